// @ts-check
// Files that need no network: a small one that a bundler inlined, and in Node, whose fetch reads no files, every file
// of this package.

/** The bytes at an address that needs no network; `undefined` if it needs one. @param {string | URL} address
 * @returns {Promise<Uint8Array<ArrayBuffer>> | undefined} */
export const local = (address) => {
  const written = /^data:[^,]*;base64,(.*)/s.exec(`${address}`),
    node = globalThis.process?.getBuiltinModule;
  if (written) return Promise.resolve(Uint8Array.from(atob(written[1] ?? ""), (byte) => byte.charCodeAt(0)));
  if (!node || !`${address}`.startsWith("file:")) return undefined;
  return node("node:fs/promises").readFile(node("node:url").fileURLToPath(`${address}`));
};
