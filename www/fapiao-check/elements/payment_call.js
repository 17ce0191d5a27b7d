// @ts-check
// The call card: the supplier reads out the account, the reader types it, and the core says how far it agrees.
import { h, put } from "./dom.js";
import { joined, within } from "./payment_result.js";

/** @param {NonNullable<Fapiao.Answer<"checkPayment">["heard"]>} heard @returns {Fapiao.Words} */
const soFar = ({ digits, same, differs, complete }) => {
  const [as, not] = [joined(same.map(within)), joined(differs.map(within))];
  if (!same[0])
    return {
      en: `${digits} digits so far: different from all your documents (${not.en}).`,
      zh: `已输入 ${digits} 位：与现有单据（${not.zh}）均不一致。`,
    };
  const en = `the same as ${as.en}${differs[0] ? `, but different from ${not.en}` : ""}.`,
    zh = `与${as.zh}一致${differs[0] ? `，与${not.zh}不一致` : ""}。`;
  return complete
    ? { en: `All ${digits} digits: ${en}`, zh: `全部 ${digits} 位：${zh}` }
    : { en: `${digits} digits so far: ${en} Keep typing.`, zh: `已输入 ${digits} 位：${zh}请继续输入。` };
};

/** @param {HTMLElement} form @param {Record<string, string>} values @param {Fapiao.Answer<"checkPayment"> | undefined} report */
export const call = (form, values, report) => {
  const card = /** @type {HTMLElement} */ (form.querySelector(".call")),
    [digits, said] = /** @type {[HTMLElement, HTMLElement]} */ ([...card.querySelectorAll(".heard, .so-far")]);
  const isDoubtful =
    report?.findings.some(
      ({ field, severity }) => /\.account$/.test(field) && (severity === "stop" || severity === "hold"),
    ) || report?.questions.some(({ id }) => id === "account-confirmed");
  card.hidden = !isDoubtful && !card.dataset.added && !Object.keys(values).some((name) => name.startsWith("call."));
  const typed = (values["call.account"] ?? "").replace(/[\s-]/g, "").slice(0, 40);
  digits.replaceChildren(
    ...(typed.match(/.{1,4}/gs) ?? []).map((group) =>
      h(
        "span",
        { class: "group" },
        [...group].map((digit) => h("span", null, digit)),
      ),
    ),
  );
  said.replaceChildren();
  put(
    said,
    report?.heard ? soFar(report.heard) : { en: "We compare each digit as you type.", zh: "每输入一位即核对一位。" },
  );
};
