// SPDX-License-Identifier: Apache-2.0
// Makes what the pages fetch: one style sheet, one script, a few images.
//   node build.mjs OUT_FOLDER
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import postcss from "postcss";
import { PurgeCSS } from "purgecss";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "../build/assets"));
const budget = { "board.css": 30 * 1024, "board.js": 10 * 1024 };

const styles = await usedOnly(withoutImages(compiled()));
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { code } = await esbuild.transform(styles, { loader: "css", minify: true });
writeFileSync(join(out, "board.css"), code);
await esbuild.build({
  entryPoints: [join(here, "scripts/board.js")],
  outfile: join(out, "board.js"),
  bundle: true, minify: true, format: "iife", target: "es2020",
});
cpSync(join(here, "images"), out, { recursive: true });
for (const [name, most] of Object.entries(budget)) keepsWithin(name, most);

function compiled() {
  return sass.compile(join(here, "styles/board.scss"), {
    loadPaths: [join(here, "node_modules/@uswds/uswds/packages")],
    quietDeps: true,
    logger: sass.Logger.silent,
  }).css;
}

// The components' icons and typefaces are not shipped; our pages draw what they need.
function withoutImages(css) {
  const drop = {
    postcssPlugin: "without-images",
    Declaration(node) { if (node.value.includes("url(")) node.remove(); },
    AtRuleExit(node) { if (node.name === "font-face" || node.nodes?.length === 0) node.remove(); },
    RuleExit(node) { if (node.nodes.length === 0) node.remove(); },
  };
  return postcss([drop]).process(css, { from: undefined }).css;
}

// A rule stays if one of our pages, or the code that writes pages, uses its names.
async function usedOnly(css) {
  const source = resolve(here, "../src");
  const content = readdirSync(source, { recursive: true })
    .filter((name) => /\.(html|cpp)$/.test(name))
    .map((name) => join(source, name))
    .filter((name) => statSync(name).isFile());
  content.push(join(here, "scripts/board.js"));
  const [result] = await new PurgeCSS().purge({
    content: content.map((name) => ({ raw: readFileSync(name, "utf8"), extension: "txt" })),
    css: [{ raw: css }],
    defaultExtractor: (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [],
    safelist: ["html", "body", "hidden", "open", "checked"],
  });
  return result.css;
}

function keepsWithin(name, most) {
  const bytes = gzipSync(readFileSync(join(out, name)), { level: 9 }).length;
  if (bytes > most) throw new Error(`${name} takes ${bytes} bytes compressed; at most ${most} are allowed`);
  console.log(`${name}: ${bytes} bytes compressed`);
}
