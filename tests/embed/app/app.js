// The app for every bundler: all elements on one page, and the functions.
import "fapiao-check/elements";
import "fapiao-check/elements/bulk.js";
import "fapiao-check/elements/files.js";
import { load } from "fapiao-check";
import { load as loadBulk } from "fapiao-check/sheets";
import { search } from "fapiao-check/guidance";
import { loadInWorker } from "fapiao-check/in-worker";

// The functions that the test calls, one after another.
globalThis.parts = {
  core: async () => (await load()).taxBreakdown({ amount: "100", rate: "13%" }).net,
  worker: async () => {
    const { checkField, end } = await loadInWorker({ part: "numbers" });
    const { incomplete } = await checkField({ check: "tax-id", value: "9133" });
    end();
    return incomplete;
  },
  bulk: async () => (await loadBulk()).check(new TextEncoder().encode("amount,rate\n100,13%\n")).rows,
  guidance: async () => typeof search,
};
