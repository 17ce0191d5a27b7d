// The elements in Vue, without a build step for templates.
import { createApp, h, ref } from "vue";

createApp({
  setup() {
    const number = ref(""),
      verdict = ref(""),
      shown = ref(true);
    return () =>
      h("form", null, [
        shown.value &&
          h(
            "fapiao-field",
            {
              check: "invoice-number",
              onFapiaoReport: ({ detail }) => {
                verdict.value = `${detail.verdict} ${detail.incomplete}`;
              },
            },
            [
              h("input", {
                name: "number",
                value: number.value,
                onInput: ({ target }) => {
                  number.value = target.value;
                },
              }),
            ],
          ),
        h("output", null, verdict.value),
        h(
          "button",
          {
            type: "button",
            onClick: () => {
              shown.value = !shown.value;
            },
          },
          "Toggle",
        ),
      ]);
  },
}).mount("#vue");
