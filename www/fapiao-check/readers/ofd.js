// @ts-check
// OFD, the format in which the tax authority delivers invoices: its page, its data and its QR code.
import { budget } from "./archive.js";
import { decode } from "./decode.js";
import { qrAmong, shapesOfOfd } from "./drawn_qr.js";
import { note, Refusal, same } from "./notes.js";
import { LINE_LABELS } from "./labels.js";
import { all, descendants, elements, local, markup, text } from "./xml_tree.js";
import { withRemark } from "./remark.js";
import { readRoot } from "./xml.js";

/** @typedef {import("../readers.js").Read} Read */
/** @typedef {import("../readers.js").Field} Field */
/** @typedef {import("../readers.js").Line} Line */
/** Its files by their names, each to be unpacked. @typedef {Map<string, () => Promise<Uint8Array>>} Entries */
/** @typedef {Map<string, { value: string, where: string }>} Texts */

/** An OFD of an invoice unpacks to some hundred kilobytes. */
const LARGEST = 40_000_000;

/** Tags of the page's texts. A map, like every look-up by a name from a file, which could be `constructor`. */
const TAGS = new Map(
  Object.entries({
    InvoiceCode: "code",
    InvoiceNo: "number",
    IssueDate: "issueDate",
    InvoiceCheckCode: "checkCode",
    MachineNo: "machineNumber",
    TaxControlCode: "taxControlCode",
    SellerName: "sellerName",
    SellerTaxID: "sellerTaxId",
    SellerAddrTel: "sellerAddressPhone",
    SellerFinancialAccount: "sellerBankAccount",
    BuyerName: "buyerName",
    BuyerTaxID: "buyerTaxId",
    BuyerAddrTel: "buyerAddressPhone",
    BuyerFinancialAccount: "buyerBankAccount",
    TaxExclusiveTotalAmount: "net",
    TaxTotalAmount: "tax",
    TaxInclusiveTotalAmount: "gross",
    Note: "remark",
    InvoiceClerk: "drawer",
    Payee: "cashier",
    Checker: "checker",
  }),
);
const LINE_TAGS = new Map(
  /** @type {[string, Exclude<keyof Line, "where">][]} */ (
    Object.entries({
      Item: "item",
      Specification: "specification",
      MeasurementDimension: "unit",
      Quantity: "quantity",
      Price: "unitPrice",
      Amount: "net",
      TaxScheme: "rate",
      TaxAmount: "tax",
    })
  ),
);
/** Names of the data in OFD.xml. */
const DATA = new Map(
  Object.entries({
    发票代码: "code",
    发票号码: "number",
    开票日期: "issueDate",
    校验码: "checkCode",
    购买方名称: "buyerName",
    购买方纳税人识别号: "buyerTaxId",
    销售方名称: "sellerName",
    销售方纳税人识别号: "sellerTaxId",
    合计金额: "net",
    合计税额: "tax",
    价税合计: "gross",
  }),
);

/** Reads an invoice’s OFD. @param {import("./archive.js").Archive} archive @param {string} file @param {import("./archive.js").Cost} [cost] @returns {Promise<Read>} */
export const readOfd = async (archive, file, cost = budget()) => {
  const own = { left: LARGEST };
  /** @type {Entries} */
  const entries = new Map(
    archive.files.map((entry) => [entry.name.replace(/^\//, ""), () => archive.whole(entry, own, cost)]),
  );
  const open = async (/** @type {string} */ path) => {
    const unpack = entries.get(path);
    return unpack && markup(await unpack());
  };
  const ofd = await open("OFD.xml");
  const docRoot = ofd && text(ofd, "DocBody/DocRoot");
  if (!ofd || !docRoot) throw new Refusal("file/ofd-other");
  const data = customData(ofd),
    attached = await attachment(entries, file);
  const document = await open(path("OFD.xml", docRoot));
  const page = document
    ? await tagged(document, path("OFD.xml", docRoot), open, entries)
    : { fields: [], lines: [], notes: [], mended: false, drawn: [] };
  const best = attached?.fields ?? page.fields;
  const fields = withRemark([
    ...best,
    ...[...page.fields, ...data].filter(
      ({ name }, at, those) =>
        !best.some((field) => field.name === name) && those.findIndex((field) => field.name === name) === at,
    ),
  ]);
  const lines = attached?.lines[0] ? attached.lines : page.lines;
  if (!fields.some(({ name }) => name === "number")) throw new Refusal("file/ofd-other");
  const kind = attached?.kind ?? (fields.some(({ name }) => name === "code") ? "legacy" : "digital");
  const notes = attached?.notes ?? page.notes;
  if (page.mended) notes.push(note("file/ofd-tag-mended", "file"));
  const qr = await qrAmong(page.drawn);
  return {
    file,
    kind,
    medium: "ofd",
    ...(qr && { qr }),
    fields,
    lines,
    // Anybody can redraw the page, so the core compares it with the data.
    page: page.fields,
    data: [...data, ...(attached?.fields ?? [])],
    notes,
  };
};

/** A path in the archive, relative to the file that names it. @param {string} from @param {string} to */
const path = (from, to) => new URL(to.replaceAll("\\", "/"), `ofd://x/${from}`).pathname.slice(1);

/** @param {import("./xml_tree.js").Element} ofd @returns {Field[]} */
const customData = (ofd) =>
  descendants(ofd)
    .filter((one) => local(one.name) === "CustomData")
    .flatMap((one) => {
      const said = one.attributes.Name ?? "",
        name = DATA.get(said),
        value = one.text.trim();
      return name && value ? [{ name, value, where: same(`OFD.xml: CustomData “${said}”`) }] : [];
    });

/** The data attached to older invoices and to railway tickets, recognised by what is in them.
 * @param {Entries} entries @param {string} file */
const attachment = async (entries, file) => {
  for (const [name, unpack] of entries)
    if (/\/attach(?:s|ments)?\/[^/]+\.(?:xml|xbrl)$/i.test(`/${name}`)) {
      try {
        return readRoot(await markup(await unpack()), file, "ofd", `${name}: `);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
  return undefined;
};

/** @param {import("./xml_tree.js").Element} document @param {string} at @param {(path: string) => Promise<import("./xml_tree.js").Element | undefined>} open @param {Entries} entries */
const tagged = async (document, at, open, entries) => {
  const nothing = {
    fields: /** @type {Field[]} */ ([]),
    lines: /** @type {Line[]} */ ([]),
    notes: /** @type {Read["notes"]} */ ([]),
    mended: false,
    drawn: /** @type {import("./drawn_qr.js").Shape[]} */ ([]),
  };
  const tags = text(document, "CustomTags"),
    list = tags && (await open(path(at, tags)));
  const location = list && text(list, "CustomTag/FileLoc"),
    unpack = location && entries.get(path(path(at, tags ?? ""), location));
  if (!unpack) return nothing;
  const written = decode(await unpack()),
    mended = written.replace(/<(\/?):(\w)/g, "<$1$2").replace(/\sxmlns:=""/g, "");
  const root = await markup(mended);
  /** @type {Texts} */
  const texts = new Map(),
    drawn = nothing.drawn;
  for (const page of [...all(document, "Pages/Page"), ...all(document, "CommonData/TemplatePage")]) {
    const place = path(at, page.attributes.BaseLoc ?? ""),
      content = await open(place);
    for (const one of content ? descendants(content) : []) {
      const value =
        local(one.name) === "TextObject" &&
        all(one, "TextCode")
          .map((code) => code.text)
          .join("")
          .trim();
      if (value && one.attributes.ID) texts.set(one.attributes.ID, { value, where: `${place}#${one.attributes.ID}` });
      if (local(one.name) === "PathObject")
        drawn.push(
          ...shapesOfOfd(
            one.attributes,
            text(one, "AbbreviatedData") ?? "",
            all(one, one.attributes.Fill === "true" ? "FillColor" : "StrokeColor")[0]?.attributes.Value,
          ),
        );
    }
  }
  return { ...byTag(root, texts), mended: mended !== written, drawn };
};

/** @param {import("./xml_tree.js").Element} root @param {Texts} texts */
const byTag = (root, texts) => {
  /** @type {Field[]} */
  const fields = [];
  /** @type {Record<string, { value: string, where: string }[]>} */
  const columns = {};
  for (const tag of [root, ...descendants(root)]) {
    const name = local(tag.name),
      refs = elements(tag).filter((one) => local(one.name) === "ObjectRef");
    const parts = refs.flatMap((ref) => texts.get(ref.text.trim()) ?? []);
    const column = LINE_TAGS.get(name),
      field = TAGS.get(name);
    if (column && parts[0]) (columns[column] ??= []).push(...parts);
    if (field && parts[0])
      fields.push({
        name: field,
        value: parts.map(({ value }) => value).join(""),
        where: same(`${parts[0].where} (${name})`),
      });
  }
  // One text per line in every column; if a name has several texts, the lines cannot be told apart.
  const count = columns.net?.length ?? 0;
  const lines = Array.from({ length: count }, (_, at) => {
    const entries = Object.entries(columns).flatMap(([name, parts]) => {
      const part =
        parts.length === count
          ? parts[at]
          : count === 1
            ? { value: parts.map(({ value }) => value).join("") }
            : undefined;
      return part ? [[name, part.value]] : [];
    });
    return /** @type {Line} */ ({ ...Object.fromEntries(entries), where: same(columns.net?.[at]?.where ?? "") });
  });
  const notes = Object.entries(columns).flatMap(([name, parts]) =>
    count < 2 || parts.length === count
      ? []
      : [
          note("file/column-unread", "lines", {
            column: LINE_LABELS[/** @type {keyof typeof LINE_LABELS} */ (name)],
            texts: `${parts.length}`,
            lines: `${count}`,
          }),
        ],
  );
  return { fields, lines, notes };
};
