import type { FapiaoPictureElement } from "../elements.js";

/** Defined as `<fapiao-picture>` when this module is imported. */
export const FapiaoPicture: new () => FapiaoPictureElement;
