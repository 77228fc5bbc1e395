// Lighthouse, as a phone would see the site: node long/lighthouse.mjs PROGRAM (a release build)
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { resolve } from "node:path";

import { demo } from "../checks/serve.mjs";
import { check, finish } from "../checks/tally.mjs";

const PAGES = {
  home: "/gb/",
  list: "/fi/articles",
  article: "/ru/articles/what-is-a-backend-developer",
  glossary: "/fr/glossary",
  contact: "/nz/contact",
  catalogue: "/fi/courses",
  course: "/ru/courses/backend-developer-essentials",
  dates: "/fr/sessions",
};
const WANTED = { accessibility: 100, "best-practices": 100, seo: 100, performance: 95 };
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];

const site = await demo(resolve(process.argv[2] ?? "../../target/release/lectern"));
const chrome = await launch({ chromePath: process.env.CHROME_PATH, chromeFlags: [...FLAGS, ...QUIET] });
try {
  for (const [name, path] of Object.entries(PAGES)) await look(name, site.base + path);
} finally {
  await chrome.kill();
  await site.stop();
}
finish();

async function look(name, url) {
  const { lhr } = await seen(url);
  for (const [category, wanted] of Object.entries(WANTED)) {
    const { score } = lhr.categories[category];
    const told = score === null ? "no score" : Math.round(score * 100);
    check(`Lighthouse, ${name}, ${category}: ${told} (at least ${wanted})`, told >= wanted ? [] : lost(lhr, category));
  }
}

/** Looks once more where the browser gave no answer to an audit, which says nothing of the page. */
async function seen(url) {
  const flags = { port: chrome.port, onlyCategories: Object.keys(WANTED), logLevel: "error" };
  const result = await lighthouse(url, flags);
  const isWhole = Object.values(result.lhr.categories).every(({ score }) => score !== null);
  return isWhole ? result : lighthouse(url, flags);
}

/** The audits that cost points, or came to none. */
function lost(lhr, category) {
  const counted = lhr.categories[category].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id]);
  const told = ({ id, title, displayValue, errorMessage }) => `${id}: ${title} ${displayValue ?? errorMessage ?? ""}`;
  const faults = counted.filter(({ score, scoreDisplayMode }) => scoreDisplayMode === "error" || (score !== null && score < 1));
  return [`it lost points, or came to none ${lhr.runtimeError?.message ?? ""}`, ...faults.map(told)];
}
