// @ts-check
import { languages } from "./language.js";

languages();
