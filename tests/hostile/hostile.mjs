// SPDX-License-Identifier: Apache-2.0
// What a board answers to those who mean harm: hostile.mjs PROGRAM
//
// A request that two programs in a row could read differently gets one answer and the end of the
// connection; what waits behind it is never answered. Every answer carries the headers that protect.
import { execFileSync } from "node:child_process";
import { openBoard } from "../journeys/board.mjs";
import { openDoor } from "./door.mjs";
import { probes } from "./probes.mjs";
import { headsIn, sends } from "./wire.mjs";

const [program] = process.argv.slice(2);

const protecting = {
  "content-security-policy": /^default-src 'none'; .*require-trusted-types-for 'script'/,
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^no-referrer$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\)/,
  "cache-control": /./,
};

function unprotected({ headers }) {
  const lacking = Object.entries(protecting).filter(([name, wanted]) => !wanted.test(headers.get(name) ?? ""));
  return lacking.map(([name]) => `the answer has no good ${name}`);
}

// What is wrong with the answer to a probe; empty when nothing is.
function faultsOf(probe, { ended, text }) {
  const heads = headsIn(text);
  if (heads.length === 0) return [`there is no answer: ${JSON.stringify(text.slice(0, 80))}`];
  const [first] = heads;
  const faults = unprotected(first);
  if (first.status !== probe.status) faults.push(`${first.status}, not ${probe.status}`);
  if (first.headers.get("connection") !== "close") faults.push("it does not say that it ends");
  if (!ended) faults.push("the connection stays open");
  if (heads.length > 1) faults.push(`what waited behind was answered ${heads[1].status}`);
  return faults;
}

async function probed(port, wanted = probes) {
  const found = await Promise.all(wanted.map(async (probe) => {
    const faults = faultsOf(probe, await sends(port, probe.bytes));
    return faults.map((fault) => `${probe.what}: ${fault}`);
  }));
  return found.flat();
}

// One honest request for each kind of answer, the last while the disk takes nothing more.
async function everyKind(board, port) {
  const host = "Host: 127.0.0.1\r\nConnection: close\r\n";
  const get = (path, more = "") => `GET ${path} HTTP/1.1\r\n${host}${more}\r\n`;
  const post = (path, body, more = "") => `POST ${path} HTTP/1.1\r\n${host}${more}` +
    `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const page = (await sends(port, get("/en"))).text;
  const style = page.match(/\/assets\/[^"]*\.css/);
  const etag = style ? headsIn((await sends(port, get(style[0]))).text)[0].headers.get("etag") : "";
  const kinds = [
    ["a page", 200, get("/en")],
    ["a page's head", 200, `HEAD /en HTTP/1.1\r\n${host}\r\n`],
    ["a sign that leads on", 303, get("/")],
    ["a page of one's own, before the door", 303, get("/en/my")],
    ["a page that is not there", 404, get("/en/nothing")],
    ["a method that is not taken", 405, post("/en", "a=b")],
    ["a form of another site", 403, post("/en/account/sign-in", "email=a", "Origin: https://other.example\r\n")],
    ["a form that lacks all", 422, post("/en/check/findings", "a=b")],
  ];
  if (etag) kinds.push(["a style that is known", 304, get(style[0], `If-None-Match: ${etag}\r\n`)]);
  const found = [];
  const look = async ([what, status, bytes]) => {
    const [head] = headsIn((await sends(port, bytes)).text);
    if (head?.status !== status) found.push(`${what}: ${head?.status}, not ${status}`);
    if (head) found.push(...unprotected(head).map((fault) => `${what}: ${fault}`));
  };
  for (const kind of kinds) await look(kind);
  execFileSync("prlimit", ["--pid", String(board.process), "--fsize=0:unlimited"]);
  await look(["an act that the disk does not take", 503, post("/en/demonstration/people", "persona=candidate_hours")]);
  return found;
}

// The gate itself is tried on a door that reads as carelessly as some programs do.
async function gateHolds(port) {
  const door = await openDoor(port, "careless");
  const taken = ["CL.TE", "TE.CL", "two lengths that differ", "two hosts", "a header that goes on in the next line"];
  const found = await probed(door.port, probes.filter(({ what }) => taken.includes(what)));
  door.close();
  return taken.filter((what) => !found.some((line) => line.startsWith(`${what}: what waited behind`)))
    .map((what) => `a door that takes "${what}" was not found out`);
}

const faults = [];
for (const demonstration of [true, false]) {
  const board = await openBoard(program, undefined, { demonstration });
  const port = Number(new URL(board.address).port);
  const tell = (found) => faults.push(...found.map((line) => `${demonstration ? "demonstration" : "board"}: ${line}`));
  try {
    tell(await probed(port));
    if (!demonstration) tell(await gateHolds(port));
    if (demonstration) tell(await everyKind(board, port));
  } finally {
    await board.close();
  }
}
for (const fault of faults) console.error(fault);
console.log(`${probes.length} hostile requests, ${faults.length} faults.`);
process.exit(faults.length > 0 ? 1 : 0);
