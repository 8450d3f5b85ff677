// SPDX-License-Identifier: Apache-2.0
// Scanners before a board, signed in: scan.mjs PROGRAM
//
// wapiti and sqlmap ask the pages with forms of a demonstration, as its people, and must find
// nothing. Then they ask a door with a planted fault, and must find it, or they prove nothing.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBoard } from "../journeys/board.mjs";
import { openDoor } from "./door.mjs";

const [program] = process.argv.slice(2);
const modules = "sql,xss,permanentxss,file,exec,crlf,redirect,csp,cookieflags,methods";

// Who looks at what. A page with a form whose fields the scanner can fill stands here once.
const rounds = {
  nobody: ["/register", "/register/check", "/check", "/compare", "/to-do", "/account/sign-in", "/account/new", "/account/forgotten"],
  candidate_hours: ["/my/hours/add", "/my/work/add", "/my/asked", "/my/what-if", "/my/papers/add", "/account/details"],
  director: ["/desk", "/desk/register", "/desk/tasks", "/desk/mail"],
};

// What sqlmap is handed: a page, its form, and the field that it tries.
const statements = [
  ["nobody", "/register?q=Alva", "", "q"],
  ["nobody", "/register/check", "numbers=1001&as=page", "numbers"],
  ["nobody", "/check?scheme=il-crss", "", "scheme"],
  ["nobody", "/account/sign-in", "email=a%40example.org&password=a", "email"],
  ["candidate_hours", "/my/work/add", "employer=A&position=B&begun.month=1&begun.day=2&begun.year=2026", "employer"],
  ["director", "/desk?stage=submitted", "", "stage"],
];

function runs(tool, words, folder) {
  return new Promise((resolve) => {
    const child = spawn(tool, words, { cwd: folder, env: { ...process.env, HOME: folder } });
    let said = "";
    child.stdout.on("data", (data) => { said += data; });
    child.stderr.on("data", (data) => { said += data; });
    child.once("exit", () => resolve(said));
  });
}

async function cookieOf(address, persona) {
  if (persona === "nobody") return "";
  const answer = await fetch(`${address}/en/demonstration/people`, {
    method: "POST", redirect: "manual", body: new URLSearchParams({ persona }) });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error(`${persona} cannot enter: ${answer.status}`);
  return cookie;
}

// What wapiti finds at one page and the form on it. It looks no further: it would sign itself out.
async function wapiti(address, cookie, page, folder, only = modules) {
  const report = join(folder, "wapiti.json");
  const said = await runs("wapiti", ["-u", `${address}/en${page}`, "--scope", "page", "-m", only, "--flush-session",
    "--store-session", folder, "--no-bugreport", "--max-attack-time", "60", "-f", "json", "-o", report, "-v", "1",
    ...(cookie ? ["-H", `Cookie: ${cookie}`] : [])], folder);
  if (!existsSync(report)) throw new Error(`wapiti made no report of ${page}:\n${said.slice(-2000)}`);
  const told = JSON.parse(readFileSync(report, "utf8"));
  rmSync(report);
  const kinds = Object.entries({ ...told.vulnerabilities, ...told.anomalies });
  return kinds.flatMap(([kind, cases]) => cases.map((one) => `wapiti: ${kind}: ${one.method} ${one.path} ${one.parameter}: ${one.info}`));
}

// The form as it would be sent: with the token of the page it stands on. An answer that shut the door
// would make the scan worthless.
async function filled(address, cookie, [, page, form, field]) {
  const url = `${address}/en${page}`;
  const text = await (await fetch(url.split("?")[0], { headers: { cookie } })).text();
  if (!text.includes(`name="${field}"`)) throw new Error(`${page} has no field ${field}`);
  const token = text.match(/name="form_token" value="([^"]*)"/);
  const body = form && token ? `${form}&form_token=${token[1]}` : form;
  const sent = form ? { method: "POST", body: new URLSearchParams(body) } : {};
  const { status } = await fetch(url, { headers: { cookie }, redirect: "manual", ...sent });
  if (![200, 303, 422].includes(status)) throw new Error(`${page} answers ${status}; nothing can be tried there`);
  return body;
}

async function sqlmap(address, cookie, one, folder) {
  const [, page, , field] = one;
  const form = await filled(address, cookie, one);
  const said = await runs("sqlmap", ["-u", `${address}/en${page}`, ...(form ? ["--data", form] : []), "-p", field,
    ...(cookie ? ["--cookie", cookie] : []), "--batch", "--level", "2", "--risk", "1", "--flush-session",
    "--ignore-code", "422", "--technique", "BEU", "--dbms", "sqlite", "--output-dir", join(folder, "sqlmap")], folder);
  if (/is vulnerable|identified the following injection point/.test(said)) return [`sqlmap: ${page} ${field}`];
  if (/do not appear to be injectable|does not seem to be injectable/.test(said)) return [];
  throw new Error(`sqlmap looked at nothing at ${page}:\n${said.slice(-1500)}`);
}

// The sound board: nothing is found, by somebody who stays signed in to the end.
async function scanned(address, folder) {
  const found = [];
  for (const [persona, pages] of Object.entries(rounds)) {
    const cookie = await cookieOf(address, persona);
    for (const page of pages) {
      found.push(...await wapiti(address, cookie, page, folder));
      const { status } = await fetch(`${address}/en${page}`, { headers: { cookie }, redirect: "manual" });
      if (status !== 200 && status !== 422) throw new Error(`${persona} at ${page}: ${status}; what was looked at is not known`);
    }
    console.log(`wapiti as ${persona}: ${found.length} found so far`);
  }
  for (const one of statements) found.push(...await sqlmap(address, await cookieOf(address, one[0]), one, folder));
  return found;
}

// The doors with a fault: each is found, or the scan is worth nothing.
async function missed(port, folder) {
  const faults = [
    ["xss", /Cross Site Scripting/, (address) => wapiti(address, "", "/register", folder, "xss")],
    ["sql", /SQL Injection/, (address) => wapiti(address, "", "/register", folder, "sql")],
    ["sql", /^sqlmap/, (address) => sqlmap(address, "", statements[0], folder)],
  ];
  const lines = [];
  for (const [fault, sign, look] of faults) {
    const door = await openDoor(port, fault);
    const found = await look(`http://127.0.0.1:${door.port}`);
    door.close();
    if (!found.some((line) => sign.test(line))) lines.push(`the planted fault ${fault} was not found as ${sign}`);
  }
  return lines;
}

const folder = mkdtempSync(join(tmpdir(), "waymark-scan-"));
const board = await openBoard(program);
let faults = [];
try {
  const began = Date.now();
  faults = [...await missed(Number(new URL(board.address).port), folder), ...await scanned(board.address, folder)];
  console.log(`${faults.length} faults in ${Math.round((Date.now() - began) / 1000)} s.`);
} finally {
  await board.close();
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
