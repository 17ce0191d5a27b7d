/** Turns the bytes of a text file into UTF-8, piece by piece. */
export class Utf8 {
  /** What the file was found to be; `ascii` as long as nothing tells. */
  encoding: "ascii" | "utf-8" | "gb18030" | "utf-16le";
  /** Whether the bytes are handed on as they are. */
  readonly asIs: boolean;
  /** The next bytes as UTF-8. */
  take(bytes: Uint8Array, last?: boolean): Uint8Array;
}
