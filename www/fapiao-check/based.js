// @ts-check
// Where the package's own files are. Each address is written out beside the module that needs it, so that bundlers follow
// it and put the file into the build. Where one cannot, the host copies this folder and says where it is.

/** @type {URL | undefined} */
let base;

/** Takes every file from a copy of this folder instead of from where a bundler has put it. An address ends in the folder's
 * name, with or without a slash; nothing goes back to the build's own files.
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
