// A link's fragment is input like any other: it fills in three forms, and does nothing else.
import { expect, open, test } from "./fixture.js";

const LONG = "7".repeat(1_000_000);
/** Fragments that somebody might send. They must not run anything, break the page or fill in what they must not. */
const HOSTILE = {
  "markup in a value": '#tax?amount=<img src=x onerror=document.title=1>&rate="><script>document.title=1</script>',
  "markup as the name": "#<svg onload=document.title=1>",
  "a script's address": "#javascript:document.title=1",
  "a script's address in a value": "#number?number=javascript:document.title=1",
  "a field that nobody knows": "#tax?amuont=1&constructor=2&toString=3",
  "the prototype as a field":
    "#tax?__proto__=1&__proto__.polluted=1&constructor.prototype.polluted=1&amount[__proto__]=2",
  "the prototype as a view": "#__proto__",
  "the prototype's own as a view": "#constructor?a=1",
  "another one": "#hasOwnProperty",
  "broken percent-encoding": "#tax?amount=%E4%BD&rate=%zz%",
  "a NUL and a lone surrogate": "#number?number=%00%ED%A0%80",
  "a million characters": `#number?number=${LONG}`,
  "a million fields": `#entity?${"a=1&".repeat(250_000)}`,
  "a selector": "#tax],[href",
  "another view's field": "#tax?transfer.account=1&order.account=1",
};

for (const [what, fragment] of Object.entries(HOSTILE))
  test(`${what}`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, {
        alert: () => {
          document.title = "ran";
        },
      });
    });
    await open(page, "en", fragment);
    const state = await page.evaluate(() => ({
      polluted: "polluted" in {},
      own: Object.keys(Object.prototype),
      views: [...document.querySelectorAll("main > section")].filter((view) => view.checkVisibility()).length,
      injected: document.querySelectorAll("script:not([src]), img[onerror], svg[onload], iframe, object").length,
    }));
    expect(state).toEqual({ polluted: false, own: [], views: 1, injected: 0 });
    await expect(page).toHaveTitle(/Fapiao Check/);
    // The page works as if nothing had happened.
    await page.goto("./?next#tax?amount=100&rate=13%25");
    await expect(page.locator("fapiao-tax .term strong").first()).toHaveText("88.50");
  });

test("no fragment fills in a payment, a request or the steps after an invoice", async ({ page }) => {
  for (const [name, field] of [
    ["payment", "transfer.account"],
    ["request", "title.name"],
    ["aftercare", "invoice.number"],
  ]) {
    await page.goto(`./?${name}#${name}?${field}=12345`);
    await expect(page.locator(`fapiao-${name} form`)).toBeVisible();
    await page.waitForTimeout(300);
    expect(
      await page.locator(`fapiao-${name}`).evaluate((node) => JSON.stringify(/** @type {any} */ (node).values)),
    ).not.toContain("12345");
  }
});

for (const fragment of ["#%zz", "#__proto__", "#tax/sum-differs", "#<b>"])
  test(`the list of rules stays with ${fragment}`, async ({ page }) => {
    await page.goto(`./rules.html${fragment}`);
    await expect(page.locator(".rules article").first()).toBeAttached();
    await expect(page.getByText("The rules could not be loaded.")).toHaveCount(0);
  });

test("a value that is a name in JavaScript is compared like any other", async ({ page }) => {
  await open(page, "en", "#payment");
  const payment = page.locator("fapiao-payment");
  await expect(payment.locator("form")).toBeVisible();
  for (const value of ["constructor", "__proto__", "toString"]) {
    await payment.evaluate(
      (node, value) =>
        /** @type {any} */ (node).fill({
          context: "alibaba-order",
          "order.payee": value,
          "invoice.payee": value,
          "transfer.payee": `${value}x`,
        }),
      value,
    );
    await expect(payment.locator("tbody").first()).toContainText(`${value}x`);
  }
});

test("the address follows what is typed for tax, issuer and number, and can be copied", { tag: "@chromium" }, async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "en", "#tax");
  const tax = page.locator("fapiao-tax");
  await tax.locator('[name="amount"]').pressSequentially("6150");
  await tax.locator('[name="rate"]').pressSequentially("6%");
  await expect(page).toHaveURL(/#tax\?amount=6150&rate=6%25$/);
  await page.locator("#tax .link-copy").click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  // “Back” leads to where the reader came from, not to the text one letter before.
  await page.goto("./#home");
  await page.goto(link);
  await expect(tax.locator(".term strong").first()).toHaveText("5,801.89");
  await page.goto("./#number");
  await page.locator("fapiao-number textarea").fill("24332000000012345678");
  await expect(page).toHaveURL(/#number\?number=24332000000012345678/);
  await page.goto("./#entity");
  await page.locator('fapiao-entity [name="query"]').fill("Alibaba Cloud Computing");
  await expect(page).toHaveURL(/#entity\?query=Alibaba\+Cloud\+Computing/);
});

test("an account or a person's number never gets into the address", async ({ page }) => {
  await open(page, "en", "#number");
  const number = page.locator("fapiao-number");
  for (const typed of [
    "3901 2200 0912 4471 806",
    "6222 0210 0100 1234 567",
    "A/C NO.: 727-406-55-183920",
    "11010519491231002X",
    "Tax ID 91330106673959654P, account 3901220009124471806 at Bank of Ningbo, payee Ningbo Haitian Lamps Co., Ltd.",
  ]) {
    await number.locator("textarea").fill(typed);
    await expect(number.locator(".banner")).toBeVisible();
    await page.waitForTimeout(600);
    expect(page.url()).toMatch(/#number$/);
    await expect(page.locator("#number .link-copy")).toBeHidden();
  }
  await page.goto("./#entity");
  await page.locator('fapiao-entity [name="query"]').fill("571912940310601");
  await expect(page.locator("fapiao-entity .answer > *").first()).toBeVisible();
  await page.waitForTimeout(600);
  expect(page.url()).not.toContain("571912940310601");
});
