// SPDX-License-Identifier: Apache-2.0
// Every page and every state of a page that a visitor can meet, and how to get there, in either
// language. The gates are held before each of them.
import { readFileSync } from "node:fs";
import { rooms } from "./rooms.mjs";

const example = readFileSync(new URL("../../content/hours-example.en.csv", import.meta.url), "utf8");
const counselor = readFileSync(new URL("../cases/counselor-in-2025.csv", import.meta.url), "utf8");
export const words = {
  en: { next: "Continue", findings: "See my findings", independent: "Independent", ask: "Ask" },
  es: { next: "Continuar", findings: "Ver mis resultados", independent: "independiente", ask: "Preguntar" },
};

const at = (path) => async (page, base) => { await page.goto(base + path); };
const press = (page, name) => page.getByRole("button", { name, exact: true }).first().click();

async function questions(page, base, language, until) {
  const { next, findings } = words[language];
  await page.goto(`${base}/check/questions?scheme=il-crss`);
  if (until === "way") return;
  await page.locator("main input[name=way][value=independent]").check();
  await press(page, next);
  if (until === "training") return;
  await page.locator("main input[name='training.advocacy']").fill(until === "slip" ? "ten" : "12.5");
  await page.locator("main input[name='training.ethics']").fill("6");
  await press(page, next);
  if (until === "work" || until === "slip") return;
  await page.locator("main input[name=work]").fill("1040");
  await page.locator("main input[name=share]").fill("60");
  await press(page, next);
  if (until === "supervision") return;
  await page.locator("main input[name=supervision]").fill("48:30");
  await press(page, next);
  if (until === "papers") return;
  await page.locator("main input[name='fact.high_school_diploma'][value=later]").check();
  await press(page, next);
  if (until === "review") return;
  await press(page, findings);
}

async function handIn(page, base, language, name, content, scheme = "il-crss") {
  await page.goto(`${base}/check/file?scheme=${scheme}`);
  await page.locator("main input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await press(page, words[language].findings);
}

// Pages with an address of their own.
export const pages = {
  home: "",
  check: "/check",
  file: "/check/file?scheme=il-crss",
  compare: "/compare",
  models: "/model",
  "model-crss": "/model/il-crss",
  "model-cprs": "/model/il-cprs",
  "to-do": "/to-do",
  "to-do-plan": `/to-do?scheme=il-crss&day.month=9&day.day=30&day.year=${new Date().getUTCFullYear() + 1}`,
  privacy: "/privacy",
  accessibility: "/accessibility",
  demonstration: "/demonstration",
  "hours-file": "/hours-file",
};

export const places = [
  ...Object.entries(pages).map(([name, path]) => [name, at(path)]),
  ["check-error", at("/check/start?by=")],
  ...["way", "training", "slip", "work", "supervision", "papers", "review", "findings"]
    .map((stop) => [`questions-${stop}`, (page, base, language) => questions(page, base, language, stop)]),
  ["file-error", (page, base, language) => handIn(page, base, language, "hours.csv", "date,kind,hours\n2026-02-31,training,-6\n")],
  ["file-findings", (page, base, language) => handIn(page, base, language, "hours.csv", example)],
  ["two-editions", (page, base, language) => handIn(page, base, language, "hours.csv", counselor, "il-cadc")],
  ["what-if", async (page, base, language) => {
    await handIn(page, base, language, "hours.csv", example);
    await page.locator("main input[name='if.hours']").fill("6");
    await press(page, words[language].ask);
  }],
  ["to-do-error", at("/to-do?scheme=il-crss&day.month=13&day.day=1&day.year=2027")],
  ["not-found", at("/nowhere")],
  ["not-this-way", at("/check/download")],
  ...rooms,
];
