// checkField with react-hook-form: called when the field is left, and on every change once something was wrong.
import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";
import { wrong } from "./check.js";

function Request() {
  const {
    register,
    handleSubmit,
    formState: { errors },
  } = useForm({ mode: "onTouched" });
  const [sent, setSent] = useState("");
  return h(
    "form",
    { onSubmit: handleSubmit(({ number }) => setSent(number)), noValidate: true },
    h("input", {
      ...register("number", { validate: async (value) => (await wrong("invoice-number", value, true)) ?? true }),
      "aria-label": "Invoice number",
    }),
    h("p", { role: "alert" }, errors.number?.message),
    h("button", null, "Send"),
    h("output", null, sent),
  );
}

createRoot(document.querySelector("#hook-form")).render(h(Request));
