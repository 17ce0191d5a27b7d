// @ts-check
// Makes a compiled WebAssembly module from what a caller gives.

/** Every module begins with these bytes. */
const MAGIC = [0, 0x61, 0x73, 0x6d];

/** The type of a value from any realm: `Object`, `Response`, `WebAssembly.Module`. @param {unknown} value */
export const kind = (value) => Object.prototype.toString.call(value).slice(8, -1);

/** @param {unknown} given @param {string} [place] where it came from, for an error @returns {Promise<WebAssembly.Module>} */
export const compile = async (given, place = "what was given") => {
  const wasm = await given;
  if (kind(wasm) === "WebAssembly.Module") return /** @type {WebAssembly.Module} */ (wasm);
  if (ArrayBuffer.isView(wasm) || /^(Shared)?ArrayBuffer$/.test(kind(wasm)))
    return ofBytes(/** @type {BufferSource} */ (wasm), place);
  if (typeof wasm === "string" || kind(wasm) === "URL") return ofAddress(`${wasm}`);
  if (kind(wasm) === "Response") return ofResponse(/** @type {Response} */ (wasm));
  throw Error(`expected bytes, a URL, a Response or a WebAssembly.Module, found ${kind(wasm)}`);
};

/** @param {string} address */
const ofAddress = async (address) => {
  // Nothing has to be fetched, as in Node.
  const here = /^(?:file|data):/.test(address) && (await import("./local.js")).local(address);
  return here ? ofBytes(await here, address) : ofResponse(await fetch(address));
};

/** @param {Response} response */
const ofResponse = async (response) => {
  const { ok, status, url, headers } = response,
    place = url || "the response";
  if (!ok) throw Error(`${place} answered ${status}`);
  // Streaming needs exactly this MIME type, which not every server sends.
  if (headers.get("Content-Type") !== "application/wasm") return ofBytes(await response.arrayBuffer(), place);
  return WebAssembly.compileStreaming(response).catch((error) => {
    throw broken(error, place);
  });
};

/** @param {BufferSource} bytes @param {string} place */
const ofBytes = (bytes, place) => {
  // Not every engine compiles every view.
  const all = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  if (MAGIC.some((byte, at) => all[at] !== byte))
    throw Error(`${place} is not a WebAssembly module: if a bundler or a host moved it, see “Bundlers” in the README`);
  return WebAssembly.compile(all).catch((error) => {
    throw broken(error, place);
  });
};

/** A policy that refuses WebAssembly is reported differently from a truncated module. @param {unknown} error @param {string} place */
const broken = (error, place) =>
  error instanceof WebAssembly.CompileError && !/security policy|unsafe-eval|disallowed by embedder/i.test(`${error}`)
    ? Error(`${place} is damaged or breaks off (${error.message})`, { cause: error })
    : error;

/** The generated code keeps the first module it gets: a second one would be ignored.
 * @param {WebAssembly.Module} module @param {string} name of the code @param {string[]} functions that it calls */
export const fits = (module, name, functions) => {
  const there = new Set(WebAssembly.Module.exports(module).map((one) => one.name)),
    from = WebAssembly.Module.imports(module).every((one) => one.module === `./${name}_bg.js`);
  if (!from || !functions.every((one) => there.has(one))) throw new WebAssembly.LinkError("it is another one");
};
