// SPDX-License-Identifier: Apache-2.0
// Pages as people set them up to be able to read: enlarged, with wider spacing, in colors of their
// own. Each gate answers with a list of sentences; an empty list is a pass.
import { sizes } from "./browser.mjs";

// What WCAG 1.4.12 lets a reader ask for. An adopted sheet is what the page's policy allows.
const spacing = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; "
  + "word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }";

async function inWindow(page, size, look) {
  const before = page.viewportSize();
  await page.setViewportSize(size);
  const found = await look();
  await page.setViewportSize(before);
  return found;
}

// 1280 by 1024 at twice the size (WCAG 1.4.4, 1.4.10).
export async function fitsZoomed(page) {
  const found = await inWindow(page, sizes.zoomed, () => crowded(page));
  return found.map((what) => `at 200 % zoom, ${what}`);
}

export async function takesSpacing(page) {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, spacing);
  const found = await inWindow(page, sizes.zoomed, () => crowded(page));
  await page.evaluate(() => { document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1); });
  return found.map((what) => `with wider text spacing, ${what}`);
}

// What sticks out, is cut off, or lies upon other text.
function crowded(page) {
  return page.evaluate(() => {
    const unseen = ".reading-only, .usa-sr-only, .usa-skipnav, option, script, style, svg";
    const name = (e) => `${e.tagName.toLowerCase()} "${e.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}"`;
    // What is meant for the ear alone takes no room: it is clipped to nothing.
    const clipped = [...document.body.querySelectorAll("*")].filter((e) => getComputedStyle(e).clipPath === "inset(50%)");
    const isUnseen = (e) => e.closest(unseen) !== null || clipped.some((hidden) => hidden.contains(e));
    const found = [];
    if (document.documentElement.scrollWidth > innerWidth) {
      found.push(`the page is ${document.documentElement.scrollWidth} pixels wide`);
    }
    for (const e of document.body.querySelectorAll("*")) {
      if (isUnseen(e) || e.closest(".scroller") === e || !e.checkVisibility()) continue;
      const style = getComputedStyle(e);
      const hides = (way) => way === "hidden" || way === "clip";
      const cut = (hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1)
        || (hides(style.overflowY) && e.scrollHeight > e.clientHeight + 1);
      const words = e.matches("input:not([type=radio], [type=checkbox], [type=hidden], [type=file])")
        && e.scrollWidth > e.clientWidth + 1;
      if (cut || words) found.push(`text is cut off: ${name(e)}`);
    }
    // Lines as they are drawn; the quarter above and below the letters may touch.
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const e = node.parentElement;
      if (node.textContent.trim() === "" || isUnseen(e) || !e.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const air = box.height / 4;
        if (box.width > 2) lines.push({ e, left: box.left, right: box.right, top: box.top + air, bottom: box.bottom - air });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    lines.forEach((one, at) => {
      for (let i = at + 1; i < lines.length && lines[i].top < one.bottom - 1; i += 1) {
        const other = lines[i];
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        if (across > 2) found.push(`text lies upon text: ${name(one.e)} and ${name(other.e)}`);
      }
    });
    return [...new Set(found)].slice(0, 3);
  });
}

// In forced colors backgrounds and shadows are gone: edges and outlines must tell what is what.
export async function seenInForcedColors(page) {
  await page.emulateMedia({ forcedColors: "active" });
  await page.keyboard.press("Tab");
  const found = await page.evaluate(() => {
    const name = (e) => `${e.tagName.toLowerCase()}.${e.getAttribute("class") ?? ""}`;
    const paper = getComputedStyle(document.body).backgroundColor;
    const wrong = [];
    const edged = (style, sides) => sides.some((side) => parseFloat(style[`border${side}Width`]) >= 1
      && !["none", "hidden"].includes(style[`border${side}Style`]) && style[`border${side}Color`] !== paper);
    const kinds = ".usa-tag, .usa-button, .choice, .error-summary, .verdict, main input[type=text], main select";
    for (const e of document.querySelectorAll(kinds)) {
      if (e.checkVisibility() && !edged(getComputedStyle(e), ["Top", "Left"])) wrong.push(`no edge: ${name(e)}`);
    }
    for (const bar of document.querySelectorAll("svg.bar")) {
      const look = (part) => { const e = bar.querySelector(part); return e && getComputedStyle(e); };
      const edge = look(".bar-edge");
      if (!edge || edge.stroke === "none" || edge.stroke === paper) wrong.push("a bar without an edge");
      const done = look(".bar-done, .bar-some");
      if (done && done.fill === look(".bar-room")?.fill) wrong.push("a bar that does not show how far it has come");
    }
    const here = document.activeElement;
    for (const e of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary, textarea")) {
      if (!e.checkVisibility()) continue;
      e.focus();
      if (document.activeElement !== e) continue;
      const shown = [e, e.closest(".choice")].some((it) => {
        if (it === null) return false;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && outlineColor !== paper;
      });
      if (!shown) wrong.push(`the focus cannot be seen: ${name(e)}`);
    }
    here?.focus();
    return [...new Set(wrong)].slice(0, 5);
  });
  await page.emulateMedia({ forcedColors: "none" });
  return found.map((what) => `in forced colors, ${what}`);
}
