import { expect, faults, seen, test } from "./fixture.js";

/** @param {import("@playwright/test").Page} page @param {string} name @param {"en" | "zh"} language */
async function visit(page, name, language = "en") {
  await page.goto(`./${name}`);
  await page.getByRole("button", { name: language === "en" ? "EN" : "中文", exact: true }).click();
}

/** The rules that are shown. @param {import("@playwright/test").Page} page */
const shown = (page) => page.locator(".rules article:visible");

test("every rule is there, with what to do and its source", async ({ page }) => {
  await visit(page, "rules.html");
  // The last group comes with a module of its own.
  await expect(page.locator('[id="bulk/duplicate-number"]')).toBeVisible();
  const total = await shown(page).count();
  expect(total).toBeGreaterThan(400);
  await expect(page.getByRole("status")).toHaveText(`${total} of ${total} rules`, { useInnerText: true });
  const rule = page.locator('[id="tax/sum-differs"]');
  await expect(rule).toContainText("Good to know");
  await expect(rule).toContainText("The FAQ's formula, net × rate, gives a tax of {tax}");
  await expect(rule.locator(".sources li").first()).toContainText("Alibaba Cloud's invoice FAQ");
  expect(
    await shown(page).evaluateAll((all) =>
      all.filter((article) => !article.querySelector(".sources li")).map(({ id }) => id),
    ),
  ).toEqual([]);
});

test("a source's section is named on the Chinese page, too", async ({ page }) => {
  await visit(page, "rules.html#tax/amount-missing", "zh");
  const source = page.locator('[id="tax/amount-missing"] .sources li').first();
  await source.scrollIntoViewIfNeeded();
  await expect(source).toHaveText("《发票常见问题》：Invoicing companies, content, and tax rates", {
    useInnerText: true,
  });
});

test("a rule has an example, fetched when somebody opens it", async ({ page }) => {
  const asked = /** @type {string[]} */ ([]);
  page.on("request", (request) => asked.push(request.url()));
  await visit(page, "rules.html");
  const rule = page.locator('[id="tax/sum-differs"]');
  await expect(rule).toBeVisible();
  expect(asked.filter((url) => url.endsWith("rule_examples.json"))).toEqual([]);
  await rule.getByText("Example", { exact: true }).click();
  await expect(rule.locator("pre")).toContainText('taxBreakdown({\n  "');
  await page.locator('[id="tax/currency"]').getByText("Example", { exact: true }).click();
  await expect(page.locator('[id="tax/currency"] pre')).toContainText("US$ 6150");
  expect(asked.filter((url) => url.endsWith("rule_examples.json")).length).toBe(1);
});

test("an example that cannot be loaded can be opened again", async ({ page, errors }) => {
  await page.route("**/rule_examples.json", (route) => route.fulfill({ status: 404, body: "" }));
  await visit(page, "rules.html");
  const rule = page.locator('[id="tax/sum-differs"]'),
    open = rule.getByText("Example", { exact: true });
  await open.click();
  await expect(rule).toContainText("The example could not be loaded.");
  await page.unroute("**/rule_examples.json");
  await open.click();
  await open.click();
  await expect(rule.locator("pre")).toContainText("taxBreakdown(");
  errors.length = 0;
});

test("the search narrows the list in either language, by code and by words", async ({ page }) => {
  await visit(page, "rules.html");
  const search = page.getByRole("searchbox", { name: "Search the rules" });
  await search.pressSequentially("iban-check");
  await seen(shown(page).locator("h3 code")).toEqual(["bank/iban-check-digits"]);
  await expect(page.getByRole("heading", { level: 2 }).filter({ visible: true })).toHaveText(["Bank details"], {
    useInnerText: true,
  });
  await search.fill("tax/sum-differs");
  await expect(shown(page)).toHaveCount(1);
  await search.fill("nothing of the kind");
  await expect(shown(page)).toHaveCount(0);
  await expect(page.getByRole("status")).toContainText("0 of");
  await page.getByRole("button", { name: "中文" }).click();
  await page.getByRole("searchbox", { name: "查找规则" }).fill("专属账号");
  await expect(shown(page).first()).toBeVisible();
  for (const text of await shown(page).allTextContents()) expect(text).toContain("专属账号");
});

test("the findings of the readers of files are listed too, and can be found", async ({ page }) => {
  await page.goto("./rules.html#file/zip-too-large");
  await expect(page.locator('[id="file/zip-too-large"]')).toBeInViewport();
  await visit(page, "rules.html");
  await expect(page.locator('[id="file/zip-too-large"]')).toContainText("The archive unpacks to more than {limit}");
  const search = page.getByRole("searchbox", { name: "Search the rules" });
  for (const [text, code] of [
    ["reconcile/file-missing", "reconcile/file-missing"],
    ["qr-differs", "check/qr-differs"],
    ["digits-lost", "list/digits-lost"],
    ["quote-open", "bulk/quote-open"],
  ]) {
    await search.fill(text ?? "");
    await seen(shown(page).locator("h3 code")).toEqual([code]);
  }
});

test("rules for files that cannot be loaded leave the others in place, and can be tried again", async ({
  page,
  errors,
}) => {
  let there = false;
  await page.route("**/pkg/bulk_bg.wasm", (route) =>
    there ? route.continue() : route.fulfill({ status: 404, body: "" }),
  );
  await visit(page, "rules.html");
  await expect(page.getByText("The rules for files could not be loaded.")).toBeVisible();
  await expect(page.locator('[id="tax/sum-differs"]')).toBeVisible();
  there = true;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator('[id="bulk/cells"]')).toBeVisible();
  expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
  errors.length = 0;
});

test("a link leads to one rule", async ({ page }) => {
  await page.goto("./rules.html#payment/account-differs");
  await expect(page.locator('[id="payment/account-differs"]')).toBeInViewport();
});

test("rules that cannot be loaded can be tried again", async ({ page, errors }) => {
  let there = false;
  await page.route("**/fapiao_check_bg.wasm", (route) =>
    there ? route.continue() : route.fulfill({ status: 404, body: "" }),
  );
  await visit(page, "rules.html");
  await expect(page.getByText("The rules could not be loaded.")).toBeVisible();
  there = true;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(shown(page).first()).toBeVisible();
  expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
  errors.length = 0;
});

test("“How it works” says what it cannot know, and is one link away", async ({ page }) => {
  await visit(page, "");
  await page.getByRole("link", { name: "How it works, and what it cannot know" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How it works, and what it cannot know", {
    useInnerText: true,
  });
  await expect(page.getByText("only the tax authority can tell").first()).toBeVisible();
  await page.getByRole("link", { name: "Every rule" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Every rule", { useInnerText: true });
  await page.getByRole("link", { name: "All checks" }).click();
  await expect(page.getByRole("link", { name: "I am about to pay" })).toBeVisible();
});

for (const name of ["rules.html", "about.html"])
  for (const [language, colorScheme] of /** @type {const} */ ([
    ["en", "light"],
    ["zh", "dark"],
  ])) {
    test(`axe finds nothing and nothing scrolls sideways: ${name}, ${language}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width: 320, height: 700 });
      await visit(page, name, language);
      if (name === "rules.html") {
        // All of them at once take axe minutes.
        await expect(shown(page).first()).toBeVisible();
        await page.getByRole("searchbox").fill("tax");
      }
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }

test("the sources and the day each was read, as the register has them; a year later a note says so", async ({
  page,
}) => {
  await visit(page, "about.html");
  const listed = await page.locator("ul.read li").allInnerTexts();
  const { documents } = await page.evaluate(async () => (await fetch("fapiao-check/register.json")).json());
  // This tool itself is not a document to read.
  const read = documents.filter((/** @type {any} */ { title }) => title !== "Fapiao Check");
  expect(listed.map((line) => line.split("; ")[0])).toEqual(
    // A line of a list begins with a capital.
    read.map((/** @type {any} */ { name: { en }, publisher }) => `${en[0].toUpperCase()}${en.slice(1)}: ${publisher}`),
  );
  expect(listed.map((line) => /read (\d{4}-\d\d-\d\d)/.exec(line)?.[1] ?? "")).toEqual(
    read.map((/** @type {any} */ { read }) => read),
  );
  await expect(page.getByText("We read these sources more than a year ago")).toHaveCount(0);
  await visit(page, "rules.html");
  const days = documents.flatMap((/** @type {Record<string, string>} */ { read }) => read || []).sort();
  await expect(page.locator("p.read time")).toHaveText(days[0]);
  await page.clock.setFixedTime(Date.parse(days[0]) + 370 * 864e5);
  for (const name of ["about.html", "rules.html"]) {
    await visit(page, name);
    await expect(page.getByText("We read these sources more than a year ago")).toBeVisible();
    await page.getByRole("button", { name: "中文" }).click();
    await expect(page.getByText("该资料查阅已超过一年")).toBeVisible();
  }
  // In an answer, too.
  await page.goto("./#entity?query=ECS");
  await expect(page.locator("fapiao-entity").getByText("该资料查阅已超过一年")).toBeVisible();
});
