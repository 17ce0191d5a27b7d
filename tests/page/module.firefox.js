// Every vector through the module, in Firefox: the test runner's own page is opened, and runs them.
import { expect, test } from "@playwright/test";

test("every vector holds through the module", { tag: "@flow" }, async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto(`${process.env.MODULE}`);
  await expect(page.locator("#output")).toContainText(/test result: ok\. \d+ passed; 0 failed/, { timeout: 200_000 });
});
