// checkField in Ant Design's rules: what is wrong shows while typing, what is unfinished on leaving the field.
import { Button, Form, Input } from "antd";
import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";
import { wrong } from "./check.js";

const rule = (check, trigger, whole) => ({
  validateTrigger: trigger,
  validator: async (_, value = "") => {
    const message = await wrong(check, value, whole);
    if (message) throw Error(message);
  },
});

function Request() {
  const [sent, setSent] = useState("");
  return h(
    Form,
    { onFinish: ({ taxId }) => setSent(taxId) },
    h(
      Form.Item,
      {
        name: "taxId",
        label: "Tax ID",
        validateTrigger: ["onChange", "onBlur"],
        rules: [rule("tax-id", "onChange", false), rule("tax-id", "onBlur", true)],
      },
      h(Input),
    ),
    h(Button, { htmlType: "submit" }, "Send"),
    h("output", null, sent),
  );
}

createRoot(document.querySelector("#antd")).render(h(Request));
