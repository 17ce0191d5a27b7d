// What is typed, pasted or dropped never leaves the boxes unless the reader asks for it.
import { expect, go, open, test } from "./fixture.js";

const MARKER = "Zq7Secret93",
  DIGITS = "7391846205";
const VIEWS = ["payment", "tax", "entity", "number", "request", "aftercare", "files", "bulk", "guidance"];

/** The texts that must not contain a marker. @param {import("@playwright/test").Page} page */
const kept = (page) =>
  page.evaluate(async () => {
    const databases = [];
    for (const { name = "" } of await indexedDB.databases()) databases.push(name);
    const cached = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) cached.push(url);
    return {
      address: location.href,
      state: JSON.stringify(history.state),
      cookie: document.cookie,
      title: document.title,
      name: window.name,
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      databases: `${databases}`,
      cached: `${cached}`,
      timing: JSON.stringify(performance.getEntries().map(({ name }) => name)),
    };
  });

/** Types into every box of a view, at once as a paste does; how many those were. @param {import("@playwright/test").Locator} view */
const fillAll = (view) =>
  view.locator("input:not([type=radio], [type=checkbox], [type=file], [type=button], [hidden]), textarea").evaluateAll(
    (boxes, texts) => {
      boxes.forEach((box, at) => {
        /** @type {HTMLInputElement} */ (box).value = `${texts[at % 2]}${at}`;
        for (const type of ["input", "change"]) box.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      });
      return boxes.length;
    },
    [MARKER, DIGITS],
  );

test("what is typed into every box of every view is in no address, request, console or store", async ({ page }) => {
  // Nine views, twice.
  test.slow();
  /** @type {string[]} */
  const heard = [];
  page.on("console", (message) => heard.push(message.text()));
  page.on("request", (request) =>
    heard.push(`${request.method()} ${request.url()} ${request.postData() ?? ""} ${JSON.stringify(request.headers())}`),
  );
  page.on("websocket", (socket) => heard.push(socket.url()));
  await open(page, "en", "#home");
  await page.getByRole("button", { name: "EN", exact: true }).click();
  for (const name of VIEWS) {
    await go(page, name);
    const view = page.locator(`#${name} fapiao-${name}`);
    await expect(view.locator("form, .zone, input[type=file]").first()).toBeAttached();
    // A way that asks for details, so that its boxes are there.
    if (name === "aftercare") await view.locator('[data-fill="situation=lost"]').click();
    expect(await fillAll(view), name).toBeGreaterThan(0);
    // Also boxes that appear because of what was typed.
    await page.waitForTimeout(500);
    await fillAll(view);
    await page.waitForTimeout(500);
  }
  const { session, ...rest } = await kept(page);
  for (const [place, text] of [...Object.entries(rest), ["requests and console", heard.join("\n")]]) {
    expect(text, place).not.toContain(MARKER);
    expect(text, place).not.toContain(DIGITS);
  }
  expect(JSON.parse(rest.local)).toEqual({ "fapiao-check / language": "en" });
  // Drafts of the long forms stay in the tab, as the page says at its foot; nothing else has one.
  expect(Object.keys(JSON.parse(session)).sort()).toEqual(
    ["checkInvoiceRequest", "checkPayment", "planAftercare"].map((ask) => `fapiao-check / ${ask}`),
  );
  // The reader clears them.
  for (const name of ["payment", "request", "aftercare"]) {
    await go(page, name);
    await page.locator(`fapiao-${name} .clear`).first().click();
  }
  await expect.poll(async () => (await kept(page)).session).not.toContain(MARKER);
  expect((await kept(page)).session).not.toContain(DIGITS);
});

test("a dropped file's content and name go nowhere, and its company is kept only when asked for", async ({ page }) => {
  /** @type {string[]} */
  const heard = [];
  page.on("console", (message) => heard.push(message.text()));
  page.on("request", (request) => heard.push(`${request.url()} ${request.postData() ?? ""}`));
  await open(page, "en", "#files");
  await page
    .locator("fapiao-files input[type=file]")
    .first()
    .setInputFiles({ name: `${MARKER}.xml`, mimeType: "text/xml", buffer: Buffer.from(`<a>${MARKER}</a>`) });
  await expect(page.locator("fapiao-files .file")).toHaveCount(1);
  await go(page, "bulk");
  await page.locator("fapiao-bulk input[type=file]").setInputFiles({
    name: `${MARKER}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(`发票号码,备注\n${DIGITS},${MARKER}\n`),
  });
  await expect(page.locator("fapiao-bulk tbody tr")).toHaveCount(1);
  const all = JSON.stringify([await kept(page), heard]);
  expect(all).not.toContain(MARKER);
  expect(all).not.toContain(DIGITS);
});
