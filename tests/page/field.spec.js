import { expect, test } from "./fixture.js";

/** @typedef {import("../../www/fapiao-check/elements.js").FapiaoFieldElement} Field */
/** @typedef {import("@playwright/test").Page} Page */

const FORM = `<form action="./sent.html"><label>Tax ID <fapiao-field check="tax-id"><input name="taxId" aria-describedby="own"></fapiao-field></label>
  <span id="own">18 characters</span><button>Send</button> <button type="reset">Reset</button></form>`;

/** A host's page of its own. @param {Page} page @param {string} body @param {string} [lang] @param {string} [policy] */
async function host(
  page,
  body,
  lang = "en",
  policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; form-action 'self'",
) {
  const headers = { "Content-Security-Policy": policy };
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers,
      body: `<!doctype html><html lang="${lang}"><meta charset="utf-8"><link rel="icon" href="icon.svg"><title>Host</title>${body}<script type="module" src="fapiao-check/elements/define.js"></script>`,
    }),
  );
  await page.route("**/sent.html*", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Sent</title><link rel=icon href=icon.svg>" }),
  );
  await page.goto("./host.html");
}

/** @param {Page} page */
const input = (page, name = "taxId") => page.locator(`[name="${name}"]`);
/** @param {Page} page */
const message = (page) => page.locator(".fapiao-message");
/** @param {Page} page */
const valid = (page, name = "taxId") =>
  input(page, name).evaluate((node) => /** @type {HTMLInputElement} */ (node).validity.valid);
/** Waits until the module has answered. @param {Page} page */
const answered = (page) =>
  expect
    .poll(() =>
      page
        .locator("fapiao-field")
        .first()
        .evaluate((node) => !!(/** @type {Field} */ (node).report)),
    )
    .toBe(true);

test("no error while typing; an unfinished value is reported on leaving, and the form is not sent", {
  tag: "@flow",
}, async ({ page }) => {
  await host(page, FORM);
  await input(page).pressSequentially("913301066739");
  await answered(page);
  expect(await valid(page)).toBe(true);
  await page.waitForTimeout(500);
  await expect(message(page)).toBeEmpty();
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveTitle("Host");
  await expect(message(page)).toContainText("found 12");
  expect(await valid(page)).toBe(false);
  await expect(input(page)).toHaveAttribute("aria-invalid", "true");
  await expect(input(page)).toHaveAccessibleDescription(/^18 characters .*found 12/);
  // A corrected error disappears at once, and an unfinished value is no error again until the field is left.
  await input(page).press("End");
  await input(page).pressSequentially("59654P");
  await expect(message(page)).toBeEmpty();
  expect(await valid(page)).toBe(true);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveTitle("Sent");
  expect(new URL(page.url()).searchParams.get("taxId")).toBe("91330106673959654P");
});

test("Enter and requestSubmit do not send an unfinished value either, unless the form asks for no validation", async ({
  page,
}) => {
  await host(page, FORM);
  await input(page).fill("9133");
  await answered(page);
  await input(page).press("Enter");
  await expect(message(page)).toContainText("found 4");
  await page.reload();
  await input(page).focus();
  await input(page).evaluate((node) => {
    /** @type {HTMLInputElement} */ (node).value = "9133";
  });
  await page.locator("fapiao-field").evaluate((node) => /** @type {Field} */ (node).refresh());
  await answered(page);
  await page.locator("form").evaluate((form) => /** @type {HTMLFormElement} */ (form).requestSubmit());
  await expect(message(page)).toContainText("found 4");
  await expect(page).toHaveTitle("Host");
  await page.locator("form").evaluate((form) => {
    /** @type {HTMLFormElement} */ (form).noValidate = true;
  });
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveTitle("Sent");
});

test("a bank's number has a module of its own, and a field whose kind changes takes the other", async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").pop() ?? ""));
  await host(page, `<fapiao-field check="iban"><input name="taxId" aria-label="IBAN"></fapiao-field>`);
  await input(page).fill("DE89 3704 0044 0532 0130 01");
  await input(page).blur();
  await expect(message(page)).toContainText("The check digits 89 do not fit");
  expect(await valid(page)).toBe(false);
  const modules = () => asked.filter((name) => name.endsWith(".wasm"));
  expect(modules()).toEqual(["bank_bg.wasm"]);
  await page.locator("fapiao-field").evaluate((node) => node.setAttribute("check", "tax-id"));
  await input(page).fill("91330106673959654P");
  await expect.poll(() => valid(page)).toBe(true);
  expect(modules()).toEqual(["bank_bg.wasm", "field_bg.wasm"]);
});

test("only stop makes the input invalid; caution is shown and the form is sent", async ({ page }) => {
  await host(page, FORM);
  await input(page).fill("91330106673959654R");
  await answered(page);
  await input(page).blur();
  await expect(message(page)).toHaveAttribute("data-tone", "caution");
  expect(await valid(page)).toBe(true);
  await expect(input(page)).not.toHaveAttribute("aria-invalid");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveTitle("Sent");
});

test("a host sets the severity and the words of a rule", async ({ page }) => {
  await host(page, FORM);
  await page.locator("fapiao-field").evaluate((node) => {
    /** @type {Field} */ (node).rules = {
      "tax-id/check-character": {
        severity: "stop",
        message: { en: "Ends in {found}, not {expected}.", zh: "末位为{found}。" },
        fix: "Look again.",
      },
    };
  });
  await input(page).fill("91330106673959654R");
  await answered(page);
  await input(page).blur();
  await expect(message(page)).toHaveText("Ends in R, not P. Look again.");
  expect(await valid(page)).toBe(false);
  expect(await page.locator("fapiao-field").evaluate((node) => /** @type {Field} */ (node).report?.verdict)).toBe(
    "stop",
  );
  await page.locator("fapiao-field").evaluate((node) => {
    /** @type {Field} */ (node).rules = { "tax-id/check-character": { severity: "info" } };
  });
  await expect(message(page)).toBeEmpty();
  expect(await valid(page)).toBe(true);
});

test("the words follow the host's language, also when it changes", async ({ page }) => {
  await host(page, FORM, "zh-CN");
  await input(page).fill("9133*");
  await answered(page);
  await input(page).blur();
  await expect(message(page)).toContainText("“*”");
  await expect(message(page)).toContainText("。");
  const chinese = await message(page).textContent();
  expect(await input(page).evaluate((node) => /** @type {HTMLInputElement} */ (node).validationMessage)).toBe(chinese);
  await page.locator("form").evaluate((form) => {
    form.setAttribute("lang", "en");
  });
  await expect(message(page)).toContainText("found “*”");
});

test("before the module is there, and without it, the form is the host's own", async ({ page, errors }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await host(page, FORM);
  await input(page).fill("9133");
  await input(page).blur();
  await expect.poll(() => errors.length).toBeGreaterThan(0);
  expect(await valid(page)).toBe(true);
  await expect(message(page)).toBeEmpty();
  // The next focus tries again.
  await page.unroute("**/*.wasm");
  errors.length = 0;
  await input(page).focus();
  await answered(page);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.reload();
  await input(page).fill("9133");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveTitle("Sent");
  errors.length = 0;
});

test("reset, required, disabled and the host's own message stay what they are", async ({ page }) => {
  await host(page, FORM);
  await input(page).fill("9133*");
  await answered(page);
  await input(page).blur();
  await expect(message(page)).not.toBeEmpty();
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(message(page)).toBeEmpty();
  expect(await valid(page)).toBe(true);
  await input(page).evaluate((node) => {
    /** @type {HTMLInputElement} */ (node).required = true;
  });
  await input(page).focus();
  await input(page).blur();
  await expect(message(page)).toBeEmpty();
  expect(await input(page).evaluate((node) => /** @type {HTMLInputElement} */ (node).validity.valueMissing)).toBe(true);
  await input(page).fill("9133*");
  await input(page).blur();
  await expect(message(page)).not.toBeEmpty();
  await input(page).evaluate((node) => {
    /** @type {HTMLInputElement} */ (node).disabled = true;
  });
  await expect(message(page)).toBeEmpty();
  await input(page).evaluate((node) => {
    const own = /** @type {HTMLInputElement} */ (node);
    own.disabled = false;
    own.value = "91330106673959654P";
    own.dispatchEvent(new Event("input", { bubbles: true }));
    own.setCustomValidity("Known already.");
    own.dispatchEvent(new Event("input", { bubbles: true }));
  });
  expect(await input(page).evaluate((node) => /** @type {HTMLInputElement} */ (node).validationMessage)).toBe(
    "Known already.",
  );
});

test("an input that is replaced or removed is left as it was", async ({ page }) => {
  await host(page, FORM);
  await input(page).fill("9133*");
  await answered(page);
  await input(page).blur();
  const left = await page.evaluate(async () => {
    const field = /** @type {Field} */ (document.querySelector("fapiao-field")),
      first = /** @type {HTMLInputElement} */ (field.querySelector("input"));
    const second = Object.assign(document.createElement("input"), { name: "taxId", value: "91330106673959654P" });
    first.replaceWith(second);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return [
      first.validationMessage,
      first.getAttribute("aria-describedby"),
      first.getAttribute("aria-invalid"),
      `${second.getAttribute("aria-describedby")}`.startsWith("fapiao-message-"),
      field.report?.normalized,
    ];
  });
  expect(left).toEqual(["", "own", null, true, "91330106673959654P"]);
  const gone = await page.evaluate(() => {
    const field = /** @type {Field} */ (document.querySelector("fapiao-field")),
      input = /** @type {HTMLInputElement} */ (field.querySelector("input"));
    for (let time = 0; time < 50; time++) {
      field.remove();
      document.querySelector("form")?.prepend(field);
    }
    const one = document.querySelectorAll(".fapiao-message").length,
      described = input.getAttribute("aria-describedby")?.split(" ").length;
    field.remove();
    return [
      one,
      described,
      input.getAttribute("aria-describedby"),
      field.childElementCount,
      document.adoptedStyleSheets.length,
    ];
  });
  expect(gone).toEqual([1, 1, null, 1, 1]);
});

test("removed elements are freed", async ({ page }) => {
  await host(page, FORM);
  await input(page).fill("9133");
  await answered(page);
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    const kept = /** @type {{ kept: WeakRef<Element>[] }} */ (
      /** @type {unknown} */ (Object.assign(window, { kept: [] }))
    ).kept;
    for (let time = 0; time < 20; time++) {
      const field = document.createElement("fapiao-field");
      field.setAttribute("check", "amount");
      field.append(Object.assign(document.createElement("input"), { value: "1,2,3" }));
      document.body.append(field);
      kept.push(new WeakRef(field));
      field.remove();
    }
  });
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

test("inside another shadow root, with attributes for other details", async ({ page }) => {
  await host(page, "<div id=app></div>");
  await page.evaluate(() => {
    const root = /** @type {Element} */ (document.querySelector("#app")).attachShadow({ mode: "open" });
    const field = document.createElement("fapiao-field");
    for (const [name, value] of [
      ["check", "amount"],
      ["currency", "JPY"],
    ])
      field.setAttribute(`${name}`, `${value}`);
    field.append(Object.assign(document.createElement("input"), { name: "amount" }));
    root.append(field);
  });
  await input(page, "amount").fill("6150.5");
  await answered(page);
  await input(page, "amount").blur();
  await expect(message(page)).toContainText("at most 0 decimals");
  expect(await message(page).evaluate((node) => getComputedStyle(node).color)).toBe("rgb(168, 32, 13)");
  await page.locator("fapiao-field").evaluate((node) => node.setAttribute("currency", "CNY"));
  await expect(message(page)).toBeEmpty();
});

test("each answer is an event for the host", async ({ page }) => {
  await host(page, FORM);
  await page.evaluate(() => {
    const heard = /** @type {unknown[]} */ ([]);
    Object.assign(window, { heard });
    addEventListener("fapiao-report", ({ detail }) => heard.push(/** @type {any} */ (detail).incomplete));
  });
  await input(page).focus();
  await answered(page);
  await input(page).fill("9133");
  await input(page).fill("91330106673959654P");
  expect(await page.evaluate(() => /** @type {any} */ (window).heard)).toEqual([true, true, false]);
});

test("where the host refuses WebAssembly, a worker with a policy of its own answers", async ({ page, errors }) => {
  await page.route("**/worker.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: {
        ...response.headers(),
        "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
      },
    });
  });
  await host(
    page,
    FORM,
    "en",
    "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'",
  );
  await input(page).pressSequentially("9133*");
  await answered(page);
  await input(page).blur();
  await expect(message(page)).toContainText("found “*”");
  expect(await valid(page)).toBe(false);
  const found = await page.evaluate(async () => {
    const path = "/fapiao-check/in-worker.js";
    const { loadInWorker } = /** @type {typeof import("../../www/fapiao-check/in-worker.js")} */ (await import(path));
    const fapiao = await loadInWorker({ part: "numbers" });
    const { net } = await fapiao.taxBreakdown({ amount: "100", rate: "13%" });
    const refused = await fapiao.taxBreakdown(/** @type {any} */ ({ amuont: "1" })).catch((error) => `${error}`);
    fapiao.end();
    const nowhere = await loadInWorker({ worker: "/none.js" }).catch((error) => `${error}`);
    return [net, refused, nowhere];
  });
  expect(found[0]).toBe("88.50");
  expect(found[1]).toContain("unknown field `amuont`");
  expect(found[2]).toContain("could not be loaded");
  // The refusals that caused this.
  errors.length = 0;
});

test("what an input method still composes is not checked, also when the module arrives meanwhile", async ({ page }) => {
  /** @type {(value?: unknown) => void} */
  let arrive = () => {};
  const composed = new Promise((resolve) => {
    arrive = resolve;
  });
  await page.route("**/pkg/*.wasm", async (route) => {
    await composed;
    await route.continue();
  });
  await host(page, FORM);
  await input(page).focus();
  const devtools = await page.context().newCDPSession(page);
  const checked = () => page.evaluate(() => /** @type {any} */ (window).checked);
  await page.evaluate(() => {
    const all = /** @type {(string | undefined)[]} */ ([]);
    Object.assign(window, { checked: all });
    addEventListener("fapiao-report", ({ target }) => all.push(/** @type {Field} */ (target).question?.value));
  });
  await devtools.send("Input.imeSetComposition", { text: "sh", selectionStart: 2, selectionEnd: 2 });
  await devtools.send("Input.imeSetComposition", { text: "shui", selectionStart: 4, selectionEnd: 4 });
  arrive();
  await page.waitForTimeout(700);
  expect(await checked()).toEqual([]);
  await devtools.send("Input.insertText", { text: "税" });
  await expect.poll(async () => [...new Set(await checked())]).toEqual(["税"]);
});

test("a fieldset that disables the input hides its sentence, and shows it again", async ({ page }) => {
  await host(
    page,
    `<form action="./sent.html"><fieldset><fapiao-field check="tax-id"><input name="taxId"></fapiao-field></fieldset><button>Send</button></form>`,
  );
  await input(page).fill("9133*");
  await input(page).blur();
  await expect(message(page)).toContainText("found “*”");
  const fieldset = page.locator("fieldset");
  await fieldset.evaluate((node) => node.setAttribute("disabled", ""));
  await expect(message(page)).toBeEmpty();
  await fieldset.evaluate((node) => node.removeAttribute("disabled"));
  await expect(message(page)).toContainText("found “*”");
  await fieldset.evaluate((node) => node.setAttribute("disabled", ""));
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveTitle("Sent");
});

test("two inputs in one field: the first is checked, and the console says so once", async ({ page }) => {
  /** @type {string[]} */
  const warnings = [];
  page.on("console", (message) => {
    if (message.type() === "warning") warnings.push(message.text());
  });
  await host(
    page,
    '<form><fapiao-field check="tax-id"><input name="taxId"><input name="other"></fapiao-field><fapiao-field check="tax-id"><input name="third"></fapiao-field></form>',
  );
  await input(page).fill("9133*");
  await input(page).blur();
  await expect(message(page).first()).toContainText("found “*”");
  await input(page, "other").evaluate((node) => node.toggleAttribute("disabled"));
  await page.waitForTimeout(100);
  expect(warnings).toEqual([expect.stringMatching(/^<fapiao-field> checks one input, the first of the 2 in it\b/)]);
});
