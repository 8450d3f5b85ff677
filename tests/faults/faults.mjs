// SPDX-License-Identifier: Apache-2.0
// What a board does when the machine fails it: faults.mjs PROGRAM [ROUNDS [PART OF A NAME]]
//
// A disk that is full or cannot write, memory that runs out and a database that goes away turn into
// a 503 for that request, in words, and the board goes on by itself once the machine is well. After
// an fsync that failed the program ends, and a new start has all that was acknowledged. The faults
// are made in the running program, by strace and by the limits of the system.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBoard } from "../journeys/board.mjs";
import { openPostgres } from "../journeys/postgres.mjs";
import { Candidate } from "./candidate.mjs";

const [program, rounds = "1", only = ""] = process.argv.slice(2);
const exitOfLostDisk = 74;
// Large enough that its bytes need memory of their own.
const hours = `date,hours,title,notes\n${`2026-01-05,0.1,A talk,${"long ".repeat(60_000)}\n`.repeat(11)}`;

// Boards are closed after each fault, however it went.
let boards = [];
async function opens(database, place) {
  const board = await openBoard(program, database, { place });
  boards.push(board);
  return board;
}

function mustBe(actual, wanted, what) {
  if (actual !== wanted) throw new Error(`${what}: ${actual}, not ${wanted}`);
}

// Runs `work` while each of these calls of the process fails.
async function whileFailing(pid, calls, error, work) {
  const strace = spawn("strace", ["-f", "-p", String(pid), "-o", "/dev/null", "-e", `trace=${calls}`,
    "-e", `inject=${calls}:error=${error}`], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  await new Promise((resolve, reject) => {
    strace.once("exit", () => reject(new Error(`strace: ${said}`)));
    strace.stderr.on("data", (data) => {
      said += data;
      if (said.includes("attached")) resolve();
    });
  });
  const gone = new Promise((resolve) => strace.once("exit", resolve));
  try {
    return await work();
  } finally {
    strace.kill("SIGINT");
    await gone;
  }
}

// Runs `work` while the process is given no further memory by the system.
async function withoutMemory(pid, work) {
  const has = Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/VmSize:\s+(\d+)/)[1]) * 1024;
  const allow = (bytes) => execFileSync("prlimit", ["--pid", String(pid), `--as=${bytes}:unlimited`]);
  allow(has);
  try {
    return await work();
  } finally {
    allow("unlimited");
  }
}

function isWhole(database) {
  execFileSync(program, ["journal", "verify", "--database", database], { stdio: ["ignore", "ignore", "inherit"] });
}

// What everybody may expect of a refusal: the right number, and words.
function mustRefuse({ status, text }, what) {
  mustBe(status, 503, what);
  if (!text.includes("<h1")) throw new Error(`${what}: there is no page in words: ${text.slice(0, 300)}`);
}

const faults = {
  async "a disk that is full, or cannot write, refuses acts; then the board goes on"(place) {
    const database = join(place, "board.db");
    const board = await opens(database, place);
    const candidate = await Candidate.arrives(board);
    await candidate.takesForm();
    const kept = [];
    for (const error of ["ENOSPC", "EIO"]) {
      await whileFailing(board.process, "pwrite64", error, async () => {
        mustRefuse(await candidate.addsJob("Employer 1000"), `an act while the disk says ${error}`);
        mustBe((await candidate.opens("/en/my/work")).status, 200, `a page while the disk says ${error}`);
      });
      const name = `Employer ${kept.length + 1}`;
      mustBe((await candidate.addsJob(name)).status, 303, `an act after ${error}`);
      kept.push(name);
    }
    mustBe((await candidate.jobs()).sort().join(), kept.join(), "what is kept");
    await board.close();
    isWhole(database);
  },

  async "after an fsync that failed the program ends, and a new start has what it acknowledged"(place) {
    const database = join(place, "board.db");
    const board = await opens(database, place);
    const candidate = await Candidate.arrives(board);
    await candidate.takesForm();
    mustBe((await candidate.addsJob("Employer 1")).status, 303, "an act before");
    await whileFailing(board.process, "fsync,fdatasync", "EIO", async () => {
      const answer = await candidate.addsJob("Employer 1000").catch(() => null);
      if (answer !== null) throw new Error(`an act that is nowhere was answered ${answer.status}`);
      mustBe(await board.ended, exitOfLostDisk, "how the program ended");
    });
    const again = await opens(database, place);
    candidate.moves(again);
    const jobs = await candidate.jobs();
    mustBe(jobs.includes("Employer 1"), true, "whether what was acknowledged is there");
    await candidate.takesForm();
    mustBe((await candidate.addsJob("Employer 2")).status, 303, "an act after the new start");
    await again.close();
    isWhole(database);
  },

  async "a PostgreSQL that breaks down refuses acts; once it is back, the board goes on"(place) {
    const postgres = openPostgres();
    try {
      const board = await opens(postgres.address, place);
      const candidate = await Candidate.arrives(board);
      await candidate.takesForm();
      mustBe((await candidate.addsJob("Employer 1")).status, 303, "an act before");
      postgres.breaksDown();
      mustRefuse(await candidate.addsJob("Employer 1000"), "an act without a database");
      mustRefuse(await candidate.opens("/en/my/work"), "a page without a database");
      postgres.start();
      mustBe((await candidate.addsJob("Employer 2")).status, 303, "an act after");
      mustBe((await candidate.jobs()).sort().join(), "Employer 1,Employer 2", "what is kept");
      await board.close();
      isWhole(postgres.address);
    } finally {
      postgres.close();
    }
  },

  async "memory that runs out refuses what needs much of it; the small goes on"(place) {
    const database = join(place, "board.db");
    const board = await opens(database, place);
    const candidate = await Candidate.arrives(board);
    await candidate.takesForm();
    await withoutMemory(board.process, async () => {
      mustRefuse(await candidate.checksHours(hours), "a large file without memory");
    });
    mustBe((await candidate.checksHours(hours)).status, 200, "the same file with memory");
    mustBe((await candidate.addsJob("Employer 1")).status, 303, "an act after");
    mustBe((await candidate.jobs()).join(), "Employer 1", "what is kept");
    await board.close();
    isWhole(database);
  },
};

for (let round = 1; round <= Number(rounds); round += 1) {
  for (const [name, fault] of Object.entries(faults)) {
    if (!name.includes(only)) continue;
    const place = mkdtempSync(join(tmpdir(), "waymark-faults-"));
    try {
      await fault(place);
      console.log(`ok: ${name}`);
    } catch (error) {
      console.error(`faults: ${name}: ${error.stack}`);
      process.exitCode = 1;
    } finally {
      await Promise.all(boards.map((board) => board.close()));
      boards = [];
      rmSync(place, { recursive: true, force: true });
    }
  }
}
