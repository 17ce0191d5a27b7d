// Pictures of every tool, empty and filled, and of the whole page: node tests/page/screenshots.js [address]
// They go to target/screenshots, to be looked at; docs/page.png is the README's picture.
import { mkdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { address, launch } from "./browser.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = `${root}/target/screenshots`;
const TOOLS = ["payment", "tax", "entity", "number", "request", "aftercare", "guidance"];
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
for (const [device, viewport] of /** @type {const} */ ([["desktop", { width: 1280, height: 900 }], ["phone", { width: 390, height: 844 }]])) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const [language, locale] of /** @type {const} */ ([["en", "en-US"], ["zh", "zh-CN"]])) {
      const page = await visit(viewport, colorScheme, locale);
      const shoot = async (/** @type {string} */ what) => {
        await page.screenshot({ path: `${folder}/${device}-${colorScheme}-${language}-${what}.png`, fullPage: true });
        count++;
      };
      await shoot("home");
      for (const tool of TOOLS) {
        await page.evaluate((hash) => { location.hash = hash; }, tool);
        const example = page.locator(`fapiao-${tool} .empty button:visible`);
        await example.first().waitFor();
        await shoot(`${tool}-empty`);
        await example.last().click();
        await page.locator(`fapiao-${tool} .answer > *`).first().waitFor();
        await page.waitForTimeout(200);
        await shoot(tool);
      }
      await page.evaluate(() => { location.hash = "embed"; });
      await shoot("embed");
      await page.goto(new URL("about.html", address).href);
      await shoot("about");
      await page.goto(new URL("rules.html#tax/sum-differs", address).href);
      await page.locator(".rules article").first().waitFor();
      await page.screenshot({ path: `${folder}/${device}-${colorScheme}-${language}-rules.png` });
      count++;
      await page.context().close();
    }
  }
}

const page = await visit({ width: 1120, height: 900 }, "light", "en-US");
await page.evaluate(() => { location.hash = "payment"; });
await page.locator("fapiao-payment .empty button").first().click();
await page.locator("fapiao-payment .banner").waitFor();
await page.locator("fapiao-payment .transfer").evaluate((card) => scrollTo(0, card.getBoundingClientRect().top + scrollY - 24));
const picture = `${root}/docs/page.png`;
await page.screenshot({ path: picture });
await browser.close();
const { size } = await stat(picture);
console.log(`${count} pictures in target/screenshots; docs/page.png has ${Math.round(size / 1000)} kB`);
if (size > README_LIMIT) throw new Error(`docs/page.png has more than ${README_LIMIT / 1000} kB`);
