// @ts-check
// The page about the project: its language, and the age of what it cites.
import { stale } from "./stale.js";
import { languages } from "./language.js";

languages();
stale();
