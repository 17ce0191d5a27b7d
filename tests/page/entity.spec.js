import { BAD_INPUT, box, expect, open, paste, report, seen, test, tool, typed, verdict } from "./fixture.js";

/** @typedef {import("../../www/fapiao-check.js").EntityAnswer} EntityAnswer */

/** The line of a card by its label. @param {import("@playwright/test").Locator} card @param {string} label */
const row = (card, label) => card.locator("dl > div", { has: card.page().locator(`dt:has-text("${label}")`) }).locator("dd").first();

test("Model Studio: Tongyi with its rate, content, tax ID and the reason for another payee", async ({ page }) => {
  await open(page);
  const entity = tool(page, "entity");
  await entity.getByRole("combobox", { name: "Product, company, tax ID or invoice content" }).pressSequentially("Model Studio");
  const card = entity.locator(".card");
  await expect(card).toHaveCount(1);
  await seen(card.locator("h3")).toEqual(["Tongyi Cloud Intelligence (Hangzhou) Information Technology Co., Ltd. 通义云启（杭州）信息技术有限公司"]);
  await seen(card.locator(".basis")).toEqual(["Listed product"]);
  await expect(row(card, "Tax rate")).toHaveText("6%");
  await expect(row(card, "Invoice content")).toContainText("Production and lifestyle services*Software service fee");
  await expect(row(card, "Tax ID")).toContainText("91330106MA2CFLDG4R");
  await expect(row(card, "Payee")).toContainText("Alibaba Cloud Computing Co., Ltd. collects payment on behalf of this listed affiliate through an exclusive account");
});

test("the same in Chinese, Chinese name first", async ({ page }) => {
  await open(page, "zh");
  const entity = tool(page, "entity");
  await entity.getByRole("combobox", { name: "产品、公司名称、税号或发票内容" }).pressSequentially("百炼");
  const card = entity.locator(".card");
  await seen(card.locator("h3")).toEqual(["通义云启（杭州）信息技术有限公司 Tongyi Cloud Intelligence (Hangzhou) Information Technology Co., Ltd."]);
  await expect(row(card, "税率")).toHaveText("6%");
  await expect(row(card, "税号")).toContainText("91330106MA2CFLDG4R");
});

test("Wuying: both companies, and what would decide", async ({ page }) => {
  await open(page);
  const entity = tool(page, "entity");
  await box(entity, "query").pressSequentially("Wuying");
  await expect(entity.locator(".card h3").filter({ hasText: "Alibaba Cloud Computing Co., Ltd." }).first()).toBeVisible();
  await expect(entity.locator(".card h3").filter({ hasText: "Alibaba Cloud Intelligence Technology (Jiangsu) Co., Ltd." })).toBeVisible();
  await expect(entity.locator(".need").first()).toContainText("What would decide: ");
  const { needs } = /** @type {EntityAnswer} */ (await report(entity));
  for (const { question } of needs) await expect(entity.locator(".answer").getByText(question.en)).toBeVisible();
  expect(needs.length).toBeGreaterThan(0);
});

test("ECS: the line for other products, labelled as a guess", async ({ page }) => {
  await open(page);
  const entity = tool(page, "entity");
  await box(entity, "query").pressSequentially("ECS");
  await seen(entity.locator(".card .basis")).toEqual(["Not on the list: probably “other products”"]);
  await expect(entity.locator(".card h3")).toContainText("Alibaba Cloud Computing Co., Ltd.");
  await page.getByRole("button", { name: "中文" }).click();
  await seen(entity.locator(".card .basis")).toEqual(["列表未列出：很可能归入“其他产品”"]);
});

test("a slip of the finger gets a suggestion", async ({ page }) => {
  await open(page);
  const entity = tool(page, "entity");
  await box(entity, "query").pressSequentially("Modle Studio");
  await seen(verdict(entity).locator(".say")).toEqual(["Look again We know no “Modle Studio”. Did you mean “Model Studio”?"]);
  await entity.getByRole("button", { name: "Use Model Studio" }).click();
  await expect(box(entity, "query")).toHaveValue("Model Studio");
  await seen(entity.locator(".card .basis")).toEqual(["Listed product"]);
});

test("the tax ID can be copied, the account cannot", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const entity = tool(page, "entity");
  await box(entity, "query").pressSequentially("Model Studio");
  const card = entity.locator(".card");
  await card.getByText("Address and bank for the invoice").click();
  await expect(card.getByText("Company information, not an account to pay to.")).toBeVisible();
  await expect(row(card, "Account")).toHaveText("571912940310601");
  // The title and the tax ID, and nothing else.
  await expect(card.getByRole("button")).toHaveCount(2);
  await card.getByRole("button", { name: "Copy Tax ID" }).click();
  await expect(card.getByRole("button").filter({ hasText: "Copied" })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("91330106MA2CFLDG4R");
});

test("a link may hold the question", async ({ page }) => {
  await open(page, "en", "#entity?query=ECS");
  await expect(tool(page, "entity").locator(".card")).toHaveCount(1);
  await expect(box(tool(page, "entity"), "query")).toHaveValue("ECS");
});

for (const [name, text] of Object.entries(BAD_INPUT)) test(`a question of ${name} is answered and kept`, async ({ page }) => {
  await open(page);
  const entity = tool(page, "entity");
  await paste(box(entity, "query"), text);
  await expect.poll(async () => (await report(entity)) !== undefined).toBe(true);
  const { findings, unchecked } = /** @type {EntityAnswer} */ (await report(entity));
  expect(findings.length + unchecked.length).toBeGreaterThan(0);
  await expect(entity.locator("p.say").filter({ visible: true }).last()).not.toBeEmpty();
  expect(await typed(box(entity, "query"))).toBe(text);
  await box(entity, "query").fill("Model Studio");
  await expect(entity.locator(".card h3")).toContainText("Tongyi Cloud Intelligence");
});
