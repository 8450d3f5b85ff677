// SPDX-License-Identifier: Apache-2.0
// Lighthouse over the main pages:  node lighthouse.mjs PROGRAM [PATH...]
// Accessibility must be 1.00. Performance is printed: it depends on who else uses the machine.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { openBoard } from "./board.mjs";

const main = ["/en", "/es", "/en/check", "/en/compare", "/en/model/il-crss", "/en/to-do"];
const [program, ...asked] = process.argv.slice(2);
const paths = asked.length > 0 ? asked : main;
const tool = join(dirname(createRequire(import.meta.url).resolve("lighthouse/package.json")), "cli/index.js");
const board = process.env.WAYMARK_ADDRESS
  ? { address: process.env.WAYMARK_ADDRESS, close: async () => {} } : await openBoard(program);

function scores(address) {
  const report = JSON.parse(execFileSync(process.execPath, [tool, address, "--quiet", "--output=json",
    "--only-categories=performance,accessibility,best-practices",
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking"], {
    encoding: "utf8", maxBuffer: 1 << 28,
    env: { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? "/usr/bin/chromium" },
  }));
  return Object.fromEntries(Object.entries(report.categories).map(([name, { score }]) => [name, score]));
}

try {
  for (const path of paths) {
    const found = scores(board.address + path);
    console.log(`  ${path}: ${Object.entries(found).map(([name, score]) => `${name} ${score.toFixed(2)}`).join(", ")}`);
    if (found.accessibility < 1) {
      console.error(`FAILED ${path}: accessibility ${found.accessibility}`);
      process.exitCode = 1;
    }
  }
} finally {
  await board.close();
}
