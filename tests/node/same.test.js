// The crate and the module in Node give the same answers for the same 10,000 rows.
import assert from "node:assert/strict";
import { it } from "node:test";
import { load } from "../../www/fapiao-check/sheets/sheets.js";
import { asked, differing, lines, plain } from "../same.js";

it("every row is answered as the crate answers it", async () => {
  const { rows, options, expected } = await asked(),
    bulk = await load(),
    sheet = bulk.sheet(options),
    bytes = new TextEncoder().encode(rows),
    readings = [sheet.read(bytes), sheet.end()];
  assert.equal(readings[1]?.rows, 0);
  const codes = bulk.codes.map(({ code }) => code),
    found = lines(
      plain(/** @type {import("../../www/fapiao-check/sheets/sheets.js").Reading} */ (readings[0])),
      codes,
      sheet.headings,
    );
  assert.equal(found.length, 10_000);
  assert.equal(differing(found, expected), null);
});
