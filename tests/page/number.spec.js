import { BAD_INPUT, box, expect, faults, open, paste, report, seen, test, tool, typed, verdict } from "./fixture.js";

/** Types a number, and checks the text of the banner. @param {import("@playwright/test").Page} page @param {string} number @param {string} sentence */
async function expectVerdict(page, number, sentence) {
  const within = tool(page, "number");
  await box(within, "number").pressSequentially(number);
  await seen(verdict(within).locator(".say")).toEqual([sentence]);
  return within;
}

test("20 digits are drawn as their parts", { tag: "@flow" }, async ({ page }) => {
  await open(page);
  const number = await expectVerdict(
    page,
    "25332000000012345678",
    "No problems found The number has the right format, but only the tax authority can tell you if the invoice is real.",
  );
  await seen(number.locator(".segments li")).toEqual([
    "25 Year 2025",
    "33 Region Zhejiang",
    "2 Channel e-invoice service platform",
    "000000012345678 Sequence",
  ]);
  await expect(number.getByRole("heading", { name: "Where to verify the invoice" })).toBeVisible();
  await expect(number.locator(".answer").getByText("The tax service hotline, 12366.")).toBeVisible();
});

test("the same in Chinese", async ({ page }) => {
  await open(page, "zh");
  const number = await expectVerdict(
    page,
    "25332000000012345678",
    "未发现问题 发票号码格式正确，但不代表发票真实，请到国家税务总局全国增值税发票查验平台查验。",
  );
  await expect(number.locator(".segments li").nth(1)).toContainText("浙江");
});

test("19 digits", async ({ page }) => {
  await open(page);
  const number = await expectVerdict(
    page,
    "2533200000001234567",
    "Needs correcting Expected 20 digits (8 on an older invoice), found 19.",
  );
  await expect(number.getByRole("button", { name: /^Use/ })).toHaveCount(0);
});

test("a letter O is marked in its place, and 0 is proposed", async ({ page }) => {
  await open(page);
  const number = await expectVerdict(
    page,
    "2533200000O012345678",
    "Needs correcting Expected a digit at character 11, found “O”; it might be 0.",
  );
  await expect(number.locator(".echo mark")).toHaveText(["O"]);
  await expect(number.locator(".echo .typed")).toHaveText("2533200000O012345678");
  await expect(box(number, "number")).toHaveAttribute("aria-invalid", "true");
  await number.getByRole("button", { name: "Use 25332000000012345678" }).click();
  await expect(box(number, "number")).toHaveValue("25332000000012345678");
  await expect(box(number, "number")).toHaveAttribute("aria-invalid", "false");
  await expect(number.locator(".segments li")).toHaveCount(4);
});

test("full-width digits are read and reported", async ({ page }) => {
  await open(page);
  const number = tool(page, "number");
  await box(number, "number").pressSequentially("２５３３２０００００００１２３４５６７８");
  await expect(
    number.locator(".answer").getByText("Full-width characters were read as “25332000000012345678”."),
  ).toBeVisible();
  await expect(number.locator(".segments li")).toHaveCount(4);
});

test("8 digits of an older invoice ask for the code", async ({ page }) => {
  await open(page);
  const number = tool(page, "number");
  await box(number, "number").pressSequentially("12345678");
  await expect(verdict(number)).toHaveAttribute("data-tone", "caution");
  const found = await report(number);
  expect(found?.unchecked.map(({ code }) => code)).toContain("number/code-missing");
  await expect(verdict(number).locator(".say")).toContainText(found?.unchecked[0]?.message.en ?? "");
  // The way to the code opens what hides it.
  await verdict(number).getByRole("button", { name: "Invoice code" }).click();
  await expect(box(number, "code")).toBeFocused();
});

test("a tax ID is recognised", async ({ page }) => {
  await open(page, "zh");
  await expectVerdict(page, "91330106673959654P", "税号（统一社会信用代码） 未发现问题");
});

test("a link can contain the question", async ({ page }) => {
  await open(page, "en", "#number?number=25332000000012345678");
  await expect(tool(page, "number").locator(".segments li")).toHaveCount(4);
});

/** What the banner says the text is. @param {import("@playwright/test").Locator} number */
const kind = (number) => verdict(number).locator(".kind");

/** The other things in the text, by heading. @param {import("@playwright/test").Locator} number @param {string} heading */
const others = (number, heading) =>
  number
    .locator(".others")
    .filter({ has: number.page().getByRole("heading", { name: heading, exact: true }) })
    .locator(".candidate strong");

test("a line with its label, and a file name with its date", async ({ page }) => {
  await open(page);
  const number = tool(page, "number");
  await box(number, "number").pressSequentially("发票号码：2431 2000 0003 5803 2546");
  await expect(kind(number)).toHaveText("Invoice number, digital invoice", { useInnerText: true });
  await expect(verdict(number)).toContainText("It follows “发票号码”.");
  await seen(number.locator(".segments li")).toEqual([
    "24 Year 2024",
    "31 Region Shanghai",
    "2 Channel e-invoice service platform",
    "000000358032546 Sequence",
  ]);
  await box(number, "number").fill("dzfp_24332000000012345678_杭州某公司_20250115103059.pdf");
  await expect(verdict(number)).toContainText(
    "The number begins with 24 for the year, but the issue date is 2025-01-15.",
  );
  await expect(number.locator(".echo mark")).toHaveText(["24"]);
  await seen(others(number, "Also in this text")).toEqual(["Date", "Bank account"]);
});

test("the text of a QR code: number, date and amount are ready for the verification page", {
  tag: "@chromium",
}, async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const number = tool(page, "number");
  await number.getByRole("button", { name: "text of a QR code" }).click();
  await expect(number.locator(".hint", { hasText: "The amount, 6150.00, includes tax" })).toBeVisible();
  await seen(number.locator(".verify dd .digits")).toEqual(["25332000000012345678", "2025-07-15", "6150.00"]);
  await number.getByRole("button", { name: "Copy Invoice number" }).click();
  await expect(number.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("25332000000012345678");
  // The amount goes on into the tax.
  await number.getByRole("button", { name: /^Amount 6150\.00/ }).click();
  await expect(verdict(number)).toContainText("enter the rate shown on the invoicing page");
  await number.getByRole("button", { name: "6%", exact: true }).click();
  await seen(number.locator(".segments li")).toEqual([
    "5,801.89 Net amount",
    "348.11 Tax",
    "6,150.00 Total, tax included",
  ]);
});

test("the QR text of an older invoice: its amount is without tax", async ({ page }) => {
  await open(page, "zh");
  const number = tool(page, "number");
  await box(number, "number").fill("01,10,044001500111,81966722,1633.00,20181118,17884534745749991611,1DD6");
  await expect(kind(number)).toHaveText("旧版发票号码", { useInnerText: true });
  await expect(number.locator(".hint", { hasText: "不含税，票面价税合计高于此金额" })).toBeVisible();
  await seen(number.locator(".verify dd .digits")).toEqual([
    "044001500111",
    "81966722",
    "2018-11-18",
    "991611",
    "1633.00",
  ]);
});

test("a tax ID with a wrong character, and one of the public list", async ({ page }) => {
  await open(page);
  const number = tool(page, "number");
  await box(number, "number").fill("91330106673959654Q");
  await expect(kind(number)).toHaveText("Tax ID", { useInnerText: true });
  await expect(verdict(number)).toHaveAttribute("data-tone", "caution");
  await expect(verdict(number)).toContainText("Expected P as the check character, found Q");
  await expect(number.locator(".echo mark")).toHaveText(["Q"]);
  await box(number, "number").fill("9133O106673959654P");
  await number.getByRole("button", { name: "Use 91330106673959654P" }).click();
  await expect(box(number, "number")).toHaveValue("91330106673959654P");
  await expect(number.locator(".hint", { hasText: "Alibaba Cloud Computing Co., Ltd." })).toBeVisible();
});

test("bank details: an IBAN and a branch number that do not fit, and an account that only its owner can compare", async ({
  page,
}) => {
  await open(page);
  const number = tool(page, "number");
  await box(number, "number").fill("IBAN DE89 3704 0044 0532 0130 01\nSWIFT: COBADEFFXXX");
  await expect(verdict(number)).toContainText("The check digits 89 do not fit the rest");
  await seen(others(number, "Also in this text")).toEqual(["SWIFT code (BIC)"]);
  await box(number, "number").fill("308331012055");
  await expect(kind(number)).toHaveText("CNAPS number of a bank branch", { useInnerText: true });
  await expect(verdict(number)).toContainText("The last digit should be 4 for these digits, found 5");
  await box(number, "number").fill("5719 0549 3610 7020 2005 7576");
  await expect(verdict(number)).toHaveAttribute("data-tone", "caution");
  await expect(verdict(number)).toContainText("compare the last 9 digits with your own certificate");
  // An account is never offered for copying.
  await expect(number.getByRole("button", { name: /^Copy/ })).toHaveCount(0);
});

test("several lines: each thing in them is one click away, and the way back, too", async ({ page }) => {
  await open(page);
  const number = tool(page, "number");
  await box(number, "number").fill(
    "名称：阿里云计算有限公司\n税号：91330106673959654P\n开户行及账号：招商银行杭州高新支行 571905493610702",
  );
  await expect(kind(number)).toHaveText("Tax ID", { useInnerText: true });
  await number.getByRole("button", { name: /^Bank account 571905493610702/ }).click();
  await expect(kind(number)).toHaveText("Bank account", { useInnerText: true });
  await seen(others(number, "Also in this text")).toEqual(["Tax ID"]);
  await number.getByRole("button", { name: /^Tax ID/ }).click();
  await expect(kind(number)).toHaveText("Tax ID", { useInnerText: true });
});

test("20 digits of another kind are recognised, in both languages", async ({ page }) => {
  await open(page);
  const number = tool(page, "number");
  await box(number, "number").fill("红字发票信息确认单编号 44030725051001117191");
  await expect(kind(number)).toHaveText("Number of a credit note confirmation form", { useInnerText: true });
  await expect(verdict(number)).toContainText("not like an invoice number");
  await box(number, "number").fill("044001500111\n24332000000012345678");
  await seen(others(number, "Also in this text")).toEqual([
    "Check code, older invoice",
    "Invoice number, digital invoice",
    "Bank account",
  ]);
  await page.getByRole("button", { name: "中文" }).click();
  await seen(others(number, "文字中还有")).toEqual(["旧版发票校验码", "数电票发票号码", "银行账号"]);
});

test("an ID card, an amount and plain words are named for what they are", async ({ page }) => {
  await open(page);
  const number = tool(page, "number");
  await box(number, "number").fill("身份证 11010519491231002X");
  await expect(verdict(number)).toContainText("This looks like the ID card number of a person");
  await expect(number.locator(".answer")).not.toContainText("19491231");
  await box(number, "number").fill("价税合计（小写）¥1,633.00 开票日期 2024年11月18日");
  await expect(kind(number)).toHaveText("Amount", { useInnerText: true });
  await box(number, "number").fill("hello world");
  await expect(verdict(number)).toContainText("Nothing in this text has the format of a number that we know.");
});

for (const [language, colorScheme] of /** @type {const} */ ([
  ["en", "dark"],
  ["zh", "light"],
]))
  test(`axe finds nothing in candidates and segments: ${language}, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 320, height: 720 });
    await open(page, language);
    const number = tool(page, "number");
    for (const text of [
      "01,10,044001500111,81966722,1633.00,20181118,17884534745749991611,1DD6",
      "044001500111\n24332000000012345678",
      "DE89370400440532013001",
    ]) {
      await box(number, "number").fill(text);
      await expect(number.locator(".segments li").first()).toBeVisible();
      expect(await faults(page, "fapiao-number")).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });

test("any text typed as a number is answered and kept", async ({ page }) => {
  // All in one page: each begins with an empty form.
  test.slow();
  await open(page);
  const number = tool(page, "number");
  for (const [name, text] of Object.entries(BAD_INPUT))
    await test.step(name, async () => {
      await box(number, "number").fill("");
      await expect.poll(async () => (await report(number)) === undefined).toBe(true);
      await paste(box(number, "number"), text);
      await expect.poll(async () => (await report(number)) !== undefined).toBe(true);
      const found = await report(number);
      const told = [...(found?.findings ?? []), ...(found?.unchecked ?? [])].map(({ message }) => message.en);
      expect(told.length).toBeGreaterThan(0);
      await expect(verdict(number).locator(".say")).not.toHaveText(/^\s*$/);
      for (const sentence of told) await expect(number.locator(".answer")).toContainText(sentence);
      expect(await typed(box(number, "number"))).toBe(text);
      await box(number, "number").fill("25332000000012345678");
      await expect(number.locator(".segments li")).toHaveCount(4);
    });
});
