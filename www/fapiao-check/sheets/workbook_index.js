// @ts-check
// What a workbook's small parts say about it.
import { isDate } from "./cell_values.js";
import { all } from "../readers/xml_tree.js";
import { Refusal } from "../readers/notes.js";

/** @typedef {import("../readers/xml_tree.js").Element} Element */

/** A workbook's sheets, which cell styles show a day, and from when days are counted.
 * @typedef {{ sheets: { name: string, path: string, hidden: boolean }[], dates: boolean[], since1904: boolean, strings: string }} Book */

/** A part's path in the archive. @param {string} target */
const pathOf = (target) => {
  try {
    return new URL(target, "x://x/xl/").pathname.slice(1);
  } catch {
    return "";
  }
};

/** @param {(name: string) => Promise<Element | undefined>} open @returns {Promise<Book>} */
export const book = async (open) => {
  const root = await open("xl/workbook.xml"),
    links = await open("xl/_rels/workbook.xml.rels");
  if (!root || !links) throw new Refusal("file/office-other");
  const relations = all(links, "Relationship").map(({ attributes: { Id = "", Type = "", Target = "" } }) => ({
    id: Id,
    type: Type,
    path: pathOf(Target),
  }));
  const styles = await open("xl/styles.xml");
  return {
    sheets: all(root, "sheets/sheet").map(({ attributes }) => {
      const { name = "", state = "visible" } = attributes,
        id = Object.keys(attributes).find((key) => key.endsWith(":id")) ?? "";
      return {
        name,
        path: relations.find((one) => one.id === attributes[id])?.path ?? "",
        hidden: state !== "visible",
      };
    }),
    dates: styles ? dateStyles(styles) : [],
    since1904: /^(?:1|true)$/.test(all(root, "workbookPr")[0]?.attributes.date1904 ?? ""),
    strings: relations.find(({ type }) => type.endsWith("/sharedStrings"))?.path ?? "xl/sharedStrings.xml",
  };
};

/** Which cell styles show a day. @param {Element} styles */
const dateStyles = (styles) => {
  const own = new Map(
    all(styles, "numFmts/numFmt").map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? ""]),
  );
  return all(styles, "cellXfs/xf").map(({ attributes: { numFmtId = "0" } }) => isDate(numFmtId, own.get(numFmtId)));
};
