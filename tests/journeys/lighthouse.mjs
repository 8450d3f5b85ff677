// SPDX-License-Identifier: Apache-2.0
// Lighthouse over pages:  node lighthouse.mjs PROGRAM --all | PATH...
// Accessibility must be 1.00. A faulty page must be refused, or the gate is no gate.
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
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

// What the tool writes; it ends with 1 and a report when its own recording failed.
async function report(address) {
  const run = promisify(execFile)(process.execPath, [tool, address, "--quiet", "--output=json",
    "--only-categories=performance,accessibility,best-practices",
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking"], {
    encoding: "utf8", maxBuffer: 1 << 28,
    env: { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? "/usr/bin/chromium" },
  });
  const { stdout } = await run.catch((error) => {
    if (!error.stdout) throw error;
    return error;
  });
  return JSON.parse(stdout);
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
}
