import { BAD_INPUT, box, expect, faults, open, paste, seen, test, tool, typed } from "./fixture.js";

/** @param {import("@playwright/test").Page} page */
const guidance = (page) => tool(page, "guidance");

test("a word of the question is enough: the answer, its document and its section", async ({ page }) => {
  await open(page);
  await guidance(page)
    .getByRole("searchbox", { name: "Your question, or a few words" })
    .pressSequentially("greyed out");
  const first = guidance(page).locator("details").first();
  await expect(first.locator("summary")).toHaveText("The button to request an invoice is greyed out", {
    useInnerText: true,
  });
  await expect(first.getByText("Refresh the page, try another browser, or open a private window")).toBeVisible();
  await expect(first.locator(".hint").first()).toHaveText(
    "Alibaba Cloud's invoice FAQ: “Request Invoice” button is grayed out",
    { useInnerText: true },
  );
  await expect(guidance(page).getByRole("status")).toHaveText("1 found", { useInnerText: true });
});

test("the same in Chinese", async ({ page }) => {
  await open(page, "zh");
  await guidance(page).getByRole("searchbox", { name: "您的问题，或几个关键词" }).pressSequentially("按钮灰色");
  const first = guidance(page).locator("details").first();
  await expect(first.locator("summary")).toHaveText("申请开票按钮是灰色的，点不了", { useInnerText: true });
  await expect(first.getByText("先刷新页面，或更换浏览器")).toBeVisible();
  await expect(guidance(page).getByRole("status")).toHaveText("找到 1 条", { useInnerText: true });
  await page.getByRole("button", { name: "EN" }).click();
  await expect(first.locator("summary")).toHaveText("The button to request an invoice is greyed out", {
    useInnerText: true,
  });
});

test("the rules of the checks are found, too, and named", async ({ page }) => {
  await open(page);
  await box(guidance(page), "text").fill("payment/account-differs");
  const first = guidance(page).locator("details").first();
  await expect(first.locator("summary")).toContainText("Rule: payment/account-differs", {
    useInnerText: true,
  });
  await expect(first.locator(".hint").first()).toBeVisible();
});

test("an example is one click away, and can be cleared", async ({ page }) => {
  await open(page);
  const search = guidance(page);
  await expect(search.locator(".answer")).toBeEmpty();
  await search.getByRole("button", { name: "credit note" }).click();
  await expect(box(search, "text")).toHaveValue("credit note");
  await expect(box(search, "text")).toBeFocused();
  await expect(search.locator("summary").first()).toHaveText("What does “credit note” mean here?", {
    useInnerText: true,
  });
  await search.getByRole("button", { name: "Clear" }).click();
  await expect(box(search, "text")).toHaveValue("");
  await expect(box(search, "text")).toBeFocused();
  await expect(search.locator(".answer")).toBeEmpty();
  await expect(search.getByRole("button", { name: "credit note" })).toBeVisible();
});

test("the arrows lead through the questions, Enter opens one", async ({ page }) => {
  await open(page);
  const search = guidance(page),
    summaries = search.locator("summary");
  await box(search, "text").fill("download");
  await expect(search.locator("details")).toHaveCount(8);
  await expect(search.getByText("more: add a word to narrow them down.")).toBeVisible();
  await box(search, "text").press("ArrowDown");
  await expect(summaries.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(summaries.nth(1)).toBeFocused();
  await expect(search.locator("details").nth(1)).not.toHaveAttribute("open");
  await page.keyboard.press("Enter");
  await expect(search.locator("details").nth(1)).toHaveAttribute("open");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(box(search, "text")).toBeFocused();
});

test("a question as people ask it, with a product in it: the answer, and who issues the invoice", async ({ page }) => {
  await open(page, "zh");
  const search = guidance(page);
  await box(search, "text").fill("百炼的发票是哪家开的");
  await expect(search.locator("summary").first()).toHaveText("百炼由哪家公司开票？", { useInnerText: true });
  const issuers = search.locator(".issuers");
  await expect(issuers).toContainText("通义云启（杭州）信息技术有限公司");
  await issuers.getByRole("link", { name: "查看详情和依据" }).click();
  await expect(box(tool(page, "entity"), "query")).toHaveValue("百炼的发票是哪家开的");
});

test("a question without an answer says so, and related topics are labelled as related", async ({ page }) => {
  await open(page);
  const search = guidance(page);
  await box(search, "text").fill("is an invoice good wallpaper for my bedroom wall");
  await expect(search.getByText("No answer to this question. Related topics:").first()).toBeVisible();
  await expect(search.locator("details").first()).not.toHaveAttribute("open");
  await expect(search.locator(".issuers")).toHaveCount(0);
});

test("nothing is fetched for it before somebody searches, and then once", async ({ page }) => {
  /** @type {string[]} */
  const fetched = [];
  page.on("request", (request) => {
    if (request.url().includes("/guidance/")) fetched.push(new URL(request.url()).pathname);
  });
  await open(page);
  expect(fetched).toEqual([]);
  await box(guidance(page), "text").fill("top-up");
  await expect(guidance(page).locator("summary").first()).toHaveText("Can I get an invoice for a top-up?", {
    useInnerText: true,
  });
  await box(guidance(page), "text").fill("student");
  await expect(guidance(page).locator("summary").first()).toContainText("student");
  expect(fetched.sort()).toEqual([
    "/fapiao-check/guidance/answers.json",
    "/fapiao-check/guidance/concepts.js",
    "/fapiao-check/guidance/search.js",
  ]);
});

test("answers that do not load are reported, and can be tried again", { tag: "@chromium" }, async ({
  page,
  errors,
}) => {
  await open(page);
  await page.route("**/guidance/answers.json", (route) => route.fulfill({ status: 503 }), { times: 1 });
  const search = guidance(page);
  await box(search, "text").fill("top-up");
  await expect(search.locator(".failure")).toContainText(
    "The answers could not be loaded. What you typed is still here.",
  );
  await search.getByRole("button", { name: "Try again" }).click();
  await expect(search.locator("summary").first()).toContainText("top-up");
  expect(errors.splice(0)).toHaveLength(1);
});

test("a link can contain the question", async ({ page }) => {
  await open(page, "en", "#guidance?text=blank+page");
  await expect(guidance(page).locator("summary").first()).toHaveText("The download or export page is blank", {
    useInnerText: true,
  });
});

test("any search text is answered and kept", async ({ page }) => {
  // All in one page: each begins with an empty form.
  test.slow();
  await open(page);
  const search = guidance(page);
  for (const [name, text] of Object.entries(BAD_INPUT))
    await test.step(name, async () => {
      await box(search, "text").fill("");
      await expect(search.locator("details")).toHaveCount(0);
      await expect(search.getByRole("status")).toHaveText("");
      await paste(box(search, "text"), text);
      if (text.trim()) await expect(search.getByRole("status")).toHaveText(/found|Nothing found/);
      expect(await typed(box(search, "text"))).toBe(text);
      await box(search, "text").fill("blank page");
      await expect(search.locator("summary").first()).toHaveText("The download or export page is blank", {
        useInnerText: true,
      });
    });
});

for (const [language, colorScheme] of /** @type {const} */ ([
  ["en", "light"],
  ["zh", "dark"],
]))
  test(`axe finds nothing, empty, found and not found: ${language}, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, language);
    const search = guidance(page);
    const check = () => faults(page, "fapiao-guidance");
    expect(await check()).toEqual([]);
    await box(search, "text").fill(language === "en" ? "invoice" : "发票");
    await expect(search.locator("details")).toHaveCount(8);
    await search.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    expect(await check()).toEqual([]);
    // Not one sentence of the other language is left to be seen.
    if (language === "zh")
      expect(await search.locator('[lang="en"]:not(.hint)').filter({ visible: true }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await box(search, "text").fill("xyzzy");
    await seen(search.locator(".answer p")).toEqual([
      language === "en"
        ? "Nothing found. Try fewer words, or another one for the same thing."
        : "没有找到相关内容，请减少词语或换个说法。",
    ]);
    expect(await check()).toEqual([]);
  });
