// RSS and Atom, read by feedparser as a reader's program would.
import FeedParser from "feedparser";
import { Readable } from "node:stream";

import { check } from "./tally.mjs";

export async function checkFeeds(answers) {
  const feeds = [...answers.values()].filter(({ url }) => /\.(rss|atom)$/.test(url));
  check("there are feeds", feeds.length >= 10 ? [] : [`only ${feeds.length}`]);
  for (const feed of feeds) check(`feed ${new URL(feed.url).pathname}`, await faultsOf(feed, answers));
}

async function faultsOf(feed, answers) {
  const { meta, items, errors } = await parse(feed);
  const faults = errors.map((error) => error.message);
  if (!meta?.title || !meta.link) faults.push("the feed has no title or link");
  if (!meta?.language && feed.url.endsWith(".rss")) faults.push("the feed has no language");
  if (items.length === 0) faults.push("the feed is empty");
  const guids = new Set(items.map(({ guid }) => guid));
  if (guids.size !== items.length) faults.push("two items have one id");
  for (const { title, link, pubdate, summary, description } of items) {
    if (!title || !(summary ?? description) || !(pubdate instanceof Date) || Number.isNaN(pubdate.getTime())) faults.push(`${link} lacks its title, summary or time`);
    if (answers.get(link)?.status !== 200) faults.push(`${link} is no page of the site`);
  }
  return faults;
}

function parse({ url, body }) {
  return new Promise((resolve) => {
    const errors = [];
    const items = [];
    const parser = new FeedParser({ feedurl: url });
    parser.on("error", (error) => errors.push(error));
    parser.on("data", (item) => items.push(item));
    parser.on("end", () => resolve({ meta: parser.meta, items, errors }));
    parser.on("close", () => resolve({ meta: parser.meta, items, errors }));
    Readable.from([body]).pipe(parser);
  });
}
