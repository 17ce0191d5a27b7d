// The rest of the matrix, each app installed from the tarball, built, and really used: `cargo xtask embed`.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { ask, host, install, launch, root, run, use, visit } from "./try.js";

/** @type {string} */
let project;
/** @type {import("@playwright/test").Browser} */
let browser;

/** A module of one of the bundlers. @param {string} name @returns {Promise<any>} */
const bundler = async (name) => {
  const { resolve } = createRequire(join(project, "package.json"));
  return import(`${pathToFileURL(resolve(name))}`);
};

/** @param {import("@playwright/test").Page} page */
const everything = async (page) => {
  await ask(page);
  await use(page);
};

/** Opens what was built. @param {string} folder @param {{ policy?: string }} [how] */
const opened = async (folder, { policy } = {}) => {
  const { close, address } = await host(folder, undefined, policy);
  try {
    await visit(browser, address, everything);
  } finally {
    close();
  }
};

/** The page of `app/`, with another script. @param {string} folder @param {string} script */
const page = async (folder, script) =>
  writeFile(
    join(folder, "index.html"),
    (await readFile(join(project, "app/index.html"), "utf8")).replace("./app.js", script),
  );

describe("the npm package, in everything else", { timeout: 900_000 }, () => {
  before(async () => {
    project = await install("more", "embed-more");
    browser = await launch();
  });
  after(() => browser?.close());

  it("a newer Node, imported and required", async () => {
    assert.ok(Number(process.versions.node.split(".")[0]) >= 22);
    const { stdout } = await run(process.execPath, ["node/esm.js"], { cwd: project });
    assert.deepEqual(JSON.parse(stdout), ["91330106673959654P", "88.50", 1, true, false]);
    assert.equal((await run(process.execPath, ["node/commonjs.cjs"], { cwd: project })).stdout, "88.50\n");
  });

  it("Vite's dev server", async () => {
    const { createServer } = await bundler("vite");
    const server = await createServer({
      root: join(project, "app"),
      configFile: false,
      logLevel: "error",
      server: { port: 0, host: "127.0.0.1" },
      cacheDir: join(project, "vite-cache"),
    });
    await server.listen();
    try {
      await visit(browser, `http://127.0.0.1:${server.httpServer.address().port}/`, everything);
    } finally {
      await server.close();
    }
  });

  it("Next, exported: prerendered, then taken over in the browser", async () => {
    await run("node", [join(project, "node_modules/next/dist/bin/next"), "build"], {
      cwd: join(project, "next"),
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    const html = await readFile(join(project, "next/out/index.html"), "utf8");
    assert.match(html, /<fapiao-tax>/);
    await opened(join(project, "next/out"), { policy: "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' data:" });
  });

  it("webpack", async () => {
    const { default: webpack } = await bundler("webpack"),
      out = join(project, "dist-webpack");
    const stats = await new Promise((resolve, reject) =>
      webpack(
        {
          mode: "production",
          context: project,
          entry: "./app/app.js",
          output: { path: out, filename: "main.js", publicPath: "/" },
          performance: { hints: false },
        },
        (/** @type {unknown} */ error, /** @type {any} */ stats) => (error ? reject(error) : resolve(stats)),
      ),
    );
    assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }).errors, []);
    assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }).warnings, []);
    await page(out, "./main.js");
    await opened(out);
  });

  it("Rollup, from a copy of the folder", async () => {
    const { rollup } = await bundler("rollup"),
      { default: resolve } = await bundler("@rollup/plugin-node-resolve"),
      out = join(project, "dist-rollup");
    /** @type {string[]} */
    const warnings = [];
    const bundle = await rollup({
      input: join(project, "rollup/main.js"),
      plugins: [resolve({ browser: true })],
      onwarn: (/** @type {{ message: string }} */ { message }) => warnings.push(message),
    });
    await bundle.write({ dir: out, format: "es" });
    await cp(join(project, "node_modules/fapiao-check"), join(out, "fapiao-check"), { recursive: true });
    await page(out, "./main.js");
    await opened(out);
    assert.deepEqual(warnings, []);
  });

  it("Svelte, and its types", async () => {
    const { build } = await bundler("vite");
    await build({ root: join(project, "svelte"), logLevel: "error", build: { outDir: join(project, "dist-svelte") } });
    await opened(join(project, "dist-svelte"));
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const { stdout } = await run("node", [tsc, "--project", "svelte/tsconfig.json"], { cwd: project }).catch(
      (error) => error,
    );
    assert.equal(stdout, "");
  });

  it("workerd, with the module imported as one", async () => {
    const { Miniflare } = await bundler("miniflare"),
      packed = join(project, "node_modules/fapiao-check");
    /** @param {string} path @param {string} type @param {string} [as] */
    const module = async (path, type, as = path) => ({
      type,
      path: as,
      contents:
        type === "CompiledWasm" ? await readFile(join(packed, path)) : await readFile(join(packed, path), "utf8"),
    });
    const text = (await readFile(join(project, "workerd/worker.js"), "utf8"))
      .replace('"fapiao-check"', '"./fapiao-check.js"')
      .replace('"fapiao-check/wasm/', '"./pkg/');
    const names = ["fapiao-check.js", "based.js", "compile.js", "local.js", "pkg/numbers.js"];
    const worker = new Miniflare({
      compatibilityDate: "2026-01-01",
      modules: [
        { type: "ESModule", path: "worker.js", contents: text },
        ...(await Promise.all(names.map((name) => module(name, "ESModule")))),
        await module("pkg/numbers_bg.wasm", "CompiledWasm"),
      ],
    });
    try {
      const answer = await worker.dispatchFetch("http://edge/");
      assert.deepEqual(await answer.json(), ["clear", "88.50"]);
    } finally {
      await worker.dispose();
    }
  });

  it("vitest, with happy-dom and with jsdom", async () => {
    const report = join(project, "vitest.json"),
      options = ["run", "--root", join(project, "vitest"), "--reporter=json", `--outputFile=${report}`];
    await run("node", [join(project, "node_modules/vitest/vitest.mjs"), ...options], { cwd: project }).catch(() => {});
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(await readFile(report, "utf8"));
    assert.deepEqual([numPassedTests, numFailedTests], [6, 0], JSON.stringify(testResults, null, 1));
  });
});
