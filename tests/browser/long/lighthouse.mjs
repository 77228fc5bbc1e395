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
  const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: Object.keys(WANTED), logLevel: "error" });
  for (const [category, wanted] of Object.entries(WANTED)) {
    const score = Math.round(lhr.categories[category].score * 100);
    check(`Lighthouse, ${name}, ${category}: ${score} (at least ${wanted})`, score < wanted ? lost(lhr, category) : []);
  }
}

/** The audits that cost points. */
function lost(lhr, category) {
  const counted = lhr.categories[category].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id]);
  const faults = counted.filter(({ score }) => score !== null && score < 1);
  return faults.map(({ id, title, displayValue }) => `${id}: ${title} ${displayValue ?? ""}`);
}
