import type { FapiaoBulkElement } from "../elements.js";

/** Defined as `<fapiao-bulk>` when this module is imported. */
export const FapiaoBulk: new () => FapiaoBulkElement;
