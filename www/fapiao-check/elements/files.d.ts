import type { FapiaoFilesElement } from "../elements.js";

/** Defined as `<fapiao-files>` when this module is imported. */
export const FapiaoFiles: new () => FapiaoFilesElement;
