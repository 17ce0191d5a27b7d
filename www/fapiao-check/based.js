// @ts-check
// Where the package's own files are. Each module writes the addresses it needs as literals, so that bundlers follow
// them. If a bundler cannot, the host copies this folder and says where it is.

/** @type {URL | undefined} */
let base;

/** Takes every file from a copy of this folder instead of from where a bundler has put it. The address ends with the
 * folder's name, with or without a slash. The build's own files are then not used.
 * @param {string | URL} [folder] */
export const setBase = (folder) => {
  base = folder === undefined ? undefined : absolute(folder);
};

/** A folder's address, which ends in a slash. @param {string | URL} folder */
const absolute = (folder) => {
  const page = globalThis.document?.baseURI ?? globalThis.location?.href;
  return new URL(`${new URL(folder, page)}`.replace(/\/*$/, "/"));
};

/** A file's address in that copy, if there is one. @param {string} path from this folder */
export const based = (path) => base && new URL(path, base);

/** @type {URL | undefined} */
let recogniser;

/** Where the recogniser of text in pictures is: a folder that `pictures/copy.js` has made. Without it no picture is read.
 * @param {string | URL} [folder] */
export const setPictures = (folder) => {
  recogniser = folder === undefined ? undefined : absolute(folder);
};

/** That folder, if there is one. */
export const picturesAt = () => recogniser;
