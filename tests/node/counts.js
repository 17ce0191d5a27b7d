// A reporter of `node --test`: how many tests passed and failed, as JSON, for `cargo xtask test`.

/** @param {AsyncIterable<{ type: string, data: { details?: { type?: string } } }>} events */
export default async function* counts(events) {
  let passed = 0,
    failed = 0;
  for await (const { type, data } of events) {
    // A file or a suite is not a test of its own.
    if (data?.details?.type === "suite") continue;
    if (type === "test:pass") passed += 1;
    if (type === "test:fail") failed += 1;
  }
  yield JSON.stringify({ passed, failed });
}
