import { expect, faultsInBothSchemes, test } from "./fixture.js";

/** @param {import("@playwright/test").Page} page */
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const PAGES = /** @type {const} */ (["help-page", "request-form", "checkout"]);

for (const name of PAGES)
  test(`${name}: both languages, light and dark, 320 px, nothing for axe`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const lang of ["en", "zh-CN"]) {
      await page.goto(`./examples/${name}.html?lang=${lang}`);
      await expect(page.locator("h1")).toBeVisible();
      const form = page.locator("form").first();
      await expect(form).toBeVisible();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await faultsInBothSchemes(page)).toEqual([]);
      expect(
        await page
          .locator(`[lang="${lang === "en" ? "zh-CN" : "en"}"]:not(button, .hint)`)
          .filter({ visible: true })
          .count(),
      ).toBe(0);
    }
  });

test("the request is checked as it is filled in, and a plain form sends it", async ({ page }) => {
  await page.goto("./examples/request-form.html?lang=zh-CN");
  await page.getByLabel("发票抬头").fill("杭州示例有限公司");
  await page.getByLabel("纳税人识别号").fill("9133010667395");
  await page.getByLabel("开票金额").fill("6,150.123");
  await expect(page.locator(".fapiao-message:not(:empty)")).toHaveText([/税号|纳税人识别号|18 位/]);
  await page.getByLabel("开票金额").blur();
  await expect(page.locator(".fapiao-message:not(:empty)")).toHaveCount(2);
  await page.getByRole("button", { name: "提交申请" }).click();
  expect(new URL(page.url()).searchParams.has("taxId")).toBe(false);
  await page.getByLabel("纳税人识别号").fill("91330106673959654P");
  await page.getByLabel("开票金额").fill("6,150.12");
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.locator("#sent")).toContainText("6,150.12");
  expect(new URL(page.url()).searchParams.get("taxId")).toBe("91330106673959654P");
});

test("the checkout waits for the comparison", async ({ page }) => {
  await page.goto("./examples/checkout.html?lang=en");
  const pay = page.getByRole("button", { name: "I have compared everything" });
  await expect(pay).toBeDisabled();
  await page.getByRole("button", { name: "One wrong digit" }).click();
  await expect(page.locator(".state")).toHaveText(/do not transfer yet/);
  await expect(pay).toBeDisabled();
});

test("the help page has the host's colours in the widgets", async ({ page }) => {
  await page.goto("./examples/help-page.html?lang=en");
  await expect(page.locator("fapiao-tax").getByRole("textbox", { name: "Amount" })).toBeVisible();
  const edge = await page
    .locator('fapiao-tax input[name="amount"]')
    .evaluate((input) => getComputedStyle(input).border);
  expect(edge).toBe("1px solid rgb(119, 121, 143)");
});

test("the table of names does not scroll the page sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("./#embed");
  await expect(page.getByRole("table")).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test("on a strict host: twice, inside a shadow root, and freed when removed", {
  tag: "@chromium",
}, async ({ page }) => {
  const headers = {
    "Content-Security-Policy":
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'",
  };
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers,
      body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="icon.svg"><title>Host</title>
    <fapiao-tax></fapiao-tax><fapiao-tax id="second"></fapiao-tax><div id="app"></div><script type="module" src="fapiao-check/elements/define.js"></script>`,
    }),
  );
  await page.goto("./host.html");
  await page
    .locator("#app")
    .evaluate((node) => node.attachShadow({ mode: "open" }).append(document.createElement("fapiao-entity")));
  await page.locator("#second [name=amount]").fill("100");
  await page.locator("#second [name=rate]").fill("13%");
  await expect(page.locator("#second .term strong").first()).toHaveText("88.50");
  await expect(page.locator("fapiao-tax").first().locator(".term")).toHaveCount(0);
  await page.locator("fapiao-entity [name=query]").fill("ECS");
  await expect(page.locator("fapiao-entity .card").first()).toBeVisible();
  // Styled, although the host allows no styles.
  expect(
    await page
      .locator("#second .term strong")
      .first()
      .evaluate((node) => +getComputedStyle(node).fontWeight),
  ).toBeGreaterThanOrEqual(600);
  await page.evaluate(async () => {
    const kept = /** @type {WeakRef<Element>[]} */ ([]);
    Object.assign(window, { kept });
    for (let time = 0; time < 10; time++) {
      const tax = document.createElement("fapiao-tax");
      document.body.prepend(tax);
      await tax.fill({ amount: "100", rate: "6%" });
      kept.push(new WeakRef(tax));
      tax.remove();
    }
  });
  const session = await page.context().newCDPSession(page);
  await expect
    .poll(async () => {
      await session.send("HeapProfiler.collectGarbage");
      return page.evaluate(
        () =>
          /** @type {{ kept: WeakRef<Element>[] }} */ (/** @type {unknown} */ (window)).kept.filter((one) =>
            one.deref(),
          ).length,
      );
    })
    .toBe(0);
});
