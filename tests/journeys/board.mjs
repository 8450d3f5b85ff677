// SPDX-License-Identifier: Apache-2.0
// A real board for the tests: the program itself, on a free port, with a database of its own.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve as absolute } from "node:path";

const patience = 15_000;

// `place` is a folder that the caller keeps, so that a board can be opened there again. Without a
// demonstration it is an empty board.
export async function openBoard(program, database, { place, demonstration = true } = {}) {
  const folder = place ?? mkdtempSync(join(tmpdir(), "waymark-journeys-"));
  const port = await freePort();
  const child = spawn(absolute(program), ["serve", ...(demonstration ? ["--demo"] : []), "--port", String(port), "--address", "127.0.0.1",
    "--database", database ?? join(folder, "board.db"), "--folder", join(folder, "files")], { stdio: ["ignore", "pipe", "pipe"], cwd: folder });
  let said = "";
  child.stdout.on("data", (data) => { said += data; });
  child.stderr.on("data", (data) => { said += data; });
  const ended = new Promise((resolve) => child.once("exit", (code) => resolve(code)));
  const address = `http://127.0.0.1:${port}`;
  const close = async () => {
    child.kill("SIGTERM");
    await ended;
    if (!place) rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answers(address, ended);
  } catch (error) {
    await close();
    throw new Error(`${error.message}\n${said}`);
  }
  return { address, close, ended, process: child.pid, said: () => said };
}

async function answers(address, ended) {
  let gone = false;
  ended.then(() => { gone = true; });
  for (const until = Date.now() + patience; Date.now() < until && !gone;) {
    try {
      await fetch(`${address}/en`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("The board did not open its doors.");
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
