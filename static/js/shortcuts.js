// Keys of the back office: "/" goes to the search field, "?" tells all keys, "g" and then a letter goes to a list (the links
// in <dialog data-shortcuts> say to which). They do nothing while somebody types, nor together with Ctrl, Alt or Meta.
const dialog = document.querySelector("dialog[data-shortcuts]");
const field = document.getElementById("office-search");
/** How long a letter may follow "g", in milliseconds. */
const PATIENCE = 1500;
let asked = 0;

/** The Latin letter of a key, whichever the layout. */
function letter({ key, code }) {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;
}

const types = (target) =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;

function press(event) {
  const isGoing = asked > 0 && event.timeStamp - asked < PATIENCE;
  asked = 0;
  if (isGoing) {
    const link = dialog.querySelector(`a[data-key="${CSS.escape(letter(event))}"]`);
    link?.click();
    return link !== null;
  }
  if (event.key === "/") {
    field.focus();
    field.select();
    return true;
  }
  if (event.key === "?") {
    dialog.showModal();
    return true;
  }
  if (letter(event) === "g") asked = event.timeStamp;
  return false;
}

if (dialog && field) {
  document.addEventListener("keydown", (event) => {
    const isOther = event.defaultPrevented || event.isComposing || event.repeat;
    if (isOther || event.ctrlKey || event.altKey || event.metaKey || dialog.open || types(event.target)) return;
    if (event.key !== "Shift" && press(event)) event.preventDefault();
  });
}
