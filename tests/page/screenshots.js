// Pictures of every view in its states, in both languages, light and dark, on a phone and a desktop, and in what some
// readers set: node tests/page/screenshots.js [address] [words of the names]
// They are saved in target/screenshots, to look at; docs/page.png is the README's picture.
import { mkdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { address, launch } from "./browser.js";
import { VIEWS } from "./views.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = `${root}/target/screenshots`;
const README_LIMIT = 200_000;
/** @typedef {import("@playwright/test").BrowserContextOptions} Options */

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** @type {Record<string, Options>} */
const SCREENS = {
  desktop: { viewport: DESKTOP },
  phone: { viewport: PHONE, hasTouch: true, isMobile: true },
};
/** Readers' own settings. A page at 200 % has half the room. @type {Record<string, Options>} */
const SETTINGS = {
  narrow: { viewport: { width: 320, height: 640 } },
  zoomed: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  forced: { viewport: DESKTOP, forcedColors: "active" },
};
/** @type {Record<string, Options>} */
const LOOKS = Object.fromEntries([
  ...Object.entries(SCREENS).flatMap(([screen, options]) =>
    /** @type {const} */ (["light", "dark"]).map((colorScheme) => [
      `${screen}-${colorScheme}`,
      { ...options, colorScheme },
    ]),
  ),
  ...Object.entries(SETTINGS),
]);

await mkdir(folder, { recursive: true });
await mkdir(`${root}/docs`, { recursive: true });
const browser = await launch();
const wanted = process.argv.slice(3);
let count = 0;

for (const [look, options] of Object.entries(LOOKS))
  for (const language of /** @type {const} */ (["en", "zh"]))
    for (const [name, { at, act, full = true, print }] of Object.entries(VIEWS)) {
      const path = `${folder}/${look}-${language}-${name}`;
      if (!wanted.every((word) => `${look}-${language}-${name}`.includes(word))) continue;
      const locale = { en: "en-US", zh: "zh-CN" }[language];
      const context = await browser.newContext({ reducedMotion: "reduce", ...options, locale });
      const page = await context.newPage();
      try {
        await page.goto(new URL(at, address).href);
        await page.waitForTimeout(400);
        await act?.(page, language);
        await page.waitForTimeout(400);
        if (print) await page.pdf({ path: `${path}.pdf`, format: "A4" });
        else {
          await page.screenshot({ path: `${path}.png`, fullPage: full });
          // Where the page is long, what is seen without a move.
          if (act && full) await page.screenshot({ path: `${path}.seen.png` });
        }
        count++;
      } catch (error) {
        console.error(`${look}-${language}-${name}: ${error}`);
        process.exitCode = 1;
      }
      await context.close();
    }

if (!wanted[0] || wanted[0] === "README") {
  const context = await browser.newContext({ viewport: { width: 1120, height: 900 }, colorScheme: "light" });
  const page = await context.newPage();
  await page.goto(new URL("#payment", address).href);
  await page.locator("fapiao-payment .empty button").nth(1).click();
  await page.locator("fapiao-payment .banner").waitFor();
  await page
    .locator("fapiao-payment .papers")
    .evaluate((cards) => scrollTo(0, cards.getBoundingClientRect().top + scrollY - 24));
  const picture = `${root}/docs/page.png`;
  await page.screenshot({ path: picture });
  const { size } = await stat(picture);
  console.log(`docs/page.png has ${Math.round(size / 1000)} kB`);
  if (size > README_LIMIT) throw new Error(`docs/page.png has more than ${README_LIMIT / 1000} kB`);
}
await browser.close();
console.log(`${count} pictures in target/screenshots`);
