import { BAD_INPUT, box, expect, open, paste, report, seen, test, tool, typed, verdict } from "./fixture.js";

/** Types a number and says what the banner must read. @param {import("@playwright/test").Page} page @param {string} number @param {string} sentence */
async function expectVerdict(page, number, sentence) {
  const within = tool(page, "number");
  await box(within, "number").pressSequentially(number);
  await seen(verdict(within).locator(".say")).toEqual([sentence]);
  return within;
}

test("20 digits are drawn as their parts", async ({ page }) => {
  await open(page);
  const number = await expectVerdict(page, "25332000000012345678",
    "No problems found The number has the right format, but only the tax authority can tell you if the invoice is real.");
  await seen(number.locator(".segments li")).toEqual(["25 Year 2025", "33 Region Zhejiang", "2 Channel e-invoice service platform", "000000012345678 Sequence"]);
  await expect(number.getByRole("heading", { name: "Where the invoice itself can be verified" })).toBeVisible();
  await expect(number.locator(".answer").getByText("The tax service hotline, 12366.")).toBeVisible();
});

test("the same in Chinese", async ({ page }) => {
  await open(page, "zh");
  const number = await expectVerdict(page, "25332000000012345678",
    "未发现问题 发票号码格式正确，但不代表发票真实，请到国家税务总局全国增值税发票查验平台查验。");
  await expect(number.locator(".segments li").nth(1)).toContainText("浙江");
});

test("19 digits", async ({ page }) => {
  await open(page);
  const number = await expectVerdict(page, "2533200000001234567", "Needs correcting Expected 20 digits (8 on an older invoice), found 19.");
  await expect(number.getByRole("button", { name: /^Use/ })).toHaveCount(0);
});

test("a letter O is marked in its place, and 0 is proposed", async ({ page }) => {
  await open(page);
  const number = await expectVerdict(page, "2533200000O012345678", "Needs correcting Expected a digit at character 11, found “O”; it may stand for 0.");
  await expect(number.locator(".echo mark")).toHaveText(["O"]);
  await expect(number.locator(".echo .typed")).toHaveText("2533200000O012345678");
  await expect(box(number, "number")).toHaveAttribute("aria-invalid", "true");
  await number.getByRole("button", { name: "Use 25332000000012345678" }).click();
  await expect(box(number, "number")).toHaveValue("25332000000012345678");
  await expect(box(number, "number")).toHaveAttribute("aria-invalid", "false");
  await expect(number.locator(".segments li")).toHaveCount(4);
});

test("full-width digits are read, and said to be", async ({ page }) => {
  await open(page);
  const number = tool(page, "number");
  await box(number, "number").pressSequentially("２５３３２０００００００１２３４５６７８");
  await expect(number.locator(".answer").getByText("Full-width characters were read as “25332000000012345678”.")).toBeVisible();
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

test("a tax ID is told apart", async ({ page }) => {
  await open(page, "zh");
  await expectVerdict(page, "91330106673959654P", "税号（统一社会信用代码） 未发现问题");
});

test("a link may hold the question", async ({ page }) => {
  await open(page, "en", "#number?number=25332000000012345678");
  await expect(tool(page, "number").locator(".segments li")).toHaveCount(4);
});

for (const [name, text] of Object.entries(BAD_INPUT)) test(`a number of ${name} is answered and kept`, async ({ page }) => {
  await open(page);
  const number = tool(page, "number");
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
