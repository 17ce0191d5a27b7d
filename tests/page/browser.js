// The system's Chromium for scripts that are not tests, and the address of the page that they look at.
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Where `cargo xtask serve` said the page is. */
export const address = process.argv[2] ?? "http://127.0.0.1:8080/";

/** @param {string[]} [more] arguments */
export const launch = (more = []) =>
  chromium.launch({
    executablePath:
      process.env.CHROME ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path)),
    chromiumSandbox: false,
    args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", ...more],
  });
