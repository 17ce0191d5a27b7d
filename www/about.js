// @ts-check
// The page about the project: its language, and the age of its sources.
import { stale } from "./stale.js";
import { languages } from "./language.js";

languages();
stale();
