// The record of a payment: saved, printed, and opened again.
import { readFile } from "node:fs/promises";
import { box, expect, open, report, seen, test, tool, verdict } from "./fixture.js";
import { ORDER, choose, fill } from "./payment_form.js";

test("the record is saved with question, answer and time", { tag: "@chromium" }, async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await expect(payment.locator(".stamp")).toContainText(/Checked \d{4}-\d\d-\d\d/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    payment.getByRole("button", { name: "Save as JSON" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("fapiao-check-record.json");
  const record = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(record.answer).toEqual(await report(payment));
  expect(record.question.order).toEqual({
    supplier: ORDER["order.supplier"],
    account: ORDER["order.account"],
    amount: "4,800.00",
    currency: "USD",
  });
  expect(Math.abs(Date.parse(record.time) - Date.now())).toBeLessThan(600_000);
  expect(page.url()).not.toContain("3901");
});

test("the printed record: what was found first, every value, date and version, and no empty label", {
  tag: "@chromium",
}, async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = "yes";
    };
  });
  await open(page);
  const payment = await fill(page, { ...ORDER, "transfer.account": "3901220009724471806" });
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  await payment.getByRole("button", { name: "Print the record" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "yes");
  await page.emulateMedia({ media: "print" });
  const sheet = payment.locator(".sheet");
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText(/Payment check.*PI-2026-0117.*\d{4}-\d\d-\d\d.*Version.*Do not pay yet/s);
  for (const value of ["3901220009124471806", "3901220009724471806", "USD 4,800.00", "Ningbo Haitian Lamps Co., Ltd."])
    await expect(sheet).toContainText(value);
  for (const row of await sheet.locator("tr").all()) await expect(row.locator("td").last()).not.toHaveText("");
  for (const hidden of [
    payment.locator(".papers"),
    verdict(payment),
    payment.getByRole("button", { name: "Save as JSON" }),
  ])
    await expect(hidden).toBeHidden();
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("a saved record can be opened again, and is the earlier payment of the next one", { tag: "@chromium" }, async ({
  page,
}) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await choose(payment, "order.tradeAssurance", "true");
  await expect(payment.locator(".stamp")).toContainText(/Checked/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    payment.getByRole("button", { name: "Save as JSON" }).click(),
  ]);
  const saved = await download.path(),
    before = await report(payment);
  await payment.getByRole("button", { name: "Clear everything" }).click();
  await expect(verdict(payment)).toContainText("Nothing compared yet");
  const give = async (/** @type {import("@playwright/test").Locator} */ button) => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
    await chooser.setFiles(saved);
  };
  await give(payment.locator(".reopen"));
  await expect(box(payment, "transfer.account")).toHaveValue("3901220009124471806");
  await expect.poll(async () => (await report(payment))?.findings).toEqual(before?.findings);
  await payment.getByRole("button", { name: "Clear everything" }).click();
  await payment.locator('[data-add="previous"]').click();
  await give(payment.locator(".earlier"));
  await expect(box(payment, "previous.account")).toHaveValue("3901220009124471806");
  await expect(box(payment, "transfer.account")).toHaveValue("");
});

test("the printed record: sources that agree share a line, and unasked questions are listed", {
  tag: "@chromium",
}, async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await payment.getByRole("button", { name: "No differences", exact: true }).click();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await payment.evaluate((node) => node.toggleAttribute("printing", true));
  await page.emulateMedia({ media: "print" });
  const sheet = payment.locator(".sheet");
  await seen(sheet.locator("tr").first()).toEqual([
    "Payee Ningbo Haitian Lamps Co., Ltd. Order page, invoice, your bank’s screen",
  ]);
  await expect(sheet.locator("tr")).toHaveCount(6);
  await expect(sheet).toContainText("Not asked yet: “pay first”, refused documents, a payment link");
  await payment.evaluate((node) => {
    const form = /** @type {import("../../www/fapiao-check/elements.js").FapiaoElement} */ (node);
    return form.fill({ "transfer.account": "3901 2200 0972 4471 806" });
  });
  // The box already shows it, so the sentence does not repeat it.
  await expect(sheet.locator(".box")).toHaveText(/^\s*Do not pay yet\s*Digit 11 of the account number is 7/, {
    useInnerText: true,
  });
});
