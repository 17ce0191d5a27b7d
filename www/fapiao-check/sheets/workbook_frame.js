// @ts-check
// The parts of a workbook other than its rows. Every cell has the style of text, so that no number loses a digit or a
// zero when somebody edits the cell.

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** What surrounds the rows of a sheet. */
export const BEFORE_ROWS = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
// Hides the green corner of numbers stored as text.
export const BEHIND_ROWS =
  '</sheetData><ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors></worksheet>';

/** @param {number} at */
export const sheetPath = (at) => `xl/worksheets/sheet${at + 1}.xml`;

/** A text inside XML: characters that XML cannot contain are written as Excel does. @param {string} text */
export const escaped = (text) =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /[\0-\x08\x0b-\x1f\ufffe\uffff]/g,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");

/** Valid names of sheets: 31 characters, not one of seven, no two equal. @param {string[]} names */
const sheetNames = (names) => {
  /** @type {string[]} */
  const taken = [];
  for (const name of names) {
    const plain = name.replace(/[[\]:*?/\\\0-\x1f]/g, " ").replace(/^'+|'+$/g, "") || "Sheet";
    let given = cut(plain, 31);
    for (let count = 2; taken.some((other) => other.toLowerCase() === given.toLowerCase()); count++)
      given = `${cut(plain, 31 - ` (${count})`.length)} (${count})`;
    taken.push(given);
  }
  return taken;
};

/** At most this many UTF-16 units, and no half of a pair. @param {string} text @param {number} most */
const cut = (text, most) => text.slice(0, most).replace(/[\ud800-\udbff]$/, "");

/** Every part except the sheets, by its path. @param {string[]} names of the sheets @returns {Record<string, string>} */
export const parts = (names) => {
  const each = (/** @type {(at: number) => string} */ write) => names.map((_, at) => write(at)).join("");
  const relations = (/** @type {string} */ inside) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const relation = (/** @type {number} */ id, /** @type {string} */ type, /** @type {string} */ target) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const over = (/** @type {string} */ path, /** @type {string} */ type) =>
    `<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  const font = '<font><sz val="11"/><name val="Calibri"/></font>',
    line = "<border><left/><right/><top/><bottom/><diagonal/></border>";
  const plain = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${over("xl/workbook.xml", "sheet.main")}${over("xl/styles.xml", "styles")}${each((at) => over(sheetPath(at), "worksheet"))}</Types>`,
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheetNames(names)
      .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      each((at) => relation(at + 1, "worksheet", `worksheets/sheet${at + 1}.xml`)) +
        relation(names.length + 1, "styles", "styles.xml"),
    ),
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1">${font}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1">${line}</borders><cellStyleXfs count="1"><xf ${plain}/></cellStyleXfs><cellXfs count="4"><xf ${plain} xfId="0"/>${[49, 4, 14].map((format) => `<xf ${plain.replace('"0"', `"${format}"`)} xfId="0" applyNumberFormat="1"/>`).join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
};
