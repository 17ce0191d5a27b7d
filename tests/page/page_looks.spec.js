// Every tool empty, filled and with a text of 10,000 letters: what axe finds in light and dark, and at which width it scrolls sideways.
import { BAD_INPUT, box, expect, faultsInBothSchemes, go, open, paste, test, tool, verdict } from "./fixture.js";

const TOOLS = /** @type {const} */ (["payment", "tax", "entity", "number"]);

/** Puts an example into a tool and waits for its answer. @param {import("@playwright/test").Page} page @param {typeof TOOLS[number]} name */
async function fill(page, name) {
  const within = tool(page, name);
  const examples = within.locator(".empty button");
  await (name === "payment" ? examples.nth(1) : examples.last()).click();
  if (name === "tax") await expect(within.locator(".term")).toHaveCount(3);
  else if (name === "entity") await expect(within.locator(".card")).toHaveCount(1);
  else await expect(verdict(within)).toHaveAttribute("data-tone", "stop");
}

/** The same, with everything that is folded open. @param {import("@playwright/test").Page} page @param {typeof TOOLS[number]} name */
async function fillAndOpen(page, name) {
  await fill(page, name);
  await tool(page, name)
    .locator("details")
    .evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
}

/** @param {import("@playwright/test").Page} page */
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const language of /** @type {const} */ (["en", "zh"]))
  test(`axe finds nothing, empty and filled, light and dark: ${language}`, async ({ page }) => {
    test.slow();
    await open(page, language);
    const check = async () => expect(await faultsInBothSchemes(page)).toEqual([]);
    await check();
    for (const name of TOOLS) {
      await go(page, name);
      await expect(tool(page, name).locator(".empty button").first()).toBeVisible();
      await check();
      await fillAndOpen(page, name);
      await check();
    }
    await go(page, "payment");
    await tool(page, "payment").locator('input[value="alibaba-cloud"]').check();
    await expect(verdict(tool(page, "payment"))).not.toHaveAttribute("data-tone", "clear");
    await check();
    await go(page, "embed");
    await check();
  });

for (const language of /** @type {const} */ (["en", "zh"]))
  test(`nothing scrolls sideways at any width: ${language}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 800 });
    await open(page, language);
    // The layout follows the width by styles alone, so each state is looked at in one page.
    const look = async () => {
      for (const width of [320, 390, 640, 768, 1920]) {
        // 640 px are also 1280 px at 200 % zoom.
        await page.setViewportSize({ width, height: width === 640 ? 450 : 800 });
        expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
      }
    };
    await look();
    for (const [name, field] of /** @type {const} */ ([
      ["tax", "amount"],
      ["entity", "query"],
      ["number", "number"],
      ["payment", "transfer.account"],
    ])) {
      await go(page, name);
      await expect(tool(page, name).locator(".empty button").first()).toBeVisible();
      await look();
      await fillAndOpen(page, name);
      await look();
      await paste(box(tool(page, name), field), BAD_INPUT["10,000 letters"]);
      await expect
        .poll(
          async () =>
            (await tool(page, name).locator(".answer > *").allInnerTexts()).join("").replace(/\s/g, "").length,
        )
        .toBeGreaterThan(20);
      await page.waitForTimeout(400);
      await look();
      await tool(page, name).locator(".clear").click();
    }
    await go(page, "embed");
    await look();
  });
