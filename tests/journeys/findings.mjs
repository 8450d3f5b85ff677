// SPDX-License-Identifier: Apache-2.0
// Findings for programs: the browser and the command line give the same bytes, of the published form.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { mustBe } from "./visitor.mjs";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const schema = JSON.parse(read("docs/reference/findings.schema.json"));
const fits = new Ajv({ allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(schema);

function mustFit(text, what) {
  const document = JSON.parse(text);
  if (!fits(document)) throw new Error(`${what} is not as the schema says: ${JSON.stringify(fits.errors.slice(0, 3))}`);
  return document;
}

const check = (program, options, cwd) =>
  spawnSync(resolve(program), ["check", ...options, "--json"], { encoding: "utf8", cwd, maxBuffer: 1 << 26 }).stdout;

// File, scheme, and the language it is told in.
const records = [
  ["content/hours-example.en.csv", "il-crss", "en"],
  ["content/hours-example.es.csv", "il-crss", "es"],
  ["examples/maria-reyes.csv", "il-crss", "en"],
  ["examples/maria-reyes.csv", "il-cprs", "es"],
  ["examples/jordan-ellis.csv", "il-crss", "es"],
  ["examples/sam-okafor.json", "il-crss", "en"],
  ["examples/lucia-vega.csv", "il-cprs", "es"],
  ["tests/cases/applied-in-2024.csv", "il-crss", "en"],
  ["tests/cases/counselor-in-2025.csv", "il-cadc", "es"],
];
const words = {
  en: ["See my findings", "Findings for programs (JSON)"],
  es: ["Ver mis resultados", "Resultados para programas (JSON)"],
};

export const findings = {
  "the browser and the command line find the same, byte for byte": async (visitor, { out, program }) => {
    if (!program) return;
    for (const [path, scheme, language] of records) {
      const name = path.slice(path.lastIndexOf("/") + 1);
      const [see, save] = words[language];
      await visitor.opens(`/${language}/check/file?scheme=${scheme}`);
      await visitor.handsIn(name, read(path));
      await visitor.presses(see);
      const { text } = await visitor.saves(() => visitor.presses(save));
      mustFit(text, `the download of ${name}`);
      writeFileSync(join(out, name), read(path));
      mustBe(text, check(program, [name, "--scheme", scheme, "--lang", language], out), `the findings of ${name} by ${scheme}`);
    }
  },

  "someone who may choose between two editions sees both": async (visitor) => {
    await visitor.opens("/en/check/file?scheme=il-cadc");
    await visitor.handsIn("hours.csv", read("tests/cases/counselor-in-2025.csv"));
    await visitor.presses("See my findings");
    mustBe(await visitor.heading(), "You are ready to apply", "by the newer edition");
    await visitor.sees("Edition 2025-07 is better for you: by it, everything is complete.");
    const both = mustFit((await visitor.saves(() => visitor.presses("Findings for programs (JSON)"))).text, "the download");
    mustBe(both.dossiers[0].verdicts.map(({ edition }) => edition).join(), "2025-07,2015", "the better first");
    await visitor.presses("See the findings by the rules in force since January 1, 2015");
    await visitor.sees("by the rules in force since January 1, 2015");
    mustBe((await visitor.heading()).startsWith("Still to do"), true, "by the edition of the day");
    await visitor.presses("Español");
    await visitor.sees("según las reglas vigentes desde el 1 de enero de 2015");
  },

  "whatever the command line writes for programs is of the published form": async (_, { program }) => {
    if (!program) return;
    for (const options of [
      ["examples/maria-reyes.csv"],
      ["examples", "--scheme", "il-crss"],
      ["examples/dana-whitfield.csv", "--scheme", "il-crss", "--renewal", "--as-of", "2026-03-09"],
      ["examples/jordan-ellis.csv", "--scheme", "il-crss", "--if", "examples/one-workshop.csv"],
      ["examples/mistakes", "--scheme", "il-crss", "--lang", "es"],
      ["tests/cases/counselor-in-2025.csv", "--scheme", "il-cadc"],
    ]) mustFit(check(program, options, root), options.join(" "));
  },
};
