// Mozilla's HTTP Observatory, its own tests and grades, on the answers that a visitor gets through a proxy that speaks
// https and leads http there. (Its scanner itself asks public hosts only.) node long/observatory.mjs PROGRAM
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { CookieJar } from "tough-cookie";

import { demo } from "../checks/serve.mjs";
import { check, finish } from "../checks/tally.mjs";

const home = dirname(dirname(createRequire(import.meta.url).resolve("@mdn/mdn-http-observatory")));
// The list of preloaded hosts is fetched when the package is installed with scripts; ours is not on it.
const preloaded = join(home, "conf/hsts-preload.json");
if (!existsSync(preloaded)) {
  mkdirSync(dirname(preloaded), { recursive: true });
  writeFileSync(preloaded, "{}");
}
const { ALL_TESTS } = await import(`${home}/src/constants.js`);
const { getGradeForScore, getScoreDescription, getScoreModifier } = await import(`${home}/src/grader/grader.js`);
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await import(`${home}/src/grader/charts.js`);
const { parseHttpEquivHeaders } = await import(`${home}/src/retriever/utils.js`);
const { Requests } = await import(`${home}/src/types.js`);

const WANTED = 130;
const HOST = "academy.example";
const CONSENT = { Cookie: "__Host-consent=preferences" };

const site = await demo(resolve(process.argv[2] ?? "../../target/release/lectern"));
for (const path of ["/", "/fi/", "/ru/articles/what-is-a-backend-developer", "/gb/cookies"]) await look(path, {});
// With consent, so that cookies are set, and looked at too.
await look("/fi/articles", CONSENT);
await site.stop();
finish();

async function look(path, headers) {
  const requests = await retrieve(path, headers);
  const results = ALL_TESTS.map((test) => test(requests));
  const modifiers = results.map(({ result }) => getScoreModifier(result));
  const lost = modifiers.filter((modifier) => modifier < 0).reduce((sum, modifier) => sum + modifier, 100);
  const all = modifiers.reduce((sum, modifier) => sum + modifier, 100);
  const { score, grade } = getGradeForScore(lost >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? all : lost);
  const faults = results.filter(({ pass }) => !pass).map(({ result }) => getScoreDescription(result));
  const told = results.map(({ result }) => `${result} ${getScoreModifier(result)}`);
  const cookies = requests.session.jar.serializeSync().cookies.length;
  const name = `Observatory, ${path}, ${cookies} cookies: ${score} (${grade}; at least ${WANTED})`;
  check(name, score < WANTED || faults.length > 0 ? [...faults, ...told] : []);
}

/** What the scanner would have retrieved from the public host. */
async function retrieve(path, headers) {
  const url = new URL(`https://${HOST}${path}`);
  const requests = new Requests(HOST);
  const page = await ask(path, { headers: { ...headers, "Accept-Language": "de" } });
  const jar = new CookieJar();
  for (const cookie of page.headers["set-cookie"] ?? []) jar.setCookieSync(cookie, url.href);
  requests.session = { url, jar, response: page };
  const cors = await ask(path, { method: "OPTIONS", headers: { Origin: "https://elsewhere.example", "Access-Control-Request-Method": "GET" } });
  const httpEquiv = parseHttpEquivHeaders(page.data, url.href);
  requests.responses.auto = requests.responses.https = { ...page, httpEquiv };
  requests.responses.http = page;
  requests.responses.cors = cors;
  requests.responses.httpRedirects = [{ url: new URL(`http://${HOST}${path}`), status: 301 }, { url, status: page.status }];
  requests.responses.httpsRedirects = requests.responses.httpRedirects;
  requests.resources.path = page.data;
  return requests;
}

async function ask(path, options) {
  const headers = { ...options.headers, "X-Forwarded-Proto": "https" };
  const answer = await fetch(site.base + path, { ...options, headers, redirect: "manual" });
  const kept = { ...Object.fromEntries(answer.headers), ...(answer.headers.has("set-cookie") && { "set-cookie": answer.headers.getSetCookie() }) };
  return { status: answer.status, headers: kept, data: await answer.text(), request: { headers: options.headers ?? {} }, verified: true };
}
