// Sends pictures one by one and shows how far each has come: chosen, dragged or pasted, each with words of its own. Without this
// the form sends all of them at once.

const send = (url, body, progress) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener("load", () => (Array.isArray(request.response) ? resolve(request.response[0]) : reject()));
    request.addEventListener("error", reject);
    request.addEventListener("abort", reject);
    request.send(body);
  });

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

for (const form of document.querySelectorAll("form[data-upload]")) {
  const say = form.dataset;
  const input = form.elements.files;
  const list = form.querySelector("[data-upload-list]");
  const drop = form.querySelector("[data-upload-drop]");
  const waiting = new Map();
  let number = 0;
  let isSending = false;

  // Each picture has words of its own here.
  form.querySelector("[data-upload-alternative]").hidden = true;
  form.elements.alternative.disabled = true;
  form.querySelector("[data-upload-scripted]").hidden = false;

  const add = (files) => {
    for (const file of files) {
      const id = `upload-${++number}`;
      const words = element("input", { id, type: "text", autocomplete: "off" });
      const remove = element("button", { type: "button", className: "button button--quiet", textContent: say.uploadRemove });
      remove.setAttribute("aria-label", `${say.uploadRemove}: ${file.name}`);
      const told = element("span");
      const item = element(
        "li",
        { className: "upload" },
        element("strong", { textContent: file.name }),
        element("label", { htmlFor: id, textContent: say.uploadWords }),
        words,
        told,
        element("p", {}, remove),
      );
      remove.addEventListener("click", () => {
        waiting.delete(item);
        item.remove();
        input.focus();
      });
      waiting.set(item, { file, words, told, remove });
      list.append(item);
    }
    list.hidden = list.children.length === 0;
  };

  const sendOne = async (item, { file, words, told, remove }) => {
    const bar = element("progress", { max: 1, value: 0 });
    bar.setAttribute("aria-label", `${say.uploadSending}: ${file.name}`);
    const body = new FormData();
    body.append("alternative", words.value);
    body.append("files", file, file.name || "pasted.png");
    item.append(bar);
    remove.hidden = true;
    try {
      const outcome = await send(form.action, body, (share) => (bar.value = share));
      item.classList.add(`upload--${outcome.state}`);
      told.textContent = outcome.text;
      if (outcome.url) told.append(" ", element("a", { href: outcome.url, textContent: file.name }));
      waiting.delete(item);
      words.readOnly = true;
    } catch {
      item.classList.add("upload--refused");
      told.textContent = say.uploadFailed;
      remove.hidden = false;
    }
    bar.remove();
  };

  input.addEventListener("change", () => {
    add(input.files);
    input.value = "";
  });
  form.addEventListener("submit", async (event) => {
    // With nothing in the list the form itself tells what is missing.
    if (waiting.size === 0 && list.children.length === 0) return;
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    for (const [item, upload] of [...waiting]) await sendOne(item, upload);
    isSending = false;
  });
  for (const kind of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("drop--over", kind === "dragover");
      if (kind === "drop") add(event.dataTransfer.files);
    });
  }
  addEventListener("paste", (event) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    add(event.clipboardData.files);
  });
}
