// The Nu Html Checker looks at every page, style sheet and drawing, in one run of the Java machine.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { byEdition } from "./crawl.mjs";
import { check } from "./tally.mjs";

const ENDINGS = { "text/html": ".html", "text/css": ".css", "image/svg+xml": ".svg" };

/** What CSS has and the checker does not know yet: container queries, their units, and calc() with a variable in it. */
const UNKNOWN_TO_THE_CHECKER = [
  ({ message }) => message === "CSS: “container”: Property “container” doesn't exist.",
  ({ message }) => message === "CSS: Unrecognized at-rule “@container”",
  ({ message, extract }) => message.endsWith("Parse Error.") && /\dcqi/.test(extract),
  ({ message }) => message.endsWith("The types are incompatible."),
];

export async function checkValidity(answers) {
  const folder = await mkdtemp(join(tmpdir(), "lectern-nu-"));
  const files = [];
  for (const answer of answers) {
    const ending = ENDINGS[answer.type];
    if (!ending) continue;
    const file = join(folder, `${files.length}${ending}`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, answer.body);
    files.push({ ...answer, file });
  }
  const messages = await nu(folder);
  await rm(folder, { recursive: true });
  const faultsOf = ({ file, url }) =>
    messages.filter((message) => message.url?.endsWith(file)).map((message) => `${url} line ${message.lastLine}: ${message.message}`);
  for (const [edition, pages] of byEdition(files.filter(({ type }) => type === "text/html"))) {
    check(`valid HTML of ${edition}: ${pages.length} pages`, pages.flatMap(faultsOf));
  }
  for (const file of files.filter(({ type }) => type !== "text/html")) {
    check(`valid ${new URL(file.url).pathname.split("/").pop()}`, faultsOf(file));
  }
  check("the validator read everything", messages.filter(({ url }) => !files.some(({ file }) => url?.endsWith(file))).map(JSON.stringify));
}

async function nu(folder) {
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  const args = ["-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg", folder];
  const java = spawn("java", args, { stdio: ["ignore", "pipe", "inherit"] });
  const chunks = [];
  java.stdout.on("data", (chunk) => chunks.push(chunk));
  const code = await new Promise((resolve, reject) => java.once("error", reject).once("close", resolve));
  if (code !== 0) throw new Error(`the validator ended with ${code}`);
  const { messages } = JSON.parse(Buffer.concat(chunks).toString());
  return messages.filter((message) => !UNKNOWN_TO_THE_CHECKER.some((isKnown) => isKnown(message)));
}
