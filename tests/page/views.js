// Every view of the page in the states that readers see, as screenshots.js photographs them: the fragment that opens it and
// what a reader does there.
import { drawn } from "../pictures/draw.js";
import { MADE } from "../pictures/made.js";
import { invoice } from "../files/make/invoice.js";
import { ofd } from "../files/make/ofd.js";
import { BUREAU, bureauRow, csv } from "../files/make/list.js";
import { invoicePdf } from "../files/make/pdf.js";
import { digitalXml } from "../files/make/xml.js";
import { box, tool } from "./fixture.js";
import { MAIL, ORDER, PRO_FORMA, choose, fill, show } from "./payment_form.js";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ at: string, full?: boolean, print?: boolean, act?: (page: Page, language: "en" | "zh") => Promise<unknown> }} View */

const made = (/** @type {number} */ seed) =>
  invoice(seed, { issueDate: "2026-03-01", number: `263320000000123456${seed}` });
/** Made up: two good ones, one short of a digit, one broken off. */
const FILES = [
  { name: "a.xml", bytes: digitalXml(made(21)), mimeType: "text/xml" },
  { name: "b.ofd", bytes: ofd({ ...made(22), number: "2633200000001234562" }), mimeType: "application/ofd" },
  { name: "c.pdf", bytes: invoicePdf(made(23)), mimeType: "application/pdf" },
  { name: "broken.xml", bytes: digitalXml(made(21)).slice(0, 700), mimeType: "text/xml" },
];
/** One that agrees, one with another total, one that was voided, one without its file. */
const LIST = csv([
  BUREAU,
  bureauRow(made(31), 0),
  bureauRow(made(32), 1, { 价税合计: "1.00" }),
  bureauRow(made(33), 2, { 发票状态: "已作废" }),
  bureauRow(made(34), 3),
]);
const SHEET = `发票号码,价税合计,税率,销方税号,备注
25332000000012345678,100,13%,91330106673959654P,
25332000000012345679,abc,6%,91330106673959654Q,
2.5332E+19,200,6%,91330106673959654P,
25332000000012345678,300,6%,91330106673959654P,
25332000000012345681,400,6%,91330106673959654P,
`;

/** Puts files into the one input of an element. @param {Page} page @param {string} input @param {{ name: string, bytes: Uint8Array | string, mimeType: string }[]} files */
async function give(page, input, files) {
  const chosen = page.locator(input).first();
  await chosen.waitFor({ state: "attached" });
  await chosen.setInputFiles(
    files.map(({ name, bytes, mimeType }) => ({ name, mimeType, buffer: Buffer.from(bytes) })),
  );
}

/** Types into the landing box, and waits for what it might be. @param {string} text */
const asked = (text) => async (/** @type {Page} */ page) => {
  await page.locator("fapiao-ask textarea").fill(text);
  await page.locator("fapiao-ask .reading").first().waitFor();
};
/** Types into the first box of a tool. @param {string} name @param {Record<string, string>} values */
const typed =
  (/** @type {import("./fixture.js").Tool} */ name, /** @type {Record<string, string>} */ values) =>
  async (/** @type {Page} */ page) => {
    const form = tool(page, name);
    await form.locator("input, textarea").first().waitFor();
    await form.evaluate(
      (node, values) => /** @type {import("../../www/fapiao-check/elements.js").FapiaoElement} */ (node).fill(values),
      values,
    );
    await form.locator(".answer > *").first().waitFor();
  };
/** Presses an example, by its place. @param {import("./fixture.js").Tool} name @param {number} [at] */
const example =
  (name, at = -1) =>
  async (/** @type {Page} */ page) => {
    await page.locator(`fapiao-${name} .empty button:visible`).first().waitFor();
    await page.locator(`fapiao-${name} .empty button:visible`).nth(at).click();
    await page.locator(`fapiao-${name} .answer > *`).first().waitFor();
  };
/** Pastes into a card of the payment. @param {string} source @param {string} text @param {boolean} [use] */
const pasted =
  (source, text, use = false) =>
  async (/** @type {Page} */ page) => {
    const payment = tool(page, "payment");
    await show(payment, `paste.${source}`);
    await box(payment, `paste.${source}`).fill(text);
    await payment.locator(`[data-read="${source}"] .use`).waitFor();
    if (use) await payment.locator(`[data-read="${source}"] .use`).click();
  };

/** A banking app, as a picture. */
const SCREEN = /** @type {import("../pictures/made.js").Made} */ (MADE.find(({ name }) => name === "en-sending"));
/** Without the order page: what the supplier and the bank's screen say. */
const TWO = Object.fromEntries(Object.entries(ORDER).filter(([name]) => !name.startsWith("order.")));

/** @param {Page} page @param {import("@playwright/test").Locator} button @param {string} text */
async function openFile(page, button, text) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
  await chooser.setFiles({ name: "record.json", mimeType: "application/json", buffer: Buffer.from(text) });
}

/** @type {Record<string, View>} */
export const VIEWS = {
  home: { at: "#home" },
  "home-tax": { at: "#home", act: asked("6150 6%") },
  "home-number": { at: "#home", act: asked("24332000000012345678") },
  "home-account": { at: "#home", act: asked("3901 2200 0912 4471 806") },
  "home-product": { at: "#home", act: asked("ECS") },
  "home-question": {
    at: "#home",
    act: (page, language) => asked(language === "en" ? "How do I return an invoice?" : "怎么退票？")(page),
  },
  "home-mail": { at: "#home", act: asked(MAIL) },
  "home-unknown": { at: "#home", act: (page) => page.locator("fapiao-ask textarea").fill("zzzz qqqq") },

  "tax-empty": { at: "#tax" },
  tax: { at: "#tax", act: example("tax") },
  "tax-lines": {
    at: "#tax",
    act: typed("tax", { amount: "1,234,567.89", rate: "6%", "printed.tax": "69,880.00" }),
  },
  entity: { at: "#entity", act: example("entity") },
  "entity-name": { at: "#entity", act: typed("entity", { query: "阿里云计算有限公司" }) },
  "entity-unknown": { at: "#entity", act: typed("entity", { query: "zzzzzz" }) },
  "number-empty": { at: "#number" },
  number: { at: "#number", act: typed("number", { number: "24332000000012345678" }) },
  "number-wrong": { at: "#number", act: example("number") },
  "number-tax-id": { at: "#number", act: typed("number", { number: "91330106673959654P" }) },
  "number-account": { at: "#number", act: typed("number", { number: "DE89 3704 0044 0532 0130 00" }) },

  "payment-empty": { at: "#payment" },
  "payment-read": { at: "#payment", act: pasted("invoice", PRO_FORMA) },
  "payment-one-card": { at: "#payment", act: pasted("invoice", PRO_FORMA, true) },
  "payment-bank-screen": {
    at: "#payment",
    act: async (page) => {
      await pasted("invoice", PRO_FORMA, true)(page);
      await fill(page, { "transfer.account": "3901220009124471806" });
    },
  },
  "payment-two-cards": { at: "#payment", act: (page) => fill(page, TWO) },
  "payment-rivals": { at: "#payment", act: pasted("invoice", MAIL) },
  "payment-clear": { at: "#payment", act: example("payment", 0) },
  "payment-one-digit": { at: "#payment", act: example("payment", 1) },
  "payment-changed": { at: "#payment", act: example("payment", 2) },
  "payment-deposit": { at: "#payment", act: example("payment", 3) },
  "payment-cloud": { at: "#payment", act: example("payment", 4) },
  "payment-answered": {
    at: "#payment",
    act: async (page) => {
      await example("payment", 0)(page);
      const payment = tool(page, "payment");
      for (const no of await payment.locator('.question input[value="no"]').all())
        if (await no.isVisible()) await no.check();
    },
  },
  "payment-call": {
    at: "#payment",
    act: async (page) => {
      await example("payment", 2)(page);
      const payment = tool(page, "payment");
      await payment.locator('[data-add="call"]').click();
      await box(payment, "call.account").pressSequentially("3901 2200 09");
    },
  },
  "payment-caution": {
    at: "#payment",
    act: (page) => fill(page, { ...ORDER, "transfer.reference": "PI 2026 0117" }),
  },
  "payment-name-check": {
    at: "#payment",
    act: async (page) => {
      await fill(page, ORDER);
      await choose(tool(page, "payment"), "transfer.nameCheck", "no-match");
    },
  },
  "payment-no-record": {
    at: "#payment",
    act: async (page) => {
      await tool(page, "payment").locator(".reopen").waitFor();
      await openFile(page, tool(page, "payment").locator(".reopen"), "{}");
    },
  },
  "payment-picture": {
    at: "#payment",
    act: async (page) => {
      const other = await page.context().newPage();
      const buffer = await drawn(other, SCREEN);
      await other.close();
      const payment = tool(page, "payment");
      await show(payment, "paste.transfer");
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        payment.locator('[data-drop="transfer"] .choose').click(),
      ]);
      await chooser.setFiles({ name: "screen.png", mimeType: "image/png", buffer });
      await payment.locator("fapiao-picture button").first().click();
      await payment.locator("fapiao-picture .reading").first().waitFor({ timeout: 90_000 });
    },
  },
  "record-clear": { at: "#payment", print: true, act: example("payment", 0) },
  "record-one-digit": { at: "#payment", print: true, act: example("payment", 1) },
  "record-changed": { at: "#payment", print: true, act: example("payment", 2) },

  "request-empty": { at: "#request" },
  request: { at: "#request", act: example("request") },
  "request-first": { at: "#request", act: example("request", 0) },
  "aftercare-empty": { at: "#aftercare" },
  aftercare: { at: "#aftercare", act: example("aftercare") },
  "aftercare-paid-wrong": { at: "#aftercare?situation=paid-wrong-account" },
  "guidance-empty": { at: "#guidance" },
  guidance: { at: "#guidance", act: example("guidance") },

  "files-empty": { at: "#files" },
  files: {
    at: "#files",
    act: async (page) => {
      await give(page, "fapiao-files input[type=file]", FILES);
      await page.locator("fapiao-files .file >> nth=3").waitFor({ state: "attached" });
      await page.locator("fapiao-files .file > summary:visible").first().click();
    },
  },
  "files-list": {
    at: "#files",
    act: async (page, language) => {
      const invoices = [31, 32, 33].map((seed) => ({
        name: `${seed}.xml`,
        bytes: digitalXml(made(seed)),
        mimeType: "text/xml",
      }));
      await give(page, "fapiao-files input[type=file]", [
        ...invoices,
        { name: "export.csv", bytes: LIST, mimeType: "text/csv" },
      ]);
      await page
        .locator("fapiao-files")
        .getByRole("button", { name: language === "en" ? "Confirm 3 invoices" : /确认.*3/ })
        .click();
      await page.locator("fapiao-files .reconciled > .exceptions li").first().waitFor();
    },
  },
  "bulk-empty": { at: "#bulk" },
  bulk: {
    at: "#bulk",
    act: async (page) => {
      await give(page, "fapiao-bulk input[type=file]", [{ name: "invoices.csv", bytes: SHEET, mimeType: "text/csv" }]);
      await page.locator("fapiao-bulk .banner .say").waitFor({ state: "attached" });
    },
  },
  embed: { at: "#embed" },
  about: { at: "about.html" },
  rules: { at: "rules.html#tax/sum-differs", full: false },
  "module-missing": {
    at: "#tax",
    act: async (page) => {
      await page.route(/\.wasm$/, (route) => route.abort());
      await page.reload();
      await page.locator("fapiao-tax input").first().waitFor();
      await page.locator("fapiao-tax .trouble .failure").waitFor();
    },
  },
  "page-missing": {
    at: "#payment",
    act: async (page) => {
      await page.route(/element\.js$/, (route) => route.abort());
      await page.reload();
      await page.locator(".not-there").waitFor();
    },
  },
  "example-help-page": { at: "examples/help-page.html" },
  "example-request-form": { at: "examples/request-form.html" },
  "example-checkout": { at: "examples/checkout.html" },
};
