// What the checks want to know of a page: where it leads, what can be linked to, and its JSON-LD.
import { parse } from "parse5";

const LINKS = { a: "href", area: "href", link: "href", script: "src", img: "src", use: "href", form: "action" };

/**
 * Reads HTML: links, ids, JSON-LD. Forms that send (POST) lead nowhere that can be asked for. Links that crawlers are asked
 * not to follow stand apart.
 */
export function read(html) {
  const page = { links: [], unfollowed: [], ids: new Set(), jsonld: [] };
  walk(parse(html), (element) => {
    const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
    if (attributes.id) page.ids.add(attributes.id);
    const link = attributes[LINKS[element.tagName]];
    const isSent = element.tagName === "form" && attributes.method?.toLowerCase() === "post";
    const isUnfollowed = /\bnofollow\b/.test(attributes.rel ?? "");
    if (link !== undefined && !isSent) (isUnfollowed ? page.unfollowed : page.links).push(link);
    if (element.tagName === "meta" && /^og:(url|image)$/.test(attributes.property ?? "")) page.links.push(attributes.content);
    if (attributes.type === "application/ld+json") page.jsonld.push(element.childNodes.map((node) => node.value).join(""));
  });
  return page;
}

function walk(node, visit) {
  if (node.tagName) visit(node);
  for (const child of node.childNodes ?? []) walk(child, visit);
}
