// The elements in React: they are tags like any other, also around an input that React controls.
import { createElement as h, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

function Request() {
  const [taxId, setTaxId] = useState(""),
    [verdict, setVerdict] = useState(""),
    [shown, setShown] = useState(true);
  const field = useRef(null);
  useEffect(() => {
    const hear = ({ detail }) => setVerdict(`${detail.verdict} ${detail.incomplete}`);
    const { current } = field;
    current?.addEventListener("fapiao-report", hear);
    return () => current?.removeEventListener("fapiao-report", hear);
  }, [shown]);
  return h(
    "form",
    null,
    shown &&
      h(
        "fapiao-field",
        { ref: field, check: "tax-id" },
        h("input", { name: "taxId", value: taxId, onChange: ({ target }) => setTaxId(target.value) }),
      ),
    h("output", null, verdict),
    h("button", { type: "button", onClick: () => setShown(!shown) }, "Toggle"),
  );
}

createRoot(document.querySelector("#react")).render(h(Request));
