// A QR code before the camera: Chromium plays a video file instead.
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { invoice, qrText } from "../files/make/invoice.js";
import { picture } from "../files/make/picture.js";
import settings from "./playwright.config.js";
import { expect, go, open, test } from "./fixture.js";

const made = invoice(31, { issueDate: "2026-03-05", number: "26332000000012345631" });

/** A video in YUV4MPEG2: ten frames of blank paper, then ten of a QR code, repeated. */
const film = () => {
  const [width, height] = [640, 480],
    code = picture(qrText(made), { width, height, x: 180, y: 90, size: 7 }).grey,
    bare = new Uint8Array(width * height).fill(200);
  const colour = Buffer.alloc((width * height) / 2, 128);
  const frames = [bare, code].flatMap((grey) =>
    Array.from({ length: 10 }, () => Buffer.concat([Buffer.from("FRAME\n"), grey, colour])),
  );
  const path = join(mkdtempSync(join(tmpdir(), "film-")), "qr.y4m");
  writeFileSync(
    path,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...frames]),
  );
  return path;
};

const { launchOptions } = /** @type {{ launchOptions: import("@playwright/test").LaunchOptions }} */ (settings.use);
// Chromium's shell has no camera.
const executablePath =
  ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path)) ??
  launchOptions.executablePath ??
  "";
test.use({
  launchOptions: {
    ...launchOptions,
    executablePath,
    args: [
      ...(launchOptions.args ?? []),
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${film()}`,
    ],
  },
});

/** Every stream that the page was given, to see whether its lamp is out. @param {import("@playwright/test").Page} page */
const watched = (page) =>
  page.addInitScript(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    Object.assign(window, { tracks: [] });
    navigator.mediaDevices.getUserMedia = async (what) => {
      const stream = await ask(what);
      /** @type {any} */ (window).tracks.push(...stream.getTracks());
      return stream;
    };
  });
/** @param {import("@playwright/test").Page} page @returns {Promise<string[]>} */
const tracks = (page) =>
  page.evaluate(() =>
    /** @type {any} */ (window).tracks.map((/** @type {MediaStreamTrack} */ track) => track.readyState),
  );

test("a QR code is read from the camera's picture, and the camera is turned off", async ({ page, context }) => {
  await context.grantPermissions(["camera"]);
  await watched(page);
  await open(page, "en", "#files");
  const files = page.locator("fapiao-files");
  await files.getByRole("button", { name: "Scan a QR code" }).click();
  await expect(files.locator(".file .digits")).toHaveText(made.number);
  await expect(files.locator(".file")).toContainText("Camera 1");
  await expect(files.locator("video")).toHaveCount(0);
  await expect(files.getByRole("button", { name: "Scan a QR code" })).toBeFocused();
  expect(await tracks(page)).toEqual(["ended"]);
  const [read] = await files.evaluate(
    (node) => /** @type {import("../../www/fapiao-check/elements.js").FapiaoFilesElement} */ (node).reads,
  );
  expect(read?.qr).toBe(qrText(made));
});

test("the camera turns off when it is closed, when the reader goes elsewhere, and with the element", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["camera"]);
  await watched(page);
  // It never contains a QR code.
  await page.route("**/qr/decode.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "export default () => { throw Error(); };" }),
  );
  await open(page, "zh", "#files");
  const files = page.locator("fapiao-files"),
    scan = files.getByRole("button", { name: "扫描二维码" }),
    out = () => expect.poll(async () => (await tracks(page)).at(-1)).toBe("ended");
  for (const leave of [
    () => files.getByRole("button", { name: "关闭摄像头" }).click(),
    async () => {
      await go(page, "tax");
      await out();
      await go(page, "files");
    },
    () =>
      files.evaluate((node) => {
        const parent = node.parentElement;
        node.remove();
        parent?.append(node);
      }),
  ]) {
    await scan.click();
    await expect(files.locator("video")).toBeVisible();
    await expect.poll(async () => (await tracks(page)).at(-1)).toBe("live");
    await leave();
    await out();
    await expect(files.locator("video")).toHaveCount(0);
  }
});

for (const [what, name, words] of /** @type {const} */ ([
  ["permission is refused", "", "This page may not use the camera"],
  ["there is no camera", "NotFoundError", "No camera was found on this device."],
  ["it is taken", "NotReadableError", "Another program is using the camera"],
  ["something else stands against it", "AbortError", "The camera cannot be used at the moment."],
])) {
  test(`a sentence says so when ${what}, and a photograph is offered`, async ({ page }) => {
    if (name)
      await page.addInitScript((reason) => {
        navigator.mediaDevices.getUserMedia = async () => {
          throw new DOMException("", reason);
        };
      }, name);
    await open(page, "en", "#files");
    const files = page.locator("fapiao-files");
    await files.getByRole("button", { name: "Scan a QR code" }).click();
    await expect(files.getByText(words)).toBeVisible();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      files.getByRole("button", { name: "Take a photograph instead" }).click(),
    ]);
    expect(chooser.isMultiple()).toBe(false);
  });
}

test("without a camera only a photograph is offered", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "mediaDevices", { value: undefined }));
  await open(page, "en", "#files");
  await expect(page.locator("fapiao-files").getByRole("button", { name: "Photograph a QR code" })).toBeVisible();
  await expect(page.locator("fapiao-files").getByRole("button", { name: "Scan a QR code" })).toHaveCount(0);
});
