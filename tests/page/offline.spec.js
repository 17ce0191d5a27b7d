// The folder for static hosts, served with exactly the headers that it comes with.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test as base } from "@playwright/test";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(resolve(root, process.env.CARGO_TARGET_DIR ?? "target"), "dist");

/** The headers of a path: every block of the file whose pattern fits, the later ones first. @param {string} rules @param {string} path */
const headersOf = (rules, path) => {
  const headers = /** @type {Record<string, string>} */ ({});
  for (const block of rules.split(/^(?=\/)/m)) {
    const [pattern = "", ...lines] = block.split("\n");
    if (!new RegExp(`^${pattern.replace(/[.]/g, "\\.").replace("*", ".*")}$`).test(path)) continue;
    for (const line of lines.filter((line) => line.trim())) {
      const [name = "", ...value] = line.trim().split(": ");
      headers[name] = value.join(": ");
    }
  }
  return headers;
};

/** @type {import("@playwright/test").Fixtures<{ host: { address: string, version: string, broken: string } }, {}, {}, {}>} */
const hosted = {
  host: async ({}, use) => {
    const state = { address: "", version: "", broken: "" },
      rules = await readFile(join(dist, "_headers"), "utf8");
    const server = createServer(async ({ url = "/" }, response) => {
      const path = new URL(url, "http://host").pathname.replace(/\/$/, "/index.html");
      try {
        let body = await readFile(join(dist, path));
        if (path === "/sw.js" && state.version)
          body = Buffer.from(body.toString().replace(/"fapiao-check-\w+"/, `"fapiao-check-${state.version}"`));
        if (path === state.broken) body = Buffer.from("/* another */");
        response.writeHead(200, headersOf(rules, path)).end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
    state.address = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}/`;
    await use(state);
    server.close();
  },
};
const test = base.extend(hosted);

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  const [xtask = "", ...first] = process.env.XTASK ? [process.env.XTASK] : ["cargo", "run", "-q", "-p", "xtask", "--"];
  await promisify(execFile)(xtask, [...first, "dist", "--no-build"], { cwd: root });
});

/** What the page says of itself when something is wrong. @param {import("@playwright/test").Page} page */
const watch = (page) => {
  /** @type {string[]} */
  const errors = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(`${error}`));
  return errors;
};

/** @param {import("@playwright/test").Page} page */
const kept = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

test("after one visit everything works offline, with the documented headers", async ({ page, context, host }) => {
  const errors = watch(page);
  await page.goto(`${host.address}#home`);
  await kept(page);
  await context.setOffline(true);
  await page.goto(`${host.address}?again#tax`);
  await page.getByRole("button", { name: "EN", exact: true }).click();
  await page.locator("fapiao-tax input[name=amount]").fill("100");
  await page.locator("fapiao-tax input[name=rate]").fill("13%");
  await expect(page.locator("fapiao-tax .term strong").first()).toHaveText("88.50");
  await page.goto(`${host.address}#number`);
  await page.locator("fapiao-number [name=number]").fill("24332000000012345678");
  await expect(page.locator("fapiao-number .banner")).toBeVisible();
  await page.goto(`${host.address}#payment`);
  await expect(page.locator("fapiao-payment form")).toBeVisible();
  await page.goto(`${host.address}examples/request-form.html?lang=en`);
  await page.getByLabel("Tax ID").fill("9133*");
  await page.getByLabel("Tax ID").blur();
  await expect(page.locator(".fapiao-message[data-tone=stop]")).toBeVisible();
  await page.goto(host.address);
  await page.reload();
  await expect(page.locator("h1:visible")).toBeVisible();
  expect(errors).toEqual([]);
});

test("a new version waits until the reader takes it, in both languages", async ({ page, host }) => {
  const errors = watch(page);
  await page.goto(host.address);
  await kept(page);
  await page.reload();
  await expect(page.locator(".update")).toHaveCount(0);
  host.version = "next";
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  const bar = page.locator(".update");
  await page.getByRole("button", { name: "中文" }).click();
  await expect(bar).toHaveText("有新版本。 刷新", { useInnerText: true });
  await page.getByRole("button", { name: "EN", exact: true }).click();
  await expect(bar).toHaveText("A new version is there. Reload", { useInnerText: true });
  expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
  await Promise.all([page.waitForEvent("load"), bar.getByRole("button").click()]);
  await expect(page.locator("h1:visible")).toBeVisible();
  await expect(bar).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(["fapiao-check-next"]);
  expect(errors).toEqual([]);
});

test("a file that is not the one that was built is not kept, nor is any other then", async ({ page, host }) => {
  host.broken = "/page.css";
  await page.goto(host.address);
  const state = await page.evaluate(async () => {
    const worker = (await navigator.serviceWorker.register("sw.js")).installing;
    await new Promise((resolve) => worker?.addEventListener("statechange", resolve));
    return worker?.state;
  });
  expect(state).toBe("redundant");
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test("the list of hashes holds, and the plain page has no service worker", async ({ page, baseURL }) => {
  const list = (await readFile(join(dist, "integrity.txt"), "utf8")).trim().split("\n");
  expect(list.length).toBeGreaterThan(40);
  for (const line of list) {
    const [hash, name = ""] = line.split("  ");
    expect(
      createHash("sha256")
        .update(await readFile(join(dist, name)))
        .digest("hex"),
      name,
    ).toBe(hash);
  }
  await page.goto(`${baseURL}`);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.content()).not.toContain("update.js");
});

test("docs/hosting.md shows the headers as they are", async () => {
  const doc = await readFile(join(root, "docs/hosting.md"), "utf8"),
    rules = await readFile(join(dist, "_headers"), "utf8");
  const shown = doc.match(/```\n(\/\*\n.*?)```/s)?.[1];
  expect(shown).toBe(rules);
});
