// @ts-check
import { ages } from "./ages.js";
import { languages } from "./language.js";

languages();
ages();
