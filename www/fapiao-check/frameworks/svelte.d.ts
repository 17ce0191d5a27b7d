/** The elements in Svelte 5: `import type {} from "fapiao-check/svelte"`, once in a project. */
import type { HTMLAttributes } from "svelte/elements";
import type { FapiaoElementAttributes, FapiaoElements, FapiaoEvents } from "../elements.js";

/** `<fapiao-tax onfapiao-report={…}>`. */
type Listeners = { [Name in keyof FapiaoEvents as `on${Name}`]?: (event: FapiaoEvents[Name]) => void };

type Tags = {
  [Tag in keyof FapiaoElements]: HTMLAttributes<FapiaoElements[Tag]> & FapiaoElementAttributes[Tag] & Listeners;
};

declare module "svelte/elements" {
  interface SvelteHTMLElements extends Tags {}
}
