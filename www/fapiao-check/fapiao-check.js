// @ts-check
// The functions: `load()` returns them, from the package's module or from the caller's own.
import { based, setBase } from "./based.js";
import { compile, fits, kind } from "./compile.js";

export { setBase };

/** @typedef {import("./fapiao-check.js").Wasm} Wasm */
/** @typedef {import("./fapiao-check.js").Part} Part */

/** The modules, one for each part. Their addresses are literals, so that a bundler finds the files.
 * @type {Record<Part, { name: string, glue: () => Promise<any>, wasm: () => URL }>} */
const MODULES = {
  first: {
    name: "first",
    glue: () => import("./pkg/first.js"),
    wasm: () => based("pkg/first_bg.wasm") ?? new URL("./pkg/first_bg.wasm", import.meta.url),
  },
  field: {
    name: "field",
    glue: () => import("./pkg/field.js"),
    wasm: () => based("pkg/field_bg.wasm") ?? new URL("./pkg/field_bg.wasm", import.meta.url),
  },
  bank: {
    name: "bank",
    glue: () => import("./pkg/bank.js"),
    wasm: () => based("pkg/bank_bg.wasm") ?? new URL("./pkg/bank_bg.wasm", import.meta.url),
  },
  numbers: {
    name: "numbers",
    glue: () => import("./pkg/numbers.js"),
    wasm: () => based("pkg/numbers_bg.wasm") ?? new URL("./pkg/numbers_bg.wasm", import.meta.url),
  },
  files: {
    name: "files",
    glue: () => import("./pkg/files.js"),
    wasm: () => based("pkg/files_bg.wasm") ?? new URL("./pkg/files_bg.wasm", import.meta.url),
  },
  paper: {
    name: "paper",
    glue: () => import("./pkg/paper.js"),
    wasm: () => based("pkg/paper_bg.wasm") ?? new URL("./pkg/paper_bg.wasm", import.meta.url),
  },
  picture: {
    name: "picture",
    glue: () => import("./pkg/picture.js"),
    wasm: () => based("pkg/picture_bg.wasm") ?? new URL("./pkg/picture_bg.wasm", import.meta.url),
  },
  list: {
    name: "list",
    glue: () => import("./pkg/list.js"),
    wasm: () => based("pkg/list_bg.wasm") ?? new URL("./pkg/list_bg.wasm", import.meta.url),
  },
  payment: {
    name: "payment",
    glue: () => import("./pkg/payment.js"),
    wasm: () => based("pkg/payment_bg.wasm") ?? new URL("./pkg/payment_bg.wasm", import.meta.url),
  },
  request: {
    name: "request",
    glue: () => import("./pkg/request.js"),
    wasm: () => based("pkg/request_bg.wasm") ?? new URL("./pkg/request_bg.wasm", import.meta.url),
  },
  all: {
    name: "fapiao_check",
    glue: () => import("./pkg/fapiao_check.js"),
    wasm: () => based("pkg/fapiao_check_bg.wasm") ?? new URL("./pkg/fapiao_check_bg.wasm", import.meta.url),
  },
};
const PARTS = /** @type {Part[]} */ (Object.keys(MODULES));
/** Which larger modules also answer for a part. @type {Record<Part, Part[]>} */
const ANSWERS = {
  first: ["first", "numbers", "files", "all"],
  field: ["field", "numbers", "files", "all"],
  bank: ["bank", "numbers", "files", "all"],
  numbers: ["numbers", "files", "all"],
  files: ["files", "all"],
  paper: ["paper", "picture", "all"],
  picture: ["picture", "all"],
  list: ["list", "all"],
  payment: ["payment", "all"],
  request: ["request", "all"],
  all: ["all"],
};

/** Which module takes the caller's own rows, if that of the part does not. @type {Partial<Record<Part, Part>>} */
const WITH_ROWS = { first: "numbers", field: "numbers", bank: "numbers", payment: "all", request: "all" };

/** The package's modules, loaded once; a failed load is forgotten.
 * @type {Map<Part, Promise<any>>} */
const loaded = new Map();

/** @type {typeof import("./fapiao-check.js").load} */
export const load = async (from) => {
  // Only the options' own fields: a page can have added others to every object.
  const given = from === undefined || kind(from) === "Object" ? from : { wasm: from };
  const {
    wasm,
    part = "all",
    ...options
  } = /** @type {import("./fapiao-check.js").LoadOptions} */ (Object.assign(Object.create(null), given));
  if (!Object.hasOwn(MODULES, part)) throw Error(`load: part: expected one of ${PARTS}, found ${part}`);
  const has = Object.keys(options).length > 0;
  // The modules for one question take no rows of the caller: the next larger one does.
  const enough = (has && wasm === undefined && WITH_ROWS[part]) || part;
  const [fapiao, overlay] = await (wasm === undefined ? shared(enough) : start(enough, wasm));
  if (!has) return fapiao;
  if (!overlay) throw Error(`load: part "${part}" takes no ${Object.keys(options)}`);
  const register = overlay(options),
    own = /** @type {any} */ ({});
  for (const [name, ask] of Object.entries(fapiao))
    own[name] = (/** @type {any} */ question) => ask(question, register);
  return own;
};

/** A larger module that is loaded or loading answers for a smaller one. @param {Part} part */
const shared = (part) => {
  const there = ANSWERS[part].map((name) => loaded.get(name)).find(Boolean);
  if (there) return there;
  const starting = start(part).catch((error) => {
    loaded.delete(part);
    throw error;
  });
  loaded.set(part, starting);
  return starting;
};

/** The functions, and what overlays their register. @param {Part} part @param {Wasm} [wasm] */
const start = async (part, wasm) => {
  try {
    const { name, glue, wasm: address } = MODULES[part];
    const [{ default: init, initSync, overlay, ...functions }, module] = await Promise.all([
      glue(),
      compile(wasm === undefined ? address() : wasm),
    ]);
    fits(module, name, Object.keys(functions));
    await init({ module_or_path: module });
    return [functions, overlay];
  } catch (cause) {
    throw Error(`Fapiao Check could not be loaded: ${reason(cause, part)}`, { cause });
  }
};

/** @param {unknown} cause @param {Part} part */
const reason = (cause, part) => {
  const said = cause instanceof Error ? cause.message : `${cause}`;
  if (/security policy|unsafe-eval/i.test(said))
    return "the Content-Security-Policy of this page must allow 'wasm-unsafe-eval' in script-src";
  return cause instanceof WebAssembly.LinkError
    ? `the module is not the one of part "${part}" in this version (${said})`
    : said;
};
