// SPDX-License-Identifier: Apache-2.0
// Someone who visits the board. Journeys are told with these verbs.
import { readFileSync } from "node:fs";
import { openWindow } from "./browser.mjs";

export class Visitor {
  static async arrives(browser, board, options = {}) {
    const visitor = new Visitor();
    Object.assign(visitor, await openWindow(browser, options), { board });
    return visitor;
  }

  async opens(path) { await this.page.goto(this.board.address + path); }
  async follows(name) { await this.page.getByRole("link", { name, exact: true }).first().click(); }
  async chooses(label) { await this.page.getByLabel(label).first().check(); }
  async fills(label, text) { await this.page.getByLabel(label, { exact: true }).first().fill(text); }
  async picks(label, option) { await this.page.getByLabel(label, { exact: true }).selectOption({ label: option }); }
  async presses(name) { await this.page.getByRole("button", { name, exact: true }).first().click(); }
  async types(key) { await this.page.keyboard.press(key); }

  async handsIn(name, content) {
    await this.page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  }

  async saves(press) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), press()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  }

  async sees(text) {
    const body = await this.page.locator("body").innerText();
    if (!body.includes(text)) throw new Error(`"${text}" is not on the page ${this.page.url()}:\n${body.slice(0, 1500)}`);
  }
  async seesNot(text) {
    if ((await this.page.locator("body").innerText()).includes(text)) throw new Error(`"${text}" is on the page`);
  }
  async heading() { return this.page.locator("h1").innerText(); }
  async focused() {
    return this.page.evaluate(() => {
      const e = document.activeElement;
      return { tag: e.tagName, text: e.textContent.trim().slice(0, 80), name: e.name ?? "", id: e.id, class: e.className };
    });
  }
  // Walks by the Tab key until something with this name is reached.
  async tabsTo(name) {
    for (let i = 0; i < 60; i += 1) {
      await this.types("Tab");
      const at = await this.focused();
      if (at.text === name || at.name === name || at.id === name) return at;
    }
    throw new Error(`the Tab key never reaches "${name}"`);
  }
  async leaves() {
    await this.context.close();
    if (this.complaints.length > 0) throw new Error(`the browser complained: ${this.complaints.join("; ")}`);
  }
}

export function mustBe(actual, wanted, what) {
  if (actual !== wanted) throw new Error(`${what}: "${actual}", not "${wanted}"`);
}
