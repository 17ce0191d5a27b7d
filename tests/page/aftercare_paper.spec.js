// Paper that is lost, goes back or has not come, and the day by which it should.
import {
  aftercare,
  plan,
  question,
  choose,
  type,
  answered,
  outcome,
  steps,
  on,
  FILE,
  PAPER,
  OWN,
} from "./aftercare_form.js";
import { box, expect, open, seen, test, verdict } from "./fixture.js";

test("a paper special invoice is lost: the 180 days, on both sides", async ({ page }) => {
  await on(page, "2024-11-02");
  await open(page);
  await choose(page, "I lost the invoice", PAPER, "Special VAT invoice");
  await seen(question(page).locator("summary")).toEqual(["On which day was it issued?"]);
  await type(page, "invoice.issueDate", "2024-05-06");
  await seen(outcome(page)).toEqual([
    "The help topic's 180 days have not passed: a sealed lost invoice certificate first, then a ticket. Deducting the invoice has no time limit any more.",
  ]);
  await expect(box(question(page), "invoice.issueDate")).toBeFocused();
  const last = aftercare(page).locator(".timeline li", { hasText: "the help topic's 180 days for lost invoices" });
  await expect(last).toContainText("2024-11-02");
  await expect(last).toContainText("180 days from 2024-05-06, that day not counted.");
  await expect(last).toContainText("To be careful: 2024-11-01, if the day of issue counts as the first day.", {
    useInnerText: true,
  });
  await expect(last.getByText("Not passed yet")).toBeVisible();
  await last.getByText("Other sources disagree (2)").click();
  await expect(last.getByText("The same document has 360 days for a returned invoice.")).toBeVisible();
  // Today comes before what can still be done today.
  await expect(aftercare(page).locator(".timeline li").first()).toContainText("2024-11-02 today in China", {
    useInnerText: true,
  });
  await expect(aftercare(page).getByText("Only for paper invoices issued before 2024-05-31.")).toBeVisible();
  await expect(aftercare(page).locator(".label")).toContainText("Liu Yun");
  // One day later.
  await on(page, "2024-11-03");
  await page.reload();
  await seen(outcome(page)).toEqual([
    "More than 180 days have passed: the help topic offers only a photocopy or a scan for your records. Deducting the invoice has no time limit any more, so ask for the copy that supports it.",
  ]);
  await answered(page).toContain("On which day was it issued? 2024-05-06 Change");
  await expect(last.getByText("Passed", { exact: true })).toBeVisible();
  await expect(aftercare(page).locator(".timeline li").last()).toContainText("today in China", { useInnerText: true });
  await expect(aftercare(page).locator(".label")).toHaveCount(0);
});

test("a paper invoice goes back: in time and too late, with the public holidays of the year", async ({ page }) => {
  await on(page, "2025-04-22");
  await open(page);
  await choose(page, "Something on the invoice is wrong", PAPER, "Special VAT invoice", "No");
  await type(page, "invoice.issueDate", "2024-05-06");
  await seen(question(page).locator("summary")).toEqual(["On which day was it issued?", "Which company issued it?"]);
  await box(question(page), "invoice.issuer").pressSequentially(OWN);
  await expect(aftercare(page).locator(".label")).toContainText("Hangzhou Invoice Team");
  await answered(page).toContain("On which day was it issued? 2024-05-06 Change");
  const last = aftercare(page).locator(".timeline li", { hasText: "the last day to return it" });
  await expect(last).toContainText("2025-04-22");
  await expect(last).toContainText("7 business days back from 2025-05-01, that day not counted.");
  // The holidays of the year are known. Days that a reader adds count, and what is not a day is reported.
  await expect(last.getByText("Estimate")).toHaveCount(0);
  expect((await plan(page)).action).toBe("mail-then-return");
  await aftercare(page).getByText("Public holidays", { exact: true }).click();
  await box(aftercare(page), "holidays").pressSequentially("2025-04-25 2025-02-30");
  await expect(aftercare(page).getByText("Not counted; enter days such as 2026-10-01: 2025-02-30")).toBeVisible();
  await expect(last).toContainText("2025-04-21");
  await box(aftercare(page), "holidays").fill("");
  await on(page, "2025-04-23");
  await page.reload();
  await seen(outcome(page)).toEqual([
    "The help topic's period for returns is over, so Alibaba Cloud will not process it. Deducting an invoice issued from 2017-01-01 has no time limit any more.",
  ]);
  await expect(verdict(aftercare(page))).toHaveAttribute("data-tone", "stop");
  await expect(verdict(aftercare(page))).toContainText(
    "Not possible this way The last day to return it was 2025-04-22",
    {
      useInnerText: true,
    },
  );
});

test("several issuers: packages by address, and no address for an unlisted issuer", async ({ page }) => {
  await on(page, "2024-06-21");
  await open(page, "zh");
  await choose(page, "发票内容有误", "2024-05-31 之前邮寄的纸质发票", "普通发票");
  await box(question(page), "invoice.issuer").pressSequentially(OWN);
  await expect(aftercare(page).locator(".label")).toContainText("Hangzhou Invoice Team");
  await aftercare(page).getByText("纸质发票：寄件与工单").click();
  await box(aftercare(page), "parcel.issuers[0]").pressSequentially("No Such Company Ltd.");
  await expect(aftercare(page).locator(".parcel")).toHaveCount(2);
  await expect(aftercare(page).locator(".parcel").last()).toContainText(
    "第 2 件 未列出退票地址，请先提交工单询问。 开票主体：No Such Company Ltd.",
    { useInnerText: true },
  );
  await aftercare(page).getByRole("checkbox", { name: "到付", exact: true }).check();
  await expect(verdict(aftercare(page))).toContainText("暂不能办理 退票邮费由购买方承担，不接受到付。", {
    useInnerText: true,
  });
});

test("only the label is printed", { tag: "@chromium" }, async ({ page }) => {
  await on(page, "2024-06-21");
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset.printed = `${document.querySelector("fapiao-aftercare")?.getAttribute("printing")}`;
    };
  });
  await open(page);
  await choose(page, "Something on the invoice is wrong", PAPER, "General invoice");
  await box(question(page), "invoice.issuer").pressSequentially(OWN);
  const label = aftercare(page).locator(".label");
  await aftercare(page).getByRole("button", { name: "Print this label" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-printed", "label");
  await expect(aftercare(page)).not.toHaveAttribute("printing");
  // What is on the sheet.
  await page.emulateMedia({ media: "print" });
  await expect(steps(page).first()).toBeVisible();
  await aftercare(page).evaluate((host) => {
    host.setAttribute("printing", "label");
    host.shadowRoot?.querySelector(".label")?.classList.add("sheet");
  });
  await expect(label).toBeVisible();
  await expect(steps(page)).toHaveCount(0);
  await expect(page.locator("h1:visible")).toHaveCount(0);
  await seen(aftercare(page).locator("form")).toEqual([
    expect.stringMatching(
      /^To Hangzhou Invoice Team .*Zhejiang Province 0571-85022088 Issuer: Alibaba Cloud Computing Co., Ltd\.$/,
    ),
  ]);
});

test("not received: a file is downloaded, paper is traced", async ({ page }) => {
  await open(page);
  await choose(page, "It has not arrived", FILE, "Invoiced");
  await seen(outcome(page)).toEqual(["You cannot lose a file for good: download it again."]);
  await aftercare(page).locator("summary", { hasText: "Is it a file" }).click();
  await choose(page, PAPER);
  await seen(question(page).locator("summary")).toEqual(["What does the courier's tracking show?"]);
  await choose(page, "Delivered, but I do not have it");
  await seen(outcome(page)).toEqual(["The courier shows it as delivered. Ask the courier to find it."]);
  // The status was only asked for a file: it is no longer in the list nor among the questions.
  await answered(page).toEqual([
    "What happened? It has not arrived Change",
    `Is it a file, or paper that came by mail? ${PAPER} Change`,
    "What does the courier's tracking show? Delivered, but I do not have it Change",
  ]);
  expect(
    await aftercare(page).evaluate(
      (node) => /** @type {import("../../www/fapiao-check/elements.js").FapiaoElement} */ (node).question,
    ),
  ).not.toHaveProperty("invoice.status");
});

test("a Marketplace vendor's invoice: the day by which it should have arrived", async ({ page }) => {
  await on(page, "2026-06-10");
  await open(page);
  await choose(page, "It has not arrived");
  await aftercare(page).getByText("The invoice", { exact: true }).click();
  await aftercare(page).getByRole("checkbox", { name: "A Marketplace vendor issues it" }).check();
  await seen(outcome(page)).toEqual(["A third-party vendor issues this invoice: only the vendor can help."]);
  await type(page, "invoice.requestedOn", "2026-06-08");
  await seen(outcome(page)).toEqual(["The vendor typically issues it within seven business days."]);
  await expect(aftercare(page).locator(".timeline li", { hasText: "2026-06-17" })).toContainText(
    "7 business days from 2026-06-08, that day not counted.",
  );
  // The holidays of 2027 are not known, so counts that reach it are estimates.
  await box(question(page), "invoice.requestedOn").fill("2026-12-28");
  await on(page, "2026-12-29");
  await expect(aftercare(page).locator(".timeline li", { hasText: "7 business days from 2026-12-28" })).toContainText(
    "Estimate",
  );
});
