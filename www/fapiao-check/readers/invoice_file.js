// @ts-check
// Makes the question for the core from what was read of a file.

/** What was read, as the core needs it: without the places, which only people need.
 * @param {import("../readers.js").Read} read @returns {import("../fapiao-check.js").InvoiceFile} */
export const invoiceFile = ({ file, kind, fields, data, page, lines, qr, notes, saved }) => ({
  file,
  kind,
  fields: fields.map(plain),
  lines: lines.map(({ where: _, ...line }) => line),
  notes,
  ...(data && { data: data.map(plain) }),
  ...(page && { page: page.map(plain) }),
  ...(qr && { qr }),
  ...(saved && { saved }),
});

/** @param {import("../readers.js").Field} field */
const plain = ({ name, value }) => ({ name, value });
