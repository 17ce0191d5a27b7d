import { readFile } from "node:fs/promises";
import { BAD_INPUT, box, expect, faults, open, paste, report, seen, test, tool, typed, verdict } from "./fixture.js";

/** @typedef {Record<string, string>} Values by field */

/** An order on which everything agrees. @type {Values} */
const ORDER = {
  "order.supplier": "Ningbo Haitian Lamps Co., Ltd.",
  "order.account": "3901 2200 0912 4471 806",
  "order.amount": "4,800.00",
  "order.currency": "USD",
  "invoice.issuer": "Ningbo Haitian Lamps Co., Ltd.",
  "invoice.account": "3901220009124471806",
  "invoice.amount": "4800",
  "invoice.currency": "USD",
  "invoice.reference": "PI-2026-0117",
  "transfer.payee": "Ningbo Haitian Lamps Co., Ltd.",
  "transfer.account": "3901220009124471806",
  "transfer.amount": "4,800.00",
  "transfer.currency": "USD",
  "transfer.reference": "PI-2026-0117",
};

/** @param {import("@playwright/test").Page} page @param {Values} values */
async function fill(page, values) {
  const payment = tool(page, "payment");
  for (const [name, value] of Object.entries(values)) await box(payment, name).fill(value);
  return payment;
}

/** @param {import("@playwright/test").Locator} payment @param {string} label */
const compared = (payment, label) =>
  payment.locator(".comparison tbody").filter({ has: payment.page().locator(`th[colspan]:has-text("${label}")`) });

test("everything agrees: no differences found, and never more than that", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await expect(verdict(payment)).toContainText("No differences found");
  await expect(
    payment.getByText("That proves nothing about the supplier, or whether the account is genuine."),
  ).toBeVisible();
  await seen(compared(payment, "Account number").locator("tr")).toEqual([
    "Account number Match",
    "Order page 3901220009124471806",
    "Invoice, Your bank 3901220009124471806",
  ]);
  await expect(payment.getByText(/safe to pay|genuine account|verified/i)).toHaveCount(0);
});

test("one wrong digit says stop, and shows where", { tag: "@flow" }, async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await box(payment, "transfer.account").fill("");
  await box(payment, "transfer.account").pressSequentially("3901220009724471806");
  await seen(verdict(payment).locator(".say")).toEqual([
    "Stop Do not pay yet: digit 11 of the account number is 7 on your bank's screen but 1 on the order page.",
  ]);
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  const row = compared(payment, "Account number");
  await expect(row).toContainText("Differs");
  expect(await row.locator("mark").allInnerTexts()).toEqual(expect.arrayContaining(["1", "7"]));
  await expect(row.locator("td").last()).toHaveText("3901220009724471806");
  await expect(box(payment, "transfer.account")).toHaveAttribute("aria-invalid", "true");
  await expect(box(payment, "transfer.account")).toHaveAccessibleDescription(/digit 11 of the account number is 7/);
  await payment.getByRole("button", { name: "Account number – Your bank’s screen" }).first().click();
  await expect(box(payment, "transfer.account")).toBeFocused();
});

test("one wrong digit in Chinese", async ({ page }) => {
  await open(page, "zh");
  const payment = await fill(page, { ...ORDER, "transfer.account": "3901220009724471806" });
  await seen(verdict(payment).locator(".say")).toEqual([
    "停止 请暂停付款：收款账号第 11 位不一致，银行页面为“7”，订单页面为“1”。",
  ]);
  await expect(compared(payment, "收款账号")).toContainText("不一致");
});

test("an amount one fen off says stop", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { ...ORDER, "transfer.amount": "4,800.01" });
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  await expect(verdict(payment)).toContainText("a difference of +0.01");
  await expect(compared(payment, "Amount")).toContainText("Differs");
});

test("another payee says hold", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { ...ORDER, "transfer.payee": "Yiwu Sunrise Trading Co., Ltd." });
  await expect(verdict(payment)).toHaveAttribute("data-tone", "hold");
  await expect(verdict(payment)).toContainText(
    "The payee is “Yiwu Sunrise Trading Co., Ltd.” on your bank's screen but “Ningbo Haitian Lamps Co., Ltd.” on the order page",
  );
});

test("a person for a company says hold", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await payment.getByRole("radio", { name: "a person" }).check();
  await seen(verdict(payment).locator(".say")).toEqual([
    "Hold The account belongs to a person, not to the company that you bought from.",
  ]);
});

test("the affiliate case is explained, not flagged", async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await expect(payment.getByRole("group", { name: "Exclusive-account certificate" })).toBeHidden();
  await payment.getByRole("radio", { name: "An Alibaba Cloud bill" }).check();
  await fill(page, {
    "order.amount": "6150",
    "order.currency": "CNY",
    "invoice.issuer": "Tongyi Cloud Intelligence (Hangzhou) Information Technology Co., Ltd.",
    "invoice.amount": "6150",
    "invoice.currency": "CNY",
    "invoice.reference": "BILL-2026-01",
    "certificate.account": "5719054936107021234",
    "transfer.payee": "Alibaba Cloud Computing Co., Ltd.",
    "transfer.account": "5719054936107021234",
    "transfer.amount": "6150.00",
    "transfer.currency": "CNY",
    "transfer.reference": "BILL-2026-01",
  });
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await expect(payment.locator(".answer")).toContainText(
    "This is normal: it is no. 7 on the FAQ's list of affiliates.",
  );
  // The certificate belongs to this context only: in the other one it is neither asked nor compared.
  await payment.getByRole("radio", { name: "An Alibaba.com order" }).check();
  await expect(box(payment, "certificate.account")).toBeHidden();
  await expect(verdict(payment)).not.toHaveAttribute("data-tone", "clear");
  await payment.getByRole("radio", { name: "An Alibaba Cloud bill" }).check();
  await expect(box(payment, "certificate.account")).toHaveValue("5719054936107021234");
});

test("nothing to compare with says hold, and what is missing", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { "transfer.account": "3901220009124471806" });
  await expect(verdict(payment)).toHaveAttribute("data-tone", "hold");
  await expect(payment.locator(".unchecked li").first()).toBeVisible();
  const missing = payment.locator(".unchecked li", {
    hasText:
      "We could not check the account number: enter the one on the order page, or call the supplier on a number you already had.",
  });
  await missing.getByRole("button", { name: "Account number – Order or contract" }).click();
  await expect(box(payment, "order.account")).toBeFocused();
});

test("Trade Assurance and the way to pay decide the steps", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await payment.getByRole("checkbox", { name: "Under Trade Assurance" }).check();
  await expect(payment.locator(".route")).toContainText("The order is under Trade Assurance: pay on the order page.");
  await expect(payment.locator(".route li").first()).toHaveText(
    /Log in to your account yourself, not by a link from a message\./,
  );
});

test("the example shows a stop before anything is typed, and Clear everything takes it away", async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await expect(verdict(payment)).toHaveCount(0);
  await payment.getByRole("button", { name: "an order with one wrong digit" }).click();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  await expect(compared(payment, "Account number").locator("mark").last()).toHaveText("7");
  await payment.getByRole("button", { name: "Clear everything" }).click();
  await expect(verdict(payment)).toHaveCount(0);
  for (const input of await payment.getByRole("textbox").all()) await expect(input).toHaveValue("");
  await expect(payment.getByRole("button", { name: "an order with one wrong digit" })).toBeVisible();
});

test("the message to the supplier can be copied, and holds no account", { tag: "@chromium" }, async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const payment = tool(page, "payment");
  await payment.getByRole("button", { name: "an order with one wrong digit" }).click();
  // Only the bank's screen differs: the slip is the reader's own side's.
  await payment.getByText("Ask your colleague to correct the payment").first().click();
  await payment.getByRole("button", { name: "Copy Ask your colleague to correct the payment" }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toContain("correct the account number");
  expect(await copied()).not.toContain("3901");
  // Now the supplier's own invoice differs from the order page.
  await box(payment, "invoice.account").fill("3901220009724471806");
  await payment.getByText("Ask the supplier to confirm in writing").first().click();
  await payment.getByRole("button", { name: "Copy Ask the supplier to confirm in writing" }).click();
  await expect.poll(copied).toContain("differ between your documents and ours");
  expect(await copied()).not.toContain("3901");
});

test("a draft survives a reload, is not in the address, and goes with Clear everything", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await payment.getByRole("radio", { name: "a company" }).check();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await page.reload();
  await expect(box(payment, "transfer.account")).toHaveValue("3901220009124471806");
  await expect(payment.getByRole("radio", { name: "a company" })).toBeChecked();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  expect(page.url()).not.toContain("3901");
  await payment.getByRole("button", { name: "Clear everything" }).click();
  await expect(verdict(payment)).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain("3901");
  await page.reload();
  await expect(box(payment, "order.account")).toHaveValue("");
});

test("a link never fills in a payment", async ({ page }) => {
  await open(page, "en", "#payment?transfer.account=3901220009124471806");
  await expect(tool(page, "payment").getByRole("button", { name: "an order with one wrong digit" })).toBeVisible();
  await expect(box(tool(page, "payment"), "transfer.account")).toHaveValue("");
});

/** A question by its words. @param {import("@playwright/test").Locator} payment @param {string | RegExp} name */
const question = (payment, name) => payment.getByRole("group", { name });

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]) {
  test(`the verdict stays in view, says why and what next, and never covers the field in use: ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await open(page);
    const payment = tool(page, "payment");
    await payment.getByRole("button", { name: "an order with one wrong digit" }).click();
    await expect(verdict(payment).locator(".next")).toHaveText(/^Correct the account number on your bank's screen/);
    for (const name of [
      "order.supplier",
      "invoice.reference",
      "transfer.payee",
      "transfer.reference",
      "answers.link",
    ]) {
      const field = box(payment, name).first();
      await field.focus();
      await expect(verdict(payment)).toBeInViewport({ ratio: 1 });
      await expect
        .poll(async () => {
          const [at, bar] = await Promise.all([field.boundingBox(), verdict(payment).boundingBox()]);
          return Boolean(at && bar && (at.y + at.height <= bar.y || at.y >= bar.y + bar.height));
        })
        .toBe(true);
    }
    await verdict(payment).getByRole("button", { name: "Details" }).click();
    await expect(payment.getByRole("heading", { name: "What to do next" })).toBeInViewport();
  });
}

test("a yes to a warning sign holds the payment and asks more; not sure is no yes; answers stay", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  const around = question(payment, "Are you asked to pay in a way that goes around the platform?");
  await expect(question(payment, "Is there a clear contract, or terms in writing?")).toBeHidden();
  await around.getByRole("radio", { name: "Yes" }).check();
  await seen(verdict(payment).locator(".say")).toEqual([
    "Hold You are asked to pay outside the platform. That can be legitimate, but the platform does not protect such a payment.",
  ]);
  await expect(verdict(payment)).toContainText("Answer the four questions on paying outside first.");
  await expect(around.getByRole("radio", { name: "Yes" })).toBeFocused();
  await expect(question(payment, "Is there a clear contract, or terms in writing?")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(around.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await page.keyboard.press("ArrowRight");
  await expect(around.getByRole("radio", { name: "Not sure" })).toBeFocused();
  await seen(verdict(payment).locator(".say")).toEqual([
    "Look again You are not sure about this: “Are you asked to pay in a way that goes around the platform?”.",
  ]);
  await payment
    .locator("button.link", { hasText: "Are you asked to pay in a way that goes around the platform?" })
    .first()
    .click();
  await expect(around.getByRole("radio").first()).toBeFocused();
  // To the other context and back: nothing is lost.
  await payment.getByRole("radio", { name: "An Alibaba Cloud bill" }).check();
  await expect(around).toBeHidden();
  await payment.getByRole("radio", { name: "An Alibaba.com order" }).check();
  await expect(around.getByRole("radio", { name: "Not sure" })).toBeChecked();
});

test("a new account asks for a call to a known number, and a yes settles it", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await box(payment, "order.account").fill("");
  const call = question(payment, "Did a call to a number that you already had confirm the account?");
  await expect(call).toBeVisible();
  await call.getByRole("radio", { name: "No", exact: true }).check();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "hold");
  await call.getByRole("radio", { name: "Yes" }).check();
  await expect(verdict(payment)).not.toHaveAttribute("data-tone", /hold|stop/);
});

test("the steps are ticked one by one, and the next one is marked", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await payment.getByRole("checkbox", { name: "Under Trade Assurance" }).check();
  const next = payment.locator('.route [aria-current="step"]');
  await seen(next).toEqual(["Log in to your account yourself, not by a link from a message. Next step"]);
  await payment.getByRole("checkbox", { name: "Log in to your account yourself" }).check();
  await seen(next).toEqual(["Open your orders (“My Orders”, “Trade Assurance” or similar). Next step"]);
  await expect(payment.getByRole("checkbox", { name: "Log in to your account yourself" })).toBeFocused();
  await page.reload();
  await expect(payment.getByRole("checkbox", { name: "Log in to your account yourself" })).toBeChecked();
  await seen(next).toEqual(["Open your orders (“My Orders”, “Trade Assurance” or similar). Next step"]);
});

test("a deposit of two steps gives what is due, and fees what is to be sent", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { ...ORDER, "invoice.amount": "1,440.00", "transfer.amount": "1,440.00" });
  await payment.getByText("Paid in steps", { exact: true }).click();
  await fill(page, {
    "order.schedule[0].label": "Deposit",
    "order.schedule[0].percent": "30%",
    "order.schedule[0].deliverable": "start of production",
    "order.schedule[1].label": "Balance",
    "order.schedule[1].percent": "70%",
    "order.schedule[1].deliverable": "bill of lading",
  });
  await payment.getByRole("radio", { name: "1 due now" }).check();
  await seen(payment.locator(".due dl")).toEqual(["Due 1440.00 USD"]);
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await payment.locator(".transfer summary").click();
  await box(payment, "transfer.fee").fill("25");
  await payment.getByRole("radio", { name: "the supplier" }).check();
  await question(payment, "Does the supplier expect the full amount to arrive")
    .getByRole("radio", { name: "Yes" })
    .check();
  await seen(payment.locator(".due dl")).toEqual([
    "Due 1440.00 USD Arrives 1415.00 USD Short by 25.00 USD To send 1465.00 USD",
  ]);
  await page.reload();
  await expect(box(payment, "order.schedule[1].deliverable")).toHaveValue("bill of lading");
  await expect(payment.locator('input[name="order.due"]').first()).toBeChecked();
  await expect(payment.locator('input[name="answers.full-amount-must-arrive"]').first()).toBeChecked();
  await seen(payment.locator(".due dl")).toEqual([
    "Due 1440.00 USD Arrives 1415.00 USD Short by 25.00 USD To send 1465.00 USD",
  ]);
});

test("what is pasted is filled in only where the reader says", async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await payment.getByText("Paste the invoice text or its QR code").click();
  const text = payment.getByRole("textbox", { name: "Text of the invoice, or what its QR code says" });
  await text.pressSequentially("Nothing here");
  await expect(payment.getByText("No number, amount or account was found in this text.")).toBeVisible();
  await text.fill("Invoice no. 25332000000012345678\nTotal: USD 6150.00\nAccount: 3901220009124471806\n");
  await expect(payment.getByRole("button", { name: "Use as invoice number 25332000000012345678" })).toBeVisible();
  await expect(box(payment, "invoice.amount")).toHaveValue("");
  await payment.getByRole("button", { name: /^Use as amount USD 6150/ }).click();
  await expect(box(payment, "invoice.amount")).toHaveValue(/^6150/);
  await expect(box(payment, "invoice.currency")).toHaveValue("USD");
  await payment.getByRole("button", { name: "Use as account 3901220009124471806" }).click();
  await expect(box(payment, "invoice.account")).toHaveValue("3901220009124471806");
  await expect(box(payment, "invoice.number")).toHaveValue("");
  await page.reload();
  const kept = payment.locator("textarea");
  await expect(kept).toHaveValue(/25332000000012345678/);
  await payment.getByRole("button", { name: "Clear everything" }).click();
  await expect(kept).toHaveValue("");
});

test("bank details from a chat are a source of their own", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await payment.getByText("Bank details also came in a chat or e-mail").click();
  await box(payment, "chat.account").pressSequentially("3901220009124471816");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  await expect(compared(payment, "Account number")).toContainText("Chat or e-mail");
});

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

test("printing shows what was typed, compared and found, with date and version", { tag: "@chromium" }, async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = "yes";
    };
  });
  await open(page);
  const payment = await fill(page, ORDER);
  await payment.getByRole("button", { name: "Print the record" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "yes");
  await page.emulateMedia({ media: "print" });
  for (const shown of [
    box(payment, "order.account"),
    verdict(payment),
    payment.locator(".comparison"),
    payment.locator(".stamp"),
  ])
    await expect(shown).toBeVisible();
  for (const hidden of [box(payment, "order.payee"), payment.getByRole("button", { name: "Save as JSON" })])
    await expect(hidden).toBeHidden();
});

test("questions, steps and the record in Chinese", async ({ page }) => {
  await open(page, "zh");
  const payment = await fill(page, ORDER);
  await payment.getByRole("checkbox", { name: "信用保障订单" }).check();
  await seen(payment.locator('.route [aria-current="step"]')).toEqual(["自行登录账户，不要点击消息中的链接。 下一步"]);
  await question(payment, "对方是否要求绕开平台付款？").getByRole("radio", { name: "不确定" }).check();
  await expect(verdict(payment)).toContainText("对方是否要求绕开平台付款？");
  await expect(payment.getByRole("button", { name: "保存为 JSON" })).toBeVisible();
  await expect(payment.locator(".not")).toContainText("账户的真实归属");
});

for (const language of /** @type {const} */ (["en", "zh"]))
  test(`everything open: axe finds nothing, and nothing scrolls sideways at 320 px: ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(page, language);
    const payment = await fill(page, ORDER);
    await payment.locator('input[name="order.tradeAssurance"]').check();
    await expect(payment.locator('.route [aria-current="step"]')).toBeVisible();
    await payment.locator("textarea").evaluate((node) => {
      const root = /** @type {ShadowRoot} */ (node.getRootNode());
      for (const fold of root.querySelectorAll("details")) fold.open = true;
    });
    await payment.locator("textarea").fill("Total: USD 6150.00 Account: 3901220009124471806");
    await expect(payment.locator(".found button").first()).toBeVisible();
    await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
    expect(await faults(page, "fapiao-payment")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

for (const [name, text] of Object.entries(BAD_INPUT))
  test(`${name} in every box is answered and kept`, async ({ page }) => {
    await open(page);
    const payment = tool(page, "payment");
    const names = [
      "order.supplier",
      "order.amount",
      "invoice.account",
      "invoice.reference",
      "instruction.currency",
      "transfer.payee",
      "transfer.account",
      "transfer.amount",
    ];
    for (const field of names) await paste(box(payment, field), text);
    await expect(verdict(payment)).toHaveAttribute("data-tone", /stop|hold|caution/);
    // The answer to the last box may still be on its way.
    await expect(async () => {
      const found = await report(payment);
      expect(await verdict(payment).locator(".say").textContent()).toContain(
        [...(found?.findings ?? []), ...(found?.unchecked ?? [])].find(({ severity }) => severity === found?.verdict)
          ?.message.en ?? "a sentence is missing",
      );
    }).toPass({ timeout: 15_000 });
    for (const field of names) expect(await typed(box(payment, field))).toBe(text);
    await payment.getByRole("button", { name: "Clear everything" }).click();
    await fill(page, ORDER);
    await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  });
