// How a reader fills in the payment form, and the documents that its tests have.
import { box, tool } from "./fixture.js";

/** @typedef {Record<string, string>} Values by field */

/** An order on which everything agrees. @type {Values} */
export const ORDER = {
  "order.supplier": "Ningbo Haitian Lamps Co., Ltd.",
  "order.account": "3901 2200 0912 4471 806",
  "order.amount": "4,800.00",
  "order.currency": "USD",
  "invoice.issuer": "Ningbo Haitian Lamps Co., Ltd.",
  "invoice.account": "3901220009124471806",
  "invoice.amount": "4800",
  "invoice.currency": "USD",
  "invoice.reference": "PI-2026-0117",
  "transfer.payee": "Ningbo Haitian Lamps Co., Ltd.",
  "transfer.account": "3901220009124471806",
  "transfer.amount": "4,800.00",
  "transfer.currency": "USD",
  "transfer.reference": "PI-2026-0117",
};

/** Opens the card that a field is in, as a reader does. @param {import("@playwright/test").Locator} payment @param {string} name */
export async function show(payment, name) {
  // Most are open already.
  if (await box(payment, name).evaluate((node) => node.checkVisibility())) return;
  const source = name.replace("paste.", "").split(".")[0],
    card = payment.locator(source === "call" ? ".call" : `[data-source="${source}"]`);
  await payment.locator(".paper").first().waitFor();
  if (await card.isHidden()) await payment.locator(`[data-add="${source}"]`).click();
  if (source !== "call" && !(await card.evaluate((node) => /** @type {HTMLDetailsElement} */ (node).open)))
    await card.locator("> summary").press("Enter");
  const folds = card.locator("details.more-boxes").filter({ has: payment.page().locator(`[name="${name}"]`) });
  if (await box(payment, name).isHidden()) await folds.locator("> summary").first().press("Enter");
}

/** @param {import("@playwright/test").Page} page @param {Values} values */
export async function fill(page, values) {
  const payment = tool(page, "payment");
  for (const [name, value] of Object.entries(values)) {
    await show(payment, name);
    await box(payment, name).fill(value);
  }
  return payment;
}

/** Chooses among words, in the card that has them. @param {import("@playwright/test").Locator} payment @param {string} name @param {string} value */
export async function choose(payment, name, value) {
  const choice = payment.locator(`input[name="${name}"][value="${value}"]`);
  await payment.locator(".paper").first().waitFor();
  const source =
    name === "answers.details-changed"
      ? "invoice"
      : name.split(".")[0] === "instruction"
        ? "invoice"
        : (name.split(".")[0] ?? "");
  const card = payment.locator(`[data-source="${source}"]`);
  if (await card.isHidden()) await payment.locator(`[data-add="${source}"]`).click();
  if (!(await card.evaluate((node) => /** @type {HTMLDetailsElement} */ (node).open)))
    await card.locator("> summary").press("Enter");
  if (await choice.isHidden())
    await card.locator("details.more-boxes").filter({ has: choice }).locator("> summary").press("Enter");
  await choice.focus();
  if (!(await choice.isChecked())) await choice.press("Space");
}

/** @param {import("@playwright/test").Locator} payment @param {string} label */
export const compared = (payment, label) =>
  payment.locator(".comparison tbody").filter({ has: payment.page().locator(`th[colspan]:has-text("${label}")`) });

/** A question by its words. @param {import("@playwright/test").Locator} payment @param {string | RegExp} name */
export const question = (payment, name) => payment.getByRole("group", { name });

/** An e-mail that brings other bank details, and quotes the earlier ones. */
export const MAIL = `From: Lin Wei <sales@haitian-lamps.example>
Subject: PI-2026-0117 payment
Date: Thu, 15 Jan 2026 09:12

Dear Marta,
TOTAL USD 4,800.00 for PI No. PI-2026-0117
Our old account is under audit, please pay to our new account:
Beneficiary: HARBOR LIGHT TRADING LIMITED
A/C NO.: 727-406-55-183920
Bank: Bank of East Asia, Hong Kong
SWIFT: BEASHKHH

> On 12 Dec 2025, Lin Wei wrote:
> Beneficiary: Ningbo Haitian Lamps Co., Ltd.
> A/C NO.: 3901 2200 0912 4471 806
> Bank: Bank of Ningbo
`;
export const PRO_FORMA = `NINGBO HAITIAN LAMPS CO., LTD.
PROFORMA INVOICE
PI NO.: PI-2026-0117   DATE: 2025-12-12
TO: Marta Trading GmbH
TOTAL AMOUNT: USD 4,800.00
BENEFICIARY: NINGBO HAITIAN LAMPS CO., LTD.
A/C NO.: 3901 2200 0912 4471 806
BANK: BANK OF NINGBO
SWIFT: BKNBCN2N
`;
