// @ts-check
// The verdict on all files of `<fapiao-files>` together, and what is still to confirm.
import { h, shape } from "./dom.js";
import { TONES } from "./element.js";

/** @param {ReturnType<typeof import("./files_row.js").invoiceRow>[]} rows the worst first
 * @param {number} left how many files are still to be read
 * @param {{ confirmed: () => void, empty: () => void }} then what happens once rows were confirmed, or all are to go */
export function summary(rows, left, { confirmed, empty }) {
  const [worst] = rows,
    verdict = worst?.verdict ?? "clear",
    waiting = rows.filter(({ confirmed: done, read }) => !done && read.fields[0]);
  // Severe findings and values from pictures are confirmed one by one.
  const open = waiting.filter(
    ({ verdict, isRecognised }) => (verdict === "clear" || verdict === "caution") && !isRecognised,
  );
  const counts = /** @type {const} */ (["stop", "hold", "caution", "clear"]).flatMap((tone) => {
    const count = rows.filter((row) => row.verdict === tone).length;
    return count ? [{ en: `${TONES[tone].en}: ${count}`, zh: `${TONES[tone].zh}：${count} 张` }] : [];
  });
  return h(
    "div",
    { class: "box banner", "data-tone": verdict },
    shape(verdict),
    h(
      "div",
      null,
      h("p", { class: "say" }, h("strong", null, TONES[verdict]), " ", {
        en: counts.map(({ en }) => en).join(" · "),
        zh: counts.map(({ zh }) => zh).join("，"),
      }),
      verdict === "clear" &&
        h(
          "p",
          { class: "hint" },
          {
            en: "This does not prove that an invoice is genuine: only the tax authority can say that.",
            zh: "本工具只做票面核对，不代替查验。",
          },
        ),
      waiting[0] &&
        !left && [
          h(
            "p",
            null,
            {
              en: `${waiting.length} still to confirm. Only invoices you have confirmed are reconciled and exported.`,
              zh: `尚有 ${waiting.length} 张未经您确认：只有已确认的发票才参与对账和导出。`,
            },
            waiting.length > open.length && {
              en: " Open those that need correcting or confirming, and confirm them one by one.",
              zh: "需更正、需确认的，请逐张打开确认。",
            },
          ),
          open[0] &&
            h(
              "button",
              {
                type: "button",
                class: "small confirm-all",
                click: () => {
                  for (const row of open) row.confirm();
                  confirmed();
                },
              },
              {
                en: open.length === 1 ? "Confirm 1 invoice" : `Confirm ${open.length} invoices`,
                zh: `一键确认 ${open.length} 张`,
              },
            ),
        ],
      !left &&
        h("button", { type: "button", class: "link", click: empty }, { en: "Remove all files", zh: "清除全部文件" }),
    ),
  );
}
