// SPDX-License-Identifier: Apache-2.0
// What people come for, told as they would tell it.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mustBe } from "./visitor.mjs";

const example = readFileSync(new URL("../../content/hours-example.en.csv", import.meta.url), "utf8");
const nextYear = String(new Date().getUTCFullYear() + 1);

async function answersQuestions(visitor) {
  await visitor.opens("/en");
  await visitor.follows("Check my hours");
  await visitor.page.locator("main input[value=il-crss]").check();
  await visitor.chooses("Answer a few questions");
  await visitor.presses("Continue");
  await visitor.page.locator("main input[name=way][value=independent]").check();
  await visitor.presses("Continue");
  await visitor.page.locator("main input[name='training.ethics']").fill("6");
  await visitor.presses("Continue");
  await visitor.page.locator("main input[name=work]").fill("2000");
  await visitor.page.locator("main input[name=share]").fill("80");
  await visitor.presses("Continue");
  await visitor.page.locator("main input[name=supervision]").fill("100");
  await visitor.presses("Continue");
  await visitor.page.locator("main input[name='fact.high_school_diploma'][value=yes]").check();
  await visitor.presses("Continue");
  mustBe(await visitor.heading(), "Check your answers", "after the last question");
}

async function handsInTheExample(visitor) {
  await visitor.opens("/en/check/file?scheme=il-crss");
  await visitor.handsIn("my hours.csv", example);
  await visitor.presses("See my findings");
}

export const journeys = {
  "someone answers the questions and learns what is still to do": async (visitor) => {
    await answersQuestions(visitor);
    await visitor.sees("2000 hours");
    await visitor.presses("See my findings");
    await visitor.sees("Still to do:");
    await visitor.sees("This is advice. A named person at the board decides");
    const kept = await visitor.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie.length].join());
    mustBe(kept, "0,0,0", "what the browser keeps");
  },

  "someone changes an answer before and after the findings": async (visitor) => {
    await answersQuestions(visitor);
    await visitor.page.getByRole("button", { name: /^Change Supervision/ }).click();
    await visitor.page.locator("main input[name=supervision]").fill("40");
    await visitor.presses("Continue");
    await visitor.presses("Continue");
    await visitor.sees("40 hours");
    await visitor.presses("See my findings");
    await visitor.presses("Change my answers");
    mustBe(await visitor.heading(), "Check your answers", "the way back");
    await visitor.sees("40 hours");
  },

  "a slip of the pen is told at the top and beside the field": async (visitor) => {
    await visitor.opens("/en/check/questions?scheme=il-crss");
    await visitor.presses("Continue");
    await visitor.sees("Choose the path that fits you");
    await visitor.page.locator("main input[name=way][value=independent]").check();
    await visitor.presses("Continue");
    await visitor.page.locator("main input[name='training.ethics']").fill("six");
    await visitor.presses("Continue");
    mustBe((await visitor.page.title()).startsWith("Error: "), true, "the title says so");
    mustBe((await visitor.focused()).class, "error-summary", "where the focus is");
    await visitor.page.locator(".error-summary a").click();
    mustBe((await visitor.focused()).name, "training.ethics", "where the link leads");
    mustBe(await visitor.page.locator("main input[name='training.ethics']").inputValue(), "six", "what was typed");
  },

  "a list of hours is handed in, judged, kept and handed in again": async (visitor) => {
    await handsInTheExample(visitor);
    await visitor.sees("Still to do:");
    const verdict = await visitor.heading();
    const file = await visitor.saves(() => visitor.presses("My hours, to hand in again (JSON)"));
    mustBe(file.name, "my-hours.json", "the name of the file");
    await visitor.opens("/en/check/file?scheme=il-crss");
    await visitor.handsIn(file.name, file.text);
    await visitor.presses("See my findings");
    mustBe(await visitor.heading(), verdict, "the findings the second time");
    const table = await visitor.saves(() => visitor.presses("Findings as a table (CSV)"));
    mustBe(table.text.includes("training"), true, "the table names the clauses");
    const data = JSON.parse((await visitor.saves(() => visitor.presses("Findings for programs (JSON)"))).text);
    mustBe(data.dossiers[0].verdicts[0].scheme, "il-crss", "the findings for programs");
  },

  "someone who has it all, and someone who only lacks the exam, are told so": async (visitor) => {
    for (const [name, told] of [["maria-reyes.csv", "All requirements are complete."],
      ["sam-okafor.json", "The exam comes after the board has approved"]]) {
      await visitor.opens("/en/check/file?scheme=il-crss");
      await visitor.handsIn(name, readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8"));
      await visitor.presses("See my findings");
      mustBe(await visitor.heading(), "You are ready to apply", name);
      await visitor.sees(told);
    }
  },

  "a training is asked about before it is paid": async (visitor) => {
    await handsInTheExample(visitor);
    await visitor.fills("How many hours is it?", "6");
    await visitor.picks("What is it about?", "Advocacy");
    await visitor.presses("Ask");
    await visitor.sees("Yes. It would count.");
    await visitor.sees("6 hours more would count.");
  },

  "the findings change their language and stay": async (visitor) => {
    await handsInTheExample(visitor);
    await visitor.presses("Español");
    mustBe(await visitor.page.evaluate(() => document.documentElement.lang), "es", "the language");
    await visitor.sees("Falta por hacer");
    await visitor.presses("English");
    await visitor.sees("Still to do:");
  },

  "a plan is made back from a day and put into a calendar": async (visitor, { out }) => {
    await visitor.opens("/en/to-do");
    await visitor.page.locator("main input[value=il-crss]").check();
    await visitor.fills("Month", "9");
    await visitor.fills("Day", "30");
    await visitor.fills("Year", nextYear);
    await visitor.presses("Make my list");
    await visitor.sees(`planned back from September 30, ${nextYear}`);
    const file = await visitor.saves(() => visitor.follows("Put it in my calendar (.ics)"));
    const path = join(out, "to-do.ics");
    writeFileSync(path, file.text);
    execFileSync("/usr/bin/python3", [new URL("check_calendar.py", import.meta.url).pathname, path]);
  },

  "the credentials are compared and their Models read": async (visitor) => {
    await visitor.opens("/en/compare");
    await visitor.sees("CRSS");
    await visitor.sees("CPRS");
    await visitor.page.locator('[name="a"]').selectOption("tx-mhps");
    await visitor.page.locator('[name="b"]').selectOption("oh-cprs");
    await visitor.presses("Compare");
    const headings = await visitor.page.locator(".compared thead th").allInnerTexts();
    mustBe(headings.slice(1).join(), "MHPS,Ohio CPRS", "what is compared");
    mustBe(await visitor.page.locator('[name="a"]').inputValue(), "tx-mhps", "what stays chosen");
    await visitor.opens("/en/model");
    await visitor.page.locator("main a").first().click();
    mustBe((await visitor.heading()).length > 0, true, "the Model has a title");
  },

  "a credential nobody knows is told, with those there are": async (visitor) => {
    await visitor.opens("/es/check/questions?scheme=zz");
    await visitor.sees("No conocemos esa credencial");
    await visitor.sees("CRSS");
  },

  "a plan for a day that is near begins today": async (visitor) => {
    const soon = new Date(Date.now() + 40 * 24 * 3600 * 1000);
    const [year, month, day] = [soon.getFullYear(), soon.getMonth() + 1, soon.getDate()];
    await visitor.opens(`/en/to-do?scheme=il-crss&day.year=${year}&day.month=${month}&day.day=${day}`);
    const days = await visitor.page.locator(".tasks .when").allInnerTexts();
    mustBe(days[0].includes("Start now"), true, "the first day");
    mustBe(days.slice(1).some((text) => text.includes("Start now")), false, "days in the past");
  },

  "a file that makes no sense is refused with place and remedy": async (visitor) => {
    await visitor.opens("/en/check/file?scheme=il-crss");
    await visitor.handsIn("hours.csv", "date,kind,hours\n2026-02-31,training,6\n");
    await visitor.presses("See my findings");
    await visitor.sees("Row 2, date");
    mustBe((await visitor.focused()).class, "error-summary", "where the focus is");
  },
};

// The same, without a mouse.
export const byKeyboard = {
  "the first Tab skips to the content": async (visitor) => {
    await visitor.opens("/en");
    await visitor.types("Tab");
    mustBe((await visitor.focused()).text, "Skip to main content", "the first stop");
    await visitor.types("Enter");
    mustBe((await visitor.focused()).id, "main", "where it leads");
  },
  "a plan is made by keyboard alone": async (visitor) => {
    await visitor.opens("/en/to-do");
    await visitor.tabsTo("scheme");
    await visitor.types("Space");
    for (const [field, text] of [["day.month", "9"], ["day.day", "30"], ["day.year", nextYear]]) {
      await visitor.tabsTo(field);
      await visitor.page.keyboard.type(text);
    }
    await visitor.types("Enter");
    await visitor.sees("Your steps");
  },
  "every stop of the Tab key can be seen": async (visitor) => {
    await visitor.opens("/en/check");
    for (let i = 0; i < 15; i += 1) {
      await visitor.types("Tab");
      const seen = await visitor.page.evaluate(() => {
        const e = document.activeElement;
        const style = getComputedStyle(e);
        const box = e.getBoundingClientRect();
        return e === document.body || (parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none" && box.width > 0);
      });
      mustBe(seen, true, `stop ${i + 1}`);
    }
  },
};
