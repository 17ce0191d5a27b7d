// The payment form: what is compared, and what it says.
import { BAD_INPUT, box, expect, faults, open, paste, report, seen, test, tool, verdict } from "./fixture.js";
import { MAIL, ORDER, choose, compared, fill, show } from "./payment_form.js";

test("everything agrees: no differences found, and never more than that", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await expect(verdict(payment)).toContainText("No differences found");
  await expect(payment.getByText("It does not prove that the supplier or the account is genuine.")).toBeVisible();
  await seen(compared(payment, "Account number").locator("tr")).toEqual([
    "Account number Same",
    "Order page 3901220009124471806",
    "Invoice 3901220009124471806",
    "Your bank’s screen 3901220009124471806",
  ]);
  await expect(payment.getByText(/safe to pay|genuine account|verified/i)).toHaveCount(0);
});

test("one wrong digit says stop, and shows where", { tag: "@flow" }, async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await box(payment, "transfer.account").fill("");
  await box(payment, "transfer.account").pressSequentially("3901220009724471806");
  await seen(verdict(payment).locator(".say")).toEqual([
    "Do not pay yet. Digit 11 of the account number is 7 on your bank's screen but 1 on the order page.",
  ]);
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  const row = compared(payment, "Account number");
  await expect(row).toContainText("Differs");
  // The odd one is marked differently, and equal spellings are marked equally.
  expect(await row.locator("mark").allInnerTexts()).toEqual(["1", "1", "7"]);
  await seen(row.locator(".odd")).toEqual(["Your bank’s screen 3901220009724471806"]);
  await expect(verdict(payment).getByRole("button", { name: "What to do" })).toBeVisible();
  await expect(row.locator("td").last()).toHaveText("3901220009724471806");
  await expect(box(payment, "transfer.account")).toHaveAttribute("aria-invalid", "true");
  await expect(box(payment, "transfer.account")).toHaveAccessibleDescription(/Digit 11 of the account number is 7/);
  // Under the box, too, and from the finding back to the box, whose card may be closed by then.
  await expect(payment.locator('[data-live="transfer.account"]')).toContainText("Digit 11 of the account number is 7");
  await payment.locator('[data-source="transfer"] > summary').click();
  await payment.getByRole("button", { name: "Account number or IBAN – Your bank’s screen" }).first().click();
  await expect(box(payment, "transfer.account")).toBeFocused();
});

test("one wrong digit in Chinese", async ({ page }) => {
  await open(page, "zh");
  const payment = await fill(page, { ...ORDER, "transfer.account": "3901220009724471806" });
  await seen(verdict(payment).locator(".say")).toEqual([
    "暂停付款。 收款账号第 11 位不一致，网银付款页面为“7”，订单页面为“1”。",
  ]);
  await expect(compared(payment, "收款账号")).toContainText("不一致");
});

test("an amount one fen off says stop", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { ...ORDER, "transfer.amount": "4,800.01" });
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  await expect(verdict(payment)).toContainText("a difference of USD 0.01");
  await expect(compared(payment, "Amount")).toContainText("Differs");
});

test("a different payee says hold", async ({ page }) => {
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
  await choose(payment, "instruction.payeeType", "person");
  await seen(verdict(payment).locator(".say")).toEqual([
    "Confirm first. The account belongs to a person, not to the company that you bought from.",
  ]);
});

test("the affiliate case is explained, not flagged", async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await expect(payment.getByText("Your exclusive-account certificate")).toBeHidden();
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
  await expect(payment.getByText("Your exclusive-account certificate")).toBeVisible();
  await expect(box(payment, "certificate.account")).toHaveValue("5719054936107021234");
});

test("nothing to compare with: no verdict yet, how far it is, and what to add", async ({ page }) => {
  await open(page);
  const payment = tool(page, "payment");
  await expect(verdict(payment)).toContainText("Nothing compared yet");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "none");
  await fill(page, { "transfer.account": "3901220009124471806" });
  await expect(verdict(payment)).toContainText(
    "Next: add the supplier’s name, account, amount and currency from the order page.",
  );
  await expect(verdict(payment)).toHaveAttribute("data-tone", "none");
  expect((await report(payment))?.verdict).toBe("hold");
  await payment.locator(".unchecked > summary").click();
  const missing = payment.locator(".unchecked li", {
    hasText:
      "We could not check the account number: enter the one on the order page, or call the supplier on a number you already had.",
  });
  await missing.getByRole("button", { name: "Account number or IBAN – Order page, opened by you" }).click();
  await expect(box(payment, "order.account")).toBeFocused();
  // One detail in two documents is a comparison, and still no verdict.
  await box(payment, "order.account").fill("3901220009124471806");
  await expect(verdict(payment)).toContainText("1 of 4 compared");
  await expect(payment.locator(".tally")).toContainText("Same in 2 places");
  await expect(payment.locator('[data-live="order.account"]')).toContainText("Same as your bank’s screen", {
    useInnerText: true,
  });
  await expect(verdict(payment)).toHaveAttribute("data-tone", "none");
  // What is wrong is said at once, however little is there.
  await box(payment, "order.account").fill("3901220009124471816");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
});

test("Trade Assurance and the way to pay decide the steps", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await choose(payment, "order.tradeAssurance", "true");
  await payment.locator(".route-fold > summary").click();
  await expect(payment.locator(".route")).toContainText("The order is under Trade Assurance: pay on the order page.");
  await expect(payment.locator(".route li").first()).toHaveText(
    /Log in to your account yourself, not by a link from a message\./,
  );
});

for (const [example, tone, said] of /** @type {const} */ ([
  ["No differences", "clear", "No differences found"],
  ["One wrong digit", "stop", "Digit 11 of the account number is 7"],
  ["An account changed by e-mail", "stop", "Do not pay yet"],
  ["A 30% deposit", "hold", "Is this a deposit?"],
  ["An Alibaba Cloud bill", "clear", "No differences found"],
]))
  test(`the example is answered before anything is typed, and Clear everything takes it away: ${example}`, async ({
    page,
  }) => {
    await open(page);
    const payment = tool(page, "payment");
    await payment.getByRole("button", { name: example }).click();
    await expect(verdict(payment)).toHaveAttribute("data-tone", tone);
    await expect(verdict(payment)).toContainText(said);
    await payment.getByRole("button", { name: "Clear everything" }).click();
    await expect(verdict(payment)).toContainText("Nothing compared yet");
    for (const input of await payment.locator("input:not([type]), textarea").all()) await expect(input).toHaveValue("");
    await expect(payment.getByRole("button", { name: example })).toBeVisible();
  });

test("the message to the supplier can be copied, and contains no account", { tag: "@chromium" }, async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const payment = tool(page, "payment");
  await payment.getByRole("button", { name: "One wrong digit" }).click();
  // Only the bank's screen differs, so the mistake is on the reader's side.
  await payment.getByText("Ask your colleague to correct the payment").first().click();
  await payment.getByRole("button", { name: "Copy Ask your colleague to correct the payment" }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toContain("correct the account number");
  expect(await copied()).not.toContain("3901");
  // Now the supplier's own invoice differs from the order page.
  await fill(page, { "invoice.account": "3901220009724471806" });
  await payment.getByText("Ask the supplier to confirm in writing").first().click();
  await payment.getByRole("button", { name: "Copy Ask the supplier to confirm in writing" }).click();
  await expect.poll(copied).toContain("differ between your documents and ours");
  expect(await copied()).not.toContain("3901");
});

test("a draft survives a reload, is not in the address, and goes with Clear everything", async ({ page }) => {
  await open(page);
  const payment = await fill(page, ORDER);
  await choose(payment, "instruction.payeeType", "company");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  await page.reload();
  await expect(box(payment, "transfer.account")).toHaveValue("3901220009124471806");
  await expect(payment.locator('input[name="instruction.payeeType"][value="company"]')).toBeChecked();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  expect(page.url()).not.toContain("3901");
  await payment.getByRole("button", { name: "Clear everything" }).click();
  await expect(verdict(payment)).toContainText("Nothing compared yet");
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain("3901");
  await page.reload();
  await expect(box(payment, "order.account")).toHaveValue("");
});

test("a link never fills in a payment", async ({ page }) => {
  await open(page, "en", "#payment?transfer.account=3901220009124471806");
  await expect(tool(page, "payment").getByRole("button", { name: "One wrong digit" })).toBeVisible();
  await expect(box(tool(page, "payment"), "transfer.account")).toHaveValue("");
});

for (const language of /** @type {const} */ (["en", "zh"]))
  test(`everything open: axe finds nothing, and nothing scrolls sideways at 320 px: ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(page, language);
    const payment = await fill(page, ORDER);
    await choose(payment, "order.tradeAssurance", "true");
    for (const source of ["chat", "contract", "previous", "call", "instruction"])
      await payment.locator(`[data-add="${source}"]`).click();
    await box(payment, "paste.chat").evaluate((node) => {
      const root = /** @type {ShadowRoot} */ (node.getRootNode());
      for (const fold of root.querySelectorAll("details")) {
        fold.removeAttribute("name");
        fold.open = true;
      }
    });
    await box(payment, "paste.chat").fill(MAIL);
    await expect(payment.locator(".rival").first()).toBeVisible();
    await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
    expect(await faults(page, "fapiao-payment")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

test("any text in the boxes is answered and kept, and never clear, whatever the other boxes have", async ({ page }) => {
  // All in one page: a text takes the place of the one before.
  test.slow();
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
  const boxes = payment.locator(names.map((name) => `[name="${name}"]`).join());
  const kept = () => boxes.evaluateAll((all) => all.map((one) => /** @type {HTMLInputElement} */ (one).value));
  /** @param {string} text */
  const tryText = async (text) => {
    for (const field of names) await paste(box(payment, field), text);
    // A verdict, or how far it is; never that nothing differs. The answer to the last box may still be on its way.
    await expect(async () => {
      const found = /** @type {any} */ (await report(payment));
      expect(found?.verdict).toMatch(/stop|hold|caution/);
      const tone = found.progress.waiting ? "none" : found.verdict;
      expect(await verdict(payment).getAttribute("data-tone")).toBe(tone);
      const said = await verdict(payment).locator(".say").textContent();
      if (tone !== "none")
        expect(said?.toLowerCase()).toContain(found.summary.en.replace(/^Do not pay yet: /, "").toLowerCase());
    }).toPass({ timeout: 15_000 });
    expect(await kept()).toEqual(names.map(() => text));
  };
  for (const field of names) await show(payment, field);
  for (const [name, text] of Object.entries(BAD_INPUT))
    await test.step(`${name}, in an empty form`, async () => await tryText(text));
  await payment.getByRole("button", { name: "Clear everything" }).click();
  await expect(verdict(payment)).toContainText("Nothing compared yet");
  expect(await kept()).toEqual(names.map(() => ""));

  await fill(page, ORDER);
  await show(payment, "instruction.currency");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
  for (const [name, text] of Object.entries(BAD_INPUT))
    await test.step(`${name}, where everything else agrees`, async () => {
      await tryText(text);
      // All at once, as a browser fills in a form.
      await boxes.evaluateAll((all, order) => {
        for (const one of /** @type {HTMLInputElement[]} */ (all)) {
          one.value = order[one.name] ?? "";
          one.dispatchEvent(
            new InputEvent("input", { bubbles: true, composed: true, inputType: "insertReplacementText" }),
          );
        }
      }, ORDER);
      await expect(verdict(payment)).toHaveAttribute("data-tone", "clear");
    });
});
