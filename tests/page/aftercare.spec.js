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
  overflow,
  FILE,
  BOOKED,
  OWN,
} from "./aftercare_form.js";
import { BAD_INPUT, box, expect, faults, open, paste, seen, test, typed, verdict } from "./fixture.js";

test("a digital special invoice, booked and wrong: one question at a time, then the form comes first", async ({
  page,
}) => {
  await open(page);
  await expect(question(page)).toHaveCount(1);
  await expect(aftercare(page).locator(".outcome")).toHaveCount(0);
  for (const [asked, answer] of [
    ["What happened?", "Something on the invoice is wrong"],
    ["Is it a file, or paper that came by mail?", FILE],
    ["Which status does the console show?", "Invoiced"],
    ["Which invoice is it?", "Special VAT invoice"],
    [BOOKED, "Yes"],
  ]) {
    await seen(question(page).locator("summary")).toEqual([asked]);
    await expect(outcome(page)).toHaveCount(0);
    await choose(page, `${answer}`);
  }
  await expect(question(page)).toHaveCount(0);
  await answered(page).toEqual([
    "What happened? Something on the invoice is wrong Change",
    `Is it a file, or paper that came by mail? ${FILE} Change`,
    "Which status does the console show? Invoiced Change",
    "Which invoice is it? Special VAT invoice Change",
    `${BOOKED} Yes Change`,
  ]);
  await seen(outcome(page)).toEqual([
    "Its use or its recording was confirmed: get the tax bureau's confirmation form before the return.",
  ]);
  expect((await plan(page)).action).toBe("form-then-return");
  await expect(steps(page)).toHaveCount(5);
  await expect(steps(page).first()).toContainText(
    "Get a credit note confirmation form from the electronic tax bureau. Its number has 20 digits",
  );
  await aftercare(page).locator(".outcome").getByText("Source").click();
  await expect(
    aftercare(page).locator(".outcome").getByText("Handling differences for booked and unbooked invoices"),
  ).toBeVisible();
  await steps(page).first().getByText("Source").click();
  await expect(steps(page).first().getByText("Reissue an incorrect invoice")).toBeVisible();
  // The form and the red invoice are two things, and there is no shortfall.
  await seen(aftercare(page).locator(".notes h3")).toEqual([
    "Credit note confirmation form 红字发票信息确认单",
    "Credit note (red-letter invoice) 红字发票",
  ]);
  await expect(aftercare(page).locator(".label")).toHaveCount(0);
});

test("the same in Chinese, and not one English sentence", async ({ page }) => {
  await open(page, "zh");
  await choose(page, "发票内容有误", "电子文件（PDF、OFD、XML），打印件也算", "已开票", "增值税专用发票", "是");
  await seen(outcome(page)).toEqual([
    "发票已做用途确认（如抵扣勾选）或入账确认：退票前须先在电子税务局取得红字发票信息确认单。",
  ]);
  await expect(steps(page).first()).toContainText("编号为 20 位，与发票号码不同");
  await seen(aftercare(page).locator(".notes h2")).toEqual(["相关概念"]);
  await aftercare(page)
    .locator("details")
    .evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
  expect(
    await aftercare(page).locator('[lang="en"]:not(.hint, small [lang])').filter({ visible: true }).allInnerTexts(),
  ).toEqual([]);
});

test("steps are ticked off; a field that answers one ticks it", async ({ page }) => {
  await open(page);
  await aftercare(page).getByRole("button", { name: "a wrong invoice that was selected for deduction" }).click();
  const next = aftercare(page).locator('[aria-current="step"]');
  await expect(next).toContainText("Get a credit note confirmation form");
  await steps(page).first().getByRole("checkbox").check();
  await expect(next).toContainText("Have the invoice's own number ready");
  await expect(steps(page).first().getByRole("checkbox")).toBeFocused();
  await aftercare(page).getByText("The invoice", { exact: true }).click();
  await aftercare(page).getByRole("textbox", { name: "Invoice number" }).pressSequentially("24332000000123456789");
  await expect(next).toContainText("request the return with the form's 20 digits");
  await expect(steps(page).nth(1).getByRole("checkbox")).toBeDisabled();
  await expect(steps(page).nth(1).getByRole("checkbox")).toBeChecked();
  await steps(page).first().getByRole("checkbox").uncheck();
  await expect(next).toContainText("Get a credit note confirmation form");
});

test("the form's status: waiting, its 72 hours, void", async ({ page }) => {
  await on(page, "2026-06-10");
  await open(page);
  await aftercare(page).getByRole("button", { name: "a wrong invoice that was selected for deduction" }).click();
  await aftercare(page).getByText("Confirmation form and return request").click();
  await aftercare(page).getByRole("radio", { name: "03 Entered by the buyer, waiting for the seller" }).check();
  await expect(verdict(aftercare(page))).toHaveAttribute("data-tone", "hold");
  await expect(verdict(aftercare(page))).toContainText(
    "Do this first The credit note confirmation form is waiting for the seller",
    { useInnerText: true },
  );
  await aftercare(page).getByRole("textbox", { name: "Entered on" }).pressSequentially("2026-06-09");
  const date = aftercare(page).locator(".timeline li", { hasText: "2026-06-12" });
  await expect(date).toContainText("3 days from 2026-06-09, that day not counted.");
  await expect(date).toContainText("To be careful: 2026-06-11, if it was entered early on that day.", {
    useInnerText: true,
  });
  await aftercare(page).getByRole("radio", { name: "07 Void: not confirmed within 72 hours" }).check();
  await expect(verdict(aftercare(page))).toContainText(
    "The credit note confirmation form is void: not confirmed within 72 hours.",
  );
});

test("the wrong account was paid: the bank first, the way to report it, and messages that promise nothing", async ({
  page,
}) => {
  await on(page, "2026-11-29");
  await open(page);
  await choose(page, "I paid the wrong account", "Bank transfer", "United States", "Hong Kong");
  await type(page, "payment.paidOn", "2026-11-28");
  await expect(verdict(aftercare(page))).toHaveAttribute("data-tone", "hold");
  expect((await plan(page)).action).toBe("recall");
  await expect(steps(page).first()).toContainText("recall");
  await expect(steps(page).filter({ hasText: "ic3.gov" })).toHaveCount(1);
  await expect(steps(page).filter({ hasText: "18222" })).toHaveCount(1);
  await aftercare(page).getByText("The payment", { exact: true }).click();
  await box(aftercare(page), "payment.transactionNumber").pressSequentially("TT12345");
  await expect(aftercare(page).locator(".messages .letter").first()).toContainText("TT12345");
});

test("refunded with a shortfall: the amount, the tax of it, and the two ways out", async ({ page }) => {
  await open(page);
  await choose(page, "There was a refund or a downgrade", "Yes", "Yes");
  await type(page, "invoice.amount", "1,000");
  await box(question(page), "refund").pressSequentially("200");
  await seen(outcome(page)).toEqual([
    "More was invoiced than was consumed: return the invoice, or offset the shortfall.",
  ]);
  await expect(verdict(aftercare(page))).toContainText("Until you settle the shortfall of CNY 200.00");
  await verdict(aftercare(page)).getByText("Source").click();
  await expect(verdict(aftercare(page)).getByText("Invoicing with a credit note")).toBeVisible();
  await question(page).getByRole("button", { name: "Offset it with new consumption" }).click();
  await seen(outcome(page)).toEqual(["New consumption offsets the shortfall."]);
  await aftercare(page).getByText("Amounts after the refund").click();
  await box(aftercare(page), "invoice.rate").pressSequentially("6%");
  await seen(aftercare(page).locator(".shortfall tbody tr").last()).toEqual(["Difference 188.68 11.32 200.00"]);
  await box(aftercare(page), "newConsumption[0].amount").pressSequentially("500");
  await expect(aftercare(page).locator(".shortfall dl > div", { hasText: "Not settled yet" })).toContainText("0.00");
  await expect(aftercare(page).locator(".shortfall dl > div", { hasText: "Can be invoiced afterwards" })).toContainText(
    "300.00",
  );
  // The other way: the amounts stay, and the return is asked for.
  await aftercare(page).locator("summary", { hasText: "How do you want to settle the shortfall?" }).click();
  await choose(page, "Return the invoice and request a new one", FILE, "Invoiced", "General invoice");
  expect((await plan(page)).action).toBe("return");
  await answered(page).toContain("How much was refunded? 200 Change");
});

test("an unreadable amount is reported, and the question stays", async ({ page }) => {
  await open(page);
  await choose(page, "There was a refund or a downgrade", "Yes", "Yes");
  await type(page, "invoice.amount", "12.34.56");
  await expect(box(question(page), "invoice.amount")).toHaveAttribute("aria-invalid", "true");
  await expect(verdict(aftercare(page))).toHaveAttribute("data-tone", "stop");
  await expect(outcome(page)).toHaveCount(0);
  await expect(box(question(page), "invoice.amount")).toBeFocused();
  // Also after the next question.
  await box(question(page), "refund").pressSequentially("200");
  await expect(question(page)).toHaveCount(2);
  await box(question(page), "invoice.amount").fill("1,234.56");
  await seen(outcome(page)).toEqual([
    "More was invoiced than was consumed: return the invoice, or offset the shortfall.",
  ]);
});

test("an answer is changed: the same one again closes the question, another one leads to another path", async ({
  page,
}) => {
  await open(page);
  await choose(page, "Something on the invoice is wrong", FILE, "Invoiced", "Special VAT invoice", "Yes");
  await expect(outcome(page)).toContainText("confirmation form");
  const type = aftercare(page).locator("summary", { hasText: "Which invoice is it?" });
  await type.click();
  await expect(question(page).getByRole("button", { name: "Special VAT invoice" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await choose(page, "Special VAT invoice");
  await expect(question(page)).toHaveCount(0);
  await type.click();
  await choose(page, "General invoice");
  await seen(outcome(page)).toEqual(["An issued invoice cannot be changed: return it online, then request a new one."]);
  await expect(aftercare(page).locator("summary:visible", { hasText: "booked" })).toHaveCount(0);
  // The answers about a special invoice are kept, in case it is one after all.
  await type.click();
  await choose(page, "Special VAT invoice");
  await expect(outcome(page)).toContainText("confirmation form");
});

test("all can be done with the keyboard: the focus goes from question to question", async ({ page }) => {
  await open(page);
  await aftercare(page).locator("summary").first().focus();
  await page.keyboard.press("Tab");
  await expect(question(page).getByRole("button", { name: "Something on the invoice is wrong" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(aftercare(page).locator("summary", { hasText: "Is it a file" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(aftercare(page).locator("summary", { hasText: "Which status" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(aftercare(page).getByRole("heading", { name: "What to do" })).toBeFocused();
  await expect(aftercare(page).getByRole("status").last()).toHaveText(
    "It has not been issued yet: cancel it, then request it again.",
    { useInnerText: true },
  );
  // Back to the first, without a mouse.
  await aftercare(page).locator("summary").first().focus();
  await page.keyboard.press("Enter");
  await expect(question(page).getByRole("button", { name: "I lost the invoice" })).toBeVisible();
});

test("a message is copied in the reader's language, and what is open stays open", { tag: "@chromium" }, async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "zh");
  await aftercare(page).getByRole("button", { name: "已勾选抵扣的发票开错了" }).click();
  await aftercare(page).getByText("退票申请填写内容").first().click();
  await aftercare(page).getByText("发票信息", { exact: true }).click();
  await box(aftercare(page), "invoice.number").pressSequentially("24332000000123456789");
  await expect(aftercare(page).locator(".messages .letter")).toContainText("24332000000123456789");
  await aftercare(page).getByRole("button", { name: "复制 退票申请填写内容" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe("发票信息有误。\n原发票号码：24332000000123456789");
});

test("a draft survives a reload with its path, and “Start again” removes it", async ({ page }) => {
  await open(page);
  await choose(page, "There was a refund or a downgrade", "Yes", "Yes");
  await type(page, "invoice.amount", "1,000");
  await box(question(page), "refund").pressSequentially("200");
  await choose(page, "Offset it with new consumption");
  await steps(page).first().getByRole("checkbox").check();
  await page.reload();
  await seen(outcome(page)).toEqual(["New consumption offsets the shortfall."]);
  await answered(page).toContain("How much was invoiced, including tax? 1,000 Change");
  await expect(steps(page).first().getByRole("checkbox")).toBeChecked();
  await aftercare(page).getByRole("button", { name: "Start again" }).click();
  await seen(question(page).locator("summary")).toEqual(["What happened?"]);
  await expect(aftercare(page).locator("summary").first()).toBeFocused();
  await expect(outcome(page)).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("1,000");
  await choose(page, "There was a refund or a downgrade");
  await seen(question(page).locator("summary")).toEqual(["Has the refund been completed?"]);
});

test("any text in the boxes is answered and kept", async ({ page }) => {
  // All in one page, each from the example.
  test.slow();
  await open(page);
  const asked = async () =>
    await aftercare(page).evaluate((node) => /** @type {any} */ (node).question.newConsumption?.[0].usageMonth);
  for (const [name, text] of Object.entries(BAD_INPUT))
    await test.step(name, async () => {
      await aftercare(page).getByRole("button", { name: "a refund after the invoice" }).click();
      await expect(outcome(page)).toBeVisible();
      for (const field of [
        "invoice.number",
        "invoice.issuer",
        "consumption",
        "newConsumption[0].usageMonth",
        "holidays",
      ]) {
        await paste(box(aftercare(page), field), text);
        expect(await typed(box(aftercare(page), field))).toBe(text);
      }
      await paste(box(aftercare(page), "refund"), text);
      await expect.poll(asked).toBe(text.replace("\ud800", "\ufffd"));
      expect(await plan(page)).toHaveProperty("verdict");
      await aftercare(page).getByRole("button", { name: "Start again" }).click();
      await expect(outcome(page)).toHaveCount(0);
    });
});

for (const [language, colorScheme] of /** @type {const} */ ([
  ["en", "light"],
  ["zh", "dark"],
]))
  test(`axe finds nothing, and nothing scrolls sideways at 320 px: ${language}, ${colorScheme}`, async ({ page }) => {
    await on(page, "2024-06-21");
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 320, height: 700 });
    await open(page, language);
    const check = async () => {
      expect(await faults(page, "fapiao-aftercare")).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    };
    await check();
    for (const values of /** @type {Record<string, string>[]} */ ([
      { situation: "wrong", "invoice.medium": "digital" },
      {
        situation: "wrong",
        "invoice.medium": "digital",
        "invoice.status": "issued",
        "invoice.type": "special",
        "invoice.booked": "true",
        "creditNoteForm.status": "expired",
      },
      {
        situation: "wrong",
        "invoice.medium": "paper",
        "invoice.type": "special",
        "invoice.booked": "false",
        "invoice.issueDate": "2024-05-06",
        "invoice.issuer": OWN,
        "parcel.issuers[0]": "x".repeat(300),
      },
      {
        situation: "refunded",
        refundProcessed: "true",
        invoicedBefore: "true",
        "invoice.amount": "1000",
        "invoice.rate": "6%",
        refund: "200",
        settle: "offset",
      },
    ])) {
      await aftercare(page).evaluate(
        (node, values) => /** @type {import("../../www/fapiao-check/elements.js").FapiaoElement} */ (node).fill(values),
        values,
      );
      await aftercare(page)
        .locator("details")
        .evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
      await check();
    }
  });
