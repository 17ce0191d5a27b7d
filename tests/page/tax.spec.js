import { BAD_INPUT, box, expect, faults, open, paste, report, seen, test, tool, typed, verdict } from "./fixture.js";

/** @typedef {import("../../www/fapiao-check/fapiao-check.js").TaxAnswer} TaxAnswer */

/** The three figures that are said first. @param {import("@playwright/test").Locator} tax */
const sum = (tax) => tax.locator(".term strong");

test("6,150 at 6% is 5801.89 and 348.11, with the steps", { tag: "@flow" }, async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await tax.getByRole("textbox", { name: "Amount, tax included" }).pressSequentially("6,150");
  await tax.getByRole("textbox", { name: "Tax rate" }).pressSequentially("6%");
  await seen(sum(tax)).toEqual(["5,801.89", "+ 348.11", "= CNY 6,150.00"]);
  await seen(tax.locator(".steps tr")).toEqual([
    "Net = total ÷ (1 + rate) 6,150.00 ÷ 1.06 = 5,801.886792… 5,801.89",
    "Tax = net × rate 5,801.89 × 0.06 = 348.1134 348.11",
    "Net + tax 5,801.89 + 348.11 = 6,150.00 6,150.00",
  ]);
  await expect(verdict(tax)).toHaveCount(0);
});

test("the bar shows the share of the tax", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await tax.getByRole("button", { name: "100 at 13%" }).click();
  await seen(sum(tax)).toEqual(["88.50", "+ 11.50", "= CNY 100.00"]);
  const [net = 0, share = 0] = await tax
    .locator(".bar span")
    .evaluateAll((pieces) => pieces.map((piece) => piece.getBoundingClientRect().width));
  expect(share / (net + share)).toBeCloseTo(0.115, 2);
});

test("100 at 13% leads with what adds up, and gives the FAQ's figure with the reason", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await box(tax, "amount").pressSequentially("100");
  await tax.getByRole("button", { name: "13%", exact: true }).click();
  await seen(sum(tax)).toEqual(["88.50", "+ 11.50", "= CNY 100.00"]);
  await seen(tax.locator(".box")).toEqual([
    "Tax by the FAQ’s formula: 11.51 The FAQ's formula, net × rate, gives a tax of CNY 11.51; with the net of CNY 88.50 that makes CNY 100.01, CNY 0.01 off the amount. An invoice prints the tax that makes the figures add up: CNY 11.50. Record the figures printed on the invoice itself.",
  ]);
  // It is shown once, not again among the findings.
  await expect(tax.locator(".finding")).toHaveCount(0);
});

test("the same in Chinese", async ({ page }) => {
  await open(page, "zh");
  const tax = tool(page, "tax");
  await tax.getByRole("textbox", { name: "价税合计" }).pressSequentially("100");
  await tax.getByRole("textbox", { name: "税率" }).pressSequentially("13%");
  await seen(tax.locator(".term")).toEqual(["不含税金额 88.50", "税额 + 11.50", "价税合计 = 100.00 元"]);
  await seen(tax.locator(".box")).toEqual([
    "按《发票常见问题》公式计算的税额：11.51 按《发票常见问题》公式（不含税金额 × 税率），税额为 11.51 元，与不含税金额 88.50 元合计为 100.01 元，与价税合计相差 0.01 元。发票票面税额按“价税合计－不含税金额”倒挤，为 11.50 元。 请以发票票面金额入账。",
  ]);
});

test("a bare 6 asks, and the suggestion answers, even straight out of the box", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await box(tax, "amount").pressSequentially("100");
  await box(tax, "rate").pressSequentially("6");
  await seen(verdict(tax).locator(".say")).toEqual(["Check again “6” was read as 6%: is that right?"]);
  await expect(box(tax, "rate")).toHaveAccessibleDescription(/was read as 6%: is that right\?/);
  // The box loses the focus on this click; the button must still be there when it is released.
  await tax.getByRole("button", { name: "Use 6%" }).click();
  await expect(box(tax, "rate")).toHaveValue("6%");
  await seen(sum(tax)).toEqual(["94.34", "+ 5.66", "= CNY 100.00"]);
});

test("no error while the reader is typing", async ({ page }) => {
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
  await seen(sum(tax)).toEqual(["943.40", "+ 56.60", "= CNY 1,000.00"]);
});

test("the report is an event of the page", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    addEventListener("fapiao-report", ({ detail }) =>
      document.documentElement.setAttribute("data-net", `${/** @type {TaxAnswer} */ (detail).net}`),
    );
  });
  await tool(page, "tax").getByRole("button", { name: "6,150 at 6%" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-net", "5801.89");
});

test("a link can contain the question", async ({ page }) => {
  await page.goto("./#tax?amount=6150&rate=6%25");
  const tax = tool(page, "tax");
  await expect(box(tax, "amount")).toHaveValue("6150");
  await seen(sum(tax)).toEqual(["5,801.89", "+ 348.11", "= CNY 6,150.00"]);
  await expect(page.getByRole("heading", { name: "How much of the amount is tax" })).toBeInViewport();
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
  // The address follows a moment later, and leaves the focus where it is.
  await expect(page).toHaveURL(/#tax$/);
  await expect(box(tax, "amount")).toBeFocused();
});

/** Opens a fold by its title. @param {import("@playwright/test").Locator} tax @param {string} title */
const unfold = (tax, title) => tax.locator("summary").filter({ hasText: title }).click();

/** All findings, including the banner. @param {import("@playwright/test").Locator} tax */
const found = (tax) => tax.locator(".banner .say, .finding .say");

/** The table of the lines, row by row. @param {import("@playwright/test").Locator} tax */
const shares = (tax) => tax.locator(".shares tbody tr");

test("the amount in Chinese capitals can be copied", { tag: "@chromium" }, async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const tax = tool(page, "tax");
  await tax.getByRole("button", { name: "6,150 at 6%" }).click();
  await expect(tax.locator(".capitals strong")).toHaveText("陆仟壹佰伍拾圆整");
  await tax.getByRole("button", { name: "Copy In words" }).click();
  await expect(tax.getByRole("button", { name: /^Copied/ })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("陆仟壹佰伍拾圆整");
});

test("a printed invoice alone: its rate, and which convention it follows", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await unfold(tax, "Check a printed invoice");
  await tax.getByRole("textbox", { name: "Net", exact: true }).pressSequentially("88.50");
  await tax.getByRole("textbox", { name: "Tax", exact: true }).pressSequentially("11.50");
  await tax.getByRole("textbox", { name: "Total in words (大写)" }).pressSequentially("壹佰圆整");
  await seen(sum(tax)).toEqual(["88.50", "+ 11.50", "= CNY 100.00"]);
  await expect(found(tax).filter({ hasText: "Of the known rates only 13% makes a tax of CNY 11.50" })).toBeVisible();
  await expect(
    found(tax).filter({ hasText: "The printed figures agree: the tax is the balancing figure, total − net" }),
  ).toBeVisible();
  await expect(verdict(tax)).toHaveCount(0);
});

test("a printed tax by the formula, and capitals that differ, each at its field", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await tax.getByRole("button", { name: "100 at 13%" }).click();
  await unfold(tax, "Check a printed invoice");
  await box(tax, "printed.net").pressSequentially("88.50");
  await box(tax, "printed.tax").pressSequentially("11.51");
  await expect(verdict(tax)).toContainText(
    "The tax of CNY 11.51 follows the FAQ's formula, net × rate: CNY 0.01 off the total.",
  );
  await expect(box(tax, "printed.tax")).toHaveAttribute("data-tone", "caution");
  await box(tax, "printed.capitals").pressSequentially("壹佰零壹圆整");
  await expect(
    found(tax).filter({ hasText: "The amount is CNY 101.00 in words but CNY 100.00 in figures" }),
  ).toBeVisible();
  await expect(box(tax, "printed.capitals")).toHaveAccessibleDescription(/The amount is CNY 101\.00 in words/);
});

test("a printed invoice in Chinese", async ({ page }) => {
  await open(page, "zh");
  const tax = tool(page, "tax");
  await unfold(tax, "核对票面金额");
  await tax.getByRole("textbox", { name: "不含税金额" }).pressSequentially("88.50");
  await tax.getByRole("textbox", { name: "税额" }).pressSequentially("11.50");
  await tax.getByRole("textbox", { name: "价税合计（大写）" }).pressSequentially("壹佰圆整");
  await expect(found(tax).filter({ hasText: "票面金额相符：税额按“价税合计－不含税金额”倒挤列示" })).toBeVisible();
  await expect(tax.locator(".capitals")).toContainText("壹佰圆整");
});

test("several lines: each, by rate, and overall; the next row appears as one is filled in", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await unfold(tax, "Several lines");
  const line = (/** @type {number} */ at) => tax.getByRole("group", { name: `Line ${at}` });
  await expect(line(2)).toHaveCount(0);
  await line(1).getByRole("textbox", { name: "Amount" }).pressSequentially("6,150");
  await line(1).getByRole("textbox", { name: "Rate" }).pressSequentially("6%");
  await line(2).getByRole("textbox", { name: "Amount" }).pressSequentially("100");
  await expect(verdict(tax)).toContainText("enter the rate shown on the invoicing page");
  await verdict(tax).getByRole("button", { name: "Rate – Line 2" }).click();
  await expect(box(tax, "lines[1].rate")).toBeFocused();
  await page.keyboard.type("13%");
  await line(3).getByRole("textbox", { name: "Amount" }).pressSequentially("50");
  await line(3).getByRole("textbox", { name: "Rate" }).pressSequentially("13%");
  await expect(line(4)).toBeVisible();
  await expect(line(5)).toHaveCount(0);
  await seen(shares(tax)).toEqual([
    "Line 1 6% 5,801.89 348.11 6,150.00",
    "Line 2 13% 88.50 11.50 100.00",
    "Line 3 13% 44.25 5.75 50.00",
    "All at 6% 5,801.89 348.11 6,150.00",
    "All at 13% 132.75 17.25 150.00",
    "Overall 5,934.64 365.36 6,300.00",
  ]);
  await seen(sum(tax)).toEqual(["5,934.64", "+ 365.36", "= CNY 6,300.00"]);
});

test("lines in Chinese, with the rate from above and an amount to compare", async ({ page }) => {
  await open(page, "zh");
  const tax = tool(page, "tax");
  await box(tax, "amount").fill("200");
  await box(tax, "rate").fill("6%");
  await unfold(tax, "多行明细");
  await tax.getByRole("group", { name: "第 1 行" }).getByRole("textbox", { name: "金额" }).pressSequentially("106");
  await seen(shares(tax)).toEqual([
    "第 1 行 6% 100.00 6.00 106.00",
    "小计 6% 100.00 6.00 106.00",
    "合计 100.00 6.00 106.00",
  ]);
  await expect(verdict(tax)).toContainText("各行合计为 106.00");
});

test("a line that is left out or misread keeps its number", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await box(tax, "rate").fill("6%");
  await unfold(tax, "Several lines");
  await box(tax, "lines[0].amount").pressSequentially("106");
  await box(tax, "lines[1].amount").pressSequentially("x");
  await expect(box(tax, "lines[1].amount")).toHaveAttribute("aria-invalid", "true");
  await expect(verdict(tax)).toContainText("found “x”");
  await box(tax, "lines[2].amount").pressSequentially("53");
  await box(tax, "lines[1].amount").fill("");
  await expect(verdict(tax).getByRole("button", { name: "Amount – Line 2" })).toBeVisible();
  await seen(shares(tax)).toEqual(
    ["Line 1 6% 100.00 6.00 106.00", /^Line 2( 6%)? – – –$/, "Line 3 6% 50.00 3.00 53.00"].map((row) =>
      row instanceof RegExp ? expect.stringMatching(row) : row,
    ),
  );
});

test("the rate of a product, and another one seen on the invoicing page", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  await box(tax, "amount").fill("6,150");
  await unfold(tax, "Rate from a product");
  await tax.getByRole("textbox", { name: "Product" }).pressSequentially("SMS");
  await tax.getByRole("textbox", { name: "Order date" }).pressSequentially("2025-12-31");
  await seen(sum(tax)).toEqual(["5,801.89", "+ 348.11", "= CNY 6,150.00"]);
  await box(tax, "orderDate").fill("2026-01-01");
  await seen(sum(tax)).toEqual(["5,642.20", "+ 507.80", "= CNY 6,150.00"]);
  await box(tax, "rate").fill("6%");
  await seen(sum(tax)).toEqual(["5,801.89", "+ 348.11", "= CNY 6,150.00"]);
  await expect(verdict(tax)).toContainText("You entered 6%, but 9% is listed for");
  await expect(box(tax, "rate")).toHaveAttribute("data-tone", "caution");
});

for (const [language, colorScheme] of /** @type {const} */ ([
  ["en", "light"],
  ["zh", "dark"],
]))
  test(`axe finds nothing in lines and printed figures: ${language}, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, language);
    const tax = tool(page, "tax");
    await tax.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    for (const [name, value] of [
      ["lines[0].amount", "6,150"],
      ["lines[0].rate", "6%"],
      ["lines[1].amount", "100"],
      ["lines[1].rate", "13%"],
      ["printed.net", "5890.39"],
      ["printed.tax", "360"],
    ]) {
      await box(tax, `${name}`).fill(`${value}`);
    }
    await expect(shares(tax)).toHaveCount(5);
    await expect(verdict(tax)).toBeVisible();
    expect(await faults(page, "fapiao-tax")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

test("any text typed as an amount is answered and kept", async ({ page }) => {
  // All in one page: each begins with an empty form.
  test.slow();
  await open(page);
  const tax = tool(page, "tax");
  for (const [name, text] of Object.entries(BAD_INPUT))
    await test.step(name, async () => {
      await box(tax, "amount").fill("");
      await box(tax, "rate").fill("");
      await expect.poll(async () => (await report(tax)) === undefined).toBe(true);
      await box(tax, "rate").fill("6%");
      await paste(box(tax, "amount"), text);
      // A figure, or a sentence that the reader can see; of the report on this amount, which may come after one on the rate.
      await expect(async () => {
        const { net, verdict, findings, unchecked } = /** @type {TaxAnswer} */ (await report(tax));
        const told = [...findings, ...unchecked].find(({ severity }) => severity === verdict)?.message.en;
        if (net) expect((await sum(tax).first().innerText({ timeout: 500 })).replaceAll(",", "")).toBe(net);
        else await expect(tax.locator(".say").first()).toContainText(told ?? "a finding is missing", { timeout: 500 });
      }).toPass({ timeout: 15_000 });
      expect(await typed(box(tax, "amount"))).toBe(text);
      await box(tax, "amount").fill("6150");
      await seen(sum(tax)).toEqual(["5,801.89", "+ 348.11", "= CNY 6,150.00"]);
    });
});
