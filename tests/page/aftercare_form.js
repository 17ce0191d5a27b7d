// How a reader answers the questions after the invoice, and what the page shows.
import { box, report, seen, tool } from "./fixture.js";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("../../www/fapiao-check/fapiao-check.js").AftercareAnswer} Plan */

/** @param {Page} page */
export const aftercare = (page) => tool(page, "aftercare");

/** @param {Page} page @returns {Promise<Plan>} */
export const plan = async (page) => /** @type {Plan} */ (await report(aftercare(page)));

/** The current question. @param {Page} page */
export const question = (page) => aftercare(page).locator(".ask[open]:visible");

/** Answers the questions one after the other. @param {Page} page @param {string[]} answers */
export async function choose(page, ...answers) {
  for (const name of answers) await question(page).getByRole("button", { name, exact: true }).click();
}

/** Types what is asked for. @param {Page} page @param {string} name @param {string} text */
export const type = (page, name, text) => box(question(page), name).pressSequentially(text);

/** What is answered, as it is read. @param {Page} page */
export const answered = (page) => seen(aftercare(page).locator(".ask:not([open]) summary:visible"));

/** @param {Page} page */
export const outcome = (page) => aftercare(page).locator(".outcome .say");

/** @param {Page} page */
export const steps = (page) => aftercare(page).locator(".step-box li:visible");

/** China's day on the page. @param {Page} page @param {string} day */
export const on = (page, day) => page.clock.setFixedTime(new Date(day + "T04:00:00Z"));

/** @param {Page} page */
export const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

export const FILE = "A file (PDF, OFD or XML), even if you printed it",
  PAPER = "Paper by mail, from before 2024-05-31";
export const BOOKED =
  "Was its use or its recording confirmed in your tax digital account (for example, selected for deduction)? An entry in your own ledger does not count.";
export const OWN = "Alibaba Cloud Computing Co., Ltd.";
