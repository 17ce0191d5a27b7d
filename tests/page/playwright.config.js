// The page in a real Chromium: the system's own, driven by Playwright, on the page as `cargo xtask serve` serves it.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

// `cargo xtask test` says where these are. Called by itself, Playwright looks in the usual places and lets cargo find xtask.
const port = Number(process.env.PAGE_PORT ?? 8180);
const xtask = process.env.XTASK ? `"${process.env.XTASK}"` : "cargo run -q -p xtask --";
const chromium =
  process.env.CHROME ??
  ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);
const root = fileURLToPath(new URL("../..", import.meta.url));

// Chromium 156 makes a page for each suggestion list under its address bar: two more for every test, which take longer
// than the tests. Only the last list of features counts, so Playwright's own is repeated here.
const features = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AutoDeElevate",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "BlockOriginHeaderModificationOnRedirect",
  "DestroyProfileOnBrowserClose",
  "DialMediaRouteProvider",
  "GlobalMediaControls",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "Translate",
];

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.js",
  outputDir: `${root}/target/page-tests`,
  // `cargo xtask test` counts by the second one.
  reporter: process.env.COUNTS ? [["list"], ["json", { outputFile: process.env.COUNTS }]] : "list",
  // A test that passes at the second try has failed.
  retries: 0,
  forbidOnly: true,
  fullyParallel: true,
  // More than there are processors, because every page waits now and then: for a pause after typing, or for a spoken
  // sentence.
  workers: "150%",
  // Generous, because a slow machine is no fault of the page; a test that passes ends long before.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: "chromium",
    launchOptions: {
      executablePath: chromium,
      // The sandbox does not work as root or in a container; the browser opens only the project's own page.
      chromiumSandbox: false,
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--disable-features=${features}`,
      ],
    },
  },
  webServer: {
    command: `${xtask} serve --no-build --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    cwd: root,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
