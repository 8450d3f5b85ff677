// SPDX-License-Identifier: Apache-2.0
// Opens a board and walks through it:  node run.mjs PROGRAM OUT_FOLDER [PLACE]
// WAYMARK_ADDRESS points to a board that is already open.
import { mkdirSync } from "node:fs";
import { openBoard } from "./board.mjs";
import { openBrowser } from "./browser.mjs";
import { controlHolds } from "./control.mjs";
import { findings } from "./findings.mjs";
import { inspectAll } from "./inspect.mjs";
import { byKeyboard, journeys } from "./journeys.mjs";
import { lives } from "./life.mjs";
import { openPostgres } from "./postgres.mjs";
import { Visitor } from "./visitor.mjs";
import { untranslated } from "./words.mjs";

const [program, out = "build/journeys", only] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const board = process.env.WAYMARK_ADDRESS
  ? { address: process.env.WAYMARK_ADDRESS, close: async () => {} } : await openBoard(program);
const browser = await openBrowser();
const failures = [];

const manners = [
  ["at a desk", {}, { ...journeys, ...byKeyboard, ...findings, ...lives }],
  ["on a phone", { size: "phone" }, journeys],
  ["without scripts", { scripts: false }, journeys],
];

async function walk(manner, options, stories, at = board) {
  for (const [name, story] of Object.entries(stories)) {
    const visitor = await Visitor.arrives(browser, at, options);
    try {
      await story(visitor, { out, program });
      await visitor.leaves();
      console.log(`  ${manner}, ${name}`);
    } catch (error) {
      failures.push(`${manner}, ${name}: ${error.message}`);
      await visitor.context.close().catch(() => {});
    }
  }
}

// The board keeps its record in PostgreSQL as well; there the pages are drawn without scripts.
async function walkOnPostgres() {
  const postgres = openPostgres();
  try {
    const other = await openBoard(program, postgres.address);
    try {
      await walk("on PostgreSQL, without scripts", { scripts: false }, lives, other);
    } finally {
      await other.close();
    }
  } finally {
    postgres.close();
  }
}

try {
  if (only === undefined) {
    for (const [manner, options, stories] of manners) await walk(manner, options, stories);
    await walkOnPostgres();
    failures.push(...untranslated(), ...await controlHolds(browser, out));
  }
  const seen = await inspectAll(browser, board, out, only);
  failures.push(...seen.wrong);
  console.log(`  ${seen.count} pages inspected; a first visit takes ${seen.first.bytes} bytes in ${seen.first.requests} requests`);
} finally {
  await browser.close();
  await board.close();
}
for (const failure of failures) console.error(`FAILED ${failure}`);
console.log(failures.length === 0 ? "All journeys end well." : `${failures.length} things to mend.`);
process.exitCode = failures.length === 0 ? 0 : 1;
