// The page and the module in the other engines, as Debian packages them: `cargo xtask engines`.
import { defineConfig } from "@playwright/test";
import chromium from "./playwright.config.js";

export default defineConfig({
  ...chromium,
  // Starting another Firefox takes longer than its tests.
  workers: "100%",
  // A limit for both: the main flows take a minute of processor time, everything twenty.
  globalTimeout: (process.env.FLOWS ? 10 : 28) * 60_000,
  projects: [
    {
      // Over WebDriver BiDi, which Firefox speaks itself. What Playwright cannot do with it is marked in the tests.
      name: "firefox",
      testMatch: ["*.spec.js", "module.firefox.js"],
      grepInvert: /@chromium/,
      // `cargo xtask test` runs the main flows alone.
      grep: process.env.FLOWS ? /@flow/ : /./,
      use: {
        browserName: "firefox",
        channel: "moz-firefox",
        launchOptions: { executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr" },
      },
    },
    // One window for all of them.
    { name: "webkit", testMatch: "webkit.flows.js", fullyParallel: false },
  ],
});
