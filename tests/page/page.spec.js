import AxeBuilder from "@axe-core/playwright";
import { BAD_INPUT, box, expect, open, paste, seen, test, tool, verdict } from "./fixture.js";

/** Every tool with an example in it. @param {import("@playwright/test").Page} page */
async function fillAll(page) {
  for (const name of /** @type {const} */ (["payment", "tax", "entity", "number"])) await tool(page, name).locator(".empty button").last().click();
  await expect(verdict(tool(page, "payment"))).toHaveAttribute("data-tone", "stop");
  await expect(tool(page, "tax").locator(".term")).toHaveCount(3);
  await expect(tool(page, "entity").locator(".card")).toHaveCount(1);
  await expect(verdict(tool(page, "number"))).toHaveAttribute("data-tone", "stop");
}

/** @param {import("@playwright/test").Page} page */
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test("says in one line what it is, whose it is not, and that nothing leaves the browser", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check the invoice before you pay it or book it.", { useInnerText: true });
  await expect(page.getByText("Nothing you type leaves your browser.")).toBeVisible();
  await expect(page.getByText("Independent of Alibaba and of the tax authority.")).toBeVisible();
});

test("the tasks lead to the tools", async ({ page }) => {
  await open(page);
  for (const [task, heading] of [
    ["I am about to pay", "Before you pay"],
    ["I want to know the tax", "How much of it is tax"],
    ["Who invoices this?", "Who invoices this"],
    ["I have a number", "What an invoice number says"],
    ["I have many", "Many invoices at once"],
    ["I want to embed this", "On your own page"],
  ]) {
    await page.getByRole("link", { name: `${task}` }).click();
    await expect(page.getByRole("heading", { name: `${heading}`, level: 2 })).toBeInViewport();
  }
});

test("starts in the browser's language", async ({ browser, baseURL }) => {
  for (const [locale, lang, heading] of [["zh-CN", "zh-CN", "付款前、入账前，先核对发票。"], ["de-DE", "en", "Check the invoice before you pay it or book it."]]) {
    const context = await browser.newContext({ locale: `${locale}`, baseURL });
    const page = await context.newPage();
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("lang", `${lang}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${heading}`, { useInnerText: true });
    await context.close();
  }
});

test("a language switch keeps what was typed, rewrites the answers, and lasts in this tab", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax"), payment = tool(page, "payment");
  await box(tax, "amount").fill("100");
  await box(tax, "rate").fill("13%");
  await payment.getByRole("button", { name: "an order with one wrong digit" }).click();
  await expect(payment.getByText("Stop", { exact: true })).toBeVisible();
  const before = page.url();
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("button", { name: "中文" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: "EN" })).toHaveAttribute("aria-pressed", "false");
  await expect(box(tax, "amount")).toHaveValue("100");
  await expect(box(payment, "transfer.account")).toHaveValue("3901 2200 0972 4471 806");
  await seen(tax.locator(".term")).toEqual(["金额（不含税） 88.50", "税额 + 11.50", "价税合计 = 100.00"]);
  await expect(payment.getByText("Stop", { exact: true })).toBeHidden();
  await expect(verdict(payment)).toContainText("收款账号第 11 位不一致");
  // Not one English sentence is left to be seen.
  expect(await page.locator('[lang="en"]:not(button, .hint)').filter({ visible: true }).count()).toBe(0);
  expect(page.url()).toBe(before);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("付款前、入账前，先核对发票。", { useInnerText: true });
});

test("a widget follows the language of the element around it", async ({ page }) => {
  await open(page);
  await page.locator("#tax").evaluate((section) => section.setAttribute("lang", "zh-CN"));
  await expect(tool(page, "tax").getByRole("textbox", { name: "税率" })).toBeVisible();
  await expect(tool(page, "number").getByRole("textbox", { name: "Invoice number" })).toBeVisible();
});

test("all can be done with the keyboard, and the focus is seen", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "I am about to pay" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "I want to know the tax" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const tax = tool(page, "tax");
  await expect(tax.getByRole("textbox", { name: "Amount, tax included" })).toBeFocused();
  await page.keyboard.type("6,150");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const rate = tax.getByRole("button", { name: "6%", exact: true });
  await expect(rate).toBeFocused();
  expect(await rate.evaluate((button) => getComputedStyle(button).outlineStyle)).toBe("solid");
  await page.keyboard.press("Enter");
  await expect(tax.locator(".term strong")).toHaveText(["5801.89", "+ 348.11", "= 6150.00"]);
  await tax.getByRole("button", { name: "Clear" }).focus();
  await page.keyboard.press("Space");
  await expect(box(tax, "amount")).toBeFocused();
  await expect(box(tax, "amount")).toHaveValue("");
});

test("an answer is spoken once, after a pause", async ({ page }) => {
  await open(page);
  const tax = tool(page, "tax");
  const live = tax.getByRole("status");
  await live.evaluate((node) => {
    /** @type {string[]} */
    const said = [];
    new MutationObserver(() => said.push(`${node.textContent}`)).observe(node, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { said });
  });
  await box(tax, "rate").fill("6%");
  await box(tax, "amount").pressSequentially("6150", { delay: 60 });
  await expect(live).toContainText("5801.89");
  await page.waitForTimeout(1500);
  const said = await page.evaluate(() => /** @type {{ said: string[] }} */ (/** @type {unknown} */ (window)).said);
  expect(said.filter((text) => text.includes("5801.89"))).toHaveLength(1);
  // The other language is not read out.
  expect(said.join()).not.toContain("税额");
});

for (const language of /** @type {const} */ (["en", "zh"])) for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`axe finds nothing, empty and filled: ${language}, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await open(page, language);
    const check = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join("\n")}`);
    expect(await check()).toEqual([]);
    await fillAll(page);
    await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    expect(await check()).toEqual([]);
    await tool(page, "payment").locator('input[value="alibaba-cloud"]').check();
    await expect(verdict(tool(page, "payment"))).not.toHaveAttribute("data-tone", "clear");
    expect(await check()).toEqual([]);
  });
}

for (const width of [320, 390, 768, 1920]) test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
  await page.setViewportSize({ width, height: 800 });
  for (const language of /** @type {const} */ (["en", "zh"])) {
    await open(page, language);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await fillAll(page);
    await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    for (const [name, field] of /** @type {const} */ ([["tax", "amount"], ["entity", "query"], ["number", "number"], ["payment", "transfer.account"]])) {
      await paste(box(tool(page, name), field), BAD_INPUT["10,000 letters"]);
    }
    await expect(verdict(tool(page, "number"))).toContainText(language === "en" ? "Expected at most 100 characters" : "最多 100 个字符");
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await tool(page, "payment").locator(".clear").click();
  }
});

test("nothing scrolls sideways at 200 % zoom", async ({ page }) => {
  // 1280 px at 200 % are 640 CSS pixels at twice the density.
  await page.setViewportSize({ width: 640, height: 450 });
  await open(page);
  await fillAll(page);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test("a module that is not there is said, and can be tried again without losing anything", async ({ page, errors }) => {
  let there = false;
  await page.route("**/fapiao_check_bg.wasm", (route) => (there ? route.continue() : route.fulfill({ status: 404, body: "" })));
  await open(page);
  const tax = tool(page, "tax");
  await box(tax, "amount").fill("6,150");
  await box(tax, "rate").fill("6%");
  await expect(tax.getByText("The check could not start. What you typed is still here.").first()).toBeVisible();
  await expect(tax.getByText(/fapiao_check_bg\.wasm answered 404/)).toBeVisible();
  await tax.getByRole("button", { name: "Try again" }).click();
  await expect(tax.getByText(/fapiao_check_bg\.wasm answered 404/)).toBeVisible();
  there = true;
  await tax.getByRole("button", { name: "Try again" }).click();
  await expect(tax.locator(".term strong")).toHaveText(["5801.89", "+ 348.11", "= 6150.00"]);
  await expect(box(tax, "amount")).toHaveValue("6,150");
  await tool(page, "number").getByRole("button", { name: "Try again" }).click();
  await expect(tool(page, "number").getByRole("button", { name: "20 digits" })).toBeVisible();
  // The browser itself notes each 404; nothing else may stand there.
  expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
  errors.length = 0;
});

test("forms that are not there can be tried again", async ({ page, errors }) => {
  let there = false;
  await page.route("**/forms.html", (route) => (there ? route.continue() : route.fulfill({ status: 503, body: "" })));
  await page.goto("./");
  const tax = tool(page, "tax");
  await expect(tax.getByText(/forms\.html answered 503/)).toBeVisible();
  there = true;
  await tax.getByRole("button", { name: /Try again/ }).click();
  await tax.getByRole("button", { name: "6,150 at 6%" }).click();
  await expect(tax.locator(".term strong").first()).toHaveText("5801.89");
  expect(errors.filter((error) => !/503/.test(error))).toEqual([]);
  errors.length = 0;
});

test("a server with the wrong MIME type will do", async ({ page }) => {
  await page.route("**/fapiao_check_bg.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await open(page, "en", "#tax?amount=6150&rate=6%25");
  await expect(tool(page, "tax").locator(".term strong").first()).toHaveText("5801.89");
});

test("the policy refuses what the page does not need", async ({ page, errors }) => {
  await open(page);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'");
  // A control: an inline script and a request to another origin are really refused.
  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.inline = true";
    document.body.append(script);
    const fetched = await fetch("https://elsewhere.test/").then(() => true, () => false);
    return { inline: "inline" in window, fetched };
  });
  expect(ran).toEqual({ inline: false, fetched: false });
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.filter((error) => !/Content Security Policy/.test(error))).toEqual([]);
  errors.length = 0;
});

test("without JavaScript a sentence says so", async ({ page }) => {
  await page.goto("./");
  // Playwright can stop scripts, but then Chromium still parses a page as if they ran: the markup itself is looked at.
  const sentences = await page.locator("noscript").evaluate((node) => {
    const parsed = new DOMParser().parseFromString(`${node.textContent}`, "text/html");
    return [...parsed.querySelectorAll("span")].map((span) => [span.lang, span.className, span.textContent]);
  });
  expect(sentences).toEqual([
    ["en", "", "The checks run as a program in your browser: turn JavaScript on to use them."],
    ["zh-CN", "", "核对程序在您的浏览器中运行，请启用 JavaScript 后使用。"],
  ]);
});

test("widgets can be added, moved and removed, twice on one page", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const main = document.querySelector("main");
    for (const id of ["first", "second"]) {
      const tax = document.createElement("fapiao-tax");
      tax.id = id;
      main?.prepend(tax);
    }
    document.getElementById("first")?.remove();
  });
  const second = page.locator("#second");
  await second.getByRole("button", { name: "100 at 13%" }).click();
  await expect(second.locator(".term strong").first()).toHaveText("88.50");
  await page.evaluate(() => document.querySelector("footer")?.append(document.getElementById("second") ?? ""));
  await expect(second.locator(".term strong").first()).toHaveText("88.50");
  await box(second, "amount").fill("6150");
  await expect(second.locator(".term strong").first()).toHaveText("5442.48");
  await expect(tool(page, "tax").first().locator(".term strong")).toHaveCount(0);
});
