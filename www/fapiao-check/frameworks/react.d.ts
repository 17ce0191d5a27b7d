/** The elements in JSX, for React 19: `import type {} from "fapiao-check/react"`, once in a project. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { FapiaoElementAttributes, FapiaoElements, FapiaoEvents } from "../elements.js";

/** React listens to the event whose name follows `on`: `<fapiao-tax onfapiao-report={…}>`. */
type Listeners = { [Name in keyof FapiaoEvents as `on${Name}`]?: (event: FapiaoEvents[Name]) => void };

type Tags = {
  [Tag in keyof FapiaoElements]: DetailedHTMLProps<HTMLAttributes<FapiaoElements[Tag]>, FapiaoElements[Tag]> &
    FapiaoElementAttributes[Tag] &
    Listeners;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
