import { readFile } from "node:fs/promises";
import { BAD_INPUT, box, expect, faults, open, paste, report, seen, test, tool, typed, verdict } from "./fixture.js";

/** @typedef {Record<string, string>} Values by field */

/** An order on which everything agrees. @type {Values} */
const ORDER = {
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
async function show(payment, name) {
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
async function fill(page, values) {
  const payment = tool(page, "payment");
  for (const [name, value] of Object.entries(values)) {
    await show(payment, name);
    await box(payment, name).fill(value);
  }
  return payment;
}

/** Chooses among words, in the card that has them. @param {import("@playwright/test").Locator} payment @param {string} name @param {string} value */
async function choose(payment, name, value) {
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
const compared = (payment, label) =>
  payment.locator(".comparison tbody").filter({ has: payment.page().locator(`th[colspan]:has-text("${label}")`) });

test("everything agrees: no differences found, and never more than that", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await expect(verdict(payment)).toContainText("No differences found");
  await expect(
    payment.getByText("That proves nothing about the supplier, or whether the account is genuine."),
  ).toBeVisible();
  await seen(compared(payment, "Account number").locator("tr")).toEqual([
    "Account number Same",
    "Order page 3901220009124471806",
    "Invoice 3901220009124471806",
    "Your bank’s screen 3901220009124471806",
  ]);
  await expect(payment.getByText(/safe to pay|genuine account|verified/i)).toHaveCount(0);
});

test("one wrong digit says stop, and shows where", { tag: "@flow" }, async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await box(payment, "transfer.account").fill("");
  await box(payment, "transfer.account").pressSequentially("3901220009724471806");
  await seen(verdict(payment).locator(".say")).toEqual([
    "Do not pay yet. Digit 11 of the account number is 7 on your bank's screen but 1 on the order page.",
  ]);
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  const row = compared(payment, "Account number");
  await expect(row).toContainText("Differs");
  expect(await row.locator("mark").allInnerTexts()).toEqual(expect.arrayContaining(["1", "7"]));
  await expect(row.locator("td").last()).toHaveText("3901220009724471806");
  await expect(box(payment, "transfer.account")).toHaveAttribute("aria-invalid", "true");
  await expect(box(payment, "transfer.account")).toHaveAccessibleDescription(/digit 11 of the account number is 7/);
  // Under the box, too, and from the finding back to the box, whose card may be closed by then.
  await expect(payment.locator('[data-live="transfer.account"]')).toContainText("Digit 11 of the account number is 7");
  await payment.locator('[data-source="transfer"] > summary').click();
  await payment.getByRole("button", { name: "Account number or IBAN – Your bank’s screen" }).first().click();
  await expect(box(payment, "transfer.account")).toBeFocused();
});

test("one wrong digit in Chinese", async ({ page }) => {
  await open(page, "zh");
  const payment = await fill(page, { ...ORDER, "transfer.account": "3901220009724471806" });
  await seen(verdict(payment).locator(".say")).toEqual([
    "暂停付款。 收款账号第 11 位不一致，银行页面为“7”，订单页面为“1”。",
  ]);
  await expect(compared(payment, "收款账号")).toContainText("不一致");
});

test("an amount one fen off says stop", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { ...ORDER, "transfer.amount": "4,800.01" });
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  await expect(verdict(payment)).toContainText("a difference of +0.01");
  await expect(compared(payment, "Amount")).toContainText("Differs");
});

test("another payee says hold", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { ...ORDER, "transfer.payee": "Yiwu Sunrise Trading Co., Ltd." });
  await expect(verdict(payment)).toHaveAttribute("data-tone", "hold");
  await expect(verdict(payment)).toContainText(
    "The payee is “Yiwu Sunrise Trading Co., Ltd.” on your bank's screen but “Ningbo Haitian Lamps Co., Ltd.” on the order page",
  );
});

test("a person for a company says hold", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await choose(payment, "instruction.payeeType", "person");
  await seen(verdict(payment).locator(".say")).toEqual([
    "Confirm first. The account belongs to a person, not to the company that you bought from.",
  ]);
});

test("the affiliate case is explained, not flagged", async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await expect(payment.getByText("Your exclusive-account certificate")).toBeHidden();
  await payment.getByRole("radio", { name: "An Alibaba Cloud bill" }).check();
  await fill(page, {
    "order.amount": "6150",
    "order.currency": "CNY",
    "invoice.issuer": "Tongyi Cloud Intelligence (Hangzhou) Information Technology Co., Ltd.",
    "invoice.amount": "6150",
    "invoice.currency": "CNY",
    "invoice.reference": "BILL-2026-01",
    "certificate.account": "5719054936107021234",
    "transfer.payee": "Alibaba Cloud Computing Co., Ltd.",
    "transfer.account": "5719054936107021234",
    "transfer.amount": "6150.00",
    "transfer.currency": "CNY",
    "transfer.reference": "BILL-2026-01",
  });
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await expect(payment.locator(".answer")).toContainText(
    "This is normal: it is no. 7 on the FAQ's list of affiliates.",
  );
  // The certificate belongs to this context only: in the other one it is neither asked nor compared.
  await payment.getByRole("radio", { name: "An Alibaba.com order" }).check();
  await expect(box(payment, "certificate.account")).toBeHidden();
  await expect(verdict(payment)).not.toHaveAttribute("data-tone", "clear");
  await payment.getByRole("radio", { name: "An Alibaba Cloud bill" }).check();
  await expect(payment.getByText("Your exclusive-account certificate")).toBeVisible();
  await expect(box(payment, "certificate.account")).toHaveValue("5719054936107021234");
});

test("nothing to compare with: no verdict yet, how far it is, and what to add", async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await expect(verdict(payment)).toContainText("Nothing compared yet");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "none");
  await fill(page, { "transfer.account": "3901220009124471806" });
  await expect(verdict(payment)).toContainText(
    "Next: add the supplier’s name, the account, the amount, the currency from the order page.",
  );
  await expect(verdict(payment)).toHaveAttribute("data-tone", "none");
  expect((await report(payment))?.verdict).toBe("hold");
  await payment.locator(".unchecked > summary").click();
  const missing = payment.locator(".unchecked li", {
    hasText:
      "We could not check the account number: enter the one on the order page, or call the supplier on a number you already had.",
  });
  await missing.getByRole("button", { name: "Account number or IBAN – Order page, opened by you" }).click();
  await expect(box(payment, "order.account")).toBeFocused();
  // One detail in two documents is a comparison, and still no verdict.
  await box(payment, "order.account").fill("3901220009124471806");
  await expect(verdict(payment)).toContainText("1 of 4 compared");
  await expect(payment.locator(".tally")).toContainText("Same in 2 places");
  await expect(payment.locator('[data-live="order.account"]')).toContainText("The same: Your bank’s screen", {
    useInnerText: true,
  });
  await expect(verdict(payment)).toHaveAttribute("data-tone", "none");
  // What is wrong is said at once, however little is there.
  await box(payment, "order.account").fill("3901220009124471816");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
});

test("Trade Assurance and the way to pay decide the steps", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await choose(payment, "order.tradeAssurance", "true");
  await payment.locator(".route-fold > summary").click();
  await expect(payment.locator(".route")).toContainText("The order is under Trade Assurance: pay on the order page.");
  await expect(payment.locator(".route li").first()).toHaveText(
    /Log in to your account yourself, not by a link from a message\./,
  );
});

for (const [example, tone, said] of /** @type {const} */ ([
  ["No differences", "clear", "No differences found"],
  ["One wrong digit", "stop", "Digit 11 of the account number is 7"],
  ["An account changed by e-mail", "stop", "Do not pay yet"],
  ["A 30% deposit", "hold", "Is this a deposit?"],
  ["An Alibaba Cloud bill", "clear", "No differences found"],
]))
  test(`the example is answered before anything is typed, and Clear everything takes it away: ${example}`, async ({
    page,
  }) => {
    await open(page);
    const payment = tool(page, "payment");
    await payment.getByRole("button", { name: example }).click();
    await expect(verdict(payment)).toHaveAttribute("data-tone", tone);
    await expect(verdict(payment)).toContainText(said);
    await payment.getByRole("button", { name: "Clear everything" }).click();
    await expect(verdict(payment)).toContainText("Nothing compared yet");
    for (const input of await payment.locator("input:not([type]), textarea").all()) await expect(input).toHaveValue("");
    await expect(payment.getByRole("button", { name: example })).toBeVisible();
  });

test("the message to the supplier can be copied, and holds no account", { tag: "@chromium" }, async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const payment = tool(page, "payment");
  await payment.getByRole("button", { name: "One wrong digit" }).click();
  // Only the bank's screen differs: the slip is the reader's own side's.
  await payment.getByText("Ask your colleague to correct the payment").first().click();
  await payment.getByRole("button", { name: "Copy Ask your colleague to correct the payment" }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toContain("correct the account number");
  expect(await copied()).not.toContain("3901");
  // Now the supplier's own invoice differs from the order page.
  await fill(page, { "invoice.account": "3901220009724471806" });
  await payment.getByText("Ask the supplier to confirm in writing").first().click();
  await payment.getByRole("button", { name: "Copy Ask the supplier to confirm in writing" }).click();
  await expect.poll(copied).toContain("differ between your documents and ours");
  expect(await copied()).not.toContain("3901");
});

test("a draft survives a reload, is not in the address, and goes with Clear everything", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await choose(payment, "instruction.payeeType", "company");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await page.reload();
  await expect(box(payment, "transfer.account")).toHaveValue("3901220009124471806");
  await expect(payment.locator('input[name="instruction.payeeType"][value="company"]')).toBeChecked();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  expect(page.url()).not.toContain("3901");
  await payment.getByRole("button", { name: "Clear everything" }).click();
  await expect(verdict(payment)).toContainText("Nothing compared yet");
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain("3901");
  await page.reload();
  await expect(box(payment, "order.account")).toHaveValue("");
});

test("a link never fills in a payment", async ({ page }) => {
  await open(page, "en", "#payment?transfer.account=3901220009124471806");
  await expect(tool(page, "payment").getByRole("button", { name: "One wrong digit" })).toBeVisible();
  await expect(box(tool(page, "payment"), "transfer.account")).toHaveValue("");
});

/** A question by its words. @param {import("@playwright/test").Locator} payment @param {string | RegExp} name */
const question = (payment, name) => payment.getByRole("group", { name });

for (const viewport of [
  { width: 390, height: 844 },
  { width: 640, height: 450 },
  { width: 1280, height: 900 },
]) {
  test(`the verdict stays in view, says why and what next, and never covers the field in use: ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await open(page);
    const payment = tool(page, "payment");
    await payment.getByRole("button", { name: "One wrong digit" }).click();
    await expect(verdict(payment)).toContainText("Digit 11");
    for (const name of ["order.supplier", "invoice.reference", "transfer.payee", "transfer.reference"]) {
      await show(payment, name);
      const field = box(payment, name).first();
      await field.focus();
      await expect(verdict(payment)).toBeInViewport({ ratio: 1 });
      await expect
        .poll(async () => {
          const [at, bar] = await Promise.all([field.boundingBox(), verdict(payment).boundingBox()]);
          const beside = at && bar && (at.x + at.width <= bar.x || at.x >= bar.x + bar.width);
          return Boolean(at && bar && (beside || at.y + at.height <= bar.y || at.y >= bar.y + bar.height));
        })
        .toBe(true);
    }
    await verdict(payment).getByRole("button").click();
    await expect(payment.getByRole("heading", { name: "Call card" })).toBeInViewport();
    await expect(verdict(payment)).toBeInViewport({ ratio: 1 });
  });
}

test("a yes to a warning sign holds the payment and asks more; not sure is no yes; answers stay", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  const around = question(payment, "Are you asked to pay in a way that goes around the platform?");
  await expect(question(payment, "Is there a clear contract, or terms in writing?")).toBeHidden();
  await around.getByRole("radio", { name: "Yes" }).check();
  await seen(verdict(payment).locator(".say")).toEqual([
    "Confirm first. You are asked to pay outside the platform. That can be legitimate, but the platform does not protect such a payment.",
  ]);
  await expect(verdict(payment)).toContainText("Answer the four questions on paying outside first.");
  await expect(around.getByRole("radio", { name: "Yes" })).toBeFocused();
  await expect(question(payment, "Is there a clear contract, or terms in writing?")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(around.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await page.keyboard.press("ArrowRight");
  await expect(around.getByRole("radio", { name: "Not sure" })).toBeFocused();
  await seen(verdict(payment).locator(".say")).toEqual([
    "Check again. You are not sure about this: “Are you asked to pay in a way that goes around the platform?”.",
  ]);
  await payment
    .locator("button.link", { hasText: "Are you asked to pay in a way that goes around the platform?" })
    .first()
    .click();
  await expect(around.getByRole("radio").first()).toBeFocused();
  // To the other context and back: nothing is lost.
  await payment.getByRole("radio", { name: "An Alibaba Cloud bill" }).check();
  await expect(around).toBeHidden();
  await payment.getByRole("radio", { name: "An Alibaba.com order" }).check();
  await expect(around.getByRole("radio", { name: "Not sure" })).toBeChecked();
});

test("a new account asks for a call to a known number, and a yes alone does not settle it", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await show(payment, "order.account");
  await box(payment, "order.account").fill("");
  const call = question(payment, "Did a call to a number that you already had confirm the account?");
  await expect(call).toBeVisible();
  await call.getByRole("radio", { name: "No", exact: true }).check();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "hold");
  await call.getByRole("radio", { name: "Yes" }).check();
  await expect(verdict(payment)).not.toHaveAttribute("data-tone", /hold|stop/);
});

test("the steps are ticked one by one, and the next one is marked", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await choose(payment, "order.tradeAssurance", "true");
  await payment.locator(".route-fold > summary").click();
  const next = payment.locator('.route [aria-current="step"]');
  await seen(next).toEqual(["Log in to your account yourself, not by a link from a message. Next step"]);
  await payment.getByRole("checkbox", { name: "Log in to your account yourself" }).check();
  await seen(next).toEqual(["Open your orders (“My Orders”, “Trade Assurance” or similar). Next step"]);
  await expect(payment.getByRole("checkbox", { name: "Log in to your account yourself" })).toBeFocused();
  await page.reload();
  await expect(payment.getByRole("checkbox", { name: "Log in to your account yourself" })).toBeChecked();
  await seen(next).toEqual(["Open your orders (“My Orders”, “Trade Assurance” or similar). Next step"]);
});

test("a deposit of two steps gives what is due, and fees what is to be sent", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { ...ORDER, "invoice.amount": "1,440.00", "transfer.amount": "1,440.00" });
  await show(payment, "order.supplier");
  await payment.getByText("Paid in stages (deposit, balance)").click();
  await fill(page, {
    "order.schedule[0].label": "Deposit",
    "order.schedule[0].percent": "30%",
    "order.schedule[0].deliverable": "start of production",
    "order.schedule[1].label": "Balance",
    "order.schedule[1].percent": "70%",
    "order.schedule[1].deliverable": "bill of lading",
  });
  await payment.getByRole("radio", { name: "1 due now" }).check();
  await seen(payment.locator(".due dl")).toEqual(["Due USD 1,440.00"]);
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await fill(page, { "transfer.fee": "25" });
  await choose(payment, "transfer.feePaidBy", "supplier");
  await question(payment, "Does the supplier expect the full amount to arrive")
    .getByRole("radio", { name: "Yes" })
    .check();
  await seen(payment.locator(".due dl")).toEqual([
    "Due USD 1,440.00 Arrives USD 1,415.00 Short by USD 25.00 To send USD 1,465.00",
  ]);
  await page.reload();
  await expect(box(payment, "order.schedule[1].deliverable")).toHaveValue("bill of lading");
  await expect(payment.locator('input[name="order.due"]').first()).toBeChecked();
  await expect(payment.locator('input[name="answers.full-amount-must-arrive"]').first()).toBeChecked();
  await seen(payment.locator(".due dl")).toEqual([
    "Due USD 1,440.00 Arrives USD 1,415.00 Short by USD 25.00 To send USD 1,465.00",
  ]);
});

/** An e-mail that brings other bank details, and quotes the earlier ones. */
const MAIL = `From: Lin Wei <sales@haitian-lamps.example>
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
const PRO_FORMA = `NINGBO HAITIAN LAMPS CO., LTD.
PROFORMA INVOICE
PI NO.: PI-2026-0117   DATE: 2025-12-12
TO: Marta Trading GmbH
TOTAL AMOUNT: USD 4,800.00
BENEFICIARY: NINGBO HAITIAN LAMPS CO., LTD.
A/C NO.: 3901 2200 0912 4471 806
BANK: BANK OF NINGBO
SWIFT: BKNBCN2N
`;

test("what is pasted is shown with its place, and filled in only where the reader says", { tag: "@flow" }, async ({
  page,
}) => {
  await open(page);
  const payment = tool(page, "payment"),
    text = payment.getByRole("textbox", { name: "Paste an e-mail, pro-forma invoice (PI) or chat, or drop a file" });
  await text.fill(PRO_FORMA);
  const card = payment.locator('[data-source="invoice"]');
  await expect(card.locator(".kind")).toContainText("Read as: Pro-forma invoice", { useInnerText: true });
  await expect(card.locator(".values")).toContainText("3901 2200 0912 4471 806");
  await expect(card.locator(".values")).toContainText("line 7, after “A/C NO”", { useInnerText: true });
  await expect(verdict(payment)).toContainText("Read, not compared yet");
  await expect(box(payment, "invoice.account")).toHaveValue("");
  await card.getByRole("button", { name: "Use these details" }).click();
  await expect(box(payment, "invoice.account")).toHaveValue("3901 2200 0912 4471 806");
  await expect(box(payment, "invoice.amount")).toHaveValue("USD 4,800.00");
  await expect(box(payment, "invoice.issuer")).toHaveValue("NINGBO HAITIAN LAMPS CO., LTD.");
  await expect(card.locator("> summary")).toContainText("account ending 1806", { useInnerText: true });
  // One detail of the bank's screen is a comparison.
  await fill(page, { "transfer.account": "3901220009724471806" });
  await expect(verdict(payment)).toContainText(
    "Digit 11 of the account number is 7 on your bank's screen but 1 on the invoice.",
  );
  // It outlives a reload, and is still said to be taken over.
  await page.reload();
  await expect(box(payment, "invoice.account")).toHaveValue("3901 2200 0912 4471 806");
  await expect(card.locator(".source-text > summary")).toHaveText(/Read from: Pro-forma invoice/, {
    useInnerText: true,
  });
  await expect(payment.getByRole("button", { name: "Use these details" })).toHaveCount(0);
  await payment.getByRole("button", { name: "Clear everything" }).click();
  await expect(text).toHaveValue("");
  await expect(box(payment, "invoice.account")).toHaveValue("");
});

test("two sets of bank details in one e-mail are both kept, and the change is a finding", { tag: "@flow" }, async ({
  page,
}) => {
  await open(page);
  const payment = await fill(page, { "paste.invoice": "" });
  await box(payment, "paste.invoice").fill(MAIL);
  const panel = payment.locator('[data-read="invoice"]');
  await expect(panel.locator(".rival")).toHaveCount(2);
  await expect(panel.locator(".rival").first()).toContainText("727-406-55-183920");
  await expect(panel.locator(".rival").first()).toContainText("line 9, after “A/C NO”", { useInnerText: true });
  await expect(panel.locator(".source-text b").first()).toBeVisible();
  await panel.getByRole("button", { name: "Use these details" }).click();
  await expect(box(payment, "chat.account")).toHaveValue("727-406-55-183920");
  await expect(box(payment, "invoice.account")).toHaveValue("3901 2200 0912 4471 806");
  await expect(payment.locator('input[name="answers.details-changed"]')).toBeChecked();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  await expect(payment.locator(".comparison tbody").first()).toContainText("Differs");
  // What another document said stays: a second one does not overwrite the first.
  await show(payment, "instruction.account");
  await box(payment, "paste.instruction").fill(
    "A/C NO.: 6222 0210 0100 1234 567\nBeneficiary: Someone Else Trading Co., Ltd.\n",
  );
  await payment.locator('[data-read="instruction"]').getByRole("button", { name: "Use these details" }).click();
  await expect(box(payment, "instruction.account")).toHaveValue("6222 0210 0100 1234 567");
  await expect(box(payment, "invoice.account")).toHaveValue("3901 2200 0912 4471 806");
  await expect(box(payment, "chat.account")).toHaveValue("727-406-55-183920");
});

test("of two accounts in different currencies the reader chooses one", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { "paste.invoice": "" });
  await box(payment, "paste.invoice").fill(
    "Beneficiary: Ningbo Haitian Lamps Co., Ltd.\nUSD A/C: 455875003419\nEUR A/C: 455875003426\nBank: BANK OF CHINA NINGBO BRANCH\nSWIFT: BKCHCNBJ92A\n",
  );
  const panel = payment.locator('[data-read="invoice"]'),
    use = panel.getByRole("button", { name: "Use these details" });
  await use.click();
  await expect(panel.getByRole("radio").first()).toBeFocused();
  await panel.getByRole("radio", { name: /EUR/ }).check();
  await use.click();
  await expect(box(payment, "instruction.account")).toHaveValue("455875003426");
});

test("a document goes to the card that it belongs to, wherever it was pasted", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { "paste.transfer": "" });
  await box(payment, "paste.transfer").fill(PRO_FORMA);
  const panel = payment.locator('[data-read="transfer"]');
  await expect(panel).toContainText("These details go to the card “From the supplier”.", { useInnerText: true });
  await panel.getByRole("button", { name: "Use these details" }).click();
  await expect(box(payment, "invoice.account")).toHaveValue("3901 2200 0912 4471 806");
  await expect(box(payment, "transfer.account")).toHaveValue("");
});

test("a file is dropped on a card, and another one chosen", { tag: "@flow" }, async ({ page }) => {
  await open(page);
  const payment = await fill(page, { "paste.invoice": "" });
  const data = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "offer.txt", { type: "text/plain" }));
    return data;
  }, PRO_FORMA);
  await payment.locator('[data-source="invoice"]').dispatchEvent("drop", { dataTransfer: data });
  await payment.locator('[data-read="invoice"]').getByRole("button", { name: "Use these details" }).click();
  await expect(box(payment, "invoice.account")).toHaveValue("3901 2200 0912 4471 806");
  await show(payment, "chat.account");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    payment.locator('[data-source="chat"] .choose').click(),
  ]);
  await chooser.setFiles({ name: "mail.txt", mimeType: "text/plain", buffer: Buffer.from(MAIL) });
  await payment.locator('[data-read="chat"]').getByRole("button", { name: "Use these details" }).click();
  await expect(box(payment, "chat.account")).toHaveValue("727-406-55-183920");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
});

test("a deposit is one tap", async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await payment.getByRole("button", { name: "A 30% deposit" }).click();
  await expect(verdict(payment)).toContainText(
    "USD 4,800.00 on your bank's screen is 30% of the USD 16,000.00 on the order page. Is this a deposit?",
  );
  await verdict(payment).getByRole("button", { name: "Answer" }).click();
  await expect(payment.locator(".proposal")).toBeInViewport();
  await payment.getByRole("button", { name: "Yes, a deposit of 30%" }).click();
  await expect(payment.locator(".due dl")).toContainText("USD 4,800.00");
  await expect(verdict(payment)).not.toContainText("Is this a deposit?");
});

test("the call card: the reader types what is read out, and hears how far it agrees", async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await payment.getByRole("button", { name: "An account changed by e-mail" }).click();
  const heard = payment.getByRole("textbox", { name: "Type what you hear" });
  await heard.pressSequentially("3901 2200 0912");
  await expect(payment.locator(".so-far")).toHaveText(
    /12 digits so far: the same as on: invoice; not as on: e-mail or chat\. Keep typing\./,
    { useInnerText: true },
  );
  expect(await payment.locator(".heard .group").allInnerTexts()).toHaveLength(3);
  await heard.pressSequentially(" 4471 806");
  await expect(payment.locator(".so-far")).toContainText(
    "All 19 digits: the same as on: invoice; not as on: e-mail or chat.",
  );
  await expect(compared(payment, "Account number")).toContainText("Phone call");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
});

test("a way to pay that cannot be undone stops before anything is typed", async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await choose(payment, "instruction.channel", "crypto");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  await expect(verdict(payment)).toContainText("You are asked to pay in crypto tokens.");
  await choose(payment, "instruction.channel", "platform");
  await choose(payment, "answers.details-changed", "yes");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "hold");
  await expect(verdict(payment)).toContainText("The supplier says that its bank details changed.");
});

test("the bank’s own check of the name, and the same name by one button", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { ...ORDER, "transfer.payee": "" });
  await payment.getByRole("button", { name: "My bank shows the same name" }).click();
  await expect(box(payment, "transfer.payee")).toHaveValue(ORDER["order.supplier"] ?? "");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await expect(verdict(payment)).toContainText("Not asked yet: “pay first”, refused documents");
  await choose(payment, "transfer.nameCheck", "no-match");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
});

test("bank details from a chat are a source of their own", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await payment.getByRole("button", { name: "Another message", exact: true }).click();
  await expect(box(payment, "paste.chat")).toBeFocused();
  await box(payment, "chat.account").pressSequentially("3901220009124471816");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  await expect(compared(payment, "Account number")).toContainText("E-mail or chat");
});

test("the record is saved with question, answer and time", { tag: "@chromium" }, async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await expect(payment.locator(".stamp")).toContainText(/Checked \d{4}-\d\d-\d\d/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    payment.getByRole("button", { name: "Save as JSON" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("fapiao-check-record.json");
  const record = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(record.answer).toEqual(await report(payment));
  expect(record.question.order).toEqual({
    supplier: ORDER["order.supplier"],
    account: ORDER["order.account"],
    amount: "4,800.00",
    currency: "USD",
  });
  expect(Math.abs(Date.parse(record.time) - Date.now())).toBeLessThan(600_000);
  expect(page.url()).not.toContain("3901");
});

test("the printed record: what was found first, every value, date and version, and no empty label", {
  tag: "@chromium",
}, async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = "yes";
    };
  });
  await open(page);
  const payment = await fill(page, { ...ORDER, "transfer.account": "3901220009724471806" });
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  await payment.getByRole("button", { name: "Print the record" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "yes");
  await page.emulateMedia({ media: "print" });
  const sheet = payment.locator(".sheet");
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText(/Payment check.*PI-2026-0117.*\d{4}-\d\d-\d\d.*Version.*Do not pay yet/s);
  for (const value of ["3901220009124471806", "3901220009724471806", "USD 4,800.00", "Ningbo Haitian Lamps Co., Ltd."])
    await expect(sheet).toContainText(value);
  for (const row of await sheet.locator("tr").all()) await expect(row.locator("td").last()).not.toHaveText("");
  for (const hidden of [
    payment.locator(".papers"),
    verdict(payment),
    payment.getByRole("button", { name: "Save as JSON" }),
  ])
    await expect(hidden).toBeHidden();
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("a saved record can be opened again, and is the earlier payment of the next one", { tag: "@chromium" }, async ({
  page,
}) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await choose(payment, "order.tradeAssurance", "true");
  await expect(payment.locator(".stamp")).toContainText(/Checked/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    payment.getByRole("button", { name: "Save as JSON" }).click(),
  ]);
  const saved = await download.path(),
    before = await report(payment);
  await payment.getByRole("button", { name: "Clear everything" }).click();
  await expect(verdict(payment)).toContainText("Nothing compared yet");
  const give = async (/** @type {import("@playwright/test").Locator} */ button) => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
    await chooser.setFiles(saved);
  };
  await give(payment.locator(".reopen"));
  await expect(box(payment, "transfer.account")).toHaveValue("3901220009124471806");
  await expect.poll(async () => (await report(payment))?.findings).toEqual(before?.findings);
  await payment.getByRole("button", { name: "Clear everything" }).click();
  await payment.locator('[data-add="previous"]').click();
  await give(payment.locator(".earlier"));
  await expect(box(payment, "previous.account")).toHaveValue("3901220009124471806");
  await expect(box(payment, "transfer.account")).toHaveValue("");
});

test("questions, steps and the record in Chinese", async ({ page }) => {
  await open(page, "zh");
  const payment = await fill(page, ORDER);
  await choose(payment, "order.tradeAssurance", "true");
  await payment.locator(".route-fold > summary").click();
  await seen(payment.locator('.route [aria-current="step"]')).toEqual(["自行登录账户，不要点击消息中的链接。 下一步"]);
  await question(payment, "对方是否要求绕开平台付款？").getByRole("radio", { name: "不确定" }).check();
  await expect(verdict(payment)).toContainText("对方是否要求绕开平台付款？");
  await expect(payment.getByRole("button", { name: "保存为 JSON" })).toBeVisible();
  await payment.locator(".not > summary").click();
  await expect(payment.locator(".not")).toContainText("账户的真实归属");
});

for (const language of /** @type {const} */ (["en", "zh"]))
  test(`everything open: axe finds nothing, and nothing scrolls sideways at 320 px: ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(page, language);
    const payment = await fill(page, ORDER);
    await choose(payment, "order.tradeAssurance", "true");
    for (const source of ["chat", "contract", "previous", "call", "instruction"])
      await payment.locator(`[data-add="${source}"]`).click();
    await box(payment, "paste.chat").evaluate((node) => {
      const root = /** @type {ShadowRoot} */ (node.getRootNode());
      for (const fold of root.querySelectorAll("details")) {
        fold.removeAttribute("name");
        fold.open = true;
      }
    });
    await box(payment, "paste.chat").fill(MAIL);
    await expect(payment.locator(".rival").first()).toBeVisible();
    await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
    expect(await faults(page, "fapiao-payment")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

for (const [name, text] of Object.entries(BAD_INPUT))
  test(`${name} in every box is answered and kept`, async ({ page }) => {
    await open(page);
    const payment = tool(page, "payment");
    const names = [
      "order.supplier",
      "order.amount",
      "invoice.account",
      "invoice.reference",
      "instruction.currency",
      "transfer.payee",
      "transfer.account",
      "transfer.amount",
    ];
    for (const field of names) {
      await show(payment, field);
      await paste(box(payment, field), text);
    }
    // A verdict, or how far it is; never that nothing differs. The answer to the last box may still be on its way.
    await expect(async () => {
      const found = /** @type {any} */ (await report(payment));
      expect(found?.verdict).toMatch(/stop|hold|caution/);
      const tone = found.progress.waiting ? "none" : found.verdict;
      expect(await verdict(payment).getAttribute("data-tone")).toBe(tone);
      const said = await verdict(payment).locator(".say").textContent();
      if (tone !== "none")
        expect(said?.toLowerCase()).toContain(found.summary.en.replace(/^Do not pay yet: /, "").toLowerCase());
    }).toPass({ timeout: 15_000 });
    for (const field of names) expect(await typed(box(payment, field))).toBe(text);
    await payment.getByRole("button", { name: "Clear everything" }).click();
    await fill(page, ORDER);
    await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  });
