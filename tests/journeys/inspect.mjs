// SPDX-License-Identifier: Apache-2.0
// Holds the gates before every place in both languages, and keeps what it saw.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWindow, sizes } from "./browser.mjs";
import { fitsZoomed, seenInForcedColors, takesSpacing } from "./comfort.mjs";
import { accessible, fitsNarrow, light, readable, validHtml, wellFormed } from "./gates.mjs";
import { places } from "./places.mjs";

export async function inspectAll(browser, board, out, only) {
  const saved = join(out, "html");
  const shots = join(out, "screenshots");
  rmSync(saved, { recursive: true, force: true });
  for (const folder of [saved, shots]) mkdirSync(folder, { recursive: true });
  const wrong = [];
  const files = [];
  for (const language of ["en", "es"]) {
    const { context, page, complaints } = await openWindow(browser);
    let answer = null;
    page.on("response", (response) => {
      const bare = response.status() < 300 || response.status() >= 400;
      if (response.request().isNavigationRequest() && bare) answer = response;
    });
    for (const [name, go] of places) {
      if (only !== undefined && name !== only) continue;
      const label = `${name}.${language}`;
      try {
        await go(page, `${board.address}/${language}`, language);
        await page.waitForLoadState("load");
        const file = join(saved, `${label}.html`);
        writeFileSync(file, await answer.text());
        files.push(file);
        await keepPictures(page, join(shots, label));
        for (const what of await faults(page, complaints, file)) wrong.push(`${label}: ${what}`);
      } catch (error) {
        wrong.push(`${label}: ${error.message}`);
      }
    }
    await context.close();
  }
  for (const line of validHtml(files)) wrong.push(line.replace(`file:${saved}/`, "").replace(/^"?/, ""));
  const first = await light(browser, `${board.address}/en`);
  wrong.push(...first.found);
  return { wrong, count: files.length, first };
}

// What is wrong with the page that stands open, in sentences.
export async function faults(page, complaints, file) {
  return [
    ...await accessible(page), ...await fitsNarrow(page), ...await readable(page),
    ...await fitsZoomed(page), ...await takesSpacing(page), ...await seenInForcedColors(page),
    ...await wellFormed(file), ...complaints.splice(0),
  ];
}

async function keepPictures(page, label) {
  for (const size of ["phone", "desktop"]) {
    await page.setViewportSize(sizes[size]);
    await page.screenshot({ path: `${label}.${size}.png`, fullPage: true });
  }
}
