// @ts-check
import init, * as core from "./pkg/fapiao_check.js";

/** @typedef {import("./fapiao-check.js").Wasm} Wasm */

/** @type {Promise<void> | undefined} */
let loaded;

const { default: _, initSync, overlay, ...fapiao } = core;

/** Without a module, the one beside this file, once; a load that failed is forgotten. @type {typeof import("./fapiao-check.js").load} */
export const load = async (from) => {
  const { wasm, ...options } = /** @type {{ wasm?: Wasm }} */ (from?.constructor === Object ? from : { wasm: from });
  await (wasm !== undefined ? start(wasm)
    : loaded ??= start(new URL("pkg/fapiao_check_bg.wasm", import.meta.url)).catch((error) => {
      loaded = undefined;
      throw error;
    }));
  if (!Object.keys(options)[0]) return fapiao;
  const register = overlay(options), own = /** @type {any} */ ({});
  for (const [name, ask] of Object.entries(fapiao)) own[name] = (/** @type {any} */ question) => ask(question, register);
  return own;
};

/** @param {Wasm} wasm */
const start = async (wasm) => {
  try {
    await init({ module_or_path: await compile(wasm) });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : cause;
    throw Error(`Fapiao Check could not be loaded: ${/security policy|unsafe-eval/i.test(`${reason}`)
      ? "the Content-Security-Policy of this page must allow 'wasm-unsafe-eval' in script-src" : reason}`, { cause });
  }
};

/** @param {Wasm} wasm */
const compile = async (wasm) => {
  if (typeof wasm === "object" && "byteLength" in wasm) return WebAssembly.compile(wasm);
  const response = await (typeof wasm === "string" || wasm instanceof URL ? fetch(wasm) : wasm);
  if (!(response instanceof Response)) throw Error("expected bytes, a URL or a Response");
  if (!response.ok) throw Error(`${response.url} answered ${response.status}`);
  // Streaming insists on the right MIME type, which not every server sends.
  return response.headers.get("Content-Type")?.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
};
