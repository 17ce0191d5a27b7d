import { paragraph, word } from "../files/make/word.js";
import { box, expect, faults, go, open, seen, test, tool, verdict } from "./fixture.js";

/** @typedef {import("@playwright/test").Page} Page */

const MAIL = `From: Lin Wei <sales@haitian-lamps.example>
Subject: PI-2026-0117 payment
Date: Thu, 15 Jan 2026 09:12

TOTAL USD 4,800.00 for PI No. PI-2026-0117
Our old account is under audit, please pay to our new account:
Beneficiary: HARBOR LIGHT TRADING LIMITED
A/C NO.: 727-406-55-183920
Bank: Bank of East Asia, Hong Kong

> On 12 Dec 2025, Lin Wei wrote:
> Beneficiary: Ningbo Haitian Lamps Co., Ltd.
> A/C NO.: 3901 2200 0912 4471 806
> Bank: Bank of Ningbo
`;
const SCREEN = `Review payment
Pay to  Ningbo Haitian Lamps Co., Ltd.
Account number  3901220009724471806
Amount  USD 4,800.00
Reference  PI-2026-0117
From account  Current account ending 4471
Confirm payment
`;
const PRO_FORMA = `NINGBO HAITIAN LAMPS CO., LTD.
PROFORMA INVOICE
PI NO.: PI-2026-0117   DATE: 2025-12-12
TOTAL AMOUNT: USD 4,800.00
BENEFICIARY: NINGBO HAITIAN LAMPS CO., LTD.
A/C NO.: 3901 2200 0912 4471 806
BANK: BANK OF NINGBO
`;

/** The landing page, before the recognition is loaded. @param {Page} page @param {"en" | "zh"} [language] */
async function landing(page, language = "en") {
  await open(page, language, "#home");
  return page.locator("fapiao-ask");
}
/** @param {Page} page */
const readings = (page) => page.locator("fapiao-ask .reading");

test("nothing is fetched for the box before the first input", async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const ask = await landing(page);
  await expect(ask.getByRole("textbox", { name: "Type, paste or drop anything" })).toBeVisible();
  expect(asked.filter((path) => /\.wasm$|readings|guidance/.test(path))).toEqual([]);
  await ask.getByRole("textbox").pressSequentially("6150 6%");
  await expect(readings(page).first()).toBeVisible();
  expect(asked.some((path) => path.endsWith("fapiao_check_bg.wasm"))).toBe(false);
});

test("an amount with its rate is answered at once and opens the tax", { tag: "@flow" }, async ({ page }) => {
  const ask = await landing(page);
  await ask.getByRole("textbox").pressSequentially("6150 6%");
  await seen(readings(page)).toEqual(["6,150 at 6% Net 5,801.89, tax 348.11, total CNY 6,150.00 See the tax"]);
  await readings(page).first().click();
  await expect(page.locator("#tax")).toBeVisible();
  await expect(box(tool(page, "tax"), "amount")).toHaveValue("6150");
  await expect(tool(page, "tax").locator(".sum")).toContainText("348.11");
});

for (const [typed, language, reading, task] of /** @type {const} */ ([
  ["Alibaba Cloud Computing Co., Ltd.", "en", /^A company in our list Alibaba Cloud Computing/, "entity"],
  ["短信", "zh", /由谁开票/, "entity"],
  ["24332000000012345678", "en", /^An invoice number 24332000000012345678/, "number"],
  ["91330106673959654P", "en", /^A tax ID 91330106673959654P/, "number"],
  ["How do I return an invoice?", "en", /Read the short answer$/, "guidance"],
  ["怎么退票？", "zh", /查看简短回答$/, "guidance"],
]))
  test(`“${typed}” leads to ${task}`, async ({ page }) => {
    const ask = await landing(page, language);
    await ask.getByRole("textbox").fill(typed);
    const wanted = readings(page).filter({ hasText: "" }).first();
    await expect.poll(async () => (await wanted.innerText()).replace(/\s+/g, " ").trim()).toMatch(reading);
    await wanted.click();
    await expect(page.locator(`#${task}`)).toBeVisible();
    await expect(tool(page, task).locator(".answer > *").first()).toBeVisible();
  });

test("an e-mail goes into its card with both accounts, and a second document to the comparison", {
  tag: "@flow",
}, async ({ page }) => {
  const ask = await landing(page);
  await ask.getByRole("textbox").fill(MAIL);
  await expect(readings(page).first()).toContainText("It has two different accounts.");
  await readings(page).first().click();
  const payment = tool(page, "payment");
  await expect(box(payment, "chat.account")).toHaveValue("727-406-55-183920");
  await expect(box(payment, "invoice.account")).toHaveValue("3901 2200 0912 4471 806");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  await expect(payment.locator('[data-source="chat"] > summary')).toContainText("Differs", { useInnerText: true });
  // Back to the box, with the bank's screen: two more actions.
  await go(page, "home");
  await ask.getByRole("textbox").fill(SCREEN);
  await expect(readings(page).first()).toContainText("Bank’s screen");
  await readings(page).first().click();
  await expect(box(payment, "transfer.account")).toHaveValue("3901220009724471806");
  await expect(payment.locator(".comparison tbody").first()).toContainText("Your bank’s screen");
});

test("cells copied in Excel are pasted as text, and a copied picture or file as a file", {
  tag: "@chromium",
}, async ({ page }) => {
  const ask = await landing(page);
  /** Whether the browser is kept from pasting the text. @param {Record<string, string>} texts @param {string} file */
  const isTaken = (texts, file) =>
    ask.getByRole("textbox").evaluate(
      (node, [texts, name]) => {
        const data = new DataTransfer();
        for (const [type, text] of Object.entries(texts)) data.setData(type, text);
        data.items.add(new File(["x"], name, { type: name.endsWith("png") ? "image/png" : "application/pdf" }));
        return !node.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true, composed: true }),
        );
      },
      /** @type {const} */ ([texts, file]),
    );
  const cells = { "text/plain": "TOTAL\tUSD 4,800.00", "text/html": "<table><tr><td>TOTAL</td></tr></table>" };
  expect(await isTaken(cells, "image.png")).toBe(false);
  expect(await isTaken({ "text/html": '<img src="a.png">' }, "image.png")).toBe(true);
  expect(await isTaken({ "text/plain": "screen.png" }, "screen.png")).toBe(true);
  expect(await isTaken(cells, "a.pdf")).toBe(true);
});

test("a Word document fills its card in one action", { tag: "@chromium" }, async ({ page }) => {
  const ask = await landing(page);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    ask.getByRole("button", { name: "Choose a file" }).click(),
  ]);
  await chooser.setFiles({
    name: "offer.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: Buffer.from(word(PRO_FORMA.split("\n").map(paragraph).join(""))),
  });
  await readings(page).filter({ hasText: "Pro-forma invoice" }).click();
  const payment = tool(page, "payment");
  await expect(box(payment, "invoice.account")).toHaveValue("3901 2200 0912 4471 806");
  const card = payment.locator('[data-source="invoice"]');
  await expect(card).toContainText("offer.docx");
  await expect(card.locator(".values")).toContainText("Paragraph 6, after “A/C NO”");
});

test("a pro-forma as a file that is dropped, and one that is chosen", { tag: "@flow" }, async ({ page }) => {
  const ask = await landing(page);
  await expect(ask.getByRole("textbox")).toBeVisible();
  const data = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "offer.txt", { type: "text/plain" }));
    return data;
  }, PRO_FORMA);
  await ask.dispatchEvent("drop", { dataTransfer: data });
  await expect(readings(page).first()).toContainText("Pro-forma invoice");
  await readings(page).first().click();
  const payment = tool(page, "payment");
  await expect(box(payment, "invoice.account")).toHaveValue("3901 2200 0912 4471 806");
  await go(page, "home");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    ask.getByRole("button", { name: "Choose a file" }).click(),
  ]);
  await chooser.setFiles({
    name: "list.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("发票号码,价税合计,税率\n24332000000012345678,100,6%\n24332000000012345679,100,6%\n"),
  });
  await expect(readings(page).filter({ hasText: "Check it row by row" })).toBeVisible();
  await readings(page).filter({ hasText: "Check it row by row" }).click();
  await expect(page.locator("#bulk")).toBeVisible();
  await expect(page.locator("fapiao-bulk")).toContainText("2 rows checked");
});

test("a picture can be the screen of a payment or an invoice, and the form says how to copy its text", async ({
  page,
}) => {
  const ask = await landing(page);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    ask.getByRole("button", { name: "Choose a file" }).click(),
  ]);
  const png = await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 100 } });
  await chooser.setFiles({ name: "screen.png", mimeType: "image/png", buffer: png });
  await expect(readings(page)).toHaveText([/A picture of a payment/, /A photographed or scanned invoice/]);
  await readings(page).first().click();
  await expect(page.locator("fapiao-payment")).toContainText("Live Text");
});

test("I paid the wrong account is one of the tasks", async ({ page }) => {
  await landing(page);
  await page.getByRole("link", { name: "I paid the wrong account" }).click();
  await expect(page.locator("#aftercare")).toBeVisible();
  await expect
    .poll(() => tool(page, "aftercare").evaluate((node) => /** @type {any} */ (node).values?.situation))
    .toBe("paid-wrong-account");
  await expect(tool(page, "aftercare").locator(".answer > *").first()).toBeVisible();
});

test("as a widget of another page it opens the check itself", async ({ page }) => {
  const ask = await landing(page);
  await page.evaluate(() =>
    addEventListener("fapiao-choose", (event) => event.stopImmediatePropagation(), { capture: true }),
  );
  await ask.getByRole("textbox").fill("6150 6%");
  await readings(page).first().click();
  await expect(ask.locator("fapiao-tax .sum")).toContainText("348.11");
});

for (const language of /** @type {const} */ (["en", "zh"]))
  test(`the landing page with readings: axe finds nothing, and nothing scrolls sideways at 320 px: ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    const ask = await landing(page, language);
    await ask.getByRole("textbox").fill(MAIL);
    await expect(readings(page).first()).toBeVisible();
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
