// Starts the built program on a free port, and stops it.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The demo world, new. */
export const demo = (binary) => start(binary, (address, data) => [["demo", "--bind", address, "--data", data], {}]);

/** A server whose database is empty. */
export const empty = (binary) =>
  start(binary, (address, data) => [
    ["serve"],
    { LECTERN_BIND: address, LECTERN_BASE_URL: `http://${address}`, LECTERN_DATA: data, LECTERN_LOG: "warn" },
  ]);

async function start(binary, tell) {
  const address = `127.0.0.1:${await freePort()}`;
  const base = `http://${address}`;
  const data = await mkdtemp(join(tmpdir(), "lectern-checks-"));
  const [args, settings] = tell(address, data);
  const strangers = ([name]) => name !== "DATABASE_URL" && !name.startsWith("LECTERN_");
  const env = { ...Object.fromEntries(Object.entries(process.env).filter(strangers)), ...settings };
  const program = spawn(binary, args, { cwd: data, env, stdio: ["ignore", "ignore", "inherit"] });
  const stop = async () => {
    const ended = new Promise((resolve) => program.once("exit", resolve));
    if (program.exitCode === null && program.kill()) await ended;
    await rm(data, { recursive: true, force: true });
  };
  process.once("exit", () => program.kill("SIGKILL"));
  for (let tries = 0; tries < 600; tries++) {
    if (program.exitCode !== null) throw new Error(`${binary} ${args.join(" ")} ended with ${program.exitCode}`);
    const ready = await fetch(`${base}/health/ready`).then((answer) => answer.ok, () => false);
    if (ready) return { base, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`${binary} ${args.join(" ")} is not ready within a minute`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
