// @ts-check
/** @typedef {import("./fapiao-check.js").Wasm} Wasm */
/** @typedef {import("./fapiao-check.js").Part} Part */

/** The modules, from the smallest; each answers what the one before it does, and more. Written out, so that a bundler
 * finds the files. @type {Record<Part, { glue: () => Promise<any>, wasm: () => URL }>} */
const MODULES = {
  first: { glue: () => import("./pkg/first.js"), wasm: () => new URL("./pkg/first_bg.wasm", import.meta.url) },
  numbers: { glue: () => import("./pkg/numbers.js"), wasm: () => new URL("./pkg/numbers_bg.wasm", import.meta.url) },
  all: {
    glue: () => import("./pkg/fapiao_check.js"),
    wasm: () => new URL("./pkg/fapiao_check_bg.wasm", import.meta.url),
  },
};
const PARTS = /** @type {Part[]} */ (Object.keys(MODULES));

/** What was asked for without a module of the caller's own, once; a load that failed is forgotten.
 * @type {Map<Part, Promise<any>>} */
const loaded = new Map();

/** @type {typeof import("./fapiao-check.js").load} */
export const load = async (from) => {
  const {
    wasm,
    part = "all",
    ...options
  } = /** @type {import("./fapiao-check.js").LoadOptions} */ (from?.constructor === Object ? from : { wasm: from });
  if (!MODULES[part]) throw Error(`load: part: expected one of ${PARTS}, found ${part}`);
  const [fapiao, overlay] = await (wasm === undefined ? shared(part) : start(part, wasm));
  if (!Object.keys(options)[0]) return fapiao;
  const register = overlay(options),
    own = /** @type {any} */ ({});
  for (const [name, ask] of Object.entries(fapiao))
    own[name] = (/** @type {any} */ question) => ask(question, register);
  return own;
};

/** A larger module that is there, or on its way, answers for a smaller one. @param {Part} part */
const shared = (part) => {
  const there = PARTS.slice(PARTS.indexOf(part))
    .map((name) => loaded.get(name))
    .find(Boolean);
  if (there) return there;
  const starting = start(part, MODULES[part].wasm()).catch((error) => {
    loaded.delete(part);
    throw error;
  });
  loaded.set(part, starting);
  return starting;
};

/** The functions, and what overlays their register. @param {Part} part @param {Wasm} wasm */
const start = async (part, wasm) => {
  try {
    const [{ default: init, initSync, overlay, ...functions }, module] = await Promise.all([
      MODULES[part].glue(),
      compile(wasm),
    ]);
    await init({ module_or_path: module });
    return [functions, overlay];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : cause;
    throw Error(
      `Fapiao Check could not be loaded: ${
        /security policy|unsafe-eval/i.test(`${reason}`)
          ? "the Content-Security-Policy of this page must allow 'wasm-unsafe-eval' in script-src"
          : reason
      }`,
      { cause },
    );
  }
};

/** @param {Wasm} wasm */
const compile = async (wasm) => {
  if (typeof wasm === "object" && "byteLength" in wasm) return WebAssembly.compile(wasm);
  const response = await (typeof wasm === "string" || wasm instanceof URL ? fetch(wasm) : wasm);
  if (!(response instanceof Response)) throw Error("expected bytes, a URL or a Response");
  if (!response.ok) throw Error(`${response.url} answered ${response.status}`);
  // Streaming insists on this MIME type and nothing behind it, which not every server sends.
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
};
