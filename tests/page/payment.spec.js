import { BAD_INPUT, box, expect, open, paste, report, seen, test, tool, typed, verdict } from "./fixture.js";

/** @typedef {Record<string, string>} Values by field */

/** An order on which everything agrees. @type {Values} */
const ORDER = {
  "order.supplier": "Ningbo Haitian Lamps Co., Ltd.", "order.account": "3901 2200 0912 4471 806", "order.amount": "4,800.00", "order.currency": "USD",
  "invoice.issuer": "Ningbo Haitian Lamps Co., Ltd.", "invoice.account": "3901220009124471806", "invoice.amount": "4800", "invoice.currency": "USD", "invoice.reference": "PI-2026-0117",
  "transfer.payee": "Ningbo Haitian Lamps Co., Ltd.", "transfer.account": "3901220009124471806", "transfer.amount": "4,800.00", "transfer.currency": "USD", "transfer.reference": "PI-2026-0117",
};

/** @param {import("@playwright/test").Page} page @param {Values} values */
async function fill(page, values) {
  const payment = tool(page, "payment");
  for (const [name, value] of Object.entries(values)) await box(payment, name).fill(value);
  return payment;
}

/** @param {import("@playwright/test").Locator} payment @param {string} label */
const compared = (payment, label) => payment.locator(".comparison tbody").filter({ has: payment.page().locator(`th[colspan]:has-text("${label}")`) });

test("everything agrees: no differences found, and never more than that", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await expect(verdict(payment)).toContainText("No differences found");
  await expect(payment.getByText("That proves nothing about the supplier, or whether the account is genuine.")).toBeVisible();
  await seen(compared(payment, "Account number").locator("tr")).toEqual(["Account number Match", "Order page 3901220009124471806", "Invoice, Your bank 3901220009124471806"]);
  await expect(payment.getByText(/safe to pay|genuine account|verified/i)).toHaveCount(0);
});

test("one wrong digit says stop, and shows where", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await box(payment, "transfer.account").fill("");
  await box(payment, "transfer.account").pressSequentially("3901220009724471806");
  await seen(verdict(payment).locator(".say")).toEqual(["Stop Do not pay yet: digit 11 of the account number is 7 on your bank's screen but 1 on the order page."]);
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  const row = compared(payment, "Account number");
  await expect(row).toContainText("Differs");
  expect(await row.locator("mark").allInnerTexts()).toEqual(expect.arrayContaining(["1", "7"]));
  await expect(row.locator("td").last()).toHaveText("3901220009724471806");
  await expect(box(payment, "transfer.account")).toHaveAttribute("aria-invalid", "true");
  await expect(box(payment, "transfer.account")).toHaveAccessibleDescription(/digit 11 of the account number is 7/);
  await verdict(payment).getByRole("button", { name: "Account number – Your bank’s screen" }).click();
  await expect(box(payment, "transfer.account")).toBeFocused();
});

test("one wrong digit in Chinese", async ({ page }) => {
  await open(page, "zh");
  const payment = await fill(page, { ...ORDER, "transfer.account": "3901220009724471806" });
  await seen(verdict(payment).locator(".say")).toEqual(["停止 请暂停付款：收款账号第 11 位不一致，银行页面为“7”，订单页面为“1”。"]);
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
  await expect(verdict(payment)).toContainText("The payee is “Yiwu Sunrise Trading Co., Ltd.” on your bank's screen but “Ningbo Haitian Lamps Co., Ltd.” on the order page");
});

test("a person for a company says hold", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await payment.getByRole("radio", { name: "a person" }).check();
  await seen(verdict(payment).locator(".say")).toEqual(["Hold The account belongs to a person, not to the company that you bought from."]);
});

test("the affiliate case is explained, not flagged", async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await expect(payment.getByRole("group", { name: "Exclusive-account certificate" })).toBeHidden();
  await payment.getByRole("radio", { name: "An Alibaba Cloud bill" }).check();
  await fill(page, {
    "order.amount": "6150", "order.currency": "CNY",
    "invoice.issuer": "Tongyi Cloud Intelligence (Hangzhou) Information Technology Co., Ltd.", "invoice.amount": "6150", "invoice.currency": "CNY", "invoice.reference": "BILL-2026-01",
    "certificate.account": "5719054936107021234",
    "transfer.payee": "Alibaba Cloud Computing Co., Ltd.", "transfer.account": "5719054936107021234", "transfer.amount": "6150.00", "transfer.currency": "CNY", "transfer.reference": "BILL-2026-01",
  });
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await expect(payment.locator(".answer")).toContainText("This is normal: it is no. 7 on the FAQ's list of affiliates.");
  // The certificate belongs to this context only: in the other one it is neither asked nor compared.
  await payment.getByRole("radio", { name: "An Alibaba.com order" }).check();
  await expect(box(payment, "certificate.account")).toBeHidden();
  await expect(verdict(payment)).not.toHaveAttribute("data-tone", "clear");
  await payment.getByRole("radio", { name: "An Alibaba Cloud bill" }).check();
  await expect(box(payment, "certificate.account")).toHaveValue("5719054936107021234");
});

test("nothing to compare with says hold, and what is missing", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { "transfer.account": "3901220009124471806" });
  await expect(verdict(payment)).toHaveAttribute("data-tone", "hold");
  await expect(payment.locator(".unchecked li").first()).toBeVisible();
  const missing = payment.locator(".unchecked li", { hasText: "We could not check the account number: enter the one on the order page, or call the supplier on a number you already had." });
  await missing.getByRole("button", { name: "Account number – Order or contract" }).click();
  await expect(box(payment, "order.account")).toBeFocused();
});

test("Trade Assurance and the way to pay decide the steps", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await payment.getByRole("checkbox", { name: "Under Trade Assurance" }).check();
  await expect(payment.locator(".route")).toContainText("The order is under Trade Assurance: pay on the order page.");
  await expect(payment.locator(".route li").first()).toHaveText(/Log in to your account yourself, not by a link from a message\./);
});

test("the example shows a stop before anything is typed, and Clear everything takes it away", async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await expect(verdict(payment)).toHaveCount(0);
  await payment.getByRole("button", { name: "an order with one wrong digit" }).click();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  await expect(compared(payment, "Account number").locator("mark").last()).toHaveText("7");
  await payment.getByRole("button", { name: "Clear everything" }).click();
  await expect(verdict(payment)).toHaveCount(0);
  for (const input of await payment.getByRole("textbox").all()) await expect(input).toHaveValue("");
  await expect(payment.getByRole("button", { name: "an order with one wrong digit" })).toBeVisible();
});

test("the message to the supplier can be copied, and holds no account", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const payment = tool(page, "payment");
  await payment.getByRole("button", { name: "an order with one wrong digit" }).click();
  await payment.getByText("Ask the supplier to confirm in writing").first().click();
  await payment.getByRole("button", { name: "Copy Ask the supplier to confirm in writing" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("do not agree between your documents and ours");
  expect(copied).not.toContain("3901");
});

test("a draft survives a reload, is not in the address, and goes with Clear everything", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await payment.getByRole("radio", { name: "a company" }).check();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await page.reload();
  await expect(box(payment, "transfer.account")).toHaveValue("3901220009124471806");
  await expect(payment.getByRole("radio", { name: "a company" })).toBeChecked();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  expect(page.url()).not.toContain("3901");
  await payment.getByRole("button", { name: "Clear everything" }).click();
  await expect(verdict(payment)).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain("3901");
  await page.reload();
  await expect(box(payment, "order.account")).toHaveValue("");
});

test("a link never fills in a payment", async ({ page }) => {
  await open(page, "en", "#payment?transfer.account=3901220009124471806");
  await expect(tool(page, "tax").getByRole("button", { name: "6,150 at 6%" })).toBeVisible();
  await expect(box(tool(page, "payment"), "transfer.account")).toHaveValue("");
});

for (const [name, text] of Object.entries(BAD_INPUT)) test(`${name} in every box is answered and kept`, async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  const names = ["order.supplier", "order.amount", "invoice.account", "invoice.reference", "instruction.currency", "transfer.payee", "transfer.account", "transfer.amount"];
  for (const field of names) await paste(box(payment, field), text);
  await expect(verdict(payment)).toHaveAttribute("data-tone", /stop|hold|caution/);
  const found = await report(payment);
  await expect(verdict(payment).locator(".say")).toContainText([...(found?.findings ?? []), ...(found?.unchecked ?? [])]
    .find(({ severity }) => severity === found?.verdict)?.message.en ?? "a sentence is missing");
  for (const field of names) expect(await typed(box(payment, field))).toBe(text);
  await payment.getByRole("button", { name: "Clear everything" }).click();
  await fill(page, ORDER);
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
});
