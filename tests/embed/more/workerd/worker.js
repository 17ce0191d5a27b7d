// In workerd a module is imported as a module, because nothing can be compiled there.
import { load } from "fapiao-check";
import numbers from "fapiao-check/wasm/numbers_bg.wasm";

export default {
  async fetch() {
    const { checkField, taxBreakdown } = await load({ part: "numbers", wasm: numbers });
    return Response.json([
      checkField({ check: "tax-id", value: "91330106673959654P" }).verdict,
      taxBreakdown({ amount: "100", rate: "13%" }).net,
    ]);
  },
};
