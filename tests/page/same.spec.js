// The crate and the module in the browser give the same answers for the same 10,000 rows.
import { asked, differing, lines } from "../same.js";
import { expect, test } from "./fixture.js";

test("every row is answered as the crate answers it", async ({ page }) => {
  const { rows, options, expected } = await asked();
  await page.goto("./");
  const { found, codes, headings } = await page.evaluate(
    async ({ rows, options }) => {
      const address = new URL("fapiao-check/sheets/sheets.js", document.baseURI).href;
      /** @type {typeof import("../../www/fapiao-check/sheets/sheets.js")} */
      const { load } = await import(address);
      const bulk = await load(),
        sheet = bulk.sheet(options),
        reading = sheet.read(new TextEncoder().encode(rows));
      sheet.end();
      const { verdicts, ends, findings, figures, rates, duplicates } = reading;
      return {
        found: {
          verdicts: [...verdicts],
          ends: [...ends],
          findings: [...findings],
          figures: [...figures].map(String),
          rates: [...rates],
          duplicates: [...duplicates],
        },
        codes: bulk.codes.map(({ code }) => code),
        headings: sheet.headings,
      };
    },
    { rows, options },
  );
  const said = lines(found, codes, headings);
  expect(said).toHaveLength(10_000);
  expect(differing(said, expected)).toBeNull();
});
