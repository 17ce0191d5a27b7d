// Pictures of every tool, empty and filled, and of the whole page: node tests/page/screenshots.js [address]
// They go to target/screenshots, to be looked at; docs/page.png is the README's picture.
import { mkdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { invoice } from "../files/make/invoice.js";
import { ofd } from "../files/make/ofd.js";
import { invoicePdf } from "../files/make/pdf.js";
import { digitalXml } from "../files/make/xml.js";
import { address, launch } from "./browser.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = `${root}/target/screenshots`;
const TOOLS = ["payment", "tax", "entity", "number", "request", "aftercare", "guidance"];
/** Views that want files: made up, one of them broken off and one short of a digit. */
const made = (/** @type {number} */ seed) =>
  invoice(seed, { issueDate: "2026-03-01", number: `263320000000123456${seed}` });
const SHEET = `发票号码,价税合计,税率,销方税号,备注
25332000000012345678,100,13%,91330106673959654P,
25332000000012345679,abc,6%,91330106673959654Q,
2.5332E+19,200,6%,91330106673959654P,
25332000000012345678,300,6%,91330106673959654P,
25332000000012345681,400,6%,91330106673959654P,
`;
/** @type {Record<string, { name: string, bytes: Uint8Array | string, mimeType: string }[]>} */
const FILES = {
  files: [
    { name: "a.xml", bytes: digitalXml(made(21)), mimeType: "text/xml" },
    { name: "b.ofd", bytes: ofd({ ...made(22), number: "2633200000001234562" }), mimeType: "application/ofd" },
    { name: "c.pdf", bytes: invoicePdf(made(23)), mimeType: "application/pdf" },
    { name: "broken.xml", bytes: digitalXml(made(21)).slice(0, 700), mimeType: "text/xml" },
  ],
  bulk: [{ name: "invoices.csv", bytes: SHEET, mimeType: "text/csv" }],
};
const EXAMPLES = ["help-page", "request-form", "checkout"];
const README_LIMIT = 200_000;

await mkdir(folder, { recursive: true });
await mkdir(`${root}/docs`, { recursive: true });
const browser = await launch();

/** @param {{ width: number, height: number }} viewport @param {"light" | "dark"} colorScheme @param {string} locale */
async function visit(viewport, colorScheme, locale) {
  const context = await browser.newContext({ viewport, colorScheme, locale, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

let count = 0;
for (const [device, viewport] of /** @type {const} */ ([
  ["desktop", { width: 1280, height: 900 }],
  ["phone", { width: 390, height: 844 }],
])) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const [language, locale] of /** @type {const} */ ([
      ["en", "en-US"],
      ["zh", "zh-CN"],
    ])) {
      const page = await visit(viewport, colorScheme, locale);
      const shoot = async (/** @type {string} */ what) => {
        await page.screenshot({ path: `${folder}/${device}-${colorScheme}-${language}-${what}.png`, fullPage: true });
        count++;
      };
      await shoot("home");
      for (const tool of TOOLS) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, tool);
        const example = page.locator(`fapiao-${tool} .empty button:visible`);
        await example.first().waitFor();
        await shoot(`${tool}-empty`);
        await example.last().click();
        await page.locator(`fapiao-${tool} .answer > *`).first().waitFor();
        await page.waitForTimeout(200);
        await shoot(tool);
      }
      for (const [tool, files] of Object.entries(FILES)) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, tool);
        const input = page.locator(`fapiao-${tool} input[type=file]`).first();
        await input.waitFor({ state: "attached" });
        await shoot(`${tool}-empty`);
        await input.setInputFiles(
          files.map(({ name, bytes, mimeType }) => ({ name, mimeType, buffer: Buffer.from(bytes) })),
        );
        await page
          .locator({ files: "fapiao-files .file >> nth=3", bulk: "fapiao-bulk .banner .say" }[tool] ?? "")
          .waitFor({ state: "attached" });
        if (tool === "files") await page.locator("fapiao-files .file > summary:visible").nth(1).click();
        await page.waitForTimeout(500);
        await shoot(tool);
      }
      await page.evaluate(() => {
        location.hash = "embed";
      });
      await shoot("embed");
      await page.goto(new URL("about.html", address).href);
      await shoot("about");
      for (const example of EXAMPLES) {
        await page.goto(new URL(`examples/${example}.html`, address).href);
        await page.waitForTimeout(700);
        await shoot(`example-${example}`);
      }
      await page.goto(new URL("rules.html#tax/sum-differs", address).href);
      await page.locator(".rules article").first().waitFor();
      await page.screenshot({ path: `${folder}/${device}-${colorScheme}-${language}-rules.png` });
      count++;
      await page.context().close();
    }
  }
}

const page = await visit({ width: 1120, height: 900 }, "light", "en-US");
await page.evaluate(() => {
  location.hash = "payment";
});
await page.locator("fapiao-payment .empty button").nth(1).click();
await page.locator("fapiao-payment .banner").waitFor();
await page
  .locator("fapiao-payment .papers")
  .evaluate((cards) => scrollTo(0, cards.getBoundingClientRect().top + scrollY - 24));
const picture = `${root}/docs/page.png`;
await page.screenshot({ path: picture });
await browser.close();
const { size } = await stat(picture);
console.log(`${count} pictures in target/screenshots; docs/page.png has ${Math.round(size / 1000)} kB`);
if (size > README_LIMIT) throw new Error(`docs/page.png has more than ${README_LIMIT / 1000} kB`);
