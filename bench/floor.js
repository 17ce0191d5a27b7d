// Calls native programs, which print nanoseconds a row.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** @param {string} program @param {string} folder @returns {(text: string, file: string) => Promise<number>} */
export const floorOf = (program, folder) => async (text, file) =>
  Number((await promisify(execFile)(program, [text, `${folder}/${file}`])).stdout);

/** @param {string} program @param {string} folder */
export const calamineOf = (program, folder) => async () =>
  Number((await promisify(execFile)(program, [`${folder}/invoices.xlsx`])).stdout);
