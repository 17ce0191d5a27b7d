// @ts-check
/** The vectors of a file; a text that is written as `{ "repeat": ["ab", 3] }` in full. @param {string} json */
export const vectorsIn = (json) =>
  JSON.parse(json, (_, value) => {
    const [text, count] = Array.isArray(value?.repeat) ? value.repeat : [];
    return typeof text === "string" ? text.repeat(count) : value;
  });
