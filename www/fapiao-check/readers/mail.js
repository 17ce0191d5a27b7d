// @ts-check
// Mails as files: a library parses them; their text is read like any other text.
import { Refusal } from "./notes.js";
import { postalMime } from "./vendor.js";

/** Lines that only mails begin with, of which one of the first must be there. */
const HEADERS =
  /^(?:return-path|received|delivered-to|message-id|mime-version|x-[\w-]+|dkim-signature|arc-[\w-]+|content-type):/im;

/** Whether a text is a mail as programs save it. @param {string} head */
export const isMail = (head) =>
  /^[\w-]+:[ \t]/.test(head) &&
  HEADERS.test(head) &&
  /^(?:from|subject):/im.test(head) &&
  /^(?:message-id|mime-version|received):/im.test(head);

/** @typedef {import("postal-mime").Address} Address */

/** @param {Address | undefined} one */
const address = (one) => (one ? [one.name, one.address && `<${one.address}>`].filter(Boolean).join(" ") : "");

/** The text of a mail with its headers first, and the files in it. @param {Uint8Array} bytes */
export const openMail = async (bytes) => {
  const { default: PostalMime } = await postalMime();
  const mail = await PostalMime.parse(bytes);
  const headers = {
    From: address(mail.from),
    To: (mail.to ?? []).map(address).join(", "),
    Subject: mail.subject ?? "",
    Date: mail.headers.find(({ key }) => key === "date")?.value ?? "",
  };
  const head = Object.entries(headers).flatMap(([name, value]) =>
    value ? [`${name}: ${value.replace(/\s+/g, " ")}`] : [],
  );
  const text = [...head, "", mail.text ?? ""].join("\n");
  if (!mail.text?.trim() && !mail.attachments[0]) throw new Refusal("file/empty");
  const files = mail.attachments.flatMap(({ filename, content, related }, at) =>
    typeof content === "string" || related ? [] : [{ name: filename ?? `${at + 1}`, bytes: new Uint8Array(content) }],
  );
  return { text, files };
};
