// A link checker: every link leads to a page that is there, to a place in it that is there, and none to another site.
import { byEdition, isError } from "./crawl.mjs";
import { check } from "./tally.mjs";

export function checkLinks(base, answers) {
  for (const [edition, pages] of byEdition(answers.values())) {
    const count = pages.reduce((sum, page) => sum + page.links.length, 0);
    check(`links of ${edition}: ${count} on ${pages.length} addresses`, pages.flatMap((page) => faults(base, answers, page)));
  }
}

function faults(base, answers, page) {
  const found = [];
  if (page.status !== 200 && !isError(base, page.url)) found.push(`${page.url} answers ${page.status}`);
  for (const link of new Set(page.links)) {
    const url = new URL(link, page.url);
    if (["mailto:", "tel:"].includes(url.protocol)) continue;
    const fragment = decodeURIComponent(url.hash.slice(1));
    url.hash = "";
    const target = answers.get(url.href);
    if (url.origin !== base) found.push(`${page.url} leads to another site: ${link}`);
    else if (target?.status !== 200 && !isError(base, url.href)) found.push(`${page.url} leads to ${link}, which answers ${target?.status}`);
    else if (fragment && !target.ids.has(fragment)) found.push(`${page.url} leads to ${link}, where nothing has that id`);
  }
  return found;
}
