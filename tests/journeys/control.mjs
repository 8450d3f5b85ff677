// SPDX-License-Identifier: Apache-2.0
// A page full of faults. A gate that lets it pass is no gate.
import { createServer } from "node:http";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openWindow } from "./browser.mjs";
import { fitsZoomed, seenInForcedColors, takesSpacing } from "./comfort.mjs";
import { accessible, fitsNarrow, light, readable, validHtml, wellFormed } from "./gates.mjs";
import { untranslated } from "./words.mjs";

const long = "Notwithstanding the aforementioned considerations regarding certification eligibility "
  + "determinations, applicants demonstrating insufficient documentation of supervised practical "
  + "experience accumulated throughout employment periods necessitate supplementary administrative evaluation. ";
const faulty = `<!DOCTYPE html><html lang="en"><head><title>x</title><link rel="stylesheet" href="/faulty.css"><style>p{color:#aaa}</style></head>
<body><main><h3>Late</h3><p style="width:900px">${long.repeat(3)}</p><img src="/big.svg" width="900"><input name="a"><a href="#"></a>
<p class="cut">These words are cut off, for the box has a height of its own.</p>
<p class="tight">A line</p><p class="upon">These words lie upon the words before them.</p>
<svg class="bar"><rect class="bar-room"/></svg><button class="bare">Go</button>
<div id="a"></div><div id="a"></div><bogus></bogus></p></main><script>document.title = "y"</script></body></html>`;
const style = `.cut { height: 1em; overflow: hidden; width: 8em; } .upon { margin-top: -2em; }
  .tight { height: 1.2em; line-height: 1; margin: 0; overflow: hidden; } .bare, .bare:focus { border: 0; outline: 0; }`;
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

// Opens the faulty page's own little site.
export async function serveFaulty() {
  const rooms = {
    "/big.svg": ["image/svg+xml", `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${"x".repeat(70_000)} --></svg>`],
    "/faulty.css": ["text/css", style],
  };
  const server = createServer((request, response) => {
    const [kind, body] = rooms[request.url] ?? ["text/html; charset=utf-8", faulty];
    response.writeHead(200, { "content-type": kind, "content-security-policy": policy });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

// A sentence in English only, the way a page or its code would say it.
function untranslatedControl(out) {
  const folder = resolve(out, "faulty");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "faulty.cpp"), 't("Nobody has put these words into Spanish.")');
  return untranslated([folder]);
}

export async function controlHolds(browser, out) {
  const site = await serveFaulty();
  const { context, page, complaints } = await openWindow(browser);
  await page.goto(site.address);
  const file = join(out, "faulty.html");
  writeFileSync(file, faulty);
  const zoomed = await fitsZoomed(page);
  const spaced = await takesSpacing(page);
  const forced = await seenInForcedColors(page);
  const those = (found, kind) => found.filter((what) => what.includes(kind));
  const found = {
    "the policy": [...complaints],
    "zoom: width": those(zoomed, "pixels wide"),
    "zoom: cut off": those(zoomed, "cut off"),
    "zoom: overlap": those(zoomed, "upon"),
    "text spacing": those(spaced, '"A line'),
    "forced colors: bars": those(forced, "a bar without an edge"),
    "forced colors: focus": those(forced, "the focus cannot be seen"),
    "untranslated words": untranslatedControl(out),
    accessibility: await accessible(page).catch((error) => [String(error)]),
    "the narrow window": await fitsNarrow(page),
    reading: await readable(page),
    "html-validate": await wellFormed(file),
    vnu: validHtml([file]),
    weight: (await light(browser, site.address)).found,
  };
  await context.close();
  site.close();
  return Object.entries(found).filter(([, faults]) => faults.length === 0)
    .map(([gate]) => `The faulty page passed the gate of ${gate}.`);
}
