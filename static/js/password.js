// Shows a password on demand, and tells its strength while it is typed. Without this nothing is lost: the form says what is
// wrong when it is sent.

for (const field of document.querySelectorAll("input[data-password]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--quiet password-toggle";
  button.setAttribute("aria-controls", field.id);
  const tell = () => {
    const shown = field.type === "text";
    button.textContent = shown ? field.dataset.hide : field.dataset.show;
    button.setAttribute("aria-pressed", String(shown));
  };
  button.addEventListener("click", () => {
    field.type = field.type === "text" ? "password" : "text";
    tell();
    field.focus();
  });
  tell();
  field.after(button);
  // A browser must not remember what was shown as plain text.
  field.form.addEventListener("submit", () => { field.type = "password"; });
}

for (const meter of document.querySelectorAll("[data-strength]")) {
  const field = document.getElementById(meter.dataset.for);
  let waiting;
  let asked = 0;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    if (field.value === "") {
      meter.hidden = true;
      return;
    }
    waiting = setTimeout(async () => {
      const number = ++asked;
      const answer = await fetch(meter.dataset.strength, { method: "POST", body: new URLSearchParams(new FormData(field.form)) }).catch(() => null);
      if (!answer?.ok || number !== asked) return;
      const { score, message } = await answer.json();
      meter.hidden = false;
      meter.dataset.score = String(score);
      meter.textContent = message;
    }, 400);
  });
}
