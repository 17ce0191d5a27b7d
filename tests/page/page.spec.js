import { box, expect, go, open, seen, test, tool, verdict } from "./fixture.js";

test("says in one line what it is, that it is independent, and that nothing leaves the browser", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Check the invoice before you pay it or record it.",
    {
      useInnerText: true,
    },
  );
  await expect(page.getByText("Nothing leaves your browser.").first()).toBeVisible();
  await expect(page.getByText("Independent of Alibaba and of the tax authority.")).toBeVisible();
});

test("the tasks lead to the tools", async ({ page }) => {
  await open(page);
  const home = page.getByRole("heading", { level: 1, name: "Check the invoice before you pay it or record it." });
  for (const [task, heading] of [
    ["I am about to pay", "Before you pay"],
    ["I want to know the tax", "How much of the amount is tax"],
    ["Who invoices this?", "Who invoices this"],
    ["I have a number to check", "What a number means"],
    ["I want to request an invoice", "Before you request an invoice"],
    ["There is a problem with an invoice", "After the invoice"],
    ["I have invoice files", "Invoice files"],
    ["I have a spreadsheet", "Many rows at once"],
    ["Look something up", "Look something up"],
    ["I want to embed this", "On your own page"],
  ]) {
    await page.getByRole("link", { name: `${task}` }).click();
    // One heading, focused so that a screen reader says where one is; and the tab says it, too.
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${heading}`, { useInnerText: true });
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(page).toHaveTitle(`${heading} · Fapiao Check`);
    if (task === "I have a number to check") await page.goBack();
    else await page.getByRole("link", { name: "All checks" }).click();
    await expect(home).toBeVisible();
    await expect(page).toHaveTitle("Fapiao Check · 发票核对");
  }
});

test("nothing is fetched for a tool before it is opened", async ({ page }) => {
  /** @type {string[]} */
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await open(page);
  expect(fetched.filter((path) => /wasm|forms|readings/.test(path))).toEqual([]);
  await page.getByRole("link", { name: "I want to know the tax" }).click();
  await tool(page, "tax").locator(".empty button").last().click();
  await expect(tool(page, "tax").locator(".term")).toHaveCount(3);
  expect(fetched.filter((path) => /wasm|forms/.test(path)).toSorted()).toEqual([
    "/fapiao-check/elements/forms/tax.html.js",
    "/fapiao-check/pkg/first_bg.wasm",
  ]);
});

test("starts in the browser's language", async ({ browser, baseURL }) => {
  for (const [locale, lang, heading] of [
    ["zh-CN", "zh-CN", "付款前、入账前，先核对发票。"],
    ["de-DE", "en", "Check the invoice before you pay it or record it."],
  ]) {
    const context = await browser.newContext({ locale: `${locale}`, baseURL });
    const page = await context.newPage();
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("lang", `${lang}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${heading}`, { useInnerText: true });
    await context.close();
  }
});

test("a language switch keeps what was typed, rewrites the answers, and is remembered", { tag: "@flow" }, async ({
  page,
  context,
}) => {
  await open(page, "en", "#tax");
  const tax = tool(page, "tax"),
    payment = tool(page, "payment");
  await box(tax, "amount").fill("100");
  await box(tax, "rate").fill("13%");
  await expect(tax.locator(".term")).toHaveCount(3);
  await go(page, "payment");
  await payment.getByRole("button", { name: "One wrong digit" }).click();
  await expect(verdict(payment).locator(".word").getByText("Do not pay yet", { exact: true })).toBeVisible();
  const before = page.url();
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("button", { name: "中文" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: "EN" })).toHaveAttribute("aria-pressed", "false");
  await expect(box(payment, "transfer.account")).toHaveValue("3901 2200 0972 4471 806");
  await expect(verdict(payment).locator(".word").getByText("Do not pay yet", { exact: true })).toBeHidden();
  await expect(verdict(payment)).toContainText("收款账号第 11 位不一致");
  // Not one English sentence is left to be seen.
  expect(await page.locator('[lang="en"]:not(button, .hint)').filter({ visible: true }).count()).toBe(0);
  expect(page.url()).toBe(before);
  await expect(page).toHaveTitle("付款前核对 · 发票核对");
  await go(page, "tax");
  await expect(box(tax, "amount")).toHaveValue("100");
  await seen(tax.locator(".term")).toEqual(["不含税金额 88.50", "税额 + 11.50", "价税合计 = 100.00 元"]);
  const another = await context.newPage();
  await another.goto("./");
  await expect(another.getByRole("heading", { level: 1 })).toHaveText("付款前、入账前，先核对发票。", {
    useInnerText: true,
  });
});

test("a widget follows the language of the element around it", async ({ page }) => {
  await open(page, "en", "#tax");
  await page.locator("#tax").evaluate((section) => section.setAttribute("lang", "zh-CN"));
  await expect(tool(page, "tax").getByRole("textbox", { name: "税率" })).toBeVisible();
  await go(page, "number");
  await expect(tool(page, "number").getByRole("textbox", { name: "Invoice number" })).toBeVisible();
});

test("everything works with the keyboard, and the focus is visible", async ({ page }) => {
  await open(page);
  const ask = page.locator("fapiao-ask").getByRole("textbox");
  // It comes a moment after the rest of the page.
  await expect(ask).toBeVisible();
  await page.getByRole("button", { name: "EN", exact: true }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(ask).toBeFocused();
  /** @type {string[]} */
  const stops = [];
  while (stops.at(-1) !== "I want to know the tax" && stops.length < 20) {
    await page.keyboard.press("Tab");
    const [words] = await page.locator(":focus").allInnerTexts();
    stops.push(/** @type {string} */ (words?.split("\n")[0]));
  }
  expect(stops).toContain("I am about to pay");
  await expect(page.getByRole("link", { name: "I want to know the tax" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(tool(page, "tax").getByRole("button", { name: "100 at 13%" })).toBeVisible();
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
  await seen(tax.locator(".term strong")).toEqual(["5,801.89", "+ 348.11", "= CNY 6,150.00"]);
  await tax.getByRole("button", { name: "Clear" }).focus();
  await page.keyboard.press("Space");
  await expect(box(tax, "amount")).toBeFocused();
  await expect(box(tax, "amount")).toHaveValue("");
});

test("an answer is spoken once, after a pause", async ({ page }) => {
  await open(page, "en", "#tax");
  const tax = tool(page, "tax");
  const live = tax.getByRole("status");
  await expect(box(tax, "amount")).toBeVisible();
  await live.evaluate((node) => {
    /** @type {string[]} */
    const said = [];
    new MutationObserver(() => said.push(`${node.textContent}`)).observe(node, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    Object.assign(window, { said });
  });
  await box(tax, "rate").fill("6%");
  await box(tax, "amount").pressSequentially("6150", { delay: 60 });
  await expect(live).toContainText("5,801.89");
  await page.waitForTimeout(1500);
  const said = await page.evaluate(() => /** @type {{ said: string[] }} */ (/** @type {unknown} */ (window)).said);
  expect(said.filter((text) => text.includes("5,801.89"))).toHaveLength(1);
  // The other language is not read out.
  expect(said.join()).not.toContain("税额");
});

test("a missing module is reported, and can be tried again without losing anything", async ({ page, errors }) => {
  let there = false;
  await page.route("**/first_bg.wasm", (route) =>
    there ? route.continue() : route.fulfill({ status: 404, body: "" }),
  );
  await open(page, "en", "#tax");
  const tax = tool(page, "tax");
  await box(tax, "amount").fill("6,150");
  await box(tax, "rate").fill("6%");
  await expect(tax.getByText("The check could not start. What you typed is still here.").first()).toBeVisible();
  await expect(tax.getByText(/first_bg\.wasm answered 404/)).toBeVisible();
  await tax.getByRole("button", { name: "Try again" }).click();
  await expect(tax.getByText(/first_bg\.wasm answered 404/)).toBeVisible();
  there = true;
  await tax.getByRole("button", { name: "Try again" }).click();
  await seen(tax.locator(".term strong")).toEqual(["5,801.89", "+ 348.11", "= CNY 6,150.00"]);
  await expect(box(tax, "amount")).toHaveValue("6,150");
  // The browser itself logs each 404; there must be no other error.
  expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
  errors.length = 0;
});

// Firefox does not ask twice for a module that did not arrive; there the reader reloads the page, as the element says.
test("a missing form can be tried again", { tag: "@chromium" }, async ({ page, errors }) => {
  let there = false;
  await page.route("**/forms/tax.html.js", (route) =>
    there ? route.continue() : route.fulfill({ status: 503, body: "" }),
  );
  await page.goto("./#tax");
  const tax = tool(page, "tax");
  await expect(tax.getByText(/forms\/tax\.html\.js/)).toBeVisible();
  there = true;
  await tax.getByRole("button", { name: /Try again/ }).click();
  await tax.getByRole("button", { name: "6,150 at 6%" }).click();
  await expect(tax.locator(".term strong").first()).toHaveText("5,801.89");
  expect(errors.filter((error) => !/503/.test(error))).toEqual([]);
  errors.length = 0;
});

for (const type of ["application/octet-stream", "application/wasm; charset=utf-8"])
  test(`a server with the MIME type ${type} will do`, async ({ page }) => {
    await page.route("**/first_bg.wasm", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": type } });
    });
    await open(page, "en", "#tax?amount=6150&rate=6%25");
    await expect(tool(page, "tax").locator(".term strong").first()).toHaveText("5,801.89");
  });

test("a script that does not load is reported, with a way to load it again; otherwise the sentence is hidden", async ({
  page,
  errors,
}) => {
  await page.goto("./");
  await expect(page.getByText("did not arrive")).toBeHidden();
  for (const [name, answer] of /** @type {const} */ ([
    ["page.js", { status: 404, body: "" }],
    ["elements/dom.js", { status: 503, body: "" }],
    ["fapiao-check.js", { contentType: "text/html", body: "<title>Sign in</title>" }],
  ])) {
    await page.route(`**/${name}`, (route) => route.fulfill(answer));
    await page.goto(`./?${name}#tax`);
    await expect(page.getByText("Part of this page did not load")).toBeVisible();
    await page.locator("html").evaluate((html) => html.setAttribute("lang", "zh-CN"));
    await expect(page.getByText("页面未能完整加载")).toBeVisible();
    await page.locator("html").evaluate((html) => html.setAttribute("lang", "en"));
    await page.unroute(`**/${name}`);
    await page.getByRole("link", { name: "Load it again" }).click();
    await expect(page.getByRole("button", { name: "EN", exact: true })).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByText("did not arrive")).toBeHidden();
  }
  errors.length = 0;
});

for (const view of /** @type {const} */ (["tax", "payment", "files", "bulk"]))
  test(`a missing part for ${view} is reported, and loaded again`, async ({ page, errors }) => {
    await page.route(`**/elements/${view}.js`, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(`./#${view}`);
    await page.getByRole("button", { name: "EN", exact: true }).click();
    await expect(page.getByText("Part of this page did not load")).toBeVisible();
    await page.unroute(`**/elements/${view}.js`);
    await page.getByRole("link", { name: "Load it again" }).click();
    await expect(page.locator(`fapiao-${view} input`).first()).toBeAttached();
    await expect(page.getByText("did not arrive")).toBeHidden();
    errors.length = 0;
  });

test("sheets: missing styles, worker or module are reported, and the next try has them", {
  tag: "@chromium",
}, async ({ page, errors }) => {
  const bulk = page.locator("fapiao-bulk"),
    file = { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("发票号码\n25332000000012345678\n") };
  await page.route("**/elements/bulk.css.js", (route) => route.fulfill({ status: 404, body: "" }));
  await open(page, "en", "#bulk");
  await expect(bulk.getByText("Spreadsheets cannot be read at the moment.")).toBeVisible();
  await page.unroute("**/elements/bulk.css.js");
  await bulk.getByRole("button", { name: "Try again" }).click();
  for (const part of ["**/sheets/sheet_worker.js", "**/bulk_bg.wasm"]) {
    await page.route(part, (route) => route.fulfill({ status: 404, body: "" }));
    await bulk.locator("input[type=file]").setInputFiles(file);
    await expect(
      bulk.getByText("the part of this page that reads such files could not be loaded").first(),
    ).toBeVisible();
    await page.unroute(part);
  }
  await bulk.locator("input[type=file]").setInputFiles(file);
  await expect(bulk.locator("tbody tr")).toHaveCount(1);
  errors.length = 0;
});

test("the policy refuses what the page does not need", { tag: "@chromium" }, async ({ page, errors }) => {
  await open(page);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default",
  );
  // A control: an inline script, a request to another origin, and making a script or markup from a text are really
  // refused.
  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.append("window.inline = true");
    document.body.append(script);
    const fetched = await fetch("https://elsewhere.test/").then(
      () => true,
      () => false,
    );
    const refused = (/** @type {() => unknown} */ attempt) => {
      try {
        attempt();
      } catch (error) {
        return `${error}`.split(":")[0];
      }
      return "done";
    };
    return {
      inline: "inline" in window,
      fetched,
      markup: refused(() => {
        document.createElement("p").innerHTML = "<b></b>";
      }),
      text: refused(() => {
        document.createElement("script").textContent = "1";
      }),
      elsewhere: refused(() => new Worker("page.js")),
      own: refused(() => new Worker("fapiao-check/sheets/sheet_worker.js", { type: "module" }).terminate()),
      second: refused(() => /** @type {any} */ (window).trustedTypes.createPolicy("another", {})),
    };
  });
  expect(ran).toEqual({
    inline: false,
    fetched: false,
    markup: "TypeError",
    text: "TypeError",
    elsewhere: "TypeError",
    own: "done",
    second: "TypeError",
  });
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.filter((error) => !/Content Security policy|This document requires 'Trusted/i.test(error))).toEqual([]);
  errors.length = 0;
});

test("without JavaScript a sentence says so", async ({ page }) => {
  await page.goto("./");
  // Playwright can stop scripts, but then Chromium still parses a page as if they ran: the markup itself is looked at.
  const markup = `${await page.locator("noscript").textContent()}`;
  expect([...markup.matchAll(/<b>(.*?)<\/b>/g)].map(([, sentence]) => sentence)).toEqual([
    "The checks run in your browser. Turn on JavaScript to use them.",
    "核对程序在您的浏览器中运行，请启用 JavaScript 后使用。",
  ]);
});

test("widgets can be added, moved and removed, twice on one page", async ({ page }) => {
  await open(page, "en", "#tax");
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
  await expect(second.locator(".term strong").first()).toHaveText("5,442.48");
  await expect(tool(page, "tax").first().locator(".term strong")).toHaveCount(0);
});
