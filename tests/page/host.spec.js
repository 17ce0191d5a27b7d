// The elements on other projects' pages: careless ones, old ones, pages with two versions, and pages on which a part
// does not load.
import { expect, test } from "./fixture.js";

/** @typedef {import("@playwright/test").Page} Page */

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; connect-src 'self'; img-src 'self'; form-action 'self'";
const DEFINE = '<script type="module" src="fapiao-check/elements/define.js"></script>';
const FORM =
  '<form action="./sent.html"><fapiao-field check="tax-id"><input name="taxId" aria-label="Tax ID"></fapiao-field><button>Send</button></form>';

/** A host's page. @param {Page} page @param {string} body @param {{ policy?: string, lang?: string }} [how] */
async function host(page, body, { policy = POLICY, lang = ' lang="en"' } = {}) {
  const headers = { "Content-Security-Policy": policy };
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers,
      body: `<!doctype html><html${lang}><meta charset="utf-8"><link rel="icon" href="icon.svg"><title>Host</title>${body}`,
    }),
  );
  await page.route("**/sent.html*", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Sent</title><link rel=icon href=icon.svg>" }),
  );
  await page.goto("./host.html");
}

/** Types a question and expects the answer. @param {Page} page */
async function answers(page, selector = "fapiao-tax") {
  const tax = page.locator(selector);
  await tax.locator("[name=amount]").fill("100");
  await tax.locator("[name=rate]").fill("13%");
  await expect(tax.locator(".term strong").first()).toHaveText("88.50");
}

/** Waits until the field has checked what is in it: before that the host's form is sent as if there were no field.
 * @param {Page} page */
const fieldAnswers = (page) =>
  expect.poll(() => page.locator("fapiao-field").evaluate((/** @type {any} */ field) => !!field.report)).toBe(true);

test("a host that has patched JavaScript itself, and uses our names", async ({ page }) => {
  await page.addInitScript(() => {
    // As old libraries do it: enumerable, on everything, and with names that were free then.
    for (const prototype of /** @type {any[]} */ ([
      Object.prototype,
      Array.prototype,
      String.prototype,
      Function.prototype,
    ])) {
      Object.assign(prototype, {
        extend() {
          return this;
        },
        each() {},
        remove() {},
        clean: true,
        $family: "host",
      });
    }
    Object.assign(Array.prototype, {
      toJSON() {
        return "[host]";
      },
    });
    Array.prototype.map = new Proxy(Array.prototype.map, {});
    Object.assign(window, {
      h: null,
      put: 1,
      load: "host",
      widget: {},
      shape: {},
      copy: {},
      init: {},
      wasm: {},
      register: {},
      process: { browser: true },
      module: {},
      exports: {},
      define: Object.assign(() => {}, { amd: true }),
    });
  });
  await host(
    page,
    `<fapiao-tax></fapiao-tax><fapiao-payment></fapiao-payment><fapiao-entity></fapiao-entity><fapiao-number></fapiao-number>${FORM}${DEFINE}`,
  );
  await answers(page);
  await page.locator("fapiao-payment .empty button").nth(1).click();
  await expect(page.locator("fapiao-payment .banner")).toHaveAttribute("data-tone", "stop");
  await page.locator("fapiao-entity [name=query]").fill("ECS");
  await expect(page.locator("fapiao-entity .card").first()).toBeVisible();
  await page.locator("fapiao-number [name=number]").fill("25332000000012345678");
  await expect(page.locator("fapiao-number .banner")).toBeVisible();
  await page.locator("[name=taxId]").fill("9133*");
  await page.locator("[name=taxId]").blur();
  await expect(page.locator(".fapiao-message")).toContainText("found “*”");
});

test("a name that the host has taken stays the host's, and the others work", async ({ page }) => {
  await page.addInitScript(() =>
    customElements.define(
      "fapiao-entity",
      class extends HTMLElement {
        connectedCallback() {
          this.textContent = "The host's own";
        }
      },
    ),
  );
  await host(page, `<fapiao-entity></fapiao-entity><fapiao-tax></fapiao-tax>${DEFINE}`);
  await answers(page);
  await expect(page.locator("fapiao-entity")).toHaveText("The host's own");
});

test("styles of the host do not reach inside, and a hidden widget works once it is shown", async ({ page }) => {
  await host(
    page,
    `<style id="hostile">* { display: none !important; position: fixed !important; font-size: 1px !important; }</style><fapiao-tax></fapiao-tax>${DEFINE}`,
  );
  const tax = page.locator("fapiao-tax");
  await page.waitForTimeout(500);
  await page.evaluate(() => document.getElementById("hostile")?.remove());
  await expect(tax.locator("[name=amount]")).toBeVisible();
  await page.evaluate(() =>
    document.head.append(
      Object.assign(document.createElement("style"), {
        textContent: "fapiao-tax *, input { display: none !important; font-size: 1px !important; }",
      }),
    ),
  );
  expect(
    await tax
      .locator("[name=amount]")
      .evaluate((input) => [
        getComputedStyle(input).display !== "none",
        parseFloat(getComputedStyle(input).fontSize) > 10,
      ]),
  ).toEqual([true, true]);
  await answers(page);
});

test("without a lang it speaks English", async ({ page }) => {
  await host(page, `<fapiao-tax></fapiao-tax>${FORM}${DEFINE}`, { lang: "" });
  await answers(page);
  await expect(page.locator("fapiao-tax").getByText("Amount, tax included")).toBeVisible();
  await expect(page.locator("fapiao-tax").getByText("价税合计").first()).toBeHidden();
  await page.locator("[name=taxId]").fill("9133*");
  await page.locator("[name=taxId]").blur();
  await expect(page.locator(".fapiao-message")).toContainText("found “*”");
});

test("a register from a host is only text, whatever it contains", async ({ page }) => {
  await host(page, `<fapiao-entity></fapiao-entity>${DEFINE}`);
  const said = await page.evaluate(async () => {
    const path = "/fapiao-check/fapiao-check.js",
      { load } = /** @type {typeof import("../../www/fapiao-check/fapiao-check.js")} */ (await import(path));
    const name = '<img src=x onerror="document.title=1"><script>document.title=1</scr' + "ipt>";
    const tried = async (/** @type {string} */ json) => {
      try {
        return (
          (await load({ register: JSON.parse(json) })).findEntity({ query: name }).matches[0]?.entity?.name.en ??
          "nothing"
        );
      } catch (error) {
        return error instanceof Error ? error.message : "not an Error";
      }
    };
    const entity = JSON.stringify({ id: "x", name: { en: name } });
    return {
      name,
      markup: await tried(`{"entities":[${entity}]}`),
      prototype: await tried(`{"entities":[{"id":"x","name":{"en":"a"},"__proto__":{"taxId":"1"}}]}`),
      own: await tried('{"__proto__":{"entities":[]}}'),
      polluted: "taxId" in {},
    };
  });
  expect(said.markup).toBe(said.name);
  expect(said.prototype).toContain("unknown field `register.entities[0].__proto__`");
  expect(said.own).toContain("unknown field `register.__proto__`");
  expect(said.polluted).toBe(false);
});

test("two versions on one page: the first defines the elements, and each has a module of its own", async ({ page }) => {
  await page.route("**/v2/**", async (route) => {
    const response = await route.fetch({ url: route.request().url().replace("/v2/", "/") });
    await route.fulfill({ response });
  });
  await host(
    page,
    `<fapiao-tax></fapiao-tax>${FORM}${DEFINE}<script type="module" src="v2/fapiao-check/elements/define.js"></script><script type="module" src="v2/fapiao-check/elements/files.js"></script><script type="module" src="fapiao-check/elements/files.js"></script>`,
  );
  await answers(page);
  await page.locator("[name=taxId]").fill("9133*");
  await page.locator("[name=taxId]").blur();
  await expect(page.locator(".fapiao-message")).toHaveCount(1);
  const found = await page.evaluate(async () => {
    const [one, two] = await Promise.all(
      ["/", "/v2/"].map(async (folder) => {
        const { load } = /** @type {typeof import("../../www/fapiao-check/fapiao-check.js")} */ (
          await import(`${folder}fapiao-check/fapiao-check.js`)
        );
        const own = await load({
          part: "first",
          register: { entities: [{ id: "own", name: { en: `Host of ${folder} Ltd.` } }] },
        });
        return { functions: await load({ part: "first" }), own };
      }),
    );
    const ask = (/** @type {any} */ fapiao, /** @type {string} */ folder) =>
      fapiao.findEntity({ query: `Host of ${folder} Ltd.` }).matches[0]?.entity?.id ?? null;
    const { get } = customElements,
      defined = await Promise.all(
        ["fapiao-check/elements/tax.js", "v2/fapiao-check/elements/tax.js"].map(
          async (path) => (await import(`/${path}`)).FapiaoTax === get.call(customElements, "fapiao-tax"),
        ),
      );
    return {
      apart: one?.functions.taxBreakdown !== two?.functions.taxBreakdown,
      defined,
      rows: [
        ask(one?.own, "/"),
        ask(one?.own, "/v2/"),
        ask(two?.own, "/v2/"),
        ask(two?.own, "/"),
        ask(one?.functions, "/"),
      ],
      net: [one, two].map((each) => each?.functions.taxBreakdown({ amount: "100", rate: "13%" }).net),
    };
  });
  expect(found).toEqual({
    apart: true,
    defined: [true, false],
    rows: ["own", null, "own", null, null],
    net: ["88.50", "88.50"],
  });
});

/** Ways in which the module does not load; the sentence must name it, and disappear with the next try. */
const BROKEN = /** @type {const} */ ([
  ["is not there", /first_bg\.wasm answered 404/, { status: 404, body: "" }],
  [
    "is a page instead",
    /could not be loaded/,
    { status: 200, contentType: "text/html", body: "<!doctype html><title>Sign in</title>" },
  ],
  ["breaks off", /could not be loaded/, "half"],
  ["is cut off from the network", /could not be loaded/, "abort"],
]);
for (const [what, says, how] of BROKEN)
  test(`the module ${what}: a sentence, another try, and the host's form is sent`, async ({ page, errors }) => {
    let broken = true;
    await page.route("**/*_bg.wasm", async (route) => {
      if (!broken) await route.continue();
      else if (how === "abort") await route.abort("internetdisconnected");
      else if (how === "half") {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.body()).subarray(0, 100_000) });
      } else await route.fulfill(how);
    });
    await host(page, `<fapiao-tax></fapiao-tax>${FORM}${DEFINE}`);
    const tax = page.locator("fapiao-tax"),
      failure = tax.locator(".failure");
    await tax.locator("[name=amount]").fill("100");
    await tax.locator("[name=rate]").fill("13%");
    await expect(failure).toContainText("The check could not start. What you typed is still here.");
    await expect(failure).toContainText(says);
    await page.locator("[name=taxId]").fill("9133");
    expect(
      await page.locator("[name=taxId]").evaluate((input) => /** @type {HTMLInputElement} */ (input).validity.valid),
    ).toBe(true);
    broken = false;
    await failure.getByRole("button", { name: "Try again" }).click();
    await expect(tax.locator(".term strong").first()).toHaveText("88.50");
    broken = true;
    await page.reload();
    await page.locator("[name=taxId]").fill("9133");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page).toHaveTitle("Sent");
    errors.length = 0;
  });

test("the host's policy refuses the module: the widget says which word is missing, and the form is sent", async ({
  page,
  errors,
}) => {
  await host(page, `<fapiao-tax></fapiao-tax>${FORM}${DEFINE}`, {
    policy:
      "default-src 'none'; script-src 'self'; worker-src 'none'; connect-src 'self'; img-src 'self'; form-action 'self'",
  });
  const failure = page.locator("fapiao-tax .failure");
  await expect(failure).toContainText("must allow 'wasm-unsafe-eval' in script-src");
  await expect(failure.getByRole("button", { name: "Try again" })).toBeVisible();
  await page.locator("[name=taxId]").fill("9133");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveTitle("Sent");
  errors.length = 0;
});

for (const [what, file] of [
  ["the script is not there", "elements/define.js"],
  ["one of its parts is not there", "elements/dom.js"],
  ["its loader is not there", "fapiao-check.js"],
]) {
  test(`${what}: the host's form is sent`, async ({ page, errors }) => {
    await page.route(`**/${file}`, (route) => route.fulfill({ status: 404, body: "" }));
    await host(page, `${FORM}${DEFINE}`);
    await page.getByLabel("Tax ID").fill("9133");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page).toHaveTitle("Sent");
    expect(new URL(page.url()).searchParams.get("taxId")).toBe("9133");
    errors.length = 0;
  });
}

test("a policy that allows no worker: files and sheets say that their reader is missing", {
  tag: "@chromium",
}, async ({ page, errors }) => {
  await host(
    page,
    '<fapiao-files></fapiao-files><fapiao-bulk></fapiao-bulk><script type="module" src="fapiao-check/elements/files.js"></script><script type="module" src="fapiao-check/elements/bulk.js"></script>',
    { policy: `${POLICY}; worker-src 'self'; require-trusted-types-for 'script'` },
  );
  const file = { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("发票号码\n1\n") };
  for (const [element, input] of [
    ["fapiao-files", "input[name=files]"],
    ["fapiao-bulk", "input[type=file]"],
  ]) {
    await page.locator(`${element} ${input}`).setInputFiles(file);
    await expect(page.locator(`${element}`).getByText("The file itself might be fine.").first()).toBeVisible();
  }
  errors.length = 0;
});

test("images of the host with names of the browser's methods hide nothing", async ({ page }) => {
  const names = "createElement createElementNS importNode documentElement body adoptedStyleSheets addEventListener";
  const images = names.split(" ").map((name) => `<img name="${name}" alt="">`);
  await host(page, `${images.join("")}<fapiao-tax></fapiao-tax>${FORM}${DEFINE}`);
  expect(await page.evaluate(() => `${document.createElement}`)).toBe("[object HTMLImageElement]");
  await answers(page);
  await page.getByLabel("Tax ID").fill("9133*");
  await fieldAnswers(page);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.locator(".fapiao-message")).toContainText("found “*”");
  await page.getByLabel("Tax ID").fill("91330106673959654P");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveTitle("Sent");
});

test("fields that the host has put on every object change nothing", async ({ page }) => {
  await page.addInitScript(() =>
    Object.assign(Object.prototype, {
      part: "x",
      wasm: 1,
      register: {},
      worker: "x",
      styles: [1],
      place: () => "x",
      better: () => ({}),
      grow: () => {
        throw Error("grow");
      },
      amount: "7",
      rate: "1%",
      severity: "info",
      message: "x",
    }),
  );
  await host(page, `<fapiao-tax></fapiao-tax>${FORM}${DEFINE}`);
  await answers(page);
  await page.getByLabel("Tax ID").fill("9133*");
  await fieldAnswers(page);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.locator(".fapiao-message")).toContainText("found “*”");
});
