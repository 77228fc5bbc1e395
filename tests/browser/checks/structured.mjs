// JSON-LD, expanded by jsonld.js. Its context comes from here, since no check asks another site.
import jsonld from "jsonld";

import { byEdition } from "./crawl.mjs";
import { check } from "./tally.mjs";

const SCHEMA = "https://schema.org/";
const address = { "@type": "@id" };
/** As much of schema.org's context as says which values are addresses. */
const CONTEXT = {
  "@context": { "@vocab": SCHEMA, url: address, item: address, image: address, logo: address, mainEntityOfPage: address },
};

/** What each kind of page must tell. */
const EXPECTED = [
  [/^\/[^/]+\/$/, ["EducationalOrganization"]],
  [/\/articles\/[^/]+$/, ["Article", "BreadcrumbList"]],
  [/\/glossary\/[^/]+$/, ["DefinedTerm", "BreadcrumbList"]],
  [/\/(pages\/[^/]+|contact)$/, ["BreadcrumbList"]],
];

export async function checkStructured(base, answers) {
  const pages = [...answers.values()].filter(({ type, status }) => type === "text/html" && status === 200);
  for (const [edition, here] of byEdition(pages)) {
    const faults = await Promise.all(here.map((page) => faultsOf(base, page)));
    const count = here.reduce((sum, page) => sum + page.jsonld.length, 0);
    check(`JSON-LD of ${edition}: ${count} on ${here.length} pages`, faults.flat());
  }
}

async function faultsOf(base, page) {
  try {
    const expanded = (await Promise.all(page.jsonld.map(expand))).flat();
    const nodes = expanded.flatMap((node) => node["@graph"] ?? [node]);
    const types = nodes.flatMap((node) => node["@type"] ?? []);
    const expected = EXPECTED.find(([path]) => path.test(new URL(page.url).pathname))?.[1] ?? [];
    const missing = expected.filter((type) => !types.includes(SCHEMA + type)).map((type) => `${page.url} tells no ${type}`);
    const strangers = addresses(nodes).filter((id) => !id.startsWith(`${base}/`)).map((id) => `${page.url} names ${id}`);
    return [...missing, ...strangers];
  } catch (error) {
    return [`${page.url}: ${error.message}`];
  }
}

function expand(text) {
  const documentLoader = async (url) => {
    if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`an unknown context: ${url}`);
    return { documentUrl: url, document: CONTEXT };
  };
  return jsonld.expand(JSON.parse(text), { documentLoader, safe: true });
}

/** Every @id within. */
function addresses(value) {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "@id" ? [inner] : addresses(inner)));
}
