// Looks at every page of every edition with others' tools: node checks/site.mjs PROGRAM
import { resolve } from "node:path";

import { checkCalendars } from "./calendars.mjs";
import { crawl } from "./crawl.mjs";
import { checkFeeds } from "./feeds.mjs";
import { checkLinks } from "./links.mjs";
import { demo, empty } from "./serve.mjs";
import { checkStructured } from "./structured.mjs";
import { finish } from "./tally.mjs";
import { checkValidity } from "./validity.mjs";

const binary = resolve(process.argv[2] ?? "../../target/debug/lectern");
const site = await demo(binary);
const bare = await empty(binary);
const answers = await crawl(site.base);
const welcome = { url: `${bare.base}/`, type: "text/html", body: await (await fetch(`${bare.base}/`)).text() };
const wrong = { method: "POST", body: new URLSearchParams({ appearance: "purple" }) };
const mistaken = { url: `${site.base}/fi/cookies`, type: "text/html", body: await (await fetch(`${site.base}/fi/cookies`, wrong)).text() };
await Promise.all([site.stop(), bare.stop()]);

checkLinks(site.base, answers);
await checkStructured(site.base, answers);
await checkFeeds(answers);
checkCalendars(answers);
await checkValidity([...answers.values(), welcome, mistaken]);
finish();
