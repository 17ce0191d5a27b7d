/** The elements in Vue's templates: `import type {} from "fapiao-check/vue"`, once in a project. In Vue, set
 * `compilerOptions.isCustomElement`, so that `fapiao-…` does not count as a component. */
import type { DefineComponent, HTMLAttributes } from "vue";
import type { FapiaoElementAttributes, FapiaoElements, FapiaoEvents } from "../elements.js";

/** `@fapiao-report` in a template. */
type Listeners = {
  [Name in keyof FapiaoEvents as Name extends `fapiao-${infer Rest}` ? `onFapiao${Capitalize<Rest>}` : never]?: (
    event: FapiaoEvents[Name],
  ) => void;
};

type Tags = {
  [Tag in keyof FapiaoElements]: DefineComponent<HTMLAttributes & FapiaoElementAttributes[Tag] & Listeners>;
};

declare module "vue" {
  interface GlobalComponents extends Tags {}
}
