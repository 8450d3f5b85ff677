// SPDX-License-Identifier: Apache-2.0
// A page full of faults. A gate that lets it pass is no gate.
import { createServer } from "node:http";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWindow } from "./browser.mjs";
import { accessible, fitsNarrow, light, readable, validHtml, wellFormed } from "./gates.mjs";

const long = "Notwithstanding the aforementioned considerations regarding certification eligibility "
  + "determinations, applicants demonstrating insufficient documentation of supervised practical "
  + "experience accumulated throughout employment periods necessitate supplementary administrative evaluation. ";
const faulty = `<!DOCTYPE html><html lang="en"><head><title>x</title><style>p{color:#aaa}</style></head>
<body><main><h3>Late</h3><p style="width:900px">${long.repeat(3)}</p><img src="/big.svg" width="900"><input name="a"><a href="#"></a>
<div id="a"></div><div id="a"></div><bogus></bogus></p></main><script>document.title = "y"</script></body></html>`;
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

export async function controlHolds(browser, out) {
  const server = createServer((request, response) => {
    if (request.url === "/big.svg") {
      response.writeHead(200, { "content-type": "image/svg+xml" });
      response.end(`<svg xmlns="http://www.w3.org/2000/svg"><!-- ${"x".repeat(70_000)} --></svg>`);
      return;
    }
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
    response.end(faulty);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const { context, page, complaints } = await openWindow(browser);
  await page.goto(address);
  const file = join(out, "faulty.html");
  writeFileSync(file, faulty);
  const found = {
    "the policy": [...complaints],
    accessibility: await accessible(page).catch((error) => [String(error)]),
    "the narrow window": await fitsNarrow(page),
    reading: await readable(page),
    "html-validate": await wellFormed(file),
    vnu: validHtml([file]),
    weight: (await light(browser, address)).found,
  };
  await context.close();
  server.close();
  return Object.entries(found).filter(([, faults]) => faults.length === 0)
    .map(([gate]) => `The faulty page passed the gate of ${gate}.`);
}
