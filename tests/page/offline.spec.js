// The folder for static hosts, served with exactly the headers that it comes with.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { join, relative, resolve } from "node:path";
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

/** The folder as it was built, path by path. @returns {Promise<Map<string, Buffer>>} */
const built = async () => {
  const files = new Map();
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      files.set(`/${relative(dist, path)}`, await readFile(path));
    }
  return files;
};
/** @param {Map<string, Buffer>} files */
const versionOf = (files) =>
  /\/v\/(\w+)\//.exec([...files.keys()].find((path) => path.startsWith("/v/")) ?? "")?.[1] ?? "";

/** Another version, as a build makes it: its own folder, its own hashes, and some files that differ.
 * @param {Map<string, Buffer>} files @param {string} version @param {Record<string, string>} [first] what scripts say first, by their paths in the folder */
const another = (files, version, first = {}) => {
  const before = versionOf(files),
    next = /** @type {Map<string, Buffer>} */ (new Map());
  const renamed = (/** @type {string} */ text) => text.replaceAll(`v/${before}/`, `v/${version}/`);
  for (const [path, bytes] of files) {
    const said = first[path.replace(/^\/v\/\w+\//, "")];
    next.set(
      renamed(path),
      path.endsWith(".html") ? Buffer.from(renamed(`${bytes}`)) : said ? Buffer.from(`${said}\n${bytes}`) : bytes,
    );
  }
  let worker = renamed(`${files.get("/sw.js")}`).replace(`${before}\``, `${version}\``);
  for (const [path, bytes] of next) {
    const hash = createHash("sha256").update(bytes).digest("hex");
    worker = worker.replace(new RegExp(`("${path.slice(1).replaceAll(".", "\\.")}": ")\\w+`), `$1${hash}`);
  }
  return next.set("/sw.js", Buffer.from(worker));
};

/** @typedef {{ address: string, files: Map<string, Buffer>, broken: string }} Host */
/** @type {import("@playwright/test").Fixtures<{ host: Host }, {}, {}, {}>} */
const hosted = {
  host: async ({}, use) => {
    const state = { address: "", files: await built(), broken: "" },
      rules = `${state.files.get("/_headers")}`;
    const server = createServer((request, response) => {
      const whole = new URL(request.url ?? "/", "http://host").pathname.replace(/\/$/, "/index.html"),
        path = whole.replace(/^\/(?:one|two)\//, "/");
      const body = path === state.broken ? "/* another */" : state.files.get(path);
      if (body) response.writeHead(200, headersOf(rules, path)).end(body);
      else response.writeHead(404).end();
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

/** What the page says when something is wrong. @param {import("@playwright/test").Page} page */
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
  host.files = another(host.files, "222222222222");
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
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(["fapiao-check / 222222222222"]);
  expect(errors).toEqual([]);
});

test("two tabs, a new version, and one of them takes it: the other never mixes both", async ({ context, host }) => {
  const [one, other] = [await context.newPage(), await context.newPage()],
    first = host.files;
  const made = {
    "fapiao-check/elements/number.js": "globalThis.made = 2;",
    "fapiao-check/elements/tax.js": "globalThis.made = 2;",
  };
  for (const page of [one, other]) {
    await page.goto(host.address);
    await kept(page);
    await page.reload();
  }
  host.files = another(first, "222222222222", made);
  await one.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  await Promise.all([
    one.waitForEvent("load"),
    one
      .locator(".update")
      .getByRole("button", { name: /Reload|刷新/ })
      .click(),
  ]);
  // The host has the new version alone by now, and the other tab opens a task for the first time.
  await other.evaluate(() => {
    location.hash = "number";
  });
  await other.locator("fapiao-number [name=number]").fill("24332000000012345678");
  await expect(other.locator("fapiao-number .banner")).toBeVisible();
  expect(await other.evaluate(() => "made" in globalThis)).toBe(false);
  await one.evaluate(() => {
    location.hash = "tax";
  });
  await one.locator("fapiao-tax [name=amount]").fill("100");
  expect(await one.evaluate(() => "made" in globalThis)).toBe(true);
  // Once it is reloaded it is the new one, and nothing of the old one is kept any more.
  await other.reload();
  await other.locator("fapiao-number [name=number]").fill("24332000000012345678");
  expect(await other.evaluate(() => "made" in globalThis)).toBe(true);
  await one.close();
  await other.reload();
  await expect.poll(() => other.evaluate(() => caches.keys())).toEqual(["fapiao-check / 222222222222"]);
});

test("also without a service worker: a page whose version is gone says so, and does not mix in another version", async ({
  browser,
  host,
}) => {
  const context = await browser.newContext({ serviceWorkers: "block" }),
    page = await context.newPage();
  await page.goto(host.address);
  await page.getByRole("button", { name: "EN", exact: true }).click();
  host.files = another(host.files, "222222222222", { "fapiao-check/elements/number.js": "globalThis.made = 2;" });
  await page.evaluate(() => {
    location.hash = "number";
  });
  await expect(page.getByText("Part of this page did not load")).toBeVisible();
  expect(await page.evaluate(() => "made" in globalThis)).toBe(false);
  await page.getByRole("link", { name: "Load it again" }).click();
  await page.locator("fapiao-number [name=number]").fill("24332000000012345678");
  await expect(page.locator("fapiao-number .banner")).toBeVisible();
  expect(await page.evaluate(() => "made" in globalThis)).toBe(true);
  await context.close();
});

test("two copies under one origin share nothing: files, language, drafts and company", async ({ page, host }) => {
  for (const copy of ["one", "two"]) {
    await page.goto(`${host.address}${copy}/`);
    await kept(page);
  }
  const caches = () => page.evaluate(() => window.caches.keys());
  await expect.poll(async () => (await caches()).map((name) => name.split(" ")[1]).sort()).toEqual(["/one/", "/two/"]);
  await page.goto(`${host.address}one/#tax`);
  await page.getByRole("button", { name: "中文" }).click();
  await page.locator("fapiao-tax [name=amount]").fill("100");
  await page.goto(`${host.address}two/?#tax`);
  await expect(page.getByRole("button", { name: "EN", exact: true })).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("fapiao-tax [name=amount]")).toHaveValue("");
  await page.goto(`${host.address}one/?#tax`);
  await expect(page.getByRole("button", { name: "中文" })).toHaveAttribute("aria-pressed", "true");
});

test("an unknown language in the storage is ignored", async ({ page, host }) => {
  await page.goto(host.address);
  for (const [stored, lang] of [
    ["zh-CN", "zh-CN"],
    ["xx", "en"],
    ['"><script>', "en"],
  ]) {
    await page.evaluate((value) => localStorage.setItem("fapiao-check / language", `${value}`), stored);
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", `${lang}`);
  }
});

test("if a file is not the one that was built, no file is kept", async ({ page, host }) => {
  host.broken = `/v/${versionOf(host.files)}/page.css`;
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
