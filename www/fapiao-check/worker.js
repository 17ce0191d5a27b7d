// @ts-check
// The module in a worker, for pages whose own policy refuses WebAssembly: this file's response carries a policy of its own.
import { load } from "./fapiao-check.js";

/** @type {Promise<any> | undefined} */
let loading;

addEventListener("message", async ({ data: [id, name, argument, options] }) => {
  /** @type {{ value?: unknown, error?: unknown }} */
  const reply = {};
  try {
    const fapiao = await (loading ??= load(options ?? { part: "all" }).catch((error) => {
      loading = undefined;
      throw error;
    }));
    reply.value = name ? fapiao[name](argument) : Object.keys(fapiao);
  } catch (error) {
    reply.error = error;
  }
  postMessage([id, reply]);
});
