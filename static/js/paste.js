// What is pasted from Word or from a web page becomes Markdown: headings, lists, links, emphasis, quotations, code, tables. What
// has none of these, and what is pasted as plain text (Ctrl+Shift+V), is left to the browser. Undo takes it away again.

const BLOCKS = "address,article,aside,blockquote,dd,details,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,"
  + "main,nav,ol,p,pre,section,summary,table,ul";
const PASSED_OVER = "script,style,head,title,meta,link,template,noscript,svg,button,select,input,textarea";
/** The most characters of HTML that are read. */
const MOST = 2_000_000;

/** Text as Markdown that says the same. */
const plain = (text) =>
  text.replace(/[\\`*[\]<~]/g, "\\$&").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_").replace(/&(?=#?\w+;)/g, "\\&");

/** The beginning of a paragraph that would be read as a list, a heading or a quotation. */
const begun = (text) => text.replace(/^(#{1,6}(?=\s)|[-+](?=\s)|>|={3,}$|-{3,}$)/, "\\$1").replace(/^(\d+)([.)])(?=\s)/, "$1\\$2");

/** Marks around words, not around the spaces beside them. */
const around = (mark, text) => {
  const [, before, words, after] = text.match(/^(\s*)([^]*?)(\s*)$/);
  return words === "" ? text : before + mark + words + mark + after;
};

const codeSpan = (text) => {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const room = /^`|`$/.test(text) ? " " : "";
  return fence + room + text + room + fence;
};

/** An address as the page should name it; nothing where it leads nowhere. */
const address = (href) => {
  if (!/^(https?:|mailto:|tel:|\/(?!\/))/i.test(href)) return "";
  const url = new URL(href, location.origin);
  const own = url.origin === location.origin;
  return (own ? url.pathname + url.search + url.hash : url.href).replace(/[()\s<>]/g, encodeURIComponent).replace(/\(/g, "%28").replace(/\)/g, "%29");
};

const style = (element, name) => (element.dataset.style ?? "").match(new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i"))?.[1].trim().toLowerCase() ?? "";

const isBold = (element) => {
  const weight = style(element, "font-weight");
  if (weight) return weight.startsWith("bold") || Number(weight) >= 600;
  return element.matches("b,strong");
};
const isItalic = (element) => {
  const slope = style(element, "font-style");
  return slope ? slope === "italic" : element.matches("i,em,cite,dfn");
};

class Reader {
  isRich = false;

  rich(text) {
    this.isRich = true;
    return text;
  }

  /** Markdown of what stands in a line. `bare`: without emphasis, as in a heading. */
  inline(node, bare = false) {
    if (node.nodeType === Node.TEXT_NODE) return plain(node.data.replace(/[\s\u00ad]+/g, (space) => (space === "\u00ad" ? "" : space.includes("\u00a0") ? "\u00a0" : " ")));
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(PASSED_OVER) || /mso-list:\s*ignore/i.test(node.dataset.style ?? "")) return "";
    if (node.matches("br")) return bare ? " " : "\\\n";
    if (node.matches("img")) return this.picture(node);
    if (node.matches("code,tt,kbd,samp")) return node.textContent.trim() === "" ? "" : this.rich(codeSpan(node.textContent));
    let text = this.within(node, bare);
    if (text.trim() === "" || node.matches("sup,sub")) return text;
    if (!bare && node.matches("s,del,strike")) text = this.rich(around("~~", text));
    if (!bare && isItalic(node)) text = this.rich(around("*", text));
    if (!bare && isBold(node)) text = this.rich(around("**", text));
    const to = node.matches("a[href]") ? address(node.getAttribute("href")) : "";
    return to ? this.rich(around("", text).replace(/^(\s*)([^]*?)(\s*)$/, (_, before, words, after) => `${before}[${words}](${to})${after}`)) : text;
  }

  within(node, bare) {
    const text = [...node.childNodes].map((child) => this.inline(child, bare)).join("");
    // What several runs of one emphasis have split is one again.
    return text.replace(/(?<![*\\])\*\*(\s*)\*\*(?!\*)/g, "$1").replace(/ {2,}/g, " ");
  }

  /** Pictures come from the academy's own media; others are left where they are. */
  picture(image) {
    const to = address(image.getAttribute("src") ?? "");
    return to.startsWith("/media/") ? this.rich(`![${plain(image.alt)}](${to})`) : "";
  }

  /** The blocks of a node: each with its Markdown, and what it is where neighbours matter. */
  blocks(node) {
    const blocks = [];
    let line = [];
    const flush = () => {
      const text = begun(this.joined(line).trim().replace(/^(\\\n\s*)+|(\s*\\\n)+$/g, "").trim());
      if (text !== "") blocks.push({ text });
      line = [];
    };
    for (const child of node.childNodes) {
      const isElement = child.nodeType === Node.ELEMENT_NODE;
      if (isElement && !child.matches(PASSED_OVER) && (child.matches(BLOCKS) || child.querySelector(BLOCKS))) {
        flush();
        blocks.push(...this.block(child));
      } else {
        line.push(child);
      }
    }
    flush();
    return blocks;
  }

  joined(nodes) {
    return nodes.map((node) => this.inline(node)).join("").replace(/(?<![*\\])\*\*(\s*)\*\*(?!\*)/g, "$1").replace(/ {2,}/g, " ").replace(/ *\n */g, "\n");
  }

  block(element) {
    const heading = element.matches("h1,h2,h3,h4,h5,h6") ? Number(element.tagName[1]) : element.matches("p.MsoTitle") ? 1 : 0;
    if (heading) {
      const words = this.within(element, true).trim();
      return words === "" ? [] : [this.rich({ heading, text: words })];
    }
    if (element.matches("ul,ol")) return this.list(element);
    if (element.matches("table")) return this.table(element);
    if (element.matches("hr")) return [this.rich({ text: "---" })];
    if (element.matches("pre")) return [this.rich({ text: `\`\`\`\n${element.textContent.replace(/\n$/, "")}\n\`\`\`` })];
    if (element.matches("blockquote")) {
      const text = written(this.blocks(element));
      return text === "" ? [] : [this.rich({ text: text.replace(/^/gm, "> ").replace(/^> $/gm, ">") })];
    }
    const level = style(element, "mso-list").match(/level(\d)/)?.[1] ?? (/MsoListParagraph/.test(element.className) ? "1" : "");
    return level ? this.wordItem(element, Number(level)) : this.blocks(element);
  }

  list(element) {
    const items = [];
    let number = Number(element.getAttribute("start") ?? 1) || 1;
    for (const child of element.children) {
      if (child.matches("ul,ol") && items.length > 0) {
        items[items.length - 1] += `\n${this.list(child).map(({ text }) => text).join("\n").replace(/^(?=.)/gm, "   ")}`;
        continue;
      }
      const mark = element.matches("ol") ? `${number++}. ` : "- ";
      const blocks = this.blocks(child);
      const text = blocks.map((block, at) => (at === 0 ? "" : block.isList ? "\n" : "\n\n") + block.text).join("");
      if (text !== "") items.push(mark + text.replace(/\n(?=.)/g, `\n${" ".repeat(mark.length)}`));
    }
    return items.length === 0 ? [] : [this.rich({ isList: true, text: items.join("\n") })];
  }

  /** Word writes the items of a list as paragraphs, with the bullet or number as a text that is to be ignored. */
  wordItem(element, level) {
    const bullet = [...element.querySelectorAll("[data-style]")].find((one) => /mso-list:\s*ignore/i.test(one.dataset.style));
    const text = this.within(element).trim();
    const mark = /^\s*\(?[\da-z]{1,4}[.)]/i.test(bullet?.textContent ?? "") ? "1. " : "- ";
    return text === "" ? [] : [this.rich({ isItem: true, text: "   ".repeat(level - 1) + mark + text })];
  }

  table(element) {
    const rows = [...element.rows].map((row) => [...row.cells]);
    const columns = Math.max(0, ...rows.map((row) => row.length));
    // A table of one column only places what is in it.
    if (columns < 2) return rows.flat().flatMap((cell) => this.blocks(cell));
    const words = (cell) => (cell ? written(this.blocks(cell)) : "").replace(/\\?\n+/g, " ").replace(/\|/g, "\\|").trim();
    const line = (row) => `| ${Array.from({ length: columns }, (_, at) => words(row[at])).join(" | ")} |`;
    const [head, ...body] = rows.map(line);
    return [this.rich({ text: [head, `|${" --- |".repeat(columns)}`, ...body].join("\n") })];
  }
}

/** Blocks as Markdown; the highest heading has the second level, and none is skipped. */
function written(blocks) {
  const highest = Math.min(...blocks.filter((block) => block.heading).map((block) => block.heading));
  let [text, level, last] = ["", 1, {}];
  for (const block of blocks) {
    if (block.heading) level = Math.min(block.heading - highest + 2, level + 1, 6);
    const marks = block.heading ? `${"#".repeat(level)} ` : "";
    text += (text === "" ? "" : block.isItem && last.isItem ? "\n" : "\n\n") + marks + block.text;
    last = block;
  }
  return text;
}

/** HTML whose styles are there to be read and not to be applied: our pages allow no inline ones, and the browser would complain. */
const styleless = (html) =>
  html.replace(/<style\b[^]*?<\/style\s*>/gi, "").replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(\s|['"])style(\s*=)/gi, "$1 data-style$2"));

/** Markdown of a piece of HTML; `null` where it has nothing that Markdown could keep. */
export const toMarkdown = (html) => {
  const reader = new Reader();
  const text = written(reader.blocks(new DOMParser().parseFromString(styleless(html), "text/html").body));
  return reader.isRich && text !== "" ? text : null;
};

for (const field of document.querySelectorAll("textarea[data-preview]:not([readonly])")) {
  field.addEventListener("paste", (event) => {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const text = html === "" || html.length > MOST ? null : toMarkdown(html);
    if (text === null) return;
    event.preventDefault();
    const { selectionStart: start, selectionEnd: end, value } = field;
    const isWithin = start > 0 && value[start - 1] !== "\n";
    const isBlock = text.includes("\n") || /^(#|- |\d+\. |>|\|)/.test(text);
    const added = isWithin && isBlock ? `\n\n${text}` : text;
    if (document.execCommand("insertText", false, added)) return;
    field.setRangeText(added, start, end, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}
