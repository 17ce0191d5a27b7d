/** Turns the bytes of a text file into UTF-8, piece by piece. */
export class Utf8 {
  /** The detected encoding; `ascii` until a character decides. */
  encoding: "ascii" | "utf-8" | "gb18030" | "utf-16le";
  /** Whether the bytes are passed on unchanged. */
  readonly asIs: boolean;
  /** The next bytes as UTF-8. */
  take(bytes: Uint8Array, last?: boolean): Uint8Array;
}
