import { readFile } from "node:fs/promises";
import { sheets } from "../files/make/book.js";
import { excel } from "../files/make/list.js";
import { expect, faults, open, seen, test } from "./fixture.js";

/** @typedef {import("@playwright/test").Page} Page */

/** @param {Page} page */
const bulk = (page) => page.locator("fapiao-bulk");

/** @param {Page} page @param {...(string | Buffer)} files */
const choose = (page, ...files) =>
  bulk(page)
    .locator("input[type=file]")
    .setInputFiles(
      files.map((file, at) => ({
        name: `file-${at}.csv`,
        mimeType: "text/csv",
        buffer: Buffer.from(file),
      })),
    );

/** @param {Page} page */
const said = (page) => bulk(page).locator(".banner .say");

const SMALL = `发票号码,价税合计,税率,销方税号,备注
25332000000012345678,100,13%,91330106673959654P,
25332000000012345679,abc,6%,91330106673959654Q,=1+1
2.5332E+19,200,6%,91330106673959654P,
25332000000012345678,300,6%,91330106673959654P,
"25332000000012345680,1,6%
25332000000012345681,400,6%,91330106673959654P,x
`;

test("a file is summed up, its faulty cells are marked, and codes filter it", { tag: "@flow" }, async ({ page }) => {
  await open(page);
  await choose(page, SMALL);
  await expect(said(page)).toHaveText(/6 rows checked in/);
  const rows = bulk(page).locator("tbody tr");
  await expect(rows).toHaveCount(6);
  await seen(rows.nth(1).locator("mark")).toEqual(["abc", "91330106673959654Q"]);
  await expect(rows.nth(2)).toContainText("Damaged by a spreadsheet");
  await expect(rows.nth(3)).toContainText("Number seen before (row 1)", { useInnerText: true });
  await expect(rows.nth(4)).toContainText("A quotation mark is not closed");
  await expect(rows.nth(5).locator("mark")).toHaveCount(0);
  await bulk(page)
    .getByRole("button", { name: /^Damaged by a spreadsheet/ })
    .click();
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText("2.5332E+19");
  await bulk(page)
    .getByRole("button", { name: /^Damaged by a spreadsheet/ })
    .click();
  await expect(rows).toHaveCount(6);
});

test("the saved file keeps numbers as text, runs no formula, and can be read again", { tag: "@chromium" }, async ({
  page,
}) => {
  await open(page);
  await choose(page, SMALL);
  const saving = page.waitForEvent("download");
  await bulk(page).getByRole("button", { name: "… as CSV" }).click();
  const text = await readFile(await (await saving).path(), "utf8");
  const lines = text.split("\n");
  expect(lines[0]).toBe(
    "\ufeff发票号码,价税合计,税率,销方税号,备注,Check result,Check: net,Check: tax,Check: tax that adds up,Check: what was found,Check: same number in row",
  );
  expect(lines[1]).toContain(
    '"\t25332000000012345678",100,13%,91330106673959654P,,No problems found,88.50,11.51,11.50,',
  );
  for (const code of ["stop", "hold", "tax-id/", "bulk/"]) expect(text).not.toContain(code);
  expect(lines[2]).toContain('"\'=1+1"');
  await choose(page, text);
  await expect(said(page)).toHaveText(/6 rows checked in/);
});

test("in Chinese, GB18030, with known accounts and a second file", { tag: "@chromium" }, async ({ page }) => {
  await open(page, "zh");
  await bulk(page).locator("summary").first().click();
  await bulk(page).locator("textarea").fill("571905493610702\n0012345678901234");
  // 发票号码,账号
  const heading = Buffer.from([0xb7, 0xa2, 0xc6, 0xb1, 0xba, 0xc5, 0xc2, 0xeb, 0x2c, 0xd5, 0xcb, 0xba, 0xc5]);
  await choose(
    page,
    Buffer.concat([
      heading,
      Buffer.from("\n25332000000012345678,571905493610702\n25332000000012345679,571905493610703\n"),
    ]),
    "发票号码;账号\n25332000000012345679;12345678901234\n",
  );
  await expect(said(page)).toHaveText(/已核对 3 行/);
  const rows = bulk(page).locator("tbody tr");
  await expect(rows.nth(0)).toContainText("未发现问题");
  await expect(rows.nth(1)).toContainText("与已知账号相近但不一致");
  await expect(rows.nth(2)).toContainText("开头的 0 已丢失");
  await expect(rows.nth(2)).toContainText("发票号码重复（第 2 行）", { useInnerText: true });
  await seen(rows.nth(2).locator("td").nth(2)).toEqual(["12345678901234"]);
  await seen(bulk(page).locator("thead th")).toEqual(["行", "结果", "发票号码", "账号"]);
  // The saved file also has the reader's words.
  const saving = page.waitForEvent("download");
  await bulk(page).getByRole("button", { name: "另存为 CSV" }).click();
  const [, first, second, , third] = (await readFile(await (await saving).path(), "utf8")).split("\n");
  expect(first).toContain(",未发现问题,");
  expect(second).toContain("与已知账号相近但不一致");
  expect(third).toContain("发票号码重复");
  expect(third).toContain("第 1 个文件第 3 行");
});

test("a file without a table is reported", async ({ page }) => {
  await open(page);
  await choose(page, "1,2,3\n4,5,6\n");
  await expect(said(page)).toHaveText(/We found no heading/);
  await bulk(page)
    .locator("input[type=file]")
    .setInputFiles({ name: "x.docx", mimeType: "", buffer: Buffer.from("x") });
  await expect(said(page)).toHaveText(/Expected a spreadsheet as XLSX or CSV/);
  await choose(page, "amount,rate\n");
  await expect(said(page)).toHaveText(/There is no row below the heading, so nothing was checked/);
  await choose(page, "issue date,remark\n2026-01-05,x\n");
  await expect(bulk(page).locator(".banner")).toHaveAttribute("data-tone", "caution");
  await choose(page, "amount,rate\n100,13%\n");
  await expect(said(page)).toHaveText(/1 rows checked/);
  await expect(bulk(page).locator(".banner")).toHaveAttribute("data-tone", "clear");
});

/** Tasks of over 100 ms since then. @param {import("@playwright/test").Page} page @param {number} from */
const tasks = async (page, from) => {
  const long = await page.evaluate(() => /** @type {[number, number][]} */ (/** @type {any} */ (globalThis).long));
  return long.filter(([at, ms]) => at > from && ms > 100);
};

/** Records long tasks of the main thread. @param {Page} page */
const watch = (page) =>
  page.addInitScript(() => {
    /** @type {[number, number][]} */
    const long = [];
    Object.assign(globalThis, { long });
    new PerformanceObserver((list) =>
      long.push(
        ...list.getEntries().map(({ startTime, duration }) => /** @type {[number, number]} */ ([startTime, duration])),
      ),
    ).observe({ type: "longtask" });
  });

/** Makes a sheet of so many rows in the page: a file of 50 MB does not have to travel to it. @param {Page} page @param {number} count */
const make = (page, count) =>
  page.evaluate((count) => {
    const parts = ["number,amount,rate\n"];
    for (let row = 0; row < count; row += 1000) {
      parts.push(
        Array.from(
          { length: 1000 },
          (_, at) => `25332${String(row + at).padStart(15, "0")},${(row + at) / 100 + 1},6%\n`,
        ).join(""),
      );
    }
    /** @type {any} */ (globalThis).file = new File(parts, "million.csv");
  }, count);

/** Reads that sheet. @param {Page} page */
const readMade = async (page) => {
  await bulk(page).evaluate((element) =>
    /** @type {import("../../www/fapiao-check/elements.js").FapiaoBulkElement} */ (element).read([
      /** @type {any} */ (globalThis).file,
    ]),
  );
  await expect(bulk(page).locator("progress")).toBeVisible();
  await expect(said(page)).toHaveText(/1,000,000 rows checked in/, { timeout: 120_000 });
};

/** Slowness from other work on the machine happens once; slowness of the page itself happens each time.
 * @param {Page} page @param {number} start @param {() => Promise<void>} again */
const isNotHeldUp = async (page, start, again) => {
  let slow = await tasks(page, start);
  for (let time = 0; slow.length && time < 2; time++) {
    const from = await page.evaluate(() => performance.now());
    await again();
    slow = await tasks(page, from);
  }
  expect(slow, "no task on the main thread over 100 ms").toEqual([]);
};

test("a million rows: the page stays responsive, and the last row is one key away", async ({ page }) => {
  test.setTimeout(180_000);
  await watch(page);
  await open(page);
  await expect(bulk(page).locator(".zone, input").first()).toBeAttached();
  await make(page, 1_000_000);
  const start = await page.evaluate(() => performance.now());
  await readMade(page);
  const view = bulk(page).getByRole("region", { name: /^Rows/ });
  await view.focus();
  await page.keyboard.press("End");
  await expect(bulk(page).locator("tbody tr").last()).toContainText("25332000000000999999");
  const first = Number(await bulk(page).locator("tbody tr").first().getAttribute("aria-rowindex"));
  await page.keyboard.press("ArrowUp");
  await expect(bulk(page).locator("tbody tr").first()).toHaveAttribute("aria-rowindex", `${first - 1}`);
  await page.keyboard.press("Home");
  await expect(bulk(page).locator("tbody tr").first()).toContainText("25332000000000000000");
  await view.evaluate((node) => {
    node.scrollTop = node.scrollHeight / 2;
  });
  await expect(bulk(page).locator("tbody tr").first()).toContainText(/253320000000005\d{5}|253320000000004\d{5}/);
  await bulk(page)
    .getByRole("button", { name: /^Last digits may be lost/ })
    .click();
  await expect(bulk(page).getByRole("heading", { name: /Rows: 10$/ })).toBeVisible();
  await isNotHeldUp(page, start, () => readMade(page));
});

test("a million rows into a workbook and out of it again", async ({ page }) => {
  test.setTimeout(400_000);
  await watch(page);
  await open(page);
  await expect(bulk(page).locator(".zone, input").first()).toBeAttached();
  await make(page, 1_000_000);
  await readMade(page);
  const start = await page.evaluate(() => performance.now());
  const there = async () => {
    const saving = page.waitForEvent("download", { timeout: 180_000 });
    await bulk(page)
      .getByRole("button", { name: /results as XLSX/ })
      .click();
    await expect(bulk(page).locator(".wait")).toContainText(/about \d+ s left/);
    const path = await (await saving).path();
    await bulk(page).locator("input[type=file]").setInputFiles(path);
    await expect(said(page)).toHaveText(/1,000,000 rows checked in/, { timeout: 180_000 });
  };
  await there();
  await seen(bulk(page).locator("thead th")).toEqual([
    "Row",
    "Found",
    "number",
    "amount",
    "rate",
    "Check result",
    "Check: net",
    "Check: tax",
    "Check: tax that adds up",
    "Check: what was found",
    "Check: same number in row",
  ]);
  await bulk(page).getByRole("region", { name: /^Rows/ }).focus();
  await page.keyboard.press("End");
  await expect(bulk(page).locator("tbody tr").last()).toContainText("25332000000000999999");
  if (process.env.TIMES) console.log(await said(page).innerText());
  await isNotHeldUp(page, start, there);
});

test("a workbook: its cells, its days, the choice of its sheet, and back as a workbook", async ({ page }) => {
  await open(page);
  const rows = [
    ["发票号码", "价税合计", "税率", "开票日期", "销方税号"],
    [
      "25332000000012345678",
      { number: "1234.5599999999999" },
      { number: "0.06" },
      { day: "2025-01-15" },
      "91330106673959654P",
    ],
    [{ number: "2.5332E+19" }, { number: "200" }, "6%", { day: "2025-01-16" }, "91330106673959654Q"],
  ];
  const file = { name: "三月.xlsx", mimeType: "", buffer: Buffer.from(excel({ 说明: [["导出说明"]], 明细: rows })) };
  await bulk(page).locator("input[type=file]").setInputFiles(file);
  await expect(said(page)).toHaveText(/We found no heading/);
  await bulk(page)
    .getByRole("combobox", { name: /三月.xlsx/ })
    .selectOption("明细");
  await expect(said(page)).toHaveText(/2 rows checked in/);
  const shown = bulk(page).locator("tbody tr");
  await seen(shown.first().locator("td")).toEqual([
    "No problems found",
    "25332000000012345678",
    "1234.56",
    "0.06",
    "2025-01-15",
    "91330106673959654P",
  ]);
  await expect(shown.nth(1)).toContainText("Damaged by a spreadsheet");
  await seen(shown.nth(1).locator("mark")).toEqual(["2.5332E+19", "91330106673959654Q"]);
  await expect(bulk(page).locator(".charts")).toContainText("Alibaba Cloud Computing Co., Ltd.");
  const saving = page.waitForEvent("download");
  await bulk(page)
    .getByRole("button", { name: /results as XLSX/ })
    .click();
  const [sheet, codes] = await sheets(await readFile(await (await saving).path()));
  expect([sheet?.name, codes?.name]).toEqual(["三月", "Codes 代码说明"]);
  expect(sheet?.rows[1]).toEqual([
    "25332000000012345678",
    "1234.56",
    "0.06",
    "2025-01-15",
    "91330106673959654P",
    "No problems found",
    "1164.68",
    "69.88",
    "69.88",
    "Format only",
    "",
  ]);
  const named = new Set(sheet?.rows.slice(1).flatMap((row) => row.at(-2)?.split("; ") ?? []));
  expect(new Set(codes?.rows.slice(1).map(([, , , title]) => title))).toEqual(named);
});

test("an unreadable file is named next to those that are read", async ({ page }) => {
  await open(page);
  await bulk(page)
    .locator("input[type=file]")
    .setInputFiles([
      { name: "good.csv", mimeType: "", buffer: Buffer.from("number,amount\n25332000000012345678,1\n") },
      { name: "locked.xlsx", mimeType: "", buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
      { name: "plain.csv", mimeType: "", buffer: Buffer.from("1,2\n3,4\n") },
      {
        name: "other.xlsx",
        mimeType: "",
        buffer: Buffer.from(
          excel({
            a: [
              ["Amount", "Invoice number"],
              ["2", "25332000000012345678"],
            ],
          }),
        ),
      },
    ]);
  await expect(said(page)).toHaveText(/2 rows checked in/);
  await expect(bulk(page).locator(".banner")).not.toHaveAttribute("data-tone", "clear");
  await expect(bulk(page).locator(".banner")).toContainText(
    "locked.xlsx was not read, or only in part. This Office file has the format from before 2007",
    { useInnerText: true },
  );
  await expect(bulk(page).locator(".banner")).toContainText(
    "plain.csv was not read, or only in part. We found no heading",
    { useInnerText: true },
  );
  const rows = bulk(page).locator("tbody tr");
  await expect(rows.nth(1)).toContainText("Number seen before (row 1)", { useInnerText: true });
  await seen(rows.locator("th")).toEqual(["1 good.csv", "2 other.xlsx"]);
});

test("reading can be stopped, and what was read is shown", async ({ page }) => {
  await open(page);
  await expect(bulk(page).locator(".zone, input").first()).toBeAttached();
  await bulk(page).evaluate((element) => {
    const rows = "number,amount,rate\n" + "25332000000012345678,100,6%\n".repeat(100_000);
    /** @type {import("../../www/fapiao-check/elements.js").FapiaoBulkElement} */ (element).read([
      new File([rows, ...Array.from({ length: 40 }, () => rows.slice(19))], "long.csv"),
    ]);
  });
  await expect(bulk(page).locator(".numbers")).toContainText(/about \d+ s left/);
  await bulk(page).getByRole("button", { name: "Stop" }).click();
  await expect(bulk(page).locator(".banner")).toContainText("You stopped it");
  await expect(bulk(page).locator("tbody tr").first()).toContainText("25332000000012345678");
  // So can saving; and what is saved are the rows that were read.
  const save = bulk(page).getByRole("button", { name: /results as XLSX/ });
  await save.click();
  await bulk(page).getByRole("button", { name: "Stop" }).click();
  await expect(save).toBeVisible();
  const rows = await bulk(page).evaluate(
    (element) =>
      /** @type {import("../../www/fapiao-check/elements.js").FapiaoBulkElement} */ (element).summary?.rows ?? 0,
  );
  const saving = page.waitForEvent("download");
  await bulk(page).getByRole("button", { name: "… as CSV" }).click();
  const text = await readFile(await (await saving).path(), "latin1");
  expect(text.trimEnd().split("\n").length).toBe(rows + 1);
});

for (const [name, size] of /** @type {const} */ ([
  ["a phone", { width: 360, height: 720 }],
  ["a desk", { width: 1280, height: 900 }],
])) {
  test(`axe finds nothing, and nothing scrolls sideways on ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page);
    const workbook = excel({
      明细: [
        ["Invoice number", "Amount"],
        ["25332000000012345679", "1"],
      ],
      说明: [["x"]],
    });
    await bulk(page)
      .locator("input[type=file]")
      .setInputFiles([
        { name: "small.csv", mimeType: "", buffer: Buffer.from(SMALL) },
        { name: "invoices of the first quarter.xlsx", mimeType: "", buffer: Buffer.from(workbook) },
      ]);
    await expect(said(page)).toHaveText(/7 rows checked in/);
    await expect(bulk(page).locator("tbody tr")).toHaveCount(7);
    await expect(bulk(page).getByRole("combobox")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    expect(await faults(page, "fapiao-bulk")).toEqual([]);
    if (process.env.SCREENSHOTS)
      await bulk(page).screenshot({ path: `${process.env.SCREENSHOTS}/bulk-${size.width}.png` });
  });
}
