// @ts-check
// Passes what `<fapiao-ask>` found to the element that answers it.

/** Passes a choice to the element that answers it. @param {any} element @param {import("./ask_readings.js").Choice} choice */
export const hand = async (element, { values, document, text, file, files }) => {
  if (files) await element.read(files);
  else if (document) await element.take({ document, text, file });
  else await element.fill(values ?? {});
};
