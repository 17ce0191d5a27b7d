// The payment form asks: warning signs, steps, what is due, the call.
import { box, expect, open, seen, test, tool, verdict } from "./fixture.js";
import { ORDER, choose, compared, fill, question, show } from "./payment_form.js";

for (const viewport of [
  { width: 390, height: 844 },
  { width: 640, height: 450 },
  { width: 1280, height: 900 },
]) {
  test(`the verdict stays in view, says why and what next, and never covers the field in use: ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await open(page);
    const payment = tool(page, "payment");
    await payment.getByRole("button", { name: "One wrong digit" }).click();
    await expect(verdict(payment)).toContainText("Digit 11");
    for (const name of ["order.supplier", "invoice.reference", "transfer.payee", "transfer.reference"]) {
      await show(payment, name);
      const field = box(payment, name).first();
      await field.focus();
      await expect(verdict(payment)).toBeInViewport({ ratio: 1 });
      await expect
        .poll(async () => {
          const [at, bar] = await Promise.all([field.boundingBox(), verdict(payment).boundingBox()]);
          const beside = at && bar && (at.x + at.width <= bar.x || at.x >= bar.x + bar.width);
          return Boolean(at && bar && (beside || at.y + at.height <= bar.y || at.y >= bar.y + bar.height));
        })
        .toBe(true);
    }
    await verdict(payment).getByRole("button").click();
    await expect(payment.getByRole("heading", { name: "What to do now" })).toBeInViewport();
    await expect(verdict(payment)).toBeInViewport({ ratio: 1 });
  });
}

test("a yes to a warning sign holds the payment and asks more; “not sure” is not a yes; answers stay", async ({
  page,
}) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  const around = question(payment, "Are you asked to pay outside the platform?");
  await expect(question(payment, "Is there a clear contract, or terms in writing?")).toBeHidden();
  await around.getByRole("radio", { name: "Yes" }).check();
  await seen(verdict(payment).locator(".say")).toEqual([
    "Confirm first. You are asked to pay outside the platform. That can be legitimate, but the platform does not protect such a payment.",
  ]);
  await expect(verdict(payment)).toContainText("First answer the four questions about paying outside the platform.");
  await expect(around.getByRole("radio", { name: "Yes" })).toBeFocused();
  await expect(question(payment, "Is there a clear contract, or terms in writing?")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(around.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await page.keyboard.press("ArrowRight");
  await expect(around.getByRole("radio", { name: "Not sure" })).toBeFocused();
  await seen(verdict(payment).locator(".say")).toEqual([
    "Check again. You are not sure about this: “Are you asked to pay outside the platform?”.",
  ]);
  await payment.locator("button.link", { hasText: "Are you asked to pay outside the platform?" }).first().click();
  await expect(around.getByRole("radio").first()).toBeFocused();
  // To the other context and back: nothing is lost.
  await payment.getByRole("radio", { name: "An Alibaba Cloud bill" }).check();
  await expect(around).toBeHidden();
  await payment.getByRole("radio", { name: "An Alibaba.com order" }).check();
  await expect(around.getByRole("radio", { name: "Not sure" })).toBeChecked();
});

test("a new account asks for a call to a known number, and a yes alone does not settle it", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await show(payment, "order.account");
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
  await choose(payment, "order.tradeAssurance", "true");
  await payment.locator(".route-fold > summary").click();
  const next = payment.locator('.route [aria-current="step"]');
  await seen(next).toEqual(["Log in to your account yourself, not by a link from a message. Next step"]);
  await payment.getByRole("checkbox", { name: "Log in to your account yourself" }).check();
  await seen(next).toEqual(["Open your orders (“My Orders”, “Trade Assurance” or similar). Next step"]);
  await expect(payment.getByRole("checkbox", { name: "Log in to your account yourself" })).toBeFocused();
  await page.reload();
  await expect(payment.getByRole("checkbox", { name: "Log in to your account yourself" })).toBeChecked();
  await seen(next).toEqual(["Open your orders (“My Orders”, “Trade Assurance” or similar). Next step"]);
});

test("a deposit in two stages gives what is due, and fees what to send", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { ...ORDER, "invoice.amount": "1,440.00", "transfer.amount": "1,440.00" });
  await show(payment, "order.supplier");
  await payment.getByText("Paid in stages (deposit, balance)").click();
  await fill(page, {
    "order.schedule[0].label": "Deposit",
    "order.schedule[0].percent": "30%",
    "order.schedule[0].deliverable": "start of production",
    "order.schedule[1].label": "Balance",
    "order.schedule[1].percent": "70%",
    "order.schedule[1].deliverable": "bill of lading",
  });
  await payment.getByRole("radio", { name: "1 due now" }).check();
  await seen(payment.locator(".due dl")).toEqual(["Due USD 1,440.00"]);
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await fill(page, { "transfer.fee": "25" });
  await choose(payment, "transfer.feePaidBy", "supplier");
  await question(payment, "Does the supplier expect the full amount to arrive")
    .getByRole("radio", { name: "Yes" })
    .check();
  await seen(payment.locator(".due dl")).toEqual([
    "Due USD 1,440.00 Arrives USD 1,415.00 Short by USD 25.00 To send USD 1,465.00",
  ]);
  await page.reload();
  await expect(box(payment, "order.schedule[1].deliverable")).toHaveValue("bill of lading");
  await expect(payment.locator('input[name="order.due"]').first()).toBeChecked();
  await expect(payment.locator('input[name="answers.full-amount-must-arrive"]').first()).toBeChecked();
  await seen(payment.locator(".due dl")).toEqual([
    "Due USD 1,440.00 Arrives USD 1,415.00 Short by USD 25.00 To send USD 1,465.00",
  ]);
});

test("a deposit is one tap", async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await payment.getByRole("button", { name: "A 30% deposit" }).click();
  await expect(verdict(payment)).toContainText(
    "USD 4,800.00 on your bank's screen is 30% of the USD 16,000.00 on the order page. Is this a deposit?",
  );
  await verdict(payment).getByRole("button", { name: "Answer" }).click();
  await expect(payment.locator(".proposal")).toBeInViewport();
  await payment.getByRole("button", { name: "Yes, a deposit of 30%" }).click();
  await expect(payment.locator(".due dl")).toContainText("USD 4,800.00");
  await expect(verdict(payment)).not.toContainText("Is this a deposit?");
});

test("the call card: the reader types what is read out, and sees how far it agrees", async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await payment.getByRole("button", { name: "An account changed by e-mail" }).click();
  const heard = payment.getByRole("textbox", { name: "Type what you hear" });
  await heard.pressSequentially("3901 2200 0912");
  await expect(payment.locator(".so-far")).toHaveText(
    /12 digits so far: the same as the invoice, but different from the e-mail or chat\. Keep typing\./,
    { useInnerText: true },
  );
  expect(await payment.locator(".heard .group").allInnerTexts()).toHaveLength(3);
  await heard.pressSequentially(" 4471 806");
  await expect(payment.locator(".so-far")).toContainText(
    "All 19 digits: the same as the invoice, but different from the e-mail or chat.",
  );
  await expect(compared(payment, "Account number")).toContainText("Phone call");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
});

test("a way to pay that cannot be undone stops before anything is typed", async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await choose(payment, "instruction.channel", "crypto");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  await expect(verdict(payment)).toContainText("You are asked to pay in crypto tokens.");
  await choose(payment, "instruction.channel", "platform");
  await choose(payment, "answers.details-changed", "yes");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "hold");
  await expect(verdict(payment)).toContainText("The supplier says that its bank details changed.");
});

test("the bank’s own check of the name, and the same name by one button", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { ...ORDER, "transfer.payee": "" });
  await payment.getByRole("button", { name: "My bank shows the same name" }).click();
  await expect(box(payment, "transfer.payee")).toHaveValue(ORDER["order.supplier"] ?? "");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await expect(verdict(payment)).toContainText("Not asked yet: “pay first”, refused documents");
  await choose(payment, "transfer.nameCheck", "no-match");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
});

test("bank details from a chat are a separate source", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await payment.getByRole("button", { name: "Another message", exact: true }).click();
  await expect(box(payment, "paste.chat")).toBeFocused();
  await box(payment, "chat.account").pressSequentially("3901220009124471816");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  await expect(compared(payment, "Account number")).toContainText("E-mail or chat");
});

test("questions, steps and the record in Chinese", async ({ page }) => {
  await open(page, "zh");
  const payment = await fill(page, ORDER);
  await choose(payment, "order.tradeAssurance", "true");
  await payment.locator(".route-fold > summary").click();
  await seen(payment.locator('.route [aria-current="step"]')).toEqual(["自行登录账户，不要点击消息中的链接。 下一步"]);
  await question(payment, "对方是否要求在平台外付款？").getByRole("radio", { name: "不确定" }).check();
  await expect(verdict(payment)).toContainText("对方是否要求在平台外付款？");
  await expect(payment.getByRole("button", { name: "保存为 JSON" })).toBeVisible();
  await payment.locator(".not > summary").click();
  await expect(payment.locator(".not")).toContainText("账户的真实归属");
});

test("if nothing differs, unasked questions come before the digits, on a phone too", async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await open(page);
    const payment = tool(page, "payment");
    await payment.getByRole("button", { name: "No differences", exact: true }).click();
    await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
    const top = async (/** @type {string} */ part) => (await payment.locator(part).first().boundingBox())?.y ?? 0;
    expect(await top(".papers")).toBeLessThan(await top(".asked"));
    expect(await top(".asked")).toBeLessThan(await top(".comparison"));
    expect(await top(".comparison")).toBeLessThan(await top(".record"));
    expect(await top(".record")).toBeLessThan(await top(".foot"));
    await payment.getByRole("button", { name: "Clear everything" }).click();
  }
});
