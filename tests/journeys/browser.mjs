// SPDX-License-Identifier: Apache-2.0
// Debian's Chromium, driven without any download.
import { chromium } from "playwright-core";

const args = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

export const sizes = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
  zoomed: { width: 640, height: 512 },
  narrow: { width: 320, height: 640 },
};

export async function openBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
}

// A visitor's window. What the page complains about is kept in `complaints`.
export async function openWindow(browser, { size = "desktop", scripts = true } = {}) {
  const context = await browser.newContext({
    viewport: sizes[size], hasTouch: size === "phone", javaScriptEnabled: scripts,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && !text.startsWith("Failed to load resource")) complaints.push(text);
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") complaints.push(`${request.url()}: ${why}`);
  });
  return { context, page, complaints };
}
