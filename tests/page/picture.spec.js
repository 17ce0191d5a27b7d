// The text in a picture: offered, read in the page under its own policy, shown next to its parts of the picture, and
// not counted before it is confirmed. One picture is read every time; `PICTURES=1` before the command has all of them
// read.
import { drawn } from "../pictures/draw.js";
import { MADE } from "../pictures/made.js";
import { expect, faults, open, test } from "./fixture.js";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("../../www/fapiao-check/elements.js").FapiaoPictureElement} Picture */

const long = process.env.PICTURES ? test : test.skip;
/** Loading the models takes its time beside other tests. */
const PATIENCE = { timeout: 80_000 };
const made = /** @type {import("../pictures/made.js").Made} */ (MADE.find(({ name }) => name === "en-sending"));

/** @param {Page} page @param {Buffer} buffer */
const give = (page, buffer, name = "screen.png") =>
  page.locator("fapiao-files input[name=files]").setInputFiles({ name, mimeType: "image/png", buffer });
/** @param {Page} page */
const values = (page) => page.locator("fapiao-picture").evaluate((node) => /** @type {Picture} */ (node).fields);

long("a screenshot among the files is read once it is wanted, and counts once it is confirmed", async ({ page }) => {
  test.setTimeout(180_000);
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page, "en", "#files");
  await give(page, await drawn(page, made));
  const file = page.locator("fapiao-files .file"),
    begin = page.getByRole("button", { name: /^Read the text \(\d+ MB once\)$/ });
  await expect(begin).toBeVisible();
  // How large it is is all that is known of it so far.
  expect(asked.filter((path) => path.includes("/pictures/") && !path.includes("fapiao-check"))).toEqual([
    "/pictures/list.json",
  ]);
  await begin.click();
  const readings = page.locator("fapiao-picture .reading");
  await expect(readings.first()).toBeVisible(PATIENCE);
  for (const [name, value] of Object.entries({ account: made.fields.account, swift: made.fields.swift }))
    expect((await values(page)).find((field) => field.name === name)).toEqual({ name, value, confirmed: false });
  await expect(readings).toHaveCount((await values(page)).length);
  await expect(page.locator("fapiao-picture .reading canvas")).toHaveCount(await readings.count());
  await expect(file).toHaveAttribute("data-tone", "hold");
  expect(await faults(page, "fapiao-files")).toEqual([]);
  // Models and runtime came once, from here, and the picture went nowhere: the fixture fails on any other address.
  for (const model of ["detection.onnx", "recognition.onnx", "ort.wasm"])
    expect(asked.filter((path) => path.endsWith(`/pictures/${model}`))).toHaveLength(1);

  const account = page.locator('fapiao-picture .reading[data-name="account"]');
  await account.getByRole("checkbox").check();
  expect((await values(page)).filter(({ confirmed }) => confirmed)).toEqual([
    { name: "account", value: made.fields.account, confirmed: true },
  ]);
  await expect(file).toHaveAttribute("data-tone", "hold");
  // A corrected value counts as confirmed.
  await account.getByRole("textbox").fill("370209881200046714");
  await account.getByRole("textbox").press("Tab");
  expect((await values(page)).find(({ name }) => name === "account")?.value).toBe("370209881200046714");
  for (const tick of await page.locator("fapiao-picture .reading").getByRole("checkbox").all()) await tick.check();
  await expect(file).not.toHaveAttribute("data-tone", "hold");
  await expect(page.locator("fapiao-files")).not.toContainText("not confirmed yet");

  // The next picture is read at once, and nothing is fetched for it.
  const before = asked.length;
  await page.getByRole("button", { name: "Remove all files" }).click();
  await give(page, await drawn(page, /** @type {typeof made} */ (MADE[1])));
  await expect(page.locator("fapiao-picture .reading").first()).toBeVisible(PATIENCE);
  expect(asked.slice(before).filter((path) => /\.(?:onnx|wasm)$/.test(path))).toEqual([]);
});

/** @param {import("@playwright/test").Locator} form */
const asked = (form) =>
  form.evaluate((node) => {
    const { question, report } = /** @type {any} */ (node);
    return { unconfirmed: question?.unconfirmed, account: question?.transfer?.account, verdict: report?.verdict };
  });
const ORDER = {
  context: "alibaba-order",
  "order.supplier": "Qingdao Marvelline Textiles Co., Ltd.",
  "order.payee": "Qingdao Marvelline Textiles Co., Ltd.",
  "order.account": "370209881200046713",
  "order.amount": "4326.50",
  "order.currency": "USD",
};

test("in a card of the payment form a reading that is not confirmed warns and never clears", async ({ page }) => {
  test.setTimeout(180_000);
  /** @type {string[]} */
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const models = () => fetched.filter((path) => path.startsWith("/pictures/"));
  await open(page, "en", "#payment");
  const form = page.locator("fapiao-payment");
  await form.evaluate(
    (node, values) => /** @type {import("../../www/fapiao-check/elements.js").FapiaoElement} */ (node).fill(values),
    ORDER,
  );
  // Without a picture nothing of it is there.
  expect(fetched.filter((path) => /pictur/.test(path))).toEqual([]);
  // It was given to the card of the invoice, and is a bank's screen.
  const card = form.locator('[data-source="invoice"]');
  if (!(await card.evaluate((node) => /** @type {HTMLDetailsElement} */ (node).open)))
    await card.locator("> summary").click();
  const choosing = page.waitForEvent("filechooser");
  await card.getByRole("button", { name: "Choose a file" }).click();
  await (await choosing).setFiles({ name: "bank.png", mimeType: "image/png", buffer: await drawn(page, made) });
  await expect(form.getByRole("button", { name: /^Read the text \(\d+ MB once\)/ })).toBeVisible();
  // How large it is is all that is known of it so far.
  expect(models()).toEqual(["/pictures/list.json"]);
  await form.getByRole("button", { name: /^Read the text/ }).click();
  await expect(card).toContainText("These details go to the card", PATIENCE);
  await expect(card.locator("canvas").first()).toBeVisible();
  expect((await asked(form)).account).toBeUndefined();
  // Models and runtime came once, from here, and the picture went nowhere: the fixture fails on any other address.
  for (const model of ["detection.onnx", "recognition.onnx", "ort.wasm"])
    expect(models().filter((path) => path.endsWith(model))).toHaveLength(1);
  await card.getByRole("button", { name: "Use these details" }).click();
  await expect.poll(() => asked(form)).toMatchObject({ account: "370209881200046713", verdict: "hold" });
  expect((await asked(form)).unconfirmed).toContain("transfer.account");
  await expect(form.locator(".verdict")).toContainText("read from a picture");
  expect(await faults(page, "fapiao-payment")).toEqual([]);
  const screen = form.locator('[data-source="transfer"]');
  if (!(await screen.evaluate((node) => /** @type {HTMLDetailsElement} */ (node).open)))
    await screen.locator("> summary").click();
  for (const tick of await screen.locator("fapiao-picture .reading").getByRole("checkbox").all()) await tick.check();
  await expect.poll(async () => (await asked(form)).unconfirmed).toBeUndefined();
  await expect(form.locator(".verdict")).not.toContainText("read from a picture");
});

test("values from a picture stay unconfirmed after a reload, until the reader confirms or types them", async ({
  page,
}) => {
  await open(page, "en", "#payment");
  const form = page.locator("fapiao-payment");
  await form.evaluate(
    (node, values) => /** @type {import("../../www/fapiao-check/elements.js").FapiaoElement} */ (node).fill(values),
    {
      ...ORDER,
      "transfer.account": "370209881200046713",
      "transfer.payee": "Qingdao Marvelline Textiles Co., Ltd.",
      unconfirmed: `${new URLSearchParams({
        "transfer.account": "370209881200046713",
        "transfer.payee": "Qingdao Marvelline Textiles Co., Ltd.",
      })}`,
    },
  );
  await expect.poll(async () => (await asked(form)).unconfirmed).toEqual(["transfer.account", "transfer.payee"]);
  await page.reload();
  await expect.poll(async () => (await asked(form)).unconfirmed).toEqual(["transfer.account", "transfer.payee"]);
  const card = form.locator('[data-source="transfer"]');
  if (!(await card.evaluate((node) => /** @type {HTMLDetailsElement} */ (node).open)))
    await card.locator("> summary").click();
  await card.locator('[name="transfer.account"]').fill("370209881200046713");
  await expect.poll(async () => (await asked(form)).unconfirmed).toEqual(["transfer.payee"]);
  await card.getByRole("button", { name: "I have compared them: they are right" }).click();
  await expect.poll(async () => (await asked(form)).unconfirmed).toBeUndefined();
});

test("a picture in the landing box goes to the bank’s screen, or to the files", async ({ page }) => {
  await open(page, "en", "");
  const give = async () =>
    page.locator("fapiao-ask input[type=file]").setInputFiles({
      name: "bank.png",
      mimeType: "image/png",
      buffer: await drawn(page, made),
    });
  await give();
  const readings = page.locator("fapiao-ask .reading");
  await expect(readings).toHaveCount(2);
  await readings.first().click();
  const card = page.locator('fapiao-payment [data-source="transfer"]');
  await expect(card.getByRole("button", { name: /^Read the text/ })).toBeVisible();
  await expect(card).toContainText("Live Text");
});

test("reading can be stopped, and a failed download is reported, with another way", async ({ page, errors }) => {
  await open(page, "en", "#files");
  await page.route("**/pictures/recognition.onnx", () => {});
  await give(page, await drawn(page, made));
  await page.getByRole("button", { name: /^Read the text/ }).click();
  const stop = page.getByRole("button", { name: "Stop", exact: true });
  await expect(stop).toBeFocused();
  await expect(page.locator("fapiao-picture progress")).toBeVisible();
  await stop.click();
  await expect(page.getByRole("button", { name: /^Read the text/ })).toBeFocused();

  await page.unroute("**/pictures/recognition.onnx");
  await page.route("**/pictures/recognition.onnx", (route) => route.fulfill({ status: 404 }));
  await page.getByRole("button", { name: /^Read the text/ }).click();
  await expect(page.locator("fapiao-picture")).toContainText("the text recogniser did not arrive", PATIENCE);
  await expect(page.locator("fapiao-picture")).toContainText("hold a finger on the text");
  await page.unroute("**/pictures/recognition.onnx");
  // A file that was changed on its way is not used.
  await page.route("**/pictures/detection.onnx", (route) => route.fulfill({ body: Buffer.alloc(4_745_517) }));
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("fapiao-picture")).toContainText("detection.onnx differs", PATIENCE);
  errors.length = 0;
});

for (const path of [
  "elements/files_picture.js",
  "readers/sentences.js",
  "pictures/picture_worker.js",
  "pkg/picture_bg.wasm",
  "pkg/picture.js",
])
  test(`without ${path} a picture is not read, which is reported, and the next try works`, async ({ page, errors }) => {
    await page.route(`**/fapiao-check/${path}*`, (route) => route.fulfill({ status: 404, body: "" }));
    await open(page, "en", "#files");
    await give(page, await drawn(page, made));
    const file = page.locator("fapiao-files .file"),
      begin = page.getByRole("button", { name: /^Read the text/ });
    if (/picture_|pkg/.test(path.replace("files_picture", ""))) await begin.click();
    await expect(file).toContainText(/could not be read|did not arrive/);
    await page.unroute(`**/fapiao-check/${path}*`);
    // Some browsers do not ask for a missing module twice.
    const again = page.getByRole("button", { name: "Try again" });
    await expect(again).toBeVisible();
    if (path.endsWith(".wasm")) {
      await again.click();
      await expect(page.locator("fapiao-picture progress")).toBeVisible();
    }
    errors.length = 0;
  });

test("without its styles a picture can still be read", async ({ page, errors }) => {
  await page.route("**/fapiao-check/elements/picture.css.js*", (route) => route.fulfill({ status: 404, body: "" }));
  await open(page, "en", "#files");
  await give(page, await drawn(page, made));
  await expect(page.getByRole("button", { name: /^Read the text/ })).toBeVisible();
  errors.length = 0;
});

test("without the part for pictures a card says so, and values remain unconfirmed", async ({ page, errors }) => {
  for (const path of ["payment_picture.js", "payment_orphans.js"])
    await page.route(`**/fapiao-check/elements/${path}*`, (route) => route.fulfill({ status: 404, body: "" }));
  await open(page, "en", "#payment");
  const form = page.locator("fapiao-payment");
  await form.evaluate(
    (node, values) => /** @type {import("../../www/fapiao-check/elements.js").FapiaoElement} */ (node).fill(values),
    { ...ORDER, "transfer.account": "370209881200046713", unconfirmed: "transfer.account=370209881200046713" },
  );
  await expect.poll(async () => (await asked(form)).unconfirmed).toEqual(["transfer.account"]);
  const card = form.locator('[data-source="invoice"]'),
    choosing = page.waitForEvent("filechooser");
  if (!(await card.evaluate((node) => /** @type {HTMLDetailsElement} */ (node).open)))
    await card.locator("> summary").click();
  await card.getByRole("button", { name: "Choose a file" }).click();
  await (await choosing).setFiles({ name: "bank.png", mimeType: "image/png", buffer: await drawn(page, made) });
  await expect(card).toContainText("This could not be read");
  errors.length = 0;
});

test("a page without the recogniser says so", async ({ page, errors }) => {
  await page.route("**/pictures/list.json", (route) => route.fulfill({ status: 404 }));
  await open(page, "zh", "#files");
  await give(page, await drawn(page, made));
  await expect(page.locator("fapiao-picture")).toContainText("本页未安装文字识别组件");
  errors.length = 0;
});

long("pictures of nothing, of noise, of too much text and of too many pixels end with a sentence", async ({ page }) => {
  test.setTimeout(240_000);
  await open(page, "en", "#files");
  /** @param {string} draw */
  const picture = async (draw, width = 1200, height = 900) =>
    Buffer.from(
      await page.evaluate(
        async ([draw, width, height]) => {
          const canvas = Object.assign(document.createElement("canvas"), { width, height }),
            on = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
          on.fillStyle = "white";
          on.fillRect(0, 0, canvas.width, canvas.height);
          on.fillStyle = "black";
          if (draw === "wall") {
            on.font = "14px sans-serif";
            for (let y = 14; y < height; y += 15)
              for (let x = 4, word = y; x < width; x += 96)
                on.fillText(`${(word = (word * 7919) % 1e6)} Ag${word % 97}`, x, y);
          }
          if (draw === "noise") {
            const data = on.createImageData(canvas.width, canvas.height);
            for (let at = 0, seed = 7; at < data.data.length; at += 4) {
              seed = (seed * 48271) % 2147483647;
              data.data.set([seed & 255, (seed >> 8) & 255, (seed >> 16) & 255, 255], at);
            }
            on.putImageData(data, 0, 0);
          }
          return canvas.toDataURL().split(",")[1] ?? "";
        },
        /** @type {[string, number, number]} */ ([draw, width, height]),
      ),
      "base64",
    );
  await give(page, await picture("nothing"), "white.png");
  await page.getByRole("button", { name: /^Read the text/ }).click();
  await expect(page.locator("fapiao-picture")).toContainText("No text was found", PATIENCE);
  await page.getByRole("button", { name: "Remove all files" }).click();
  await give(page, await picture("noise"), "noise.png");
  await expect(page.locator("fapiao-picture")).toContainText(
    /No text was found|No payment or invoice details/,
    PATIENCE,
  );
  await page.getByRole("button", { name: "Remove all files" }).click();
  await give(page, await picture("wall", 2400, 2400), "wall.png");
  await expect(page.locator("fapiao-picture")).toContainText("The picture has more text than we read at once", {
    timeout: 150_000,
  });
  await page.getByRole("button", { name: "Remove all files" }).click();
  // A header that announces more than any picture has.
  const head = Buffer.from(await picture("nothing", 40, 40));
  head.writeUInt32BE(30_000, 16);
  head.writeUInt32BE(30_000, 20);
  await give(page, head, "huge.png");
  await expect(page.locator("fapiao-files .file")).toContainText("The limit is 50 million");
});
