// Keeps what is typed into a form until it is saved, and asks before it is left. Without this a form is kept when it is
// sent; with it, also when a tab is closed or a machine stops.

const PAUSE = 3000;

for (const form of document.querySelectorAll("form[data-unsent]")) {
  let changed = false;
  let waiting;
  const typed = () => {
    const fields = new URLSearchParams(new FormData(form));
    fields.set("unsent-path", form.dataset.unsentPath ?? new URL(form.action).pathname);
    return fields;
  };
  const keep = async () => {
    try {
      const answer = await fetch("/admin/unsent", { method: "POST", body: typed() });
      // Who is no longer signed in is told so when the form is sent; what was typed is kept all the same.
      form.dataset.unsent = answer.ok || answer.status === 401 ? "kept" : "";
    } catch {
      // The next change tries again; leaving still asks.
      form.dataset.unsent = "";
    }
  };

  form.addEventListener("input", () => {
    changed = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  });
  form.addEventListener("submit", () => {
    changed = false;
    clearTimeout(waiting);
  });
  addEventListener("pagehide", () => {
    if (changed) navigator.sendBeacon("/admin/unsent", typed());
  });
  addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}
