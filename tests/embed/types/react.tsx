// The elements and their events in JSX.
import type {} from "fapiao-check/react";
import { useRef } from "react";
import type { FapiaoElement } from "fapiao-check/elements";

export function Checks({ told }: { told: (verdict: string) => void }) {
  const tax = useRef<FapiaoElement>(null);
  return (
    <form>
      <fapiao-tax ref={tax} draft onfapiao-report={({ detail }) => told(detail.verdict)} className="tax" />
      <fapiao-field check="tax-id" payee-type="company" onfapiao-report={({ detail }) => told(detail.verdict)}>
        <input name="taxId" />
      </fapiao-field>
      <fapiao-files onfapiao-use={({ detail }) => tax.current?.fill(detail)} />
      <fapiao-bulk onfapiao-bulk={({ detail }) => told(`${detail.rows}`)} />
      {/* @ts-expect-error there is no such check */}
      <fapiao-field check="telephone" />
      {/* @ts-expect-error there is no such element */}
      <fapiao-fax />
    </form>
  );
}
