// Removes every file that is loaded late, in turn. The sentence must name the missing part and not blame the file or
// what was typed. Once the file is back, the next try works.
import { readFileSync, readdirSync } from "node:fs";
import { invoice, qrText } from "../files/make/invoice.js";
import { BUREAU, bureauRow, csv } from "../files/make/list.js";
import { ofd } from "../files/make/ofd.js";
import { invoicePdf } from "../files/make/pdf.js";
import { picture, png } from "../files/make/picture.js";
import { sheet } from "../files/make/sheet.js";
import { paragraph, word } from "../files/make/word.js";
import { digitalXml } from "../files/make/xml.js";
import { expect, go, open, test } from "./fixture.js";

/** @typedef {import("@playwright/test").Page} Page */

const [first, second] = [invoice(1), invoice(2)];
const text = (/** @type {string} */ content) => new TextEncoder().encode(content);

const WRITTEN = `电子发票（普通发票）\n发票号码：${first.number}\n价税合计（小写）：100.00`;
const MAIL = `From: a@a.example\nSubject: 发票\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${WRITTEN}\n`;
const row = (/** @type {string} */ cell) => `<row><c t="inlineStr"><is><t>${cell}</t></is></c></row>`;

/** @type {Record<string, [name: string, bytes: Uint8Array]>} */
const READERS = {
  "readers/read_worker.js": ["a.xml", digitalXml(first)],
  "readers/xml.js": ["a.xml", digitalXml(first)],
  "readers/ofd.js": ["a.ofd", ofd(first)],
  "readers/pdf.js": ["a.pdf", invoicePdf(first)],
  "readers/image.js": ["a.png", png(picture(qrText(first)))],
  "readers/decode.js": ["a.txt", text(WRITTEN)],
  "readers/list.js": ["a.txt", text(WRITTEN)],
  "readers/plain_text.js": ["a.txt", text(WRITTEN)],
  "pkg/paper.js": ["a.txt", text(WRITTEN)],
  "pkg/paper_bg.wasm": ["a.pdf", invoicePdf(first)],
  "readers/workbook_as_paper.js": ["a.xlsx", sheet(WRITTEN.split("\n").map(row).join(""))],
  "readers/word.js": ["a.docx", word(WRITTEN.split("\n").map(paragraph).join(""))],
  "readers/mail.js": ["a.eml", text(MAIL)],
  "pkg/vendor/postal-mime/postal-mime.js": ["a.eml", text(MAIL)],
  "readers/qr.js": ["a.txt", text(qrText(first))],
  "pkg/vendor/parse-xml/browser.js": ["a.xml", digitalXml(first)],
  "pkg/vendor/qr/decode.js": ["a.png", png(picture(qrText(first)))],
  "pkg/vendor/pdfjs/pdf.min.js": ["a.pdf", invoicePdf(first)],
  "pkg/vendor/pdfjs/pdf.worker.min.js": ["a.pdf", invoicePdf(first)],
  "pkg/vendor/pdfjs/cmaps/UniGB-UCS2-H.bcmap": ["a.pdf", invoicePdf(first, { font: "standard" })],
};
const LISTS = ["pkg/list.js", "pkg/list_bg.wasm"];
/** @type {Record<string, [name: string, bytes: Uint8Array]>} */
const SHEETS = {
  "sheets/sheet_worker.js": ["a.csv", text(`发票号码\n${first.number}\n`)],
  "pkg/bulk_bg.wasm": ["a.csv", text(`发票号码\n${first.number}\n`)],
  "sheets/workbook.js": [
    "a.xlsx",
    sheet(`<row><c t="inlineStr"><is><t>发票号码</t></is></c></row><row><c><v>1</v></c></row>`),
  ],
};
const TASKS = /** @type {const} */ ([
  ["tax", "pkg/first.js", "pkg/first_bg.wasm"],
  ["number", "pkg/numbers.js", "pkg/numbers_bg.wasm", "elements/number.css.js"],
  ["aftercare", "pkg/request.js", "pkg/request_bg.wasm", "elements/aftercare.css.js"],
  ["request", "elements/request.css.js", "elements/cases.css.js"],
  ["entity", "elements/elements.css.js"],
  ["payment", "pkg/payment.js", "pkg/payment_bg.wasm", "elements/payment.css.js"],
]);
/** The parts of the view of files itself. */
const VIEW = ["readers/invoice_file.js", "readers/reading.js"];
/** The files that other tests remove. */
const ELSEWHERE = [
  "elements/documents.js elements/files.css.js elements/bulk.css.js elements/forms/guidance.html.js elements/guidance.css.js guidance/search.js guidance/answers.json",
  "elements/ask_readings.js elements/ask.css.js readers/reading.js",
  // Each is the same as where the page itself fetches it.
  "elements/payment.js elements/tax.js elements/entity.js elements/number.js elements/files.js elements/bulk.js elements/guidance.js",
  "pkg/fapiao_check.js pkg/fapiao_check_bg.wasm pkg/field.js pkg/field_bg.wasm pkg/bank.js pkg/bank_bg.wasm",
  "sheets/workbook_writer.js sheets/results_in_words.js register.json worker.js in-worker.js local.js fapiao-check.js pkg/files.js pkg/files_bg.wasm",
  "elements/files_picture.js elements/payment_picture.js elements/payment_orphans.js elements/picture.css.js readers/sentences.js",
  "pictures/picture_worker.js pkg/picture.js pkg/picture_bg.wasm",
].flatMap((names) => names.split(" "));

/** Ways in which a file does not arrive. */
const WAYS = /** @type {const} */ ([
  { status: 404, body: "" },
  { contentType: "text/html", body: "<!doctype html><title>Sign in</title>" },
  undefined,
]);
let way = 0;
/** @param {Page} page @param {string} path */
const takeAway = async (page, path) => {
  const answer = WAYS[way++ % WAYS.length];
  await page.route(`**/fapiao-check/${path}`, (route) => (answer ? route.fulfill(answer) : route.abort()));
};
/** @param {Page} page @param {string} path */
const giveBack = (page, path) => page.unroute(`**/fapiao-check/${path}`);

const SAID = {
  en: "The part of this page that reads such files could not be loaded, so the file was not read.",
  zh: "读取该类文件所需的组件未能加载，文件尚未读取；文件本身可能没有问题。",
};

test.describe.configure({ mode: "parallel" });
for (const [path, [name, bytes]] of Object.entries(READERS))
  test(`files: without ${path}`, { tag: "@chromium" }, async ({ page, errors }) => {
    await takeAway(page, path);
    await open(page, "en", "#files");
    const files = page.locator("fapiao-files");
    const give = () =>
      files
        .locator("input[name=files]")
        .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await give();
    await expect(files.getByText(SAID.en).first()).toBeVisible();
    await page.getByRole("button", { name: "中文" }).click();
    await expect(files.getByText(SAID.zh).first()).toBeVisible();
    for (const blame of ["damaged", "breaks off", "cannot read this kind", "took too long"])
      await expect(files.getByText(blame)).toHaveCount(0);
    await giveBack(page, path);
    await give();
    await expect(files.locator(".digits", { hasText: first.number }).first()).toBeAttached();
    errors.length = 0;
  });

for (const [path, [name, bytes]] of Object.entries(SHEETS))
  test(`sheets: without ${path}`, { tag: "@chromium" }, async ({ page, errors }) => {
    await takeAway(page, path);
    await open(page, "en", "#bulk");
    const bulk = page.locator("fapiao-bulk");
    const give = () =>
      bulk
        .locator("input[type=file]")
        .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await give();
    await expect(bulk.getByText(SAID.en).first()).toBeVisible();
    await giveBack(page, path);
    await give();
    await expect(bulk.locator("tbody tr")).toHaveCount(1);
    errors.length = 0;
  });

test("payment: without elements/payment_record.js", { tag: "@chromium" }, async ({ page, errors }) => {
  await takeAway(page, "elements/payment_record.js");
  await open(page, "en", "#payment");
  const payment = page.locator("fapiao-payment"),
    banner = payment.locator(".banner");
  await payment.getByRole("button", { name: "No differences" }).click();
  await expect(banner).toHaveAttribute("data-tone", "clear");
  // Shown where it matters: in print, and to a reader who saves it.
  await expect(payment.locator(".sheet")).toContainText("The record did not load.");
  for (const name of ["Print the record", "Save as JSON"]) {
    await payment.getByRole("button", { name }).click();
    await expect(banner).toContainText("The record did not load.");
  }
  errors.length = 0;
});

for (const path of ["sheets/workbook_writer.js", "sheets/results_in_words.js"])
  test(`sheets: a workbook is saved without ${path}`, { tag: "@chromium" }, async ({ page, errors }) => {
    await takeAway(page, path);
    await open(page, "en", "#bulk");
    const bulk = page.locator("fapiao-bulk"),
      [name, bytes] = /** @type {[string, Uint8Array]} */ (SHEETS["sheets/sheet_worker.js"]);
    const give = () =>
      bulk.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(bytes) });
    await give();
    await bulk.getByRole("button", { name: "Save all rows with the results as XLSX" }).click();
    await expect(bulk.getByText(SAID.en).first()).toBeVisible();
    await giveBack(page, path);
    await give();
    await Promise.all([
      page.waitForEvent("download"),
      bulk.getByRole("button", { name: "Save all rows with the results as XLSX" }).click(),
    ]);
    errors.length = 0;
  });

for (const [task, ...paths] of TASKS)
  for (const path of [`elements/forms/${task}.html.js`, ...paths])
    test(`${task}: without ${path}`, { tag: "@chromium" }, async ({ page, errors }) => {
      await takeAway(page, path);
      await open(page, "en", `#${task}`);
      const tool = page.locator(`fapiao-${task}`);
      await expect(tool.getByText("The check could not start. What you typed is still here.")).toBeVisible();
      await giveBack(page, path);
      await tool.getByRole("button", { name: "Try again" }).click();
      await expect(tool.locator("form input").first()).toBeAttached();
      await expect(tool.locator(".failure")).toHaveCount(0);
      errors.length = 0;
    });

for (const path of [
  "elements/forms/guidance.html.js",
  "elements/guidance.css.js",
  "guidance/search.js",
  "guidance/answers.json",
])
  test(`guidance: without ${path}`, { tag: "@chromium" }, async ({ page, errors }) => {
    await takeAway(page, path);
    await open(page, "en", "#guidance");
    const guidance = page.locator("fapiao-guidance");
    if (path.startsWith("guidance")) await guidance.locator("input").fill("refund");
    await expect(
      guidance.getByText("The answers could not be loaded. What you typed is still here.").first(),
    ).toBeVisible();
    await giveBack(page, path);
    await guidance.getByRole("button", { name: "Try again" }).click();
    await guidance.locator("input").fill("refunds");
    await expect(guidance.locator("details").first()).toBeVisible();
    errors.length = 0;
  });

test("sources without elements/documents.js have the document's own name", { tag: "@chromium" }, async ({
  page,
  errors,
}) => {
  await takeAway(page, "elements/documents.js");
  await open(page, "zh", "#guidance");
  const guidance = page.locator("fapiao-guidance");
  /** @param {string} words @param {string} name */
  const cites = async (words, name) => {
    await guidance.locator("input").fill(words);
    await expect(async () => {
      const [first] = await guidance.locator("details:not([open]) summary").all();
      if (!(await guidance.locator("details[open]").count())) await first?.click({ timeout: 1_000 });
      await expect(guidance.locator("details[open]").getByText(name).first()).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 15_000 });
  };
  await cites("refund", "Invoice FAQ");
  await giveBack(page, "elements/documents.js");
  await cites("refunds", "发票常见问题");
  errors.length = 0;
});

for (const path of ["elements/files.css.js", "elements/bulk.css.js", "pkg/files.js", "pkg/files_bg.wasm"])
  test(`without ${path}`, { tag: "@chromium" }, async ({ page, errors }) => {
    const view = /bulk|sheets/.test(path) ? "bulk" : "files";
    await takeAway(page, path);
    await open(page, "en", `#${view}`);
    const tool = page.locator(`fapiao-${view}`);
    await expect(tool.getByText("cannot be read at the moment.")).toBeVisible();
    await giveBack(page, path);
    await tool.getByRole("button", { name: "Try again" }).click();
    await expect(tool.locator("input[type=file]").first()).toBeAttached();
    errors.length = 0;
  });

for (const path of VIEW)
  test(`the view of files: without ${path}`, { tag: "@chromium" }, async ({ page, errors }) => {
    await takeAway(page, path);
    await open(page, "en", "#files");
    await expect(page.getByText("Part of this page did not load, so the checks cannot start.")).toBeVisible();
    await giveBack(page, path);
    await page.getByRole("link", { name: "Load it again" }).click();
    await expect(page.locator("fapiao-files .zone")).toBeVisible();
    errors.length = 0;
  });

for (const path of LISTS)
  test(`lists: without ${path}`, { tag: "@chromium" }, async ({ page, errors }) => {
    await takeAway(page, path);
    await open(page, "en", "#files");
    const files = page.locator("fapiao-files");
    const give = () =>
      files.locator("input[name=files]").setInputFiles({
        name: "a.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(csv([BUREAU, bureauRow(first, 0)])),
      });
    await give();
    await expect(files.getByText(SAID.en).first()).toBeVisible();
    await giveBack(page, path);
    await give();
    await expect(files.getByRole("heading", { name: "a.csv" })).toBeVisible();
    errors.length = 0;
  });

test("lists: without the writer of the result", { tag: "@chromium" }, async ({ page, errors }) => {
  const path = "sheets/workbook_writer.js";
  await takeAway(page, path);
  await open(page, "en");
  await go(page, "files");
  const files = page.locator("fapiao-files");
  await files.locator("input[name=files]").setInputFiles([
    { name: "a.xml", mimeType: "text/xml", buffer: Buffer.from(digitalXml(first)) },
    { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(csv([BUREAU, bureauRow(second, 0)])) },
  ]);
  await files.getByRole("button", { name: "Confirm 1 invoice" }).click();
  const save = files.getByRole("button", { name: "Save the result as XLSX" });
  await save.click();
  await expect(files.getByText("Your files and lists are still here.")).toBeVisible();
  await giveBack(page, path);
  await files.getByRole("button", { name: "Try again" }).click();
  await Promise.all([page.waitForEvent("download"), save.click()]);
  errors.length = 0;
});

for (const path of ["elements/ask_readings.js", "pkg/paper_bg.wasm", "readers/reading.js"])
  test(`the one box: without ${path}`, { tag: "@chromium" }, async ({ page, errors }) => {
    await takeAway(page, path);
    await open(page, "en", "#home");
    const ask = page.locator("fapiao-ask");
    if (path.startsWith("readers")) {
      const buffer = Buffer.from("BENEFICIARY: Ningbo Haitian Lamps Co., Ltd.\nA/C NO.: 3901220009124471806\n");
      await ask.locator("input[type=file]").setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer });
    } else await ask.getByRole("textbox").fill("6150 6%");
    await expect(ask.getByText("This could not be read. What you typed is still here.")).toBeVisible();
    await giveBack(page, path);
    await ask.getByRole("button", { name: "Try again" }).click();
    await expect(ask.locator(".reading").first()).toBeVisible();
    errors.length = 0;
  });

test("the one box still works without its styles", { tag: "@chromium" }, async ({ page, errors }) => {
  await takeAway(page, "elements/ask.css.js");
  await open(page, "en", "#home");
  await page.locator("fapiao-ask").getByRole("textbox").fill("6150 6%");
  await expect(page.locator("fapiao-ask .reading").first()).toBeVisible();
  errors.length = 0;
});

test("every file is removed by some test", { tag: "@chromium" }, () => {
  const folder = new URL("../../www/fapiao-check/", import.meta.url),
    late = new Set();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".js") || name.startsWith("pkg/")) continue;
    const code = readFileSync(new URL(name, folder), "utf8").replace(/\/\*.*?\*\/|^\s*\/\/[^\n]*$/gms, "");
    for (const [, path = ""] of code.matchAll(/(?:\bnew URL|\bimport)\(\s*"(\.[^"]+)"/g))
      late.add(
        new URL(path, new URL(name, folder)).pathname
          .slice(folder.pathname.length)
          .replace(/cmaps\/.*/, "cmaps/UniGB-UCS2-H.bcmap"),
      );
  }
  const forms = TASKS.map(([task]) => `elements/forms/${task}.html.js`);
  const tested = [
    ...Object.keys(READERS),
    ...LISTS,
    ...Object.keys(SHEETS),
    ...TASKS.flatMap(([, ...paths]) => paths),
    ...forms,
    ...VIEW,
    ...ELSEWHERE,
    "elements/payment_record.js",
  ];
  expect([...late].sort()).toEqual([...new Set(tested)].sort());
});
