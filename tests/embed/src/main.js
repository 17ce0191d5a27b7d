import "fapiao-check/elements";
import { load } from "fapiao-check";
import { load as loadBulk } from "fapiao-check/bulk";
import { search } from "fapiao-check/guidance";
import { loadInWorker } from "fapiao-check/in-worker";
import "./react.js";
import "./vue.js";
import "./antd.js";
import "./hook-form.js";

// What the test asks for, one after another.
window.parts = {
  core: async () => (await load()).taxBreakdown({ amount: "100", rate: "13%" }).net,
  worker: async () =>
    (await (await loadInWorker({ part: "numbers" })).checkField({ check: "tax-id", value: "9133" })).incomplete,
  bulk: async () => (await loadBulk()).check(new TextEncoder().encode("amount,rate\n100,13%\n")).rows,
  guidance: async () => typeof search,
};
