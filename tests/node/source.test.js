// What the page's own code never does, checked in the source: no text becomes markup or a script, and no page has an
// inline script or style, or a policy that would allow one.
import assert from "node:assert/strict";
import { access, readFile, readdir } from "node:fs/promises";
import { describe, it } from "node:test";

const WWW = new URL("../../www/", import.meta.url),
  DIST = new URL("../../xtask/dist/", import.meta.url);

/** The files of a folder with this ending, without the built ones. @param {URL} folder @param {string} ending */
const files = async (folder, ending) =>
  (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith(ending) && !/^(?:fapiao-check\/pkg|pictures)\b/.test(name))
    .map((name) => new URL(name, folder));
/** The code without its comments. @param {string} code */
const bare = (code) => code.replace(/\/\*.*?\*\/|^\s*\/\/[^\n]*$/gms, "");

const SINKS =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc|DOMParser|document\.write(?:ln)?|execCommand|importScripts)\b|\beval\s*\(|\bFunction\s*\(|\bset(?:Timeout|Interval)\s*\(\s*["'`]|(?<!dataset)\.text\s*=[^=]|javascript:/;

/** An address of its own file that is not a plain string, and one that is. */
const COMPUTED = /\bnew URL\((?!\s*")[^()]*?,\s*import\.meta\.url|\bimport\((?!\s*")[^)]*\)/g;
const WRITTEN = /(?:\bnew URL|\bimport)\(\s*"(\.[^"]+)"/g;

describe("the page's own code", () => {
  it("makes no markup and no script from a text", async () => {
    const all = [...(await files(WWW, ".js")), ...(await files(DIST, ".js"))];
    assert.ok(all.length > 40);
    for (const file of all) assert.doesNotMatch(bare(await readFile(file, "utf8")), SINKS, file.pathname);
  });

  it("finds what it looks for", () => {
    for (const code of [
      "a.innerHTML = b",
      "eval(a)",
      "new Function(a)",
      "setTimeout('a')",
      "new DOMParser()",
      "document.write(a)",
      "a.href = 'javascript:b'",
      "script.text = a",
    ])
      assert.match(code, SINKS);
    assert.match(bare("// a comment\na.innerHTML = b"), SINKS);
    for (const code of ["// never innerHTML", "/** eval(a) */"]) assert.doesNotMatch(bare(code), SINKS);
  });

  it("sends nothing: no beacon, socket, cookie or database, and the console only for a host's mistake", async () => {
    const talks =
      /\b(?:sendBeacon|WebSocket|EventSource|RTCPeerConnection|indexedDB|document\.cookie|console\.\w+|pushState|replaceState|BroadcastChannel)\b/;
    for (const file of await files(WWW, ".js")) {
      const code = bare(await readFile(file, "utf8"));
      // The page's own address follows what is typed; `links.spec.js` tests what never gets into it.
      const own = file.pathname.endsWith("/www/page.js") ? 'history.replaceState(history.state, "", hash)' : "";
      assert.doesNotMatch(
        code.replace("console.warn(`<fapiao-field> checks one input", "").replace(own, ""),
        talks,
        file.pathname,
      );
    }
  });

  it("writes every address of its own files as a literal, so that a bundler finds them", async () => {
    const all = [...(await files(new URL("fapiao-check/", WWW), ".js"))].filter(
      ({ pathname }) => !/\/pkg\//.test(pathname),
    );
    assert.ok(all.length > 60);
    let literal = 0;
    for (const file of all) {
      const code = bare(await readFile(file, "utf8"));
      // The recogniser is in a folder of the host, and not part of a build.
      const own = code.replace(/import\([^)]*`\$\{new URL\(name, folder\)\}`\)/, "");
      for (const [call, given = ""] of own.matchAll(COMPUTED)) assert.fail(`${file.pathname}: ${call}${given}`);
      for (const [, path = ""] of code.matchAll(WRITTEN)) {
        literal++;
        await access(new URL(path, file));
      }
    }
    assert.ok(literal > 60);
    for (const code of [
      "new URL(`./${a}.html`, import.meta.url)",
      "new URL(a, import.meta.url)",
      "import(at(a))",
      "import(`./a.js`)",
    ])
      assert.match(code, new RegExp(COMPUTED));
    assert.doesNotMatch('new URL("./a.wasm", import.meta.url); import("./a.js")', new RegExp(COMPUTED));
  });

  it("has no inline script, style or handler, and every page has the policy", async () => {
    const pages = await files(WWW, ".html"),
      whole = pages.filter(({ pathname }) => !pathname.includes("/forms/"));
    assert.equal(whole.length, 6);
    for (const page of pages) {
      const html = (await readFile(page, "utf8")).replace(/<!--.*?-->/gs, "");
      assert.doesNotMatch(
        html,
        /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|<iframe|<object|<embed|<base|javascript:|\/\/(?!www\.w3\.org)[a-z]+\.[a-z]+\//i,
        page.pathname,
      );
    }
    for (const page of whole) {
      const [, policy = ""] =
        /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(await readFile(page, "utf8")) ?? [];
      assert.match(
        policy,
        /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; .*require-trusted-types-for 'script'; trusted-types (?:'none'|default)$/,
        page.pathname,
      );
      assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|data:|\*/, page.pathname);
    }
    assert.match(
      await readFile(new URL("_headers", DIST), "utf8"),
      /frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default\n/,
    );
  });
});
