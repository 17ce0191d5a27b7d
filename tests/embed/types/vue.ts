// The elements and their events in Vue's templates, which take them from these components.
import type {} from "fapiao-check/vue";
import type { GlobalComponents } from "vue";

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>["$props"];

export const tax: Props<"fapiao-tax"> = { draft: true, onFapiaoReport: ({ detail }) => detail.verdict === "stop" };
export const field: Props<"fapiao-field"> = { check: "tax-id", class: "field" };
// @ts-expect-error there is no such check
export const other: Props<"fapiao-field"> = { check: "telephone" };
