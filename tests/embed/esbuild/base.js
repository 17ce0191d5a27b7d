// Imported before everything else: esbuild does not follow the addresses of files, so they are taken from a copy.
import { setBase } from "fapiao-check";

setBase("/fapiao-check/");
