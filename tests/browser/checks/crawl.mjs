// Visits everything that the site links to.
import { read } from "./document.mjs";

/** Pages that nothing links to, because no visitor should come there. */
const ERRORS = ["/nowhere", "/gb/nowhere", "/fi/articles/what-is-a-backend-develper", "/ru/glossary/%FF"];

/**
 * Every address that can be reached from the front door and the sitemap: its status, type, text and, for a page, what it
 * holds.
 */
export async function crawl(base) {
  const answers = new Map();
  const waiting = ["/", "/robots.txt", "/sitemap.xml", ...ERRORS].map((path) => base + path);
  const seen = new Set(waiting);
  const visit = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const answer = await ask(url);
      answers.set(url, answer);
      for (const link of ways(answer)) {
        const next = new URL(link, url);
        next.hash = "";
        if (next.origin !== base || seen.has(next.href)) continue;
        seen.add(next.href);
        waiting.push(next.href);
      }
    }
  };
  // Several at a time: a visitor who finds nothing to do may be waiting for what the others find.
  while (waiting.length > 0) await Promise.all(Array.from({ length: 8 }, visit));
  return answers;
}

/** Filters and months combine without end: one step is taken into them, from pages that are not filtered themselves. */
function ways({ url, links, unfollowed }) {
  return new URL(url).search === "" ? [...links, ...unfollowed] : links;
}

async function ask(url) {
  // A language that no edition has, so that the front door shows its chooser.
  const response = await fetch(url, { redirect: "manual", headers: { "Accept-Language": "de" } });
  const type = (response.headers.get("content-type") ?? "").split(";")[0];
  const body = type.startsWith("image/png") ? "" : await response.text();
  const answer = { url, status: response.status, type, body, links: [], unfollowed: [], ids: new Set(), jsonld: [] };
  if (type === "text/html") return { ...answer, ...read(body) };
  if (type === "image/svg+xml") answer.ids = new Set([...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  if (type === "text/css") answer.links = [...body.matchAll(/url\(["']?([^"')]+)/g)].map(([, link]) => link);
  if (new URL(url).pathname.startsWith("/sitemap")) answer.links = [...body.matchAll(/<loc>([^<]+)/g)].map(([, link]) => link);
  return answer;
}

export const isError = (base, url) => ERRORS.some((path) => new URL(base + path).href === url);

/** Where a page belongs: an edition's code, or "no edition". */
export function editionOf(url) {
  return /^\/([a-z]{2}(?:-[a-z]+)?)(?:\/|$)/.exec(new URL(url).pathname)?.[1] ?? "no edition";
}

/** Groups by edition: [edition, items] pairs. */
export function byEdition(items) {
  const groups = new Map();
  for (const item of items) {
    const edition = editionOf(item.url);
    groups.set(edition, [...(groups.get(edition) ?? []), item]);
  }
  return [...groups].sort();
}
