// @ts-check
// What the remark of a red-letter invoice names: the original invoice, and its form.

/** How remarks name the original of a red-letter invoice, and its confirmation form; both spellings and both colons occur. */
const NAMED = /** @type {const} */ ([
  ["originalNumber", /被红冲蓝字(?:数电|全电)发?票号码\s*[：:]\s*(\d{20})(?!\d)/],
  ["originalNumber", /对应正数发票代码\s*[：:]\s*(?:\d{10}|\d{12})\s*号码\s*[：:]\s*(\d{8})(?!\d)/],
  ["creditNoteForm", /红字发票信息确认单编号\s*[：:]\s*(\d{20})(?!\d)/],
  ["creditNoteForm", /信息表编号\s*[：:]?\s*(\d{16})(?!\d)/],
]);

/** The fields, and those that only the remark has. @param {import("../readers.js").Field[]} fields */
export const withRemark = (fields) => {
  const remark = fields.find(({ name }) => name === "remark");
  const more = NAMED.flatMap(([name, words]) => {
    const value = words.exec(remark?.value ?? "")?.[1];
    return !remark || !value || fields.some((field) => field.name === name)
      ? []
      : [{ name, value, where: remark.where }];
  });
  return [...fields, ...more];
};
