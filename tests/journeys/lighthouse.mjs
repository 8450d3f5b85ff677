// SPDX-License-Identifier: Apache-2.0
// Lighthouse over pages:  node lighthouse.mjs PROGRAM --all | PATH...
// Accessibility must be 1.00. A faulty page must be refused, or the gate is no gate.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { openBoard } from "./board.mjs";
import { serveFaulty } from "./control.mjs";
import { pages } from "./places.mjs";

const [program, ...asked] = process.argv.slice(2);
const all = asked.includes("--all");
const paths = all ? ["/en", "/es"].flatMap((home) => Object.values(pages).map((path) => home + path)) : asked;
// A score below its limit is a fault; performance is asked for with --all, and up to three times,
// for it also depends on who else uses the machine.
const limits = { accessibility: 1, ...(all ? { performance: 0.95 } : {}) };
const tries = all ? 3 : 1;
const tool = join(dirname(createRequire(import.meta.url).resolve("lighthouse/package.json")), "cli/index.js");
const board = process.env.WAYMARK_ADDRESS
  ? { address: process.env.WAYMARK_ADDRESS, close: async () => {} } : await openBoard(program);

const work = await mkdtemp(join(tmpdir(), "waymark-lighthouse-"));
const file = join(work, "report.json");

// What the tool wrote, into a file: what it prints may be cut off when it ends. It ends with 1 and
// a report when its own recording failed.
async function report(address) {
  await rm(file, { force: true });
  const failed = await promisify(execFile)(process.execPath, [tool, address, "--quiet",
    "--output=json", `--output-path=${file}`,
    "--only-categories=performance,accessibility,best-practices",
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking"], {
    env: { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? "/usr/bin/chromium" },
  }).then(() => undefined, (error) => error);
  const written = await readFile(file, "utf8").catch(() => {
    throw failed ?? new Error(`${address}: Lighthouse wrote no report`);
  });
  return JSON.parse(written);
}

// A page that was not recorded has no scores: it is looked at anew, and not for ever.
const recordings = 3;

async function scores(address) {
  for (let i = 0; i < recordings; i += 1) {
    const { runtimeError, categories } = await report(address);
    if (!runtimeError) return scoresOf(categories);
    console.log(`  ${address}: ${runtimeError.code}, looking again`);
  }
  throw new Error(`${address}: Lighthouse could not record it ${recordings} times`);
}

function scoresOf(categories) {
  return Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, score]));
}

function shortOf(found) {
  return Object.entries(limits).filter(([name, least]) => found[name] < least).map(([name]) => `${name} ${found[name]}`);
}

async function look(address) {
  let found = await scores(address);
  for (let i = 1; i < tries && shortOf(found).length > 0; i += 1) found = await scores(address);
  return found;
}

function fail(sentence) {
  console.error(`FAILED ${sentence}`);
  process.exitCode = 1;
}

const faulty = await serveFaulty();
try {
  if (shortOf(await scores(faulty.address)).length === 0) fail("The faulty page passed Lighthouse.");
  for (const path of paths) {
    const found = await look(board.address + path);
    console.log(`  ${path}: ${Object.entries(found).map(([name, score]) => `${name} ${score.toFixed(2)}`).join(", ")}`);
    for (const what of shortOf(found)) fail(`${path}: ${what}`);
  }
} finally {
  faulty.close();
  await board.close();
  await rm(work, { recursive: true, force: true });
}
