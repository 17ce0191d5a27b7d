// @ts-check
// Word documents as Word and WPS save them, with only the parts that matter here.
import { zip } from "./ofd.js";
import { escape } from "./xml.js";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A run of text; a tab is an element of its own. @param {string} text @param {string} [settings] */
export const run = (text, settings = "") =>
  `<w:r>${settings && `<w:rPr>${settings}</w:rPr>`}${text
    .split("\t")
    .map((part) => `<w:t xml:space="preserve">${escape(part)}</w:t>`)
    .join("<w:tab/>")}</w:r>`;

/** A paragraph, of a text or of runs. @param {string} content */
export const paragraph = (content) =>
  `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="2000"/></w:tabs></w:pPr>${content.startsWith("<") ? content : run(content)}</w:p>`;

/** A table; a cell can span columns. @param {(string | [string, number])[][]} rows */
export const table = (rows) => {
  const cell = (/** @type {string | [string, number]} */ one) => {
    const [text, span] = typeof one === "string" ? [one, 1] : one;
    const width = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
    return `<w:tc><w:tcPr>${width}</w:tcPr>${text.split("\n").map(paragraph).join("")}</w:tc>`;
  };
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
};

/** @param {string} body paragraphs and tables @param {{ header?: string, footer?: string }} [around] */
export const word = (body, { header, footer } = {}) => {
  const part = (/** @type {string} */ name, /** @type {string} */ inside) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} xmlns:w="${W}">${inside}</w:${name}>`;
  return zip({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": part("document", `<w:body>${body}<w:sectPr><w:pgSz w:w="11906"/></w:sectPr></w:body>`),
    ...(header && { "word/header1.xml": part("hdr", header) }),
    ...(footer && { "word/footer1.xml": part("ftr", footer) }),
  });
};
