import { invoice, qrText } from "../files/make/invoice.js";
import { BUREAU, bureauRow, csv, excel } from "../files/make/list.js";
import { ofd, zip } from "../files/make/ofd.js";
import { invoicePdf, savedAgain, page as layout, proFormaPdf } from "../files/make/pdf.js";
import { picture, png } from "../files/make/picture.js";
import { digitalXml } from "../files/make/xml.js";
import { expect, faults, go, open, test } from "./fixture.js";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ name: string, bytes: Uint8Array }} Dropped */

/** @param {Page} page @param {"en" | "zh"} [language] */
async function start(page, language) {
  await open(page, language);
  const files = page.locator("fapiao-files");
  await expect(files.locator(".zone")).toBeVisible();
  return files;
}

/** Drops files as a hand does, with a DataTransfer over the zone; returns the time. @param {Page} page @param {Dropped[]} files */
async function drop(page, files) {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all)
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return data;
  }, given);
  const zone = page.locator("fapiao-files .zone");
  await zone.dispatchEvent("dragover", { dataTransfer: transfer });
  const begun = Date.now();
  await zone.dispatchEvent("drop", { dataTransfer: transfer });
  return begun;
}

const [first, second, third, fourth] = /** @type {[any, any, any, any]} */ (
  [21, 22, 23, 24].map((seed) =>
    invoice(seed, { issueDate: `2026-03-0${seed - 20}`, number: `263320000000123456${seed}` }),
  )
);

test("files of every kind are read where they are dropped, exceptions first", { tag: "@flow" }, async ({ page }) => {
  const files = await start(page);
  await drop(page, [
    { name: "a.xml", bytes: digitalXml(first) },
    { name: "b.ofd", bytes: ofd(second, { malformed: true }) },
    { name: "c.pdf", bytes: invoicePdf(third) },
    { name: "d.png", bytes: png(picture(qrText(fourth))) },
    { name: "broken.xml", bytes: digitalXml(first).slice(0, 700) },
  ]);
  await expect(files.locator(".file")).toHaveCount(5);
  await expect(files.locator("progress")).toBeHidden();
  for (const { number } of [first, second, third, fourth])
    await expect(files.locator(".file .digits", { hasText: number })).toHaveCount(1);
  const broken = files.locator(".rows .file").first();
  await expect(broken).toContainText("broken.xml");
  await expect(broken.locator(".first")).toContainText("The XML breaks off or contradicts itself at line");
  const reads = await files.evaluate((node) =>
    /** @type {import("../../www/fapiao-check/elements.js").FapiaoFilesElement} */ (node).reads.map(
      ({ kind, medium, qr }) => [kind, medium, qr],
    ),
  );
  expect(reads).toEqual([
    ["digital", "xml", undefined],
    ["digital", "ofd", undefined],
    ["digital", "pdf", qrText(third)],
    ["qr", "image", qrText(fourth)],
    ["unreadable", "unknown", undefined],
  ]);
});

test("a field is shown with where it was found, corrected, checked again and confirmed", async ({ page }) => {
  const files = await start(page);
  await drop(page, [{ name: "a.xml", bytes: digitalXml({ ...first, number: "26332000000012345" }) }]);
  const row = files.locator(".file");
  await expect(row).toHaveAttribute("data-tone", "stop");
  await row.locator(":scope > summary").click();
  const number = row.getByRole("textbox", { name: "Invoice number" });
  await expect(number).toHaveValue("26332000000012345");
  await expect(row.getByText("EInvoice/TaxSupervisionInfo/InvoiceNumber")).toBeVisible();
  await expect(files.locator(".confirm-all")).toHaveCount(0);
  await number.fill(first.number);
  await number.press("Enter");
  await number.blur();
  await expect(row).not.toHaveAttribute("data-tone", "stop");
  await row.getByRole("checkbox", { name: "These fields match the invoice" }).check();
  await expect(row.locator(".word").first()).toContainText("confirmed");
});

test("a PDF that was saved again says what was seen, and is a caution", async ({ page }) => {
  const files = await start(page);
  await drop(page, [
    {
      name: "again.pdf",
      bytes: savedAgain(invoicePdf(first), {
        producer: "WPS Office PDF",
        created: "20260301101112",
        modified: "20260307090000",
      }),
    },
  ]);
  const file = files.locator("details.file");
  await expect(file).toHaveAttribute("data-tone", "caution");
  await file.locator("summary").first().click();
  await expect(file).toContainText(
    "saved again after the invoice was issued: it was written by “WPS Office PDF”; it was made on 2026-03-01 and changed on 2026-03-07; changes were appended to it (1).",
  );
});

test("reconciled with the bureau's export, whose columns can be chosen, and saved", { tag: "@chromium" }, async ({
  page,
}) => {
  const files = await start(page);
  await drop(page, [
    { name: "all.zip", bytes: zip({ "a.xml": digitalXml(first), "b.xml": digitalXml(second) }) },
    {
      name: "export.csv",
      bytes: new TextEncoder().encode(
        csv([BUREAU, bureauRow(first, 0, { 价税合计: "1.00" }), bureauRow(second, 1), bureauRow(third, 2)]),
      ),
    },
  ]);
  await expect(files.getByText("Once you have confirmed the invoices, we compare them with this list.")).toBeVisible();
  await files.getByRole("button", { name: "Confirm 2 invoices" }).click();
  const lines = files.locator(".reconciled > .exceptions li");
  await expect(lines).toHaveCount(2);
  await expect(lines.nth(0)).toContainText(
    `Total (tax included): CNY ${first.gross.replace(/\B(?=(\d{3})+\.)/g, ",")} in the file but CNY 1.00 in the tax bureau's export.`,
  );
  await expect(lines.nth(1)).toContainText("you have not added its file");
  await files.getByText("Which column is which").click();
  await files.getByLabel("Total with tax").selectOption({ label: "– none –" });
  await expect(lines).toHaveCount(1);
  await expect(files.getByText("2 with no problems found").last()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    files.getByRole("button", { name: "Save the result as XLSX" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("invoices-checked.xlsx");
});

test("the reader's own company, kept only on request", async ({ page }) => {
  const files = await start(page);
  await drop(page, [{ name: "a.xml", bytes: digitalXml(first) }]);
  await files.getByText("Check the buyer against your company details").click();
  await files.getByLabel("Your company’s name").fill("另一家（上海）贸易有限公司");
  await files.getByLabel("Your tax ID").fill("91330100MA0000015W");
  await files.getByLabel("Your tax ID").blur();
  await expect(files.locator(".file .first")).toContainText(
    "The buyer on the invoice is “示例（杭州）贸易有限公司”, but your company is",
  );
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => !name.endsWith(" language")))).toEqual(
    [],
  );
  await files.getByLabel("Keep it in this browser").check();
  await page.reload();
  await expect(files.getByLabel("Your tax ID")).toHaveValue("91330100MA0000015W");
});

for (const [what, most, make] of /** @type {[string, number, () => Dropped[]][]} */ ([
  [
    "XML in an archive",
    10_000,
    () => [
      {
        name: "500.zip",
        bytes: zip(
          Object.fromEntries(Array.from({ length: 500 }, (_, seed) => [`${seed}.xml`, digitalXml(invoice(seed))])),
        ),
      },
    ],
  ],
  // In less than ten seconds, too, on a machine that does nothing else.
  [
    "PDF with text and a QR code",
    30_000,
    () => Array.from({ length: 500 }, (_, seed) => ({ name: `${seed}.pdf`, bytes: invoicePdf(invoice(seed)) })),
  ],
  [
    "of every sort, mixed",
    30_000,
    () =>
      Array.from({ length: 500 }, (_, seed) => {
        const made = invoice(seed),
          [ending, bytes] = /** @type {[string, Uint8Array]} */ (
            [
              ["xml", digitalXml(made)],
              ["ofd", ofd(made)],
              ["pdf", invoicePdf(made)],
              ["png", png(picture(qrText(made)))],
            ][seed % 4]
          );
        return { name: `${seed}.${ending}`, bytes };
      }),
  ],
]))
  test(`500 files do not freeze the page: ${what}`, async ({ page }) => {
    const files = await start(page, "zh");
    await page.evaluate(() => {
      Object.assign(window, { longest: 0 });
      // From the drop on: what makes the files for it is not the page's.
      addEventListener(
        "drop",
        () =>
          new PerformanceObserver((list) => {
            Object.assign(window, {
              longest: Math.max(
                /** @type {any} */ (window).longest,
                ...list.getEntries().map(({ duration }) => duration),
              ),
            });
          }).observe({ type: "longtask" }),
        { capture: true },
      );
    });
    const given = make(),
      begun = await drop(page, given);
    await expect(files.locator(".file")).toHaveCount(500, { timeout: 60_000 });
    await expect(files.locator("progress")).toBeHidden();
    const took = Date.now() - begun,
      longest = await page.evaluate(() => /** @type {any} */ (window).longest);
    if (process.env.MEASURE) console.log(`500 files, ${what}: ${took} ms, longest task on the page ${longest} ms`);
    expect(
      await files.evaluate(
        (node) =>
          /** @type {import("../../www/fapiao-check/elements.js").FapiaoFilesElement} */ (node).reads.filter(
            ({ fields }) => !fields[0],
          ).length,
      ),
    ).toBe(0);
    expect(took).toBeLessThan(most);
    expect(longest).toBeLessThan(500);
  });

test("reading can be stopped, and what was not read is reported", async ({ page }) => {
  const files = await start(page);
  await drop(
    page,
    Array.from({ length: 300 }, (_, seed) => ({ name: `${seed}.pdf`, bytes: invoicePdf(invoice(seed)) })),
  );
  await files.getByRole("button", { name: "Stop reading" }).click();
  await expect(files.getByText(/^You stopped reading: \d+ of 300 files were not read completely\.$/)).toBeVisible();
  await expect(files.locator("progress")).toBeHidden();
  await expect(files.getByRole("button", { name: "Stop reading" })).toBeHidden();
  // And it goes on with what is dropped next.
  await drop(page, [{ name: "one.xml", bytes: digitalXml(invoice(900)) }]);
  await expect(files.locator(".file", { hasText: "one.xml" })).toBeVisible();
});

test("the same invoice twice is reported at both files", async ({ page }) => {
  const files = await start(page);
  await drop(page, [
    { name: "a.xml", bytes: digitalXml(first) },
    { name: "a.ofd", bytes: ofd(first) },
  ]);
  await expect(files.locator(".file")).toHaveCount(2);
  // The rows are redrawn as the files are read: they are opened until everything is there.
  for (const name of ["a.xml", "a.ofd"])
    await expect(async () => {
      await files.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
      await expect(files.getByText(`The same number is also in ${name}.`)).toBeVisible({ timeout: 1000 });
    }).toPass();
});

test("pasted text, and a workbook", async ({ page }) => {
  const files = await start(page);
  await files.getByText("Paste text instead").click();
  await files.getByLabel("QR code’s text, or lines copied from an invoice").fill(qrText(first));
  await files.getByRole("button", { name: "Read it" }).click();
  await expect(files.locator(".file")).toContainText(first.number);
  await drop(page, [
    {
      name: "list.xlsx",
      bytes: excel({
        a: [
          ["Invoice No.", "Amount"],
          ["1", "2"],
        ],
      }),
    },
  ]);
  await expect(files.locator(".list h2")).toHaveText("list.xlsx");
  await files.getByRole("button", { name: "Remove all files" }).click();
  await expect(files.locator(".file, .list")).toHaveCount(0);
});

for (const language of /** @type {const} */ (["en", "zh"]))
  test(`no accessibility faults, ${language}, and nothing wider than a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const files = await start(page, language);
    await drop(page, [
      { name: "a.xml", bytes: digitalXml(first) },
      { name: "b.xml", bytes: digitalXml(second).slice(0, 500) },
      { name: "l.csv", bytes: new TextEncoder().encode(csv([BUREAU, bureauRow(first, 0), bureauRow(third, 1)])) },
    ]);
    await files.locator(".confirm-all").click();
    await files.locator(".exceptions li").first().waitFor();
    for (const summary of await files.locator("summary:visible").all()) await summary.click();
    expect(await faults(page, "#files")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

test("a PDF that another program made", { tag: "@chromium" }, async ({ page, browser }) => {
  // Chromium's own: fonts in parts with their characters named, the picture compressed again.
  const printer = await browser.newPage(),
    paper = picture(qrText(third));
  await printer.setContent(`<meta charset="utf-8"><style>span { position: absolute; font-size: 10px; white-space: pre }</style><img width="70" src="data:image/png;base64,${Buffer.from(png(paper)).toString("base64")}">
    ${layout(third)
      .map(({ x, y, text }) => `<span style="left: ${x}px; top: ${y}px">${text}</span>`)
      .join("")}`);
  const bytes = await printer.pdf({ width: "900px", height: "400px" });
  await printer.close();
  await start(page);
  await drop(page, [{ name: "printed.pdf", bytes }]);
  const files = page.locator("fapiao-files");
  await expect(files.locator(".file")).toHaveCount(1);
  const read = await files.evaluate(
    (node) => /** @type {import("../../www/fapiao-check/elements.js").FapiaoFilesElement} */ (node).reads[0],
  );
  expect(read?.qr).toBe(qrText(third));
  const said = Object.fromEntries(read?.fields.map(({ name, value }) => [name, value]) ?? []);
  for (const name of ["number", "buyerName", "sellerName", "buyerTaxId", "sellerTaxId", "capitals", "drawer"])
    expect(said[name], name).toBe(third[name]);
  expect(read?.lines.map(({ net, tax }) => [net, tax])).toEqual(
    third.lines.map((/** @type {any} */ { net, tax }) => [net, tax]),
  );
});

test("a worker that dies is replaced, and its file is named", async ({ page, errors }) => {
  await page.route("**/readers/read_worker.js", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: `addEventListener("message", ({ data }) => { if (data.name === "dies.xml") throw Error("no memory"); });\n${await answer.text()}`,
    });
  });
  const files = await start(page);
  await drop(page, [
    { name: "dies.xml", bytes: digitalXml(first) },
    { name: "b.xml", bytes: digitalXml(second) },
  ]);
  await expect(files.locator(".file .first").first()).toHaveText(
    /Reading “dies.xml” took too long or too much memory and was stopped./,
  );
  await expect(files.locator(".file .digits", { hasText: second.number })).toBeAttached();
  await expect(files.locator("progress")).toBeHidden();
  errors.splice(0);
});

test("a link leads to it", async ({ page }) => {
  await page.goto("./#files");
  await expect(page.locator("fapiao-files .zone")).toBeInViewport();
});

test("nothing of it is fetched before it is needed", async ({ page }) => {
  /** @type {string[]} */
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url()));
  await open(page, "en", "#payment");
  await expect(page.locator("fapiao-payment .empty button").first()).toBeVisible();
  // The payment form has the names of fields, too.
  expect(fetched.filter((url) => /readers|vendor|files/.test(url) && !url.endsWith("/labels.js"))).toEqual([]);
  await go(page, "files");
  await expect(page.locator("fapiao-files .zone")).toBeVisible();
  await drop(page, [{ name: "a.xml", bytes: digitalXml(first) }]);
  await expect(page.locator("fapiao-files .file")).toHaveCount(1);
  expect(fetched.filter((url) => /vendor\//.test(url)).map((url) => url.replace(/.*vendor/, ""))).toEqual([
    "/parse-xml/browser.js",
  ]);
});

test("a supplier's invoice goes into the payment form", async ({ page }) => {
  const files = await start(page);
  await drop(page, [
    {
      name: "pi.pdf",
      bytes: proFormaPdf({
        "Invoice No.": "PI-2026-0815",
        Seller: "Example Trading Co., Ltd.",
        "Total Amount": "USD 4,800.00",
        "Account No.": "3901 2200 0912 4471 806",
      }),
    },
  ]);
  // This view does not say whether it can be paid.
  await expect(files.locator(".file .first")).toContainText("This pro-forma invoice was only read");
  await files.locator(".file > summary").click();
  await files.getByRole("button", { name: "Use in “Before you pay”" }).click();
  const payment = page.locator("fapiao-payment");
  await expect(payment.locator('[name="invoice.amount"]')).toHaveValue("USD 4,800.00");
  await expect(payment.locator('[name="invoice.account"]')).toHaveValue("3901 2200 0912 4471 806");
});
