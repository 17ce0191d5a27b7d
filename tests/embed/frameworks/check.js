// What a form library's own rule makes of an answer: a sentence where something has to be corrected.
import { load } from "fapiao-check";

let fapiao;
/** Before the module is there, a value is right and unchecked; a load that failed is tried again. */
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
