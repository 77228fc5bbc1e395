// Tells the times of a virtual training by the reader's own clock, where that is another.
const language = document.documentElement.lang;
const time = new Intl.DateTimeFormat(language, { timeStyle: "short" });
const weekday = new Intl.DateTimeFormat(language, { weekday: "short" });

/** The offset and the date that a time was written with: what the page shows already. */
const written = (text) => ({ minutes: minutes(text.slice(19)), date: Number(text.slice(8, 10)) });

function minutes(offset) {
  const [, sign, hours, rest] = /([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
  return hours ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(rest)) : 0;
}

for (const element of document.querySelectorAll("[data-local-time]")) {
  const { begins, ends, text } = element.dataset;
  const [from, to] = [new Date(begins), new Date(ends)];
  if (-from.getTimezoneOffset() === written(begins).minutes) continue;
  const day = (instant, there) => (instant.getDate() === there.date ? "" : `${weekday.format(instant)} `);
  const told = (instant, there) => day(instant, there) + time.format(instant);
  element.textContent = text.replace("{begins}", told(from, written(begins))).replace("{ends}", told(to, written(ends)));
  element.hidden = false;
}
