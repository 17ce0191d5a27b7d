// The listing of www for a newcomer: each file says what it is, no two have the same name, and the files of an element
// are found by its name.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { basename } from "node:path";
import { describe, it } from "node:test";

const WWW = new URL("../../www/", import.meta.url);

/** The files of www that are not built. */
const listing = async () =>
  (await readdir(WWW, { recursive: true }))
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.\w+$/.test(path) && !/^(?:fapiao-check\/pkg|pictures)\//.test(path));

/** Names of files that belong to all elements, and not to one. */
const COMMON = ["elements", "cases"];

describe("the listing of www", async () => {
  const files = await listing(),
    scripts = files.filter((path) => path.endsWith(".js"));

  it("has files whose first line is a sentence that says what it is", async () => {
    assert.ok(scripts.length > 90, `${scripts.length}`);
    for (const path of scripts) {
      const code = await readFile(new URL(path, WWW), "utf8");
      const [, comment = ""] = /^(?:\/\/ @ts-check\n)?((?:\/\/ .*\n)+)/.exec(code) ?? [];
      const said = comment.replace(/^\/\/ /gm, "").replace(/\n/g, " ");
      assert.match(said, /^[A-Z`].{12,}?[.?](?: |$)/, path);
    }
  });

  it("has no two scripts with the same name", () => {
    const names = scripts.map((path) => basename(path)).sort();
    assert.deepEqual(
      names.filter((name, at) => name === names[at - 1]),
      [],
    );
  });

  it("has an element's code, declarations, form, styles and page tests under the element's name", async () => {
    const inside = (/** @type {string} */ folder, /** @type {string} */ ending) =>
      files
        .filter((path) => path.startsWith(folder) && path.endsWith(ending) && !path.slice(folder.length).includes("/"))
        .map((path) => basename(path, ending));
    const ELEMENTS = "fapiao-check/elements/",
      tests = await readdir(new URL("../page/", import.meta.url)),
      declared = inside(ELEMENTS, ".d.ts").filter((name) => name !== "internal");
    assert.ok(declared.length >= 11, `${declared}`);
    for (const name of declared) {
      const code = await readFile(new URL(`${ELEMENTS}${name}.js`, WWW), "utf8");
      assert.match(code, new RegExp(`^// @ts-check\\n// \`<fapiao-${name}>\``), name);
      assert.ok(tests.includes(`${name}.spec.js`), `tests/page/${name}.spec.js`);
    }
    for (const name of [...inside(`${ELEMENTS}forms/`, ".html.js"), ...inside(ELEMENTS, ".css.js")])
      assert.ok(COMMON.includes(name) || declared.includes(name), `${name}: no element of this name`);
  });
});
