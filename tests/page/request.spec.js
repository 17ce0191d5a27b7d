import { box, expect, faultsInBothSchemes, open as opened, report, seen, test, tool, verdict } from "./fixture.js";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("@playwright/test").Locator} Locator */

const COMPANY = "杭州某某科技有限公司";
const BUYER = {
  "cloudAccount.kind": "enterprise",
  invoiceType: "special",
  "title.name": COMPANY,
  "title.taxId": "91310115MA1K00007Q",
  verifiedName: COMPANY,
};

/** Opens the view on a day in China. @param {Page} page @param {"en" | "zh"} [language] @param {string} [day] */
async function open(page, language, day = "2026-03-06") {
  await page.clock.setFixedTime(new Date(`${day}T04:00:00Z`));
  await opened(page, language);
  return tool(page, "request");
}

/** @param {Locator} request @param {Record<string, string>} values */
async function fill(request, values) {
  // The element's code may still be on its way.
  await expect.poll(() => request.evaluate((node) => "fill" in node)).toBe(true);
  await request.evaluate(
    (node, values) => /** @type {import("../../www/fapiao-check/elements.js").FapiaoElement} */ (node).fill(values),
    values,
  );
}

/** One item's fields. @param {number} at @param {Record<string, string>} fields */
const item = (at, fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`items[${at}].${name}`, value]));

/** @param {Locator} request */
const sheets = (request) => request.locator(".sheet");

test("one item is one invoice, with net, tax, total and date", async ({ page }) => {
  const request = await open(page);
  await fill(request, { ...BUYER, ...item(0, { product: "Model Studio", amount: "6,150.00", billing: "prepaid" }) });
  await expect(sheets(request)).toHaveCount(1);
  await expect(sheets(request)).toContainText("Tongyi Cloud Intelligence (Hangzhou) Information Technology Co., Ltd.");
  await expect(sheets(request)).toContainText(COMPANY);
  await expect(sheets(request)).toContainText("Model Studio");
  await seen(sheets(request).locator(".figures")).toEqual(["Net 5,801.89 + tax 348.11 = Total CNY 6,150.00"]);
  await expect(sheets(request).locator(".when")).toContainText("Now");
  await expect(verdict(request)).toHaveAttribute("data-tone", "clear");
  await expect(verdict(request)).toContainText("It can be submitted");
  await expect(request.locator(".missing, .because")).toHaveCount(0);
});

test("two issuers give two sheets with the reason and the total; the next row appears as one is filled in", async ({
  page,
}) => {
  const request = await open(page);
  const group = (/** @type {number} */ at) => request.getByRole("group", { name: `Item ${at}` });
  await fill(request, BUYER);
  await expect(group(2)).toHaveCount(0);
  await group(1).getByRole("textbox", { name: "Product" }).fill("Model Studio");
  await group(1).getByRole("textbox", { name: "Amount, tax included" }).fill("100");
  await group(2).getByRole("textbox", { name: "Product" }).fill("CDN");
  await group(2).getByRole("textbox", { name: "Amount, tax included" }).fill("200");
  await expect(group(3)).toBeVisible();
  await expect(group(4)).toHaveCount(0);
  await expect(sheets(request)).toHaveCount(2);
  await expect(sheets(request).first().locator(".because")).toContainText("issuer");
  await expect(sheets(request).last()).toContainText("CDN");
  await expect(request.locator(".all")).toContainText("Total: CNY 300.00");
  const [first, second] = await Promise.all([
    sheets(request).first().boundingBox(),
    sheets(request).last().boundingBox(),
  ]);
  expect(first?.y).toBe(second?.y);
});

test("SMS before and after 2026-01-01 is two rates", async ({ page }) => {
  const request = await open(page);
  await fill(request, {
    ...BUYER,
    ...item(0, { product: "SMS", amount: "100", orderDate: "2025-12-31" }),
    ...item(1, { product: "SMS", amount: "100", orderDate: "2026-01-01" }),
  });
  await expect(sheets(request)).toHaveCount(2);
  await expect(sheets(request).first()).toContainText("6%");
  await expect(sheets(request).last()).toContainText("9%");
  await expect(sheets(request).first().locator(".because")).toContainText("rate");
});

test("a company's buyer name on a personal account: the warning comes before the choice", async ({ page }) => {
  const request = await open(page);
  const way = request.getByRole("group", { name: "How do you want to get the enterprise title?" });
  await fill(request, BUYER);
  await expect(way).toHaveCount(0);
  await fill(request, { ...BUYER, "cloudAccount.kind": "personal", invoiceType: "general", verifiedName: "李雷" });
  await expect(way.locator(".box")).toBeVisible();
  const irreversible = await way.locator(".box").boundingBox(),
    choice = await way.getByRole("radio").last().boundingBox();
  expect(irreversible?.y).toBeLessThan(choice?.y ?? 0);
  await expect(way.getByRole("radio", { checked: true })).toHaveCount(0);
  await way.getByRole("radio", { name: "Apply for a review" }).check();
  await request
    .getByRole("group", { name: "What are you applying as?" })
    .getByRole("radio", { name: "As an employee" })
    .check();
  await expect(request.getByRole("group", { name: "How do you prove your employment?" })).toBeVisible();
});

test("a tax ID with a wrong character is marked at its field", async ({ page }) => {
  const request = await open(page);
  await fill(request, { ...BUYER, "title.taxId": "91330106673959654Q", ...item(0, { product: "CDN", amount: "100" }) });
  const field = box(request, "title.taxId");
  await expect(field).toHaveAttribute("data-tone", "caution");
  await expect(field).toHaveAccessibleDescription(/check character/);
  await expect(verdict(request)).toHaveAttribute("data-tone", "caution");
  await field.fill("9133010667395965");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(verdict(request)).toHaveAttribute("data-tone", "stop");
  await field.fill("91310115MA1K00007Q");
  await expect(field).toHaveAttribute("data-tone", "");
});

for (const [day, says] of /** @type {const} */ ([
  ["2026-03-02", "From 2026-03-04, perhaps on 2026-03-03"],
  ["2026-03-03", "Perhaps today, otherwise from 2026-03-04"],
  ["2026-03-04", "Now: the bill should be ready"],
])) {
  test(`the bill of February on ${day}`, async ({ page }) => {
    const request = await open(page, "en", day);
    await fill(request, {
      ...BUYER,
      ...item(0, { product: "CDN", amount: "100", usageMonth: "2026-02", billing: "pay-as-you-go" }),
    });
    await expect(sheets(request).locator(".when")).toContainText(says);
    await expect(box(request, "items[0].usageMonth")).toHaveAttribute(
      "data-tone",
      { "2026-03-02": "stop", "2026-03-03": "caution", "2026-03-04": "" }[day],
    );
  });
}

test("a missing detail is not an error, and links to its field", async ({ page }) => {
  const request = await open(page);
  await box(request, "title.name").fill(COMPANY);
  await expect(request.locator(".missing li").first()).toBeVisible();
  await expect(verdict(request)).toHaveCount(0);
  await expect(request.locator('[aria-invalid="true"]')).toHaveCount(0);
  await request
    .getByRole("button", { name: "Under which name is the account verified?" })
    .or(request.getByRole("button", { name: "How is the account verified?" }))
    .first()
    .click();
  await expect(box(request, "cloudAccount.kind").first()).toBeFocused();
  await request.getByRole("button", { name: "What do you want to invoice, and how much was it?" }).click();
  await expect(box(request, "items[0].amount")).toBeFocused();
});

test("yes and no reach the check as such; a question appears only where it matters", async ({ page }) => {
  const request = await open(page);
  await fill(request, { ...BUYER, ...item(0, { product: "CDN", amount: "100", billing: "prepaid" }) });
  await expect(box(request, "sameEnterprise").first()).toBeHidden();
  await fill(request, { askedBy: "master" });
  await request
    .getByRole("group", { name: "Are both accounts verified under the same enterprise?" })
    .getByRole("radio", { name: "Yes" })
    .check();
  await request
    .getByRole("group", { name: "Does multi-account management link them?" })
    .getByRole("radio", { name: "No" })
    .check();
  await expect
    .poll(async () => (await report(request))?.findings.map(({ code }) => code))
    .toContain("request/accounts-not-linked");
});

test("the same in Chinese", async ({ page }) => {
  const request = await open(page, "zh");
  await request.getByRole("button", { name: "两个产品，两张发票" }).click();
  await expect(request.getByRole("heading", { name: "将开出 2 张发票" })).toBeVisible();
  await expect(sheets(request).last()).toContainText("通义云启（杭州）信息技术有限公司");
  await expect(sheets(request).first().locator(".because")).toContainText("开票主体");
  await seen(sheets(request).first().locator(".figures")).toEqual([
    "金额 5,801.89 + 税额 348.11 = 价税合计 6,150.00 元",
  ]);
});

test("the draft is there after a reload", async ({ page }) => {
  const request = await open(page);
  await request.getByRole("button", { name: "two products, two invoices" }).click();
  await expect(sheets(request)).toHaveCount(2);
  await page.reload();
  await expect(sheets(request)).toHaveCount(2);
  await expect(box(request, "items[1].product")).toHaveValue("Model Studio");
});

for (const language of /** @type {const} */ (["en", "zh"]))
  test(`axe finds nothing, light and dark: ${language}`, async ({ page }) => {
    const request = await open(page, language);
    const check = async () => expect(await faultsInBothSchemes(page, "#request")).toEqual([]);
    await expect(request.locator(".empty button").first()).toBeVisible();
    await check();
    for (const example of [0, 1]) {
      await fill(
        request,
        Object.fromEntries(
          new URLSearchParams((await request.locator(".empty button").nth(example).getAttribute("data-fill")) ?? ""),
        ),
      );
      await expect(sheets(request).first()).toBeVisible();
      await request.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
      await check();
    }
  });

test("320 px: the sheets are stacked, and nothing scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const request = await open(page);
  await request.getByRole("button", { name: "two products, two invoices" }).click();
  await expect(sheets(request)).toHaveCount(2);
  await request.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const [first, second] = await Promise.all([
    sheets(request).first().boundingBox(),
    sheets(request).last().boundingBox(),
  ]);
  expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
});

test("items and offered types grow as they are filled, and holidays count", async ({ page }) => {
  await open(page);
  const request = tool(page, "request");
  await expect(box(request, "items[0].product")).toBeVisible();
  await expect(box(request, "items[1].product")).toHaveCount(0);
  for (let at = 0; at < 10; at++) {
    await box(request, `items[${at}].amount`).pressSequentially("100");
    await expect(box(request, `items[${at + 1}].amount`)).toBeVisible();
  }
  await request.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
  await box(request, "offeredTypes[0]").pressSequentially("Digital General Invoice");
  await expect(box(request, "offeredTypes[1]")).toBeVisible();
  await box(request, "holidays").fill("2026-10-01, tomorrow");
  await expect(request.getByText("Not counted; enter days such as 2026-10-01: tomorrow")).toBeVisible();
  await expect
    .poll(() =>
      request.evaluate((node) => {
        const { items, offeredTypes, holidays } = /** @type {any} */ (node).question;
        return [items.length, offeredTypes, holidays];
      }),
    )
    .toEqual([10, ["Digital General Invoice"], ["2026-10-01"]]);
  await request.locator(".clear").click();
  await expect(box(request, "items[1].amount")).toHaveCount(0);
});
