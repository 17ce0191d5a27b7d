/** The text in a picture: a screenshot, a photograph or a scan, read in the reader's own browser. */
import type { PaperAnswer, PaperPiece } from "./fapiao-check.js";
import type { Note } from "./readers.js";

/** Where the recogniser is: a folder that `node pictures/copy.js <folder>` has made. Without it no picture is read. */
export function setPictures(folder?: string | URL): void;

/** How much is fetched with the first picture, without compression (with it, about a third less), and whether that has
 * been done; `undefined` if the folder is missing. */
export function pictures(): Promise<{ bytes: number; isLoaded: boolean } | undefined>;

/** `loading` counts bytes, `reading` counts lines of text. */
export interface Progress {
  stage: "loading" | "reading";
  done: number;
  total: number;
}

export interface PicturePiece extends PaperPiece {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** How sure its least sure character is, in per cent. */
  confidence: number;
  /** What a second reading of the same place gave: numbers, codes and unsure text are read twice. */
  again?: string;
}

/** What was read from a picture. Nothing of it is kept. */
export interface Recognised {
  /** For `readPaper`. */
  pieces: PicturePiece[];
  /** The picture as it was read: upright, level, and not larger than needed. The places of the pieces are places in it. */
  picture: ImageBitmap;
  width: number;
  height: number;
  /** The text of a QR code in it. */
  qr?: string;
  /** Notes: it was made smaller, or not all of it was read. */
  notes: Note[];
}

/** Reads the text in a picture, in a worker. If it cannot be read, it rejects with an error whose `note` is the code of
 * the rule that says why and what to do instead. If `signal` is aborted, it rejects with its reason. */
export function recognise(
  file: Blob,
  options?: { onprogress?: (progress: Progress) => void; signal?: AbortSignal },
): Promise<Recognised>;

/** What is printed on a document in a picture, or on one of several pages. */
export interface PictureAnswer extends PaperAnswer {
  /** The pages as they were read; a place's `page` 1 is the first of them. Close them when they are no longer shown. */
  pages: ImageBitmap[];
  qr?: string;
}

/** Reads the text in a picture and finds what is printed: `recognise` and `readPaper` in one. Each field's `reading` says
 * how sure it is, and `place` where to look. No field is confirmed: pass the paths of unconfirmed fields to
 * `checkPayment` as `unconfirmed`. Of several pages the first three are read. */
export function readPicture(
  files: Blob | Blob[],
  options?: {
    onprogress?: (progress: Progress) => void;
    signal?: AbortSignal;
    today?: string;
    name?: string;
  },
): Promise<PictureAnswer>;
