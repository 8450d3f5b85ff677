// SPDX-License-Identifier: Apache-2.0
// How a stranger becomes a name on the register, with every party doing their own part. Told once,
// and walked in each language. Controls are found by what they send, so the words may change.
import { readFileSync } from "node:fs";
import { goesIn } from "./rooms.mjs";
import { mustBe } from "./visitor.mjs";

const hours = readFileSync(new URL("../../examples/maria-reyes.csv", import.meta.url));
const password = "river stone lantern seven";
const active = { en: "Active", es: "Activa" };

export class Life {
  constructor(visitor, language) {
    this.visitor = visitor;
    this.page = visitor.page;
    this.language = language;
    this.base = `${visitor.board.address}/${language}`;
    this.email = `ana.${language}@example.org`;
    this.name = language === "es" ? "Ana Lucía" : "Ana";
    this.referee = `ruth.${language}@lakeside.example`;
  }

  async opens(path) { await this.page.goto(this.base + path); }
  // Presses a button and waits for the page that answers.
  async presses(selector) {
    const button = this.page.locator(selector).first();
    await Promise.all([this.page.waitForNavigation(), button.click()]);
  }
  async fills(name, text) { await this.page.locator(`main [name='${name}']`).fill(text); }
  async ticks(name, value) { await this.page.locator(`main input[name='${name}'][value='${value}']`).check(); }
  async sees(text) { await this.visitor.sees(text); }

  // The address in the newest letter to somebody, as a path on this board.
  async linkIn(address) {
    await this.opens("/demonstration/mail");
    const letters = await this.page.locator("main a[href*='/demonstration/mail/']").evaluateAll((links) => links.map((a) => a.href));
    for (const letter of letters) {
      await this.page.goto(letter);
      const text = await this.page.locator("main").innerText();
      if (!text.includes(address)) continue;
      const link = text.match(/https?:\/\/[^/]+(\/\S+)/);
      if (link !== null) return link[1];
    }
    throw new Error(`there is no letter to ${address}`);
  }
  async follows(link) { await this.page.goto(this.visitor.board.address + link); }

  async becomesNobody() { await this.page.context().clearCookies(); }
  async becomes(persona) { await goesIn(this.page, this.base, persona); }
  async signsIn() {
    await this.becomesNobody();
    await this.opens("/account/sign-in");
    await this.fills("email", this.email);
    await this.fills("password", password);
    await this.presses("main form[action$='/account/sign-in'] button");
  }

  // --- the candidate ---

  async makesAnAccount() {
    await this.opens("/account/new");
    await this.fills("email", this.email);
    await this.presses("main form button");
    await this.follows(await this.linkIn(this.email));
    await this.fills("name", this.name);
    await this.fills("legal_name", "Ana Lucía Reyes");
    await this.fills("born.month", "4");
    await this.fills("born.day", "28");
    await this.fills("born.year", this.language === "es" ? "1985" : "1986");
    await this.fills("password", password);
    await this.ticks("language", this.language);
    await this.presses("main form button");
  }

  async handsInHours() {
    await this.opens("/my/hours/import");
    await this.page.locator("input[type=file]").setInputFiles({ name: "hours.csv", mimeType: "text/csv", buffer: hours });
    await this.presses("main form button");
    await this.presses("main button[value=keep]");
    mustBe(new URL(this.page.url()).pathname, `/${this.language}/my/hours`, "after adding many");
    await this.sees("2040");
  }

  async asksASupervisor() {
    await this.opens("/my/hours/ask");
    for (const line of await this.page.locator("main input[name=line]").all()) await line.check();
    await this.fills("name", "Ruth Adler");
    await this.fills("email", this.referee);
    await this.ticks("language", this.language);
    await this.presses("main form button");
    await this.sees("Ruth Adler");
  }

  async applies() {
    await this.opens("/my/application");
    await this.ticks("credential", "il-crss");
    await this.presses("main form button");
    this.application = new URL(this.page.url()).pathname.split("/").pop();
    for (const text of ["disclosure", "code_of_ethics", "personal_statement"]) {
      await this.opens(`/my/application/${this.application}/sign/${text}`);
      await this.fills("name", "Ana Lucía Reyes");
      await this.presses("main form[method=post] button");
    }
    await this.opens(`/my/application/${this.application}/check`);
    await this.presses("main form[method=post] button");
  }

  async answersTheBoard() {
    await this.signsIn();
    await this.opens(`/my/application/${this.application}`);
    await this.presses("main a[href*='/answer/']");
    await this.fills("words", "Lakeview High School, 2004.");
    await this.presses("main form[method=post] button");
    await this.sees("Lakeview High School, 2004.");
  }

  // --- somebody who has no account ---

  async supervisorConfirms() {
    const link = await this.linkIn(this.referee);
    await this.becomesNobody();
    await this.follows(link);
    await this.sees("Ruth Adler");
    // One line is struck: the others hold without it.
    await this.page.locator("main input[name=confirmed]").nth(9).uncheck();
    await this.presses("main button[value=confirm]");
    await this.follows(link);
    mustBe(await this.page.locator("main button[value=confirm]").count(), 0, "buttons of a link used before");
  }

  // --- the board ---

  async at(path) { await this.opens(`/desk/applications/${this.application}${path}`); }

  async officeRecordsTheFee() {
    await this.becomes("director");
    await this.at("/record-fee");
    await this.page.locator("main select[name=how]").selectOption({ index: 1 });
    await this.fills("note", "1042");
    await this.presses("main form[method=post] button");
  }

  async reviewerReads() {
    await this.becomes("reviewer");
    await this.at("");
    await this.presses("main form[action$='/claim'] button");
    for (const section of ["training", "experience", "disclosure", "code_of_ethics"]) await this.finds(section, null);
    await this.finds("diploma", "not_shown_yet");
    await this.at("/ask");
    await this.presses("main form[method=post] button");
  }

  async finds(section, reason) {
    await this.at(`/sections/${section}`);
    for (const box of await this.page.locator("main input[type=checkbox]").all()) await box.uncheck();
    if (reason !== null) await this.ticks(`reason.${reason}`, "yes");
    await this.presses("main form[method=post] button");
  }

  async reviewerRecommends() {
    await this.becomes("reviewer");
    await this.finds("diploma", null);
    await this.at("/recommend-approval");
    await this.presses("main form[method=post] button");
  }

  async deciderApproves() {
    await this.becomes("decider");
    await this.at("/decide");
    await this.presses("main button[name=decision][value=approve]");
  }

  async examIsPassed() {
    await this.becomes("director");
    await this.at("/record-result");
    await this.page.locator("main select[name=exam]").selectOption({ index: 1 });
    await this.page.locator("main select[name=result]").selectOption("passed");
    await this.fills("note", "Score list 17");
    await this.presses("main form[method=post] button");
  }

  // --- the public ---

  async strangerFindsThem() {
    await this.becomesNobody();
    await this.opens(`/register?q=${encodeURIComponent(this.name)}`);
    await this.presses("main a[href*='/register/']:not([href$='/check'])");
    mustBe(await this.visitor.heading(), this.name, "the register");
    await this.sees(active[this.language]);
    await this.sees("CRSS");
    const body = await this.page.locator("main").innerText();
    for (const secret of ["1986", "1985", "Reyes", this.email, "Lakeside"])
      if (body.includes(secret)) throw new Error(`the register tells ${secret}`);
  }
}

async function isLived(visitor, language) {
  const life = new Life(visitor, language);
  await life.makesAnAccount();
  await life.handsInHours();
  await life.asksASupervisor();
  await life.supervisorConfirms();
  await life.signsIn();
  await life.applies();
  await life.officeRecordsTheFee();
  await life.reviewerReads();
  await life.answersTheBoard();
  await life.reviewerRecommends();
  await life.deciderApproves();
  await life.examIsPassed();
  await life.strangerFindsThem();
}

export const lives = {
  "a stranger becomes a name on the register": (visitor) => isLived(visitor, "en"),
  "una persona desconocida llega al registro": (visitor) => isLived(visitor, "es"),
};
