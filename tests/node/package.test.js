// The npm package as users install it: in Node, with bundlers, as plain modules, and its types.
import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { ask, host, install, launch, root, run, use, visit } from "../embed/try.js";

/** Where the apps are, with the package installed. @type {string} */
let project;
/** @type {import("@playwright/test").Browser} */
let browser;

/** @param {string} folder @param {(page: import("@playwright/test").Page) => Promise<void>} test @param {(path: string) => string | undefined} [made] */
const opened = async (folder, test, made) => {
  const { close, address } = await host(folder, made);
  try {
    await visit(browser, address, test);
  } finally {
    close();
  }
};

describe("the npm package", { timeout: 300_000 }, () => {
  before(async () => {
    project = await install("", "embed");
    browser = await launch();
  });
  after(() => browser?.close());

  it("answers in Node, imported and required", async () => {
    const { stdout } = await run("node", ["node/esm.js"], { cwd: project });
    assert.deepEqual(JSON.parse(stdout), ["91330106673959654P", "88.50", 1, true, false]);
    assert.equal((await run("node", ["node/commonjs.cjs"], { cwd: project })).stdout, "88.50\n");
  });

  it("is the folder: what npm would pack, and where it comes from", async () => {
    const pack = await run("npm", ["pack", "--dry-run", "--json"], { cwd: join(root, "www/fapiao-check") }),
      [packed] = Object.values(JSON.parse(pack.stdout));
    const tar = await run("tar", ["-tzf", join(project, "../package/fapiao-check-0.1.0.tgz")]);
    assert.deepEqual(
      tar.stdout.trim().split("\n").sort(),
      [
        ...packed.files.map((/** @type {{ path: string }} */ { path }) => `package/${path}`),
        "package/provenance.txt",
      ].sort(),
    );
  });

  it("passes publint, and “Are the types wrong?” on every entry", async () => {
    const packed = join(project, "node_modules/fapiao-check"),
      tarball = join(project, "../package/fapiao-check-0.1.0.tgz");
    const lint = await run("node", ["node_modules/publint/src/cli.js", "--strict", packed], { cwd: project });
    assert.match(lint.stdout, /All good!/);
    const options = ["--profile", "esm-only", "--format", "ascii", "--no-emoji"];
    await run("node", ["node_modules/@arethetypeswrong/cli/dist/index.js", tarball, ...options], { cwd: project });
  });

  for (const tsconfig of ["tsconfig.json", "tsconfig.frameworks.json"])
    it(`is typed: types/${tsconfig}`, async () => {
      const tsc = join(root, "node_modules/typescript/bin/tsc");
      const { stdout } = await run("node", [tsc, "--project", `types/${tsconfig}`], { cwd: project }).catch(
        (error) => error,
      );
      assert.equal(stdout, "");
    });

  it("says where its modules come from, and their hashes hold", async () => {
    const folder = join(project, "node_modules/fapiao-check"),
      text = await readFile(join(folder, "provenance.txt"), "utf8");
    assert.match(text, /^Built from commit [0-9a-f]{40}.*\nwith rustc \d.* and wasm-bindgen \d/);
    const { createHash } = await import("node:crypto");
    const lines = [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)];
    assert.equal(lines.length, 12);
    for (const [, hash, name = ""] of lines)
      assert.equal(
        createHash("sha256")
          .update(await readFile(join(folder, name)))
          .digest("hex"),
        hash,
        name,
      );
  });

  it("is dropped from a bundle that does not use it", async () => {
    const { build } = await import(join(project, "node_modules/vite/dist/node/index.js"));
    const entry = "\0entry";
    const { output } = await build({
      root: project,
      configFile: false,
      logLevel: "silent",
      build: { write: false, minify: false, rollupOptions: { input: "entry", preserveEntrySignatures: "strict" } },
      plugins: [
        {
          name: "entry",
          resolveId: (/** @type {string} */ id) => (id === "entry" ? entry : undefined),
          load: (/** @type {string} */ id) =>
            id === entry
              ? 'import "fapiao-check"; import { load } from "fapiao-check/sheets"; export const used = 1;'
              : undefined,
        },
      ],
    });
    const code = output
      .filter((/** @type {{ type: string }} */ { type }) => type === "chunk")
      .map((/** @type {{ code: string }} */ one) => one.code)
      .join("\n");
    assert.ok(!/WebAssembly|_bg\.wasm/.test(code), code.slice(0, 500));
  });

  it("works bundled by Vite, also in React, Vue, Ant Design and react-hook-form", async () => {
    await run("node", ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error"], { cwd: project });
    await opened(join(project, "dist"), async (page) => {
      await ask(page);
      await use(page);
      for (const [app, name, half, whole] of [
        ["#react", "taxId", "9133", "0106673959654P"],
        ["#vue", "number", "24332000000012", "345678"],
      ]) {
        const input = page.locator(`${app} [name=${name}]`),
          output = page.locator(`${app} output`);
        await input.pressSequentially(`${half}`);
        await output.filter({ hasText: "clear true" }).waitFor();
        await input.pressSequentially(`${whole}`);
        await output.filter({ hasText: /false/ }).waitFor();
        for (let time = 0; time < 6; time++) await page.locator(`${app} button`).click();
        await input.fill("9133*");
        await input.blur();
        await page.locator(`${app} .fapiao-message[data-tone=stop]`).waitFor();
        assert.equal(await page.locator(`${app} .fapiao-message`).count(), 1);
      }

      const antd = page.locator("#antd"),
        box = antd.locator("input"),
        told = antd.locator(".ant-form-item-explain-error");
      await box.pressSequentially("913301066739");
      await page.waitForTimeout(300);
      assert.equal(await told.count(), 0);
      await box.blur();
      await told.filter({ hasText: "found 12" }).waitFor();
      await box.fill("91330106673959654P");
      await told.waitFor({ state: "detached" });
      await antd.getByRole("button").click();
      await antd.locator("output").filter({ hasText: "91330106673959654P" }).waitFor();

      const hook = page.locator("#hook-form"),
        alert = hook.getByRole("alert");
      await hook.locator("input").pressSequentially("2433");
      assert.equal(await alert.textContent(), "");
      await hook.locator("input").blur();
      await alert.filter({ hasText: "found 4" }).waitFor();
      await hook.locator("input").fill("24332000000012345678");
      await hook.getByRole("button").click();
      await hook.locator("output").filter({ hasText: "24332000000012345678" }).waitFor();
      assert.equal(await alert.textContent(), "");
    });
  });

  it("works bundled by esbuild, from a copy of its folder", async () => {
    const out = join(project, "dist-esbuild");
    const options = ["--bundle", "--splitting", "--format=esm", `--outdir=${out}`, "--log-level=error"];
    await run("node", ["node_modules/esbuild/bin/esbuild", "esbuild/main.js", ...options], { cwd: project });
    await cp(join(project, "node_modules/fapiao-check"), join(out, "fapiao-check"), { recursive: true });
    const page = (await readFile(join(project, "app/index.html"), "utf8")).replace("./app.js", "./main.js");
    await opened(
      out,
      async (page) => {
        await ask(page);
        await use(page);
      },
      (path) => (path === "/index.html" ? page : undefined),
    );
  });

  it("works as plain modules, also when the elements come before the page's own script", async () => {
    const page = `<!doctype html><link rel="icon" href="data:,"><title>Plain</title><fapiao-tax></fapiao-tax><fapiao-number></fapiao-number>
      <fapiao-guidance></fapiao-guidance><fapiao-files></fapiao-files><fapiao-bulk></fapiao-bulk>
      <form id="request"><fapiao-field check="tax-id"><input name="taxId"></fapiao-field></form>
      <script type="module" src="/elements/define.js"></script><script type="module" src="/elements/files.js"></script><script type="module" src="/elements/bulk.js"></script>
      <script type="module" src="/host.js"></script>`;
    const script = `import { load } from "/fapiao-check.js"; document.title = (await load({ part: "first" })).taxBreakdown({ amount: "100", rate: "13%" }).net;`;
    await cp(join(project, "node_modules/fapiao-check"), join(project, "plain"), { recursive: true });
    await writeFile(join(project, "plain/host.js"), script);
    await opened(
      join(project, "plain"),
      async (page) => {
        await page.waitForFunction(() => document.title === "88.50");
        await use(page);
      },
      (path) => (path === "/index.html" ? page : undefined),
    );
  });
});
