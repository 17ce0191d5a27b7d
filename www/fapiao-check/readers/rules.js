// @ts-check
// What the readers of files and sheets say, in one list: for the page of rules, and fetched by it alone.
import * as archive from "./archive.js";
import * as check from "./check.js";
import * as cross from "./cross.js";
import * as decode from "./decode.js";
import * as image from "./image.js";
import * as list from "./list.js";
import * as markup from "./markup.js";
import * as ofd from "./ofd.js";
import * as office from "./office.js";
import * as pdf from "./pdf.js";
import * as qr from "./qr.js";
import * as read from "./read.js";
import * as reading from "./reading.js";
import * as reconcile from "./reconcile.js";
import * as xbrl from "./xbrl.js";
import * as vendor from "./vendor.js";
import * as workbook from "./workbook.js";
import * as xml from "./xml.js";
import * as pieces from "../bulk/pieces.js";
import * as sheet from "../bulk/rows.js";

/** @typedef {import("../readers.js").Rule & { family: string }} Rule */

/** In the shape of the core's `rules()`, but that a sentence is its own title. @type {Rule[]} */
export const RULES = [
  archive,
  check,
  cross,
  decode,
  image,
  list,
  markup,
  ofd,
  office,
  pdf,
  qr,
  read,
  reading,
  reconcile,
  vendor,
  workbook,
  xbrl,
  xml,
  pieces,
  sheet,
]
  .flatMap((module) => Object.values(module))
  .flatMap((one) => {
    const [family = ""] = typeof one === "object" && "severity" in one ? one.code.split("/") : [];
    return family ? [{ family, ...one }] : [];
  })
  .filter(({ code }, at, all) => all.findIndex((other) => other.code === code) === at);
