// SPDX-License-Identifier: Apache-2.0
// Every sentence that a page says in English has a Spanish one.
import { readdirSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const literal = '"(?:[^"\\\\]|\\\\.)*"';
const said = new RegExp(`\\b(?:t|t_|say)(?:\\.many)?\\(\\s*((?:${literal}\\s*,?\\s*)+)`, "g");

function filesIn(folder, ending) {
  return readdirSync(resolve(root, folder), { recursive: true }).map(String)
    .filter((name) => ending.test(name) && !name.endsWith("_test.cpp")).map((name) => resolve(root, folder, name));
}

// Literals that stand side by side are one text; a comma begins the next.
function textsOf(list) {
  return list.split(/"\s*,\s*"/).map((text) => (text.match(/^"?[\s\S]*"?$/)[0])
    .replace(/"\s*"/g, "").replace(/^\s*"|"\s*,?\s*$/g, "").replace(/\\"/g, '"'));
}

export function untranslated(folders = ["src/guide", "src/web"]) {
  const known = new Set();
  for (const file of filesIn("locale", /\.po$/)) {
    for (const [, text] of readFileSync(file, "utf8").matchAll(new RegExp(`^msgid ((?:${literal}\\s*)+)`, "gm"))) {
      known.add(textsOf(text)[0]);
    }
  }
  const missing = [];
  for (const folder of folders) {
    for (const file of filesIn(folder, /\.(html|cpp)$/)) {
      for (const [, list] of readFileSync(file, "utf8").matchAll(said)) {
        for (const text of textsOf(list)) {
          if (text !== "" && !known.has(text)) missing.push(`no Spanish for "${text}" in ${relative(root, file)}`);
        }
      }
    }
  }
  return missing;
}
