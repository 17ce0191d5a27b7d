// @ts-check
// Lists of days as they are typed: holidays, worked weekends.

/** The days in a text; what is not a day stays as it was typed. @param {string} [text] */
export const days = (text = "") => {
  const words = text.split(/[\s,，、;；]+/).filter(Boolean);
  const isDay = (/** @type {string} */ word) =>
    /^\d{4}-\d\d-\d\d$/.test(word) && new Date(word).toJSON()?.startsWith(word);
  return { read: words.filter(isDay), unread: words.filter((word) => !isDay(word)) };
};

/** A sentence about what was not read as a day. @param {(string | undefined)[]} texts @returns {Fapiao.Child} */
export const unread = (...texts) => {
  const words = texts.flatMap((text) => days(text).unread).join(", ");
  return (
    words && {
      en: `Not counted; enter days such as 2026-10-01: ${words}`,
      zh: `以下内容未计入，日期格式应为 2026-10-01：${words}`,
    }
  );
};
