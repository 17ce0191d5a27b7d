// @ts-check
// Chooses the reader by the content of a file, not by its name.
import { Archive, budget, isArchive } from "./archive.js";
import { megabytes, note, Refusal } from "./notes.js";
import { officeOf } from "./office.js";
import { fetched } from "./vendor.js";

/** @typedef {import("../readers.js").Read} Read */
/** How the platform turns an image into pixels. @typedef {(bytes: Uint8Array) => Promise<Pixels>} ToPixels */
/** `begin` is told of each file of an archive before it is read, `skip` of them are left out. `cost` is what all of it may still cost.
 * @typedef {{ pixels?: ToPixels, begin?: (file: string) => void, skip?: number, cost?: import("./archive.js").Cost }} Tools */
/** @typedef {{ width: number, height: number, data: Uint8Array | Uint8ClampedArray }} Pixels */

/** How many files in a mail are read. */
const MOST_IN_MAIL = 20;

/** An archive of 500 invoices in three forms each. */
const LARGEST = 100_000_000;

/** The maximum time for an archive, in minutes. */
const LONGEST = 5;

/** Reads a file by its content, not its name; of an archive, each file in turn. If a file cannot be read, the result
 * says so; nothing is thrown. @param {Uint8Array} bytes @param {string} file @param {Tools} [tools]
 * @returns {AsyncGenerator<Read>} */
export async function* read(bytes, file, tools = {}) {
  const cost = tools.cost ?? budget(),
    until = performance.now() + LONGEST * 60_000;
  try {
    if (bytes.length > LARGEST)
      throw new Refusal("file/too-large", { what: file, size: megabytes(bytes.length), limit: megabytes(LARGEST) });
    const archive = isArchive(bytes) ? await new Archive(bytes).open() : undefined;
    if (!archive || isDocument(archive)) return yield* one(bytes, file, { ...tools, cost });
    for (const [at, entry] of archive.files.entries()) {
      if (at < (tools.skip ?? 0)) continue;
      if (performance.now() > until)
        throw new Refusal("file/archive-slow", { file, minutes: `${LONGEST}`, count: `${archive.files.length - at}` });
      tools.begin?.(`${file}/${entry.name}`);
      yield* inside(() => archive.whole(entry, cost), `${file}/${entry.name}`, { ...tools, cost });
    }
  } catch (error) {
    yield refused(file, error);
  }
}

/** @param {() => Promise<Uint8Array>} unpack @param {string} file @param {Tools} tools @returns {AsyncGenerator<Read>} */
async function* inside(unpack, file, tools) {
  try {
    const bytes = await unpack();
    if (isArchive(bytes) && !isDocument(await new Archive(bytes).open())) throw new Refusal("file/zip-nested");
    yield* one(bytes, file, tools);
  } catch (error) {
    yield refused(file, error);
  }
}

/** Whether an archive is one document: an OFD, a workbook or a document of Word. @param {Archive} archive */
const isDocument = ({ files }) =>
  files.some(({ name }) => /^\/?(?:OFD\.xml|xl\/workbook\.xml|\[Content_Types\]\.xml)$/.test(name));

/** @param {string} file @param {unknown} error @returns {Read} */
const refused = (file, error) => ({
  file,
  kind: "unreadable",
  medium: "unknown",
  fields: [],
  lines: [],
  notes: [
    error instanceof Refusal
      ? error.note
      : note("file/not-read", "file", { reason: error instanceof Error ? error.message.slice(0, 200) : `${error}` }),
  ],
});

/** The documents in a file: one, except for a PDF of several invoices and a mail with attached files.
 * @param {Uint8Array} bytes @param {string} file @param {Tools} tools @returns {AsyncGenerator<Read>} */
async function* one(bytes, file, tools) {
  if (!bytes.length) throw new Refusal("file/empty");
  const begins = (/** @type {number[]} */ ...mark) => mark.every((byte, at) => bytes[at] === byte);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  if (isArchive(bytes)) {
    const archive = await new Archive(bytes).open();
    if (archive.find("OFD.xml"))
      yield await (await fetched(() => import("./ofd.js"))).readOfd(archive, file, tools.cost);
    else if (archive.find("word/document.xml"))
      yield* await (await fetched(() => import("./word.js"))).readWord(archive, file, tools.cost ?? budget());
    else yield* await (await fetched(() => import("./list.js"))).readWorkbook(bytes, file);
    return;
  }
  if (head.slice(0, 1024).includes("%PDF-")) {
    yield* await (await fetched(() => import("./pdf.js"))).readPdf(bytes, file);
    return;
  }
  const office = officeOf(bytes);
  if (office) throw new Refusal(office);
  const { size } = await fetched(() => import("./image.js"));
  if (size(bytes)) {
    yield await (await fetched(() => import("./image.js"))).readImage(bytes, file, tools.pixels);
    return;
  }
  const mail = await fetched(() => import("./mail.js"));
  if (mail.isMail(head)) {
    yield* letter(await mail.openMail(bytes), file, tools);
    return;
  }
  const { decode } = await fetched(() => import("./decode.js"));
  if (/[\0-\x08\x0e-\x1f]/.test(head) && !begins(0xff, 0xfe) && !begins(0xfe, 0xff)) throw new Refusal("file/unknown");
  const text = decode(bytes);
  if (/^\s*</.test(text)) {
    (await fetched(() => import("./list.js"))).refuseCalledXls(head);
    yield await (await fetched(() => import("./xml.js"))).readXml(bytes, file);
  } else yield* await (await fetched(() => import("./list.js"))).readText(text, file);
}

/** The documents in a mail's text and in its files. @param {{ text: string, files: { name: string, bytes: Uint8Array }[] }} mail @param {string} file @param {Tools} tools @returns {AsyncGenerator<Read>} */
async function* letter({ text, files }, file, tools) {
  yield* await (await fetched(() => import("./plain_text.js"))).readPlain(text, file);
  for (const one of files.slice(0, MOST_IN_MAIL)) yield* inside(async () => one.bytes, `${file}/${one.name}`, tools);
}
