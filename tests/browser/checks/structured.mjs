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
  [/\/courses$/, ["ItemList", "BreadcrumbList"]],
  [/\/courses\/[^/]+$/, ["Course", "BreadcrumbList"]],
  [/\/courses\/backend-developer-essentials$/, ["Course", "CourseInstance", "Offer", "BreadcrumbList"]],
  [/\/sessions$/, ["ItemList", "BreadcrumbList"]],
  [/\/sessions\/[^/]+$/, ["EducationEvent", "BreadcrumbList"]],
  [/\/(topics|cities)\/[^/]+$/, ["ItemList", "BreadcrumbList"]],
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
    const types = within(nodes, "@type");
    const { pathname, search } = new URL(page.url);
    // What is filtered is no page of its own to a search engine.
    const kinds = EXPECTED.filter(([path]) => search === "" && path.test(pathname));
    const expected = kinds.flatMap(([, types]) => types);
    const missing = expected.filter((type) => !types.includes(SCHEMA + type)).map((type) => `${page.url} tells no ${type}`);
    const strangers = within(nodes, "@id").filter((id) => !id.startsWith(`${base}/`)).map((id) => `${page.url} names ${id}`);
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

/** Every value that is kept under this key, at whatever depth. */
function within(value, wanted) {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === wanted ? [inner].flat() : within(inner, wanted)));
}
