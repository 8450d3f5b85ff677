// SPDX-License-Identifier: Apache-2.0
// What every page must pass. A gate answers with a list of sentences; an empty list is a pass.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { HtmlValidate } from "html-validate";
import { sizes } from "./browser.mjs";
import { measure } from "./syllables.mjs";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export const limits = {
  bytes: 60 * 1024, requests: 8, sentence: 25, grade: 8, ease: 55, target: 24,
};
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// The page as blind, shaky-handed and color-blind people meet it.
export async function accessible(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) =>
    globalThis.axe.run(document, { runOnly: { type: "tag", values } }), standards);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html.slice(0, 160)}`);
}

// Nothing may stick out of a window 320 pixels wide, which is also one of 1280 at four times zoom.
export async function fitsNarrow(page) {
  const before = page.viewportSize();
  await page.setViewportSize(sizes.narrow);
  const wide = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const inScroller = (e) => e.closest(".scroller") !== null;
    return [...document.body.querySelectorAll("*")]
      .filter((e) => !inScroller(e) && e.getBoundingClientRect().right > innerWidth + 0.5)
      .map((e) => `${e.tagName.toLowerCase()}.${e.className} reaches ${Math.round(e.getBoundingClientRect().right)}`);
  });
  await page.setViewportSize(before);
  return wide.slice(-3).map((what) => `too wide for 320 pixels: ${what}`);
}

// Text as the reader meets it, in blocks. Names that boards gave their credentials are marked as
// official and left out: they are not ours to simplify.
export async function blocksOf(page) {
  return page.evaluate(() => {
    const kinds = "h1,h2,h3,h4,p,li,dt,dd,td,th,caption,legend,label,summary,button,.hint";
    const others = ".official,.sources,sup,pre,svg,code,option";
    const own = (e) => [...e.childNodes].map((child) => {
      if (child.nodeType === Node.TEXT_NODE) return child.textContent;
      return child.nodeType === Node.ELEMENT_NODE && !child.matches(`${kinds},${others}`) ? own(child) : " ";
    }).join("");
    return [...(document.querySelector("main") ?? document.body).querySelectorAll(kinds)]
      .filter((e) => e.closest(others) === null)
      .map((e) => own(e).replace(/\s+/g, " ").trim()).filter((text) => text !== "");
  });
}

export async function readable(page) {
  const language = await page.evaluate(() => document.documentElement.lang);
  const { words, grade, ease, longest } = measure(await blocksOf(page), language);
  const found = [];
  if (longest.length > limits.sentence) {
    found.push(`a sentence of ${longest.length} words: ${longest.slice(0, 12).join(" ")} …`);
  }
  if (words < 30) return found;
  if (language === "en" && grade > limits.grade) found.push(`reading grade ${grade.toFixed(1)}`);
  if (language === "es" && ease < limits.ease) found.push(`INFLESZ ${ease.toFixed(1)}`);
  return found;
}

// What travels when someone comes for the first time.
export async function light(browser, address) {
  const context = await browser.newContext({ viewport: sizes.phone });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  let bytes = 0;
  let requests = 0;
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; requests += 1; });
  await page.goto(address, { waitUntil: "networkidle" });
  await context.close();
  const found = [];
  if (bytes > limits.bytes) found.push(`${bytes} bytes at the first visit`);
  if (requests > limits.requests) found.push(`${requests} requests at the first visit`);
  return { found, bytes, requests };
}

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // Matters of taste, and two rules that object to what HTML allows.
    "doctype-style": "off", "no-implicit-input-type": "off", "void-style": "off", "long-title": "off",
    "no-trailing-whitespace": "off", "attribute-boolean-style": "off", "tel-non-breaking": "off",
    "attr-spacing": "off", "no-raw-characters": "off",
  },
});

export async function wellFormed(file) {
  const report = await validator.validateFile(file);
  return report.results.flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line }) => `html-validate, line ${line}: ${ruleId}: ${message}`);
}

// The checker of the W3C, over all files in one run.
export function validHtml(files) {
  const jar = join(dirname(require.resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
  try {
    execFileSync("java", ["-Xss8m", "-jar", jar, "--stdout", "--format", "gnu", "--errors-only", ...files],
      { encoding: "utf8", maxBuffer: 1 << 26 });
    return [];
  } catch (refused) {
    return `${refused.stdout ?? refused}`.split("\n").filter((line) => line !== "");
  }
}
