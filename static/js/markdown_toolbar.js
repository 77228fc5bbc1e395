// A row of buttons above each Markdown field, from the page's template #markdown-tools. They write what one would type, and
// what they have done is undone as typing is. Without this, Markdown is typed.

const template = document.getElementById("markdown-tools");

/** Puts text in the place of a range, as if it had been typed; `from` and `to` are then selected, counted from its start. */
const write = (field, start, end, text, from, to) => {
  field.focus();
  field.setSelectionRange(start, end);
  const isTyped = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (!isTyped) {
    field.setRangeText(text, start, end, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  field.setSelectionRange(start + from, start + to);
};

/** Marks on both sides of what is selected; taken away where they are there. */
const around = (mark) => (field) => {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const words = value.slice(start, end);
  const size = mark.length;
  const isAlone = mark.length > 1 || (value[start - 2] !== mark && value[end + 1] !== mark);
  if (value.slice(start - size, start) === mark && value.slice(end, end + size) === mark && isAlone) {
    write(field, start - size, end + size, words, 0, words.length);
    return;
  }
  // Marks beside a space are none.
  const [, before, inner, after] = words.match(/^(\s*)([^]*?)(\s*)$/);
  const at = before.length + size;
  write(field, start, end, `${before}${mark}${inner}${mark}${after}`, at, at + inner.length);
};

/** The whole lines that are selected. */
const lines = (field) => {
  const { selectionStart, selectionEnd, value } = field;
  const start = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const next = value.indexOf("\n", Math.max(selectionStart, selectionEnd - 1));
  const end = next === -1 ? value.length : Math.max(next, start);
  return { start, end, lines: value.slice(start, end).split("\n") };
};

/** A mark before each line; taken away where all have it. */
const before = (mark, known) => (field) => {
  const { start, end, lines: those } = lines(field);
  const has = those.every((line) => known.test(line));
  const text = those.map((line, at) => (has ? line.replace(known, "") : mark(at) + line)).join("\n");
  write(field, start, end, text, text.length, text.length);
};

/** Nothing, then second to fourth level, then nothing again. */
const heading = (field) => {
  const { start, end, lines: those } = lines(field);
  const [, marks, words] = those[0].match(/^(#*) *(.*)$/);
  const level = marks.length === 0 ? 2 : marks.length >= 4 ? 0 : Math.max(marks.length, 1) + 1;
  const text = [level ? `${"#".repeat(level)} ${words}` : words, ...those.slice(1)].join("\n");
  write(field, start, end, text, text.length, text.length);
};

/** `[words](address)`: what is still to be written is selected. */
const reference = (sign) => (field) => {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const chosen = value.slice(start, end);
  const isAddress = /^(https?:|mailto:|tel:|\/)\S*$/.test(chosen);
  const [words, address] = isAddress ? ["", chosen] : [chosen, sign ? "/media/" : "https://"];
  const text = `${sign}[${words}](${address})`;
  const at = sign.length + 1;
  const [from, to] = words === "" ? [at, at] : [at + words.length + 2, text.length - 1];
  write(field, start, end, text, from, to);
};

const code = (field) => {
  const { selectionStart, selectionEnd, value } = field;
  const words = value.slice(selectionStart, selectionEnd);
  if (!words.includes("\n")) {
    around("`")(field);
    return;
  }
  const { start, end, lines: those } = lines(field);
  const text = `\`\`\`\n${those.join("\n")}\n\`\`\``;
  write(field, start, end, text, text.length, text.length);
};

const ACTIONS = {
  bold: around("**"),
  italic: around("*"),
  heading,
  link: reference(""),
  picture: reference("!"),
  list: before(() => "- ", /^[-*+] /),
  numbers: before((at) => `${at + 1}. `, /^\d+[.)] /),
  quote: before(() => "> ", /^> ?/),
  code,
};
const KEYS = { b: "bold", i: "italic", k: "link" };

for (const field of template ? document.querySelectorAll("textarea[data-preview]:not([readonly])") : []) {
  const bar = template.content.firstElementChild.cloneNode(true);
  const buttons = [...bar.querySelectorAll("button")];
  bar.setAttribute("aria-controls", field.id);
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
  if (label) bar.setAttribute("aria-label", `${bar.getAttribute("aria-label")}: ${label.textContent.trim()}`);
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) ACTIONS[button.dataset.mark]?.(field);
  });
  // One stop for the tabulator, arrows within (the toolbar of the ARIA Authoring Practices).
  const step = (at) => {
    buttons.forEach((button, index) => { button.tabIndex = index === at ? 0 : -1; });
    buttons[at].focus();
  };
  bar.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at === -1 || to === undefined) return;
    event.preventDefault();
    step((to + buttons.length) % buttons.length);
  });
  buttons.forEach((button, index) => { button.tabIndex = index === 0 ? 0 : -1; });
  field.addEventListener("keydown", (event) => {
    const mark = KEYS[event.key.toLowerCase()];
    if (!mark || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    ACTIONS[mark](field);
  });
  field.before(bar);
}
