// What every page test shares: it fails on a console error, on what a policy refuses, and on a request to another origin.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { test as base, expect } from "@playwright/test";

export { expect };

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("@playwright/test").Locator} Locator */
/** @typedef {"tax" | "entity" | "number" | "payment" | "request" | "aftercare" | "guidance"} Tool */

/** @typedef {import("@playwright/test").PlaywrightTestArgs & import("@playwright/test").PlaywrightTestOptions} Args */
/** @typedef {import("@playwright/test").PlaywrightWorkerArgs & import("@playwright/test").PlaywrightWorkerOptions} WorkerArgs */

/** `errors` has the console's errors so far; a test that provokes one removes it.
 * @type {import("@playwright/test").Fixtures<{ errors: string[] }, {}, Args, WorkerArgs>} */
const watch = {
  errors: [
    async ({ page, baseURL }, use) => {
      /** @type {string[]} */
      const errors = [];
      /** @type {string[]} */
      const foreign = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(`${baseURL}`)) foreign.push(request.url());
      });
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.addInitScript(() =>
        addEventListener(
          "securitypolicyviolation",
          ({ effectiveDirective, blockedURI, sample }) => {
            console.error(`Content Security Policy: ${effectiveDirective} refused ${blockedURI} ${sample}`);
          },
          { capture: true },
        ),
      );
      await use(errors);
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
};
export const test = base.extend(watch);

/** Opens the page in one language, at the tool that the test's file is named after: the tool of `payment_record.spec.js` is `payment`. @param {Page} page @param {"en" | "zh"} language */
export async function open(
  page,
  language = "en",
  fragment = "#" + basename(test.info().file, ".spec.js").replace(/_.*/, ""),
) {
  await page.goto("./" + fragment);
  const choice = page.locator(`[data-language][lang^="${language}"]`);
  if ((await choice.getAttribute("aria-pressed")) !== "true") await choice.click();
  await expect(page.locator("main > section:visible h1")).toBeVisible();
}

/** Goes to another view. @param {Page} page @param {string} name */
export async function go(page, name) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, name);
  await expect(page.locator("#" + name)).toBeVisible();
}

/** @param {Page} page @param {Tool} name */
export const tool = (page, name) => page.locator("fapiao-" + name);

/** A field by its path in the question. @param {Locator} within @param {string} name */
export const box = (within, name) => within.locator(`:is(input, textarea)[name="${name}"]`);

/** The visible verdict. @param {Locator} within */
export const verdict = (within) => within.locator(".banner");

/** Puts a text in at once, as a paste does; code units, so that a lone surrogate and NUL arrive as they are.
 * @param {Locator} input @param {string} text */
export async function paste(input, text) {
  await input.evaluate(
    (node, units) => {
      const field = /** @type {HTMLInputElement} */ (node);
      field.focus();
      field.value = units.map((unit) => String.fromCharCode(unit)).join("");
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertFromPaste" }));
    },
    text.split("").map((unit) => unit.charCodeAt(0)),
  );
}

/** @param {Locator} input */
export const typed = (input) => input.evaluate((node) => /** @type {HTMLInputElement} */ (node).value);

/** The report of a tool. @param {Locator} within */
export const report = (within) =>
  within.evaluate((node) => /** @type {import("../../www/fapiao-check/elements.js").FapiaoElement} */ (node).report);

/** What people really type and paste. */
export const BAD_INPUT = {
  "spaces only": "   ",
  "10,000 characters": "7".repeat(10_000),
  "10,000 letters": "x".repeat(10_000),
  emoji: "😀💸",
  "right-to-left marks": "\u200f12\u202e34\u202c",
  NUL: "12\u000034",
  "a lone surrogate": "12\ud800",
  "full-width digits": "４８００",
  "Arabic-Indic digits": "٤٨٠٠",
  "1e9": "1e9",
  "-1": "-1",
  6: "6",
  "6%": "6%",
  0.06: "0.06",
  "６％": "６％",
  "three decimals": "1234.567",
  "two decimal points": "12.34.56",
  "4.800,00": "4.800,00",
  "4,800.00": "4,800.00",
  "4.800": "4.800",
};

/** What a reader sees of each match, in one line each; the other language is in the page but hidden.
 * @param {Locator} locator */
export const seen = (locator) =>
  expect.poll(async () => (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim()));

/** What axe finds in light mode, and what its colour rules find in dark mode. @param {Page} page @param {string} [within] */
export async function faultsInBothSchemes(page, within) {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const found = await faults(page, within);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  return [...found, ...(await faults(page, within, ["color-contrast", "link-in-text-block"]))];
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds in the page, or in one part of it. @param {Page} page @param {string} [within] @param {string[]} [rules] these alone */
export async function faults(page, within, rules) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(`${axe};0`);
  return page.evaluate(
    async ([within, rules]) => {
      const { violations } = await /** @type {{ axe: typeof import("axe-core") }} */ (
        /** @type {any} */ (window)
      ).axe.run(within ?? document, { resultTypes: ["violations"], ...(rules && { runOnly: rules }) });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join("\n")}`,
      );
    },
    /** @type {const} */ ([within, rules]),
  );
}
