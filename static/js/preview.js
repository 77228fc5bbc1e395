// Shows Markdown as its page will, while it is written: below a text field with data-preview (where it is asked for) stands
// the place that shows it, and beside it what the text could do better. Without this, the button beside the field does the same.

const QUIET = 400;

for (const field of document.querySelectorAll("textarea[data-preview]")) {
  const place = document.querySelector(`[data-preview-of="${CSS.escape(field.name)}"]`);
  const better = document.querySelector(`[data-warnings-of="${CSS.escape(field.name)}"]`);
  let waiting;
  let asked = 0;
  const show = async () => {
    const number = ++asked;
    const body = new URLSearchParams({ text: field.value, page: field.dataset.page });
    const answer = await fetch(field.dataset.preview, { method: "POST", body }).catch(() => null);
    // A sign-in that has run out answers with another page: the form itself will tell.
    if (!answer?.ok || answer.redirected || number !== asked) return;
    const html = await answer.text();
    if (number !== asked) return;
    const shown = new DOMParser().parseFromString(html, "text/html");
    for (const prose of shown.querySelectorAll(".prose")) prose.lang = field.lang;
    const warnings = [...shown.querySelectorAll(".text__warning")];
    for (const warning of warnings) warning.remove();
    // Heard once, not at each pause: the same words stay as they are.
    const said = (nodes) => [...nodes].map((node) => node.textContent.trim()).join("\n");
    if (better && said(better.children) !== said(warnings)) better.replaceChildren(...warnings);
    place.replaceChildren(...shown.body.childNodes);
    place.hidden = false;
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    if (field.value.trim() === "") {
      asked += 1;
      place.hidden = true;
      better?.replaceChildren();
      return;
    }
    waiting = setTimeout(show, QUIET);
  });
}
