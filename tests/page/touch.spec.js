// On a phone every button is large enough for a finger, and no view is wider than the screen.
import { expect, open, test } from "./fixture.js";

/** WCAG 2.5.5, in CSS pixels. */
const FINGER = 44;
const SMALL = 320;
/** @typedef {import("@playwright/test").Page} Page */

/** What is too small for a finger; links within a text are not buttons. @param {Page} page */
const low = (page) =>
  page.evaluate((finger) => {
    /** @type {string[]} */
    const found = [];
    /** @param {Document | ShadowRoot} root */
    const look = (root) => {
      for (const node of root.querySelectorAll("*")) {
        if (node.shadowRoot) look(node.shadowRoot);
        if (!node.matches("button, summary, select, textarea, .choice, label.tick, a, input:not([type])")) continue;
        if (!node.checkVisibility() || (node.matches("a") && getComputedStyle(node).display === "inline")) continue;
        const { height } = node.getBoundingClientRect();
        if (height && Math.ceil(height) < finger) found.push(`${node.outerHTML.slice(0, 120)}: ${height}`);
      }
    };
    look(document);
    return found;
  }, FINGER);

/** @type {[view: string, example?: number][]} */
const VIEWS = [
  ["#home"],
  ["#tax", 0],
  ["#entity", 0],
  ["#number", 0],
  ["#payment", 1],
  ["#payment", 2],
  ["#request", 0],
  ["#aftercare", 0],
  ["#guidance", 0],
  ["#files"],
  ["#bulk"],
];

test.describe("with a finger", () => {
  test.use({ viewport: { width: SMALL, height: 640 }, hasTouch: true, isMobile: true });
  for (const [view, example] of VIEWS)
    test(`${view}${example === undefined ? "" : `, example ${example + 1}`}`, { tag: "@chromium" }, async ({
      page,
    }) => {
      await open(page, "en", view);
      if (example !== undefined) {
        const form = page.locator(`fapiao-${view.slice(1)}`);
        await form.locator(".empty button").nth(example).tap();
        await expect(form.locator(".answer > *").first()).toBeVisible();
      } else await page.waitForLoadState("networkidle");
      for (const language of ["EN", "中文"]) {
        await page.getByRole("button", { name: language, exact: true }).tap();
        expect(await low(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(SMALL);
      }
    });
});
