import { BAD_INPUT, box, expect, open, paste, report, seen, test, tool, typed, verdict } from "./fixture.js";

/** @typedef {import("../../www/fapiao-check.js").TaxAnswer} TaxAnswer */

/** The three figures that are said first. @param {import("@playwright/test").Locator} tax */
const sum = (tax) => tax.locator(".term strong");

test("6,150 at 6% is 5801.89 and 348.11, with the steps", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await tax.getByRole("textbox", { name: "Amount, tax included" }).pressSequentially("6,150");
  await tax.getByRole("textbox", { name: "Tax rate" }).pressSequentially("6%");
  await expect(sum(tax)).toHaveText(["5801.89", "+ 348.11", "= 6150.00"]);
  await seen(tax.locator(".steps tr")).toEqual([
    "Net = gross ÷ (1 + rate) 6150.00 ÷ 1.06 = 5801.886792… 5801.89",
    "Tax = net × rate 5801.89 × 0.06 = 348.1134 348.11",
    "Net + tax 5801.89 + 348.11 = 6150.00 6150.00",
  ]);
  await expect(verdict(tax)).toHaveCount(0);
});

test("the bar shows the share of the tax", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await tax.getByRole("button", { name: "100 at 13%" }).click();
  await expect(sum(tax)).toHaveText(["88.50", "+ 11.50", "= 100.00"]);
  const [net = 0, share = 0] = await tax.locator(".bar span").evaluateAll((pieces) => pieces.map((piece) => piece.getBoundingClientRect().width));
  expect(share / (net + share)).toBeCloseTo(0.115, 2);
});

test("100 at 13% leads with what adds up, and gives the FAQ's figure with the reason", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await box(tax, "amount").pressSequentially("100");
  await tax.getByRole("button", { name: "13%", exact: true }).click();
  await expect(sum(tax)).toHaveText(["88.50", "+ 11.50", "= 100.00"]);
  await seen(tax.locator(".box")).toEqual([
    "Tax by the FAQ’s formula: 11.51 The FAQ's formula, net × rate, gives a tax of 11.51; with the net of 88.50 that makes 100.01, which misses the amount by +0.01. An invoice prints the tax that adds up, 11.50. Book the figures printed on the invoice itself.",
  ]);
  // It is told once, not again among the findings.
  await expect(tax.locator(".finding")).toHaveCount(0);
});

test("the same in Chinese", async ({ page }) => {
  await open(page, "zh");
  const tax = tool(page, "tax");
  await tax.getByRole("textbox", { name: "价税合计" }).pressSequentially("100");
  await tax.getByRole("textbox", { name: "税率" }).pressSequentially("13%");
  await seen(tax.locator(".term")).toEqual(["金额（不含税） 88.50", "税额 + 11.50", "价税合计 = 100.00"]);
  await seen(tax.locator(".box")).toEqual([
    "按帮助文档公式计算的税额：11.51 按帮助文档公式（不含税金额 × 税率），税额为 11.51，与不含税金额 88.50 合计为 100.01，与价税合计相差 +0.01。发票票面税额按轧差列示为 11.50。 请以发票票面金额入账。",
  ]);
});

test("a bare 6 asks, and the suggestion answers, even straight out of the box", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await box(tax, "amount").pressSequentially("100");
  await box(tax, "rate").pressSequentially("6");
  await seen(verdict(tax).locator(".say")).toEqual(["Needs confirming “6” has no unit: does it mean 6%?"]);
  await expect(box(tax, "rate")).toHaveAccessibleDescription(/has no unit: does it mean 6%\?/);
  // The box loses the focus on this click; the button must still be there when it is released.
  await tax.getByRole("button", { name: "Use 6%" }).click();
  await expect(box(tax, "rate")).toHaveValue("6%");
  await expect(sum(tax)).toHaveText(["94.34", "+ 5.66", "= 100.00"]);
});

test("nobody is corrected in the middle of typing", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await box(tax, "rate").fill("6%");
  // Typed and looked at in one go: a slow machine must not leave a pause in between.
  const seenAtOnce = await box(tax, "amount").evaluate((field) => {
    field.focus();
    document.execCommand("insertText", false, "1,");
    return /** @type {ShadowRoot} */ (field.getRootNode()).querySelector(".answer")?.textContent;
  });
  expect(seenAtOnce).not.toContain("1,");
  await expect(box(tax, "amount")).toHaveValue("1,");
  await box(tax, "amount").pressSequentially("000");
  await expect(sum(tax)).toHaveText(["943.40", "+ 56.60", "= 1000.00"]);
});

test("the report is an event of the page", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    addEventListener("fapiao-report", ({ detail }) => document.documentElement.setAttribute("data-net", `${/** @type {TaxAnswer} */ (detail).net}`));
  });
  await tool(page, "tax").getByRole("button", { name: "6,150 at 6%" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-net", "5801.89");
});

test("a link may hold the question", async ({ page }) => {
  await page.goto("./#tax?amount=6150&rate=6%25");
  const tax = tool(page, "tax");
  await expect(box(tax, "amount")).toHaveValue("6150");
  await expect(sum(tax)).toHaveText(["5801.89", "+ 348.11", "= 6150.00"]);
  await expect(page.getByRole("heading", { name: "How much of it is tax" })).toBeInViewport();
});

test("Clear empties the form and gives the examples back", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await tax.getByRole("button", { name: "6,150 at 6%" }).click();
  await expect(sum(tax)).toHaveCount(3);
  await tax.getByRole("button", { name: "Clear" }).click();
  await expect(box(tax, "amount")).toHaveValue("");
  await expect(box(tax, "amount")).toBeFocused();
  await expect(sum(tax)).toHaveCount(0);
  await expect(tax.getByRole("button", { name: "6,150 at 6%" })).toBeVisible();
});

for (const [name, text] of Object.entries(BAD_INPUT)) test(`an amount of ${name} is answered and kept`, async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await box(tax, "rate").fill("6%");
  await paste(box(tax, "amount"), text);
  // A figure, or a sentence that the reader can see; of the report on this amount, which may come after one on the rate.
  await expect(async () => {
    const { net, verdict, findings, unchecked } = /** @type {TaxAnswer} */ (await report(tax));
    const told = [...findings, ...unchecked].find(({ severity }) => severity === verdict)?.message.en;
    if (net) await expect(sum(tax).first()).toHaveText(net, { timeout: 500 });
    else await expect(tax.locator(".say").first()).toContainText(told ?? "a finding is missing", { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  expect(await typed(box(tax, "amount"))).toBe(text);
  await box(tax, "amount").fill("6150");
  await expect(sum(tax)).toHaveText(["5801.89", "+ 348.11", "= 6150.00"]);
});
