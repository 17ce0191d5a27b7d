// The elements and their events in Svelte's templates, which take them from these.
import type {} from "fapiao-check/svelte";
import type { SvelteHTMLElements } from "svelte/elements";

export const tax: SvelteHTMLElements["fapiao-tax"] = {
  draft: true,
  class: "tax",
  "onfapiao-report": ({ detail }) => detail.verdict === "stop",
};
// @ts-expect-error there is no such check
export const field: SvelteHTMLElements["fapiao-field"] = { check: "telephone" };
