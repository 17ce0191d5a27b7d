// @ts-check
// Recognises Office files from before 2007 and those with a password, to refuse each with its own finding.

/** How much is searched for the mark of a password. */
export const ENVELOPE = 10_000_000;

/** Which of the two a file is, if any: the old format also wraps a workbook with a password.
 * @param {Uint8Array} bytes its first ones */
export const officeOf = (bytes) => {
  if ([0xd0, 0xcf, 0x11, 0xe0].some((byte, at) => bytes[at] !== byte)) return undefined;
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, ENVELOPE)).includes("EncryptedPackage")
    ? "file/office-locked"
    : "file/old-office";
};
