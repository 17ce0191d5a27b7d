// Documents in the payment form: pasted, dropped, and used where the reader says.
import { box, expect, open, test, tool, verdict } from "./fixture.js";
import { MAIL, PRO_FORMA, fill, show } from "./payment_form.js";

test("pasted details are shown with their place, and filled in only where the reader says", { tag: "@flow" }, async ({
  page,
}) => {
  await open(page);
  const payment = tool(page, "payment"),
    text = payment.getByRole("textbox", { name: "Paste an e-mail, pro-forma invoice (PI) or chat, or drop a file" });
  await text.fill(PRO_FORMA);
  const card = payment.locator('[data-source="invoice"]');
  await expect(card.locator(".kind")).toContainText("Read as: Pro-forma invoice", { useInnerText: true });
  await expect(card.locator(".values")).toContainText("3901 2200 0912 4471 806");
  await expect(card.locator(".values")).toContainText("line 7, after “A/C NO”", { useInnerText: true });
  await expect(verdict(payment)).toContainText("Read, not compared yet");
  await expect(box(payment, "invoice.account")).toHaveValue("");
  await card.getByRole("button", { name: "Use these details" }).click();
  await expect(box(payment, "invoice.account")).toHaveValue("3901 2200 0912 4471 806");
  await expect(box(payment, "invoice.amount")).toHaveValue("USD 4,800.00");
  await expect(box(payment, "invoice.issuer")).toHaveValue("NINGBO HAITIAN LAMPS CO., LTD.");
  await expect(card.locator("> summary")).toContainText("account ending 1806", { useInnerText: true });
  // One detail of the bank's screen is a comparison.
  await fill(page, { "transfer.account": "3901220009724471806" });
  await expect(verdict(payment)).toContainText(
    "Digit 11 of the account number is 7 on your bank's screen but 1 on the invoice.",
  );
  // It survives a reload, and is still marked as used.
  await page.reload();
  await expect(box(payment, "invoice.account")).toHaveValue("3901 2200 0912 4471 806");
  await expect(card.locator(".source-text > summary")).toHaveText(/Read from: Pro-forma invoice/, {
    useInnerText: true,
  });
  await expect(payment.getByRole("button", { name: "Use these details" })).toHaveCount(0);
  await payment.getByRole("button", { name: "Clear everything" }).click();
  await expect(text).toHaveValue("");
  await expect(box(payment, "invoice.account")).toHaveValue("");
});

test("on a phone the card that was filled, and what comes next, stay in view", { tag: "@chromium" }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const payment = tool(page, "payment");
  await box(payment, "paste.invoice").fill(PRO_FORMA);
  await payment.getByRole("button", { name: "Use these details" }).click();
  const summary = payment.locator('[data-source="invoice"] > summary');
  await expect(summary).toBeFocused();
  await expect(summary).toBeInViewport();
  await expect(payment.locator('[data-source="transfer"] > summary')).toBeInViewport();
  await expect(verdict(payment)).toBeInViewport();
});

test("the reader of documents is fetched once somebody enters a box to paste into, and a paste is read at once", {
  tag: "@chromium",
}, async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page);
  await fill(page, { "invoice.account": "3901220009124471806", "transfer.account": "3901220009724471806" });
  const payment = tool(page, "payment"),
    isFetched = () => asked.some((path) => path.endsWith("/pkg/paper_bg.wasm"));
  await expect(verdict(payment)).toContainText("Digit 11");
  expect(isFetched()).toBe(false);
  await show(payment, "paste.chat");
  await box(payment, "paste.chat").focus();
  await expect.poll(isFetched).toBe(true);
  // There is no wait for the typing pause, which would never end here.
  await page.evaluate(async (text) => {
    await navigator.clipboard.writeText(text);
    const wait = setTimeout;
    Object.assign(globalThis, {
      setTimeout: (/** @type {() => void} */ then, pause = 0) => (pause < 300 ? wait(then, pause) : 0),
    });
  }, PRO_FORMA);
  await page.keyboard.press("Control+V");
  await expect(payment.locator('[data-read="chat"] .kind')).toContainText("Pro-forma invoice", { useInnerText: true });
});

test("two sets of bank details in one e-mail are both kept, and the change is a finding", { tag: "@flow" }, async ({
  page,
}) => {
  await open(page);
  const payment = await fill(page, { "paste.invoice": "" });
  await box(payment, "paste.invoice").fill(MAIL);
  const panel = payment.locator('[data-read="invoice"]');
  await expect(panel.locator(".rival")).toHaveCount(2);
  await expect(panel.locator(".rival").first()).toContainText("727-406-55-183920");
  await expect(panel.locator(".rival").first()).toContainText("line 9, after “A/C NO”", { useInnerText: true });
  await expect(panel.locator(".source-text b").first()).toBeVisible();
  await panel.getByRole("button", { name: "Use these details" }).click();
  await expect(box(payment, "chat.account")).toHaveValue("727-406-55-183920");
  await expect(box(payment, "invoice.account")).toHaveValue("3901 2200 0912 4471 806");
  await expect(payment.locator('input[name="answers.details-changed"]')).toBeChecked();
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
  await expect(payment.locator(".comparison tbody").first()).toContainText("Differs");
  // What another document said stays: a second one does not overwrite the first.
  await show(payment, "instruction.account");
  await box(payment, "paste.instruction").fill(
    "A/C NO.: 6222 0210 0100 1234 567\nBeneficiary: Someone Else Trading Co., Ltd.\n",
  );
  await payment.locator('[data-read="instruction"]').getByRole("button", { name: "Use these details" }).click();
  await expect(box(payment, "instruction.account")).toHaveValue("6222 0210 0100 1234 567");
  await expect(box(payment, "invoice.account")).toHaveValue("3901 2200 0912 4471 806");
  await expect(box(payment, "chat.account")).toHaveValue("727-406-55-183920");
});

test("of two accounts in different currencies the reader chooses one", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { "paste.invoice": "" });
  await box(payment, "paste.invoice").fill(
    "Beneficiary: Ningbo Haitian Lamps Co., Ltd.\nUSD A/C: 455875003419\nEUR A/C: 455875003426\nBank: BANK OF CHINA NINGBO BRANCH\nSWIFT: BKCHCNBJ92A\n",
  );
  const panel = payment.locator('[data-read="invoice"]'),
    use = panel.getByRole("button", { name: "Use these details" });
  await use.click();
  await expect(panel.getByRole("radio").first()).toBeFocused();
  await panel.getByRole("radio", { name: /EUR/ }).check();
  await use.click();
  await expect(box(payment, "instruction.account")).toHaveValue("455875003426");
});

test("a document goes to the card that it belongs to, wherever it was pasted", async ({ page }) => {
  await open(page);
  const payment = await fill(page, { "paste.transfer": "" });
  await box(payment, "paste.transfer").fill(PRO_FORMA);
  const panel = payment.locator('[data-read="transfer"]');
  await expect(panel).toContainText("These details go to the card “From the supplier”.", { useInnerText: true });
  await panel.getByRole("button", { name: "Use these details" }).click();
  await expect(box(payment, "invoice.account")).toHaveValue("3901 2200 0912 4471 806");
  await expect(box(payment, "transfer.account")).toHaveValue("");
});

test("a file is dropped on a card, and another one chosen", { tag: "@flow" }, async ({ page }) => {
  await open(page);
  const payment = await fill(page, { "paste.invoice": "" });
  const data = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "offer.txt", { type: "text/plain" }));
    return data;
  }, PRO_FORMA);
  await payment.locator('[data-source="invoice"]').dispatchEvent("drop", { dataTransfer: data });
  await payment.locator('[data-read="invoice"]').getByRole("button", { name: "Use these details" }).click();
  await expect(box(payment, "invoice.account")).toHaveValue("3901 2200 0912 4471 806");
  await show(payment, "chat.account");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    payment.locator('[data-source="chat"] .choose').click(),
  ]);
  await chooser.setFiles({ name: "mail.txt", mimeType: "text/plain", buffer: Buffer.from(MAIL) });
  await payment.locator('[data-read="chat"]').getByRole("button", { name: "Use these details" }).click();
  await expect(box(payment, "chat.account")).toHaveValue("727-406-55-183920");
  await expect(verdict(payment)).toHaveAttribute("data-tone", "stop");
});
