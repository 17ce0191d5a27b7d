// Turns an answer into the result of a form library's rule: a sentence if something must be corrected.
import { load } from "fapiao-check";

let fapiao;
/** Before the module is loaded, a value is valid and unchecked; a failed load is tried again. */
const ready = () =>
  (fapiao ??= load({ part: "numbers" }).catch(() => {
    fapiao = undefined;
  }));

export const wrong = async (check, value, whole) => {
  const answer = (await ready())?.checkField({ check, value });
  if (!answer) return undefined;
  const found = [...answer.findings, ...(whole ? answer.unfinished : [])];
  return found.find(({ severity }) => severity === "stop")?.message.en;
};
