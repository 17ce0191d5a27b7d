import { BAD_INPUT, box, expect, faults, open, paste, report, seen, test, tool, typed, verdict } from "./fixture.js";

/** @typedef {import("../../www/fapiao-check/fapiao-check.js").EntityAnswer} EntityAnswer */

/** The line of a card by its label. @param {import("@playwright/test").Locator} card @param {string} label */
const row = (card, label) =>
  card
    .locator("dl > div", { has: card.page().locator(`dt:has-text("${label}")`) })
    .locator("dd")
    .first();

test("Model Studio: Tongyi with its rate, content, tax ID and the reason for another payee", async ({ page }) => {
  await open(page);
  const entity = tool(page, "entity");
  await entity
    .getByRole("combobox", { name: "Product, company, tax ID or invoice content" })
    .pressSequentially("Model Studio");
  const card = entity.locator(".card");
  await expect(card).toHaveCount(1);
  await seen(card.locator("h2")).toEqual([
    "Tongyi Cloud Intelligence (Hangzhou) Information Technology Co., Ltd. 通义云启（杭州）信息技术有限公司",
  ]);
  await seen(card.locator(".basis")).toEqual(["Listed product"]);
  await expect(row(card, "Tax rate")).toHaveText("6%");
  await expect(row(card, "Invoice content")).toContainText("Production and lifestyle services*Software service fee");
  await expect(row(card, "Tax ID")).toContainText("91330106MA2CFLDG4R");
  await expect(row(card, "Payee")).toContainText(
    "Alibaba Cloud Computing Co., Ltd. collects payment on behalf of this listed affiliate through an exclusive account",
  );
});

test("the same in Chinese, Chinese name first", async ({ page }) => {
  await open(page, "zh");
  const entity = tool(page, "entity");
  await entity.getByRole("combobox", { name: "产品、公司名称、税号或发票内容" }).pressSequentially("百炼");
  const card = entity.locator(".card");
  await seen(card.locator("h2")).toEqual([
    "通义云启（杭州）信息技术有限公司 Tongyi Cloud Intelligence (Hangzhou) Information Technology Co., Ltd.",
  ]);
  await expect(row(card, "税率")).toHaveText("6%");
  await expect(row(card, "税号")).toContainText("91330106MA2CFLDG4R");
});

test("Wuying: both companies, and the question that decides", async ({ page }) => {
  await open(page);
  const entity = tool(page, "entity");
  await box(entity, "query").pressSequentially("Wuying");
  await expect(
    entity.locator(".card h2").filter({ hasText: "Alibaba Cloud Computing Co., Ltd." }).first(),
  ).toBeVisible();
  await expect(
    entity.locator(".card h2").filter({ hasText: "Alibaba Cloud Intelligence Technology (Jiangsu) Co., Ltd." }),
  ).toBeVisible();
  await expect(entity.locator(".need").first()).toContainText("To decide between them: ");
  const { needs } = /** @type {EntityAnswer} */ (await report(entity));
  for (const { question } of needs) await expect(entity.locator(".answer").getByText(question.en)).toBeVisible();
  expect(needs.length).toBeGreaterThan(0);
});

test("ECS: the line for other products, labelled as a guess", async ({ page }) => {
  await open(page);
  const entity = tool(page, "entity");
  await box(entity, "query").pressSequentially("ECS");
  await seen(entity.locator(".card .basis")).toEqual(["Not listed by name: probably “other products”"]);
  await expect(entity.locator(".card h2")).toContainText("Alibaba Cloud Computing Co., Ltd.");
  await page.getByRole("button", { name: "中文" }).click();
  await seen(entity.locator(".card .basis")).toEqual(["列表未列出：很可能归入“其他产品”"]);
});

test("a typing mistake gets a suggestion", async ({ page }) => {
  await open(page);
  const entity = tool(page, "entity");
  await box(entity, "query").pressSequentially("Modle Studio");
  await seen(verdict(entity).locator(".say")).toEqual([
    "Check again We know no “Modle Studio”. Did you mean “Model Studio”?",
  ]);
  await entity.getByRole("button", { name: "Use Model Studio" }).click();
  await expect(box(entity, "query")).toHaveValue("Model Studio");
  await seen(entity.locator(".card .basis")).toEqual(["Listed product"]);
});

test("the tax ID can be copied, the account cannot", { tag: "@chromium" }, async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const entity = tool(page, "entity");
  await box(entity, "query").pressSequentially("Model Studio");
  const card = entity.locator(".card");
  await card.getByText("Address and bank for the invoice").click();
  await expect(card.getByText("These are the company’s invoice details, not an account to pay to.")).toBeVisible();
  await expect(row(card, "Account")).toHaveText("571912940310601");
  // The title and the tax ID, and nothing else.
  await expect(card.getByRole("button")).toHaveCount(2);
  await card.getByRole("button", { name: "Copy Tax ID" }).click();
  await expect(card.getByRole("button").filter({ hasText: "Copied" })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("91330106MA2CFLDG4R");
});

/** @param {import("@playwright/test").Locator} entity */
const combobox = (entity) => entity.getByRole("combobox");

/** @param {import("@playwright/test").Locator} entity */
const options = (entity) => entity.getByRole("option");

test("names are suggested while they are typed, and chosen with the keyboard", { tag: "@flow" }, async ({ page }) => {
  await open(page);
  const entity = tool(page, "entity"),
    query = combobox(entity);
  await expect(query).toHaveAttribute("aria-expanded", "false");
  await query.pressSequentially("model");
  await seen(options(entity)).toEqual(["Model Studio 大模型服务平台百炼"]);
  await expect(query).toHaveAttribute("aria-expanded", "true");
  await expect(entity.getByRole("listbox", { name: "Suggestions" })).toBeVisible();
  await expect(entity.getByRole("status").first()).toHaveText("Suggestions: 1", { useInnerText: true });
  await query.press("ArrowDown");
  const active = options(entity).first();
  await expect(active).toHaveAttribute("aria-selected", "true");
  await expect(query).toHaveAttribute("aria-activedescendant", `${await active.getAttribute("id")}`);
  await query.press("Enter");
  await expect(query).toHaveValue("Model Studio");
  await expect(query).toBeFocused();
  await expect(query).toHaveAttribute("aria-expanded", "false");
  await expect(entity.getByRole("listbox")).toHaveCount(0);
  await seen(entity.locator(".card .basis")).toEqual(["Listed product"]);
});

test("the arrows go around, Escape closes and keeps the text, the arrow opens again, Tab leaves", async ({ page }) => {
  await open(page);
  const entity = tool(page, "entity"),
    query = combobox(entity);
  await query.pressSequentially("cloud");
  await expect(options(entity)).toHaveCount(8);
  await query.press("ArrowUp");
  await expect(options(entity).last()).toHaveAttribute("aria-selected", "true");
  await query.press("ArrowDown");
  await expect(options(entity).first()).toHaveAttribute("aria-selected", "true");
  await query.press("ArrowDown");
  await expect(options(entity).nth(1)).toHaveAttribute("aria-selected", "true");
  await expect(entity.locator('[aria-selected="true"]')).toHaveCount(1);
  await query.press("Escape");
  await expect(options(entity)).toHaveCount(0);
  await expect(query).toHaveValue("cloud");
  await query.press("ArrowDown");
  await expect(options(entity)).toHaveCount(8);
  await query.press("Tab");
  await expect(options(entity)).toHaveCount(0);
  await expect(query).toHaveAttribute("aria-expanded", "false");
});

test("a suggestion is chosen with the mouse, and Enter without one asks what was typed", async ({ page }) => {
  await open(page);
  const entity = tool(page, "entity"),
    query = combobox(entity);
  await query.pressSequentially("tongyi");
  await options(entity).filter({ hasText: "Tongyi Cloud Intelligence" }).click();
  await expect(query).toHaveValue("Tongyi Cloud Intelligence (Hangzhou) Information Technology Co., Ltd.");
  await expect(query).toBeFocused();
  await seen(entity.locator(".card .basis").first()).toEqual(["Company name"]);
  await query.fill("cdn");
  await expect(options(entity).first()).toBeVisible();
  await query.press("Enter");
  await expect(options(entity)).toHaveCount(0);
  await expect(query).toHaveValue("cdn");
  await expect(entity.locator(".card").first()).toContainText("CDN service");
});

test("suggestions in Chinese", async ({ page }) => {
  await open(page, "zh");
  const entity = tool(page, "entity"),
    query = combobox(entity);
  await query.pressSequentially("钉钉");
  await seen(options(entity)).toEqual([expect.stringContaining("钉钉智能硬件")]);
  await expect(entity.getByRole("listbox", { name: "建议" })).toBeVisible();
  await expect(entity.getByRole("status").first()).toHaveText("建议：1", { useInnerText: true });
  await query.press("ArrowDown");
  await query.press("Enter");
  await expect(query).toHaveValue("钉钉智能硬件");
  await expect(row(entity.locator(".card").first(), "产品")).toContainText("钉钉智能硬件");
});

test("without the list of names questions are still answered", async ({ page, errors }) => {
  await page.route("**/register.json", (route) => route.fulfill({ status: 404, body: "" }));
  await open(page);
  const entity = tool(page, "entity");
  await combobox(entity).pressSequentially("Model Studio");
  await expect(entity.locator(".card h2")).toContainText("Tongyi Cloud Intelligence");
  await expect(options(entity)).toHaveCount(0);
  expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
  errors.length = 0;
});

test("bought directly or through a reseller is asked, and nothing is chosen for the reader", async ({ page }) => {
  await open(page);
  const entity = tool(page, "entity");
  const group = entity.getByRole("radiogroup", { name: "Bought directly or through a reseller?" });
  await expect(group.getByRole("radio", { checked: true })).toHaveCount(0);
  await box(entity, "query").fill("Model Studio");
  await expect(entity.locator(".card h2")).toContainText("Tongyi Cloud Intelligence");
  await expect(entity.locator(".need")).toHaveCount(0);
  await group.getByRole("radio", { name: "Not sure" }).check();
  await expect(entity.locator(".need")).toContainText(
    "Was it bought from Alibaba Cloud directly, or through a reseller?",
  );
  await group.getByRole("radio", { name: "Through a reseller" }).check();
  await expect(entity.locator(".card h2")).toHaveText("A third party issues this invoice", { useInnerText: true });
  await expect(entity.locator(".finding")).toContainText("If you paid a reseller, the reseller issues the invoice.");
  await group.getByRole("radio", { name: "Directly" }).check();
  await expect(entity.locator(".card h2")).toContainText("Tongyi Cloud Intelligence");
  await page.getByRole("button", { name: "中文" }).click();
  await entity
    .getByRole("radiogroup", { name: "直接购买，还是通过经销商购买？" })
    .getByRole("radio", { name: "通过经销商" })
    .check();
  await expect(entity.locator(".card h2")).toHaveText("由第三方开具发票", { useInnerText: true });
});

test("the dates of a row, its source, and its title to copy", { tag: "@chromium" }, async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const entity = tool(page, "entity");
  await box(entity, "query").fill("SMS");
  const card = entity.locator(".card").first();
  await expect(row(card, "From")).toHaveText("2026-01-01");
  await expect(row(entity.locator(".card").nth(1), "Until (not including)")).toHaveText("2026-01-01");
  await card.getByText("Source", { exact: true }).click();
  await expect(card.getByText("Invoicing companies, content, and tax rates")).toBeVisible();
  await card.getByRole("button", { name: "Copy Company name" }).click();
  await expect(card.getByRole("button").filter({ hasText: "Copied" })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Alibaba Cloud Computing (Beijing) Co., Ltd.");
  await expect(card.locator(".overlay")).toHaveCount(0);
  await page.getByRole("button", { name: "中文" }).click();
  await box(entity, "query").fill("短信服务");
  await expect(row(card, "起始日期")).toHaveText("2026-01-01");
  await card.getByRole("button", { name: "复制 公司名称" }).click();
  await expect(card.getByRole("button").filter({ hasText: "已复制" })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("阿里巴巴云计算（北京）有限公司");
});

test("a row that a site has added says so", async ({ page }) => {
  const rows = {
    products: [
      {
        id: "own",
        name: { en: "Own Product" },
        rows: [{ entity: "tongyi", rate: "0.06", source: [{ document: "Own list", section: "1" }] }],
      },
    ],
  };
  await page.route("**/fapiao-check.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: `import { load as own } from "./fapiao-check.js?own"; export const load = () => own({ register: ${JSON.stringify(rows)} });`,
    }),
  );
  await open(page);
  const entity = tool(page, "entity");
  await box(entity, "query").fill("Own Product");
  await seen(entity.locator(".card .overlay")).toEqual(["Added by this site, not in the FAQ’s list"]);
  await page.getByRole("button", { name: "中文" }).click();
  await seen(entity.locator(".card .overlay")).toEqual(["由本站补充，不在《发票常见问题》的列表中"]);
});

for (const [language, colorScheme] of /** @type {const} */ ([
  ["en", "light"],
  ["zh", "dark"],
]))
  test(`axe finds nothing in open suggestions and cards: ${language}, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, language);
    const entity = tool(page, "entity"),
      query = combobox(entity);
    const check = () => faults(page, "fapiao-entity");
    await query.pressSequentially(language === "en" ? "cloud" : "云");
    await expect(options(entity)).toHaveCount(8);
    await query.press("ArrowDown");
    await expect(options(entity).first()).toHaveAttribute("aria-selected", "true");
    expect(await check()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await query.fill("SMS");
    await query.press("Escape");
    await entity.getByRole("radio").last().check();
    await expect(entity.locator(".card").nth(1)).toBeVisible();
    await entity.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    expect(await check()).toEqual([]);
  });

test("a link can contain the question", async ({ page }) => {
  await open(page, "en", "#entity?query=ECS");
  await expect(tool(page, "entity").locator(".card")).toHaveCount(1);
  await expect(box(tool(page, "entity"), "query")).toHaveValue("ECS");
});

test("any question is answered and kept", async ({ page }) => {
  // All in one page: each begins with an empty form.
  test.slow();
  await open(page);
  const entity = tool(page, "entity");
  for (const [name, text] of Object.entries(BAD_INPUT))
    await test.step(name, async () => {
      await box(entity, "query").fill("");
      await expect.poll(async () => (await report(entity)) === undefined).toBe(true);
      await paste(box(entity, "query"), text);
      await expect.poll(async () => (await report(entity)) !== undefined).toBe(true);
      const { findings, unchecked } = /** @type {EntityAnswer} */ (await report(entity));
      expect(findings.length + unchecked.length).toBeGreaterThan(0);
      await expect(entity.locator("p.say").filter({ visible: true }).last()).not.toBeEmpty();
      expect(await typed(box(entity, "query"))).toBe(text);
      await box(entity, "query").fill("Model Studio");
      await expect(entity.locator(".card h2")).toContainText("Tongyi Cloud Intelligence");
    });
});
