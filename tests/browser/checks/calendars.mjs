// Calendars, read by ical.js as a calendar program would, with nothing of its own about time zones.
import ICAL from "ical.js";

import { byEdition } from "./crawl.mjs";
import { check } from "./tally.mjs";

const ZONES = ["Asia/Novosibirsk", "Europe/Helsinki", "Europe/London", "Europe/Moscow", "Europe/Paris", "Pacific/Auckland"];

export function checkCalendars(answers) {
  const calendars = [...answers.values()].filter(({ url }) => new URL(url).pathname.endsWith(".ics"));
  check("there are calendars", calendars.length >= 100 ? [] : [`only ${calendars.length}`]);
  for (const [edition, some] of byEdition(calendars)) check(`calendars of ${edition}: ${some.length}`, some.flatMap(faultsOf));
  const named = new Set(calendars.flatMap(({ body }) => [...body.matchAll(/^TZID:(.+)\r$/gm)].map(([, zone]) => zone)));
  check("calendars bring their zones", ZONES.filter((zone) => !named.has(zone)).map((zone) => `none has ${zone}`));
}

function faultsOf({ url, status, type, body }) {
  if (status !== 200 || type !== "text/calendar") return [`${url} answers ${status}, ${type}`];
  const faults = [];
  if (/[^\r]\n/.test(body)) faults.push(`${url} has a line that does not end in CRLF`);
  const long = body.split("\r\n").filter((line) => Buffer.byteLength(line) > 75);
  if (long.length > 0) faults.push(`${url} has a line that is not folded: ${long[0]}`);
  try {
    ICAL.TimezoneService.reset();
    const calendar = new ICAL.Component(ICAL.parse(body));
    for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
    const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
    if (events.length === 0) faults.push(`${url} is empty`);
    if (new Set(events.map(({ uid }) => uid)).size !== events.length) faults.push(`${url} has two events with one id`);
    for (const event of events) faults.push(...wrongWith(event).map((what) => `${url}: ${event.summary}: ${what}`));
  } catch (error) {
    faults.push(`${url}: ${error.message}`);
  }
  return faults;
}

/** The instants must be those that the system comes to by the zone's name. */
function wrongWith({ component, startDate, endDate, summary, sequence }) {
  const faults = [];
  if (!summary || !Number.isInteger(sequence)) faults.push("it lacks its summary or sequence");
  for (const name of ["dtstamp", "last-modified", "url", "location", "status"]) {
    if (!component.hasProperty(name)) faults.push(`it lacks ${name}`);
  }
  for (const date of [startDate, endDate]) {
    const read = shown(date.toJSDate(), date.zone.tzid);
    const meant = date.toString().slice(0, 16);
    if (read !== meant) faults.push(`${meant} in ${date.zone.tzid} is read as ${read}`);
  }
  if (endDate.compare(startDate) <= 0) faults.push("it ends before it begins");
  return faults;
}

/** What a clock in a zone shows at an instant, as `2026-12-14T09:30`. */
function shown(instant, timeZone) {
  const style = { dateStyle: "short", timeStyle: "short", timeZone };
  return new Intl.DateTimeFormat("sv-SE", style).format(instant).replace(" ", "T");
}
