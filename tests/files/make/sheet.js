// @ts-check
import { zip } from "./ofd.js";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook of one sheet from its own XML, as other programs write it. @param {string} rows inside `sheetData`
 * @param {{ strings?: string, styles?: string, book?: string, sheet?: string }} [parts] */
export const sheet = (rows, { strings, styles, book = "", sheet } = {}) =>
  zip({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<?xml version="1.0"?>\n<workbook ${MAIN} xmlns:r="r">${book}<sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    ...(strings && { "xl/sharedStrings.xml": `<sst ${MAIN}>${strings}</sst>` }),
    ...(styles && { "xl/styles.xml": `<styleSheet ${MAIN}>${styles}</styleSheet>` }),
    "xl/worksheets/sheet1.xml":
      sheet ??
      `<?xml version="1.0"?>\n<worksheet ${MAIN}><dimension ref="A1"/><sheetData>${rows}</sheetData><pageMargins left="0.7"/></worksheet>`,
  });
