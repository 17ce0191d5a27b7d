"use client";
import "../../app/app.js";
import { useState } from "react";

export function Checks() {
  const [taxId, setTaxId] = useState("");
  return (
    <>
      <fapiao-tax />
      <fapiao-number />
      <fapiao-guidance />
      <fapiao-files />
      <fapiao-bulk />
      <form id="request">
        <fapiao-field check="tax-id">
          <input name="taxId" aria-label="Tax ID" value={taxId} onChange={({ target }) => setTaxId(target.value)} />
        </fapiao-field>
        <button>Send</button>
      </form>
    </>
  );
}
