// Keeps the page for offline. Each file is fetched once and only if it is the one that was built; a new version waits
// until the reader agrees to it. Every version has its own folder, and a page loads only from the folder of its
// version. So a page never mixes two versions, whatever was deployed meanwhile and whichever of these workers answers.
const FILES = /* files */ {};
// The path of the page, so that two copies under one origin do not share caches.
const OURS = `fapiao-check ${new URL(registration.scope).pathname} `,
  VERSION = `${OURS}/* version */`;

// What only the reader's files and pictures need (readers of PDF and archives, the recogniser of text) is kept once it
// is used.
const isLate = (path) => /\/pkg\/vendor\/|^v\/\w+\/pictures\//.test(path);

const path = (url) => new URL(url).pathname.slice(new URL(registration.scope).pathname.length);
/** A file's name without the folder of its version. */
const plain = (path) => path.replace(/^v\/\w+\//, "");
const older = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== VERSION);

const fetchChecked = async (path) => {
  const integrity = `sha256-${btoa(String.fromCharCode(...FILES[path].match(/../g).map((byte) => parseInt(byte, 16))))}`;
  const response = await fetch(path, { cache: "no-cache", integrity });
  if (!response.ok) throw Error(`${path} answered ${response.status}`);
  return response;
};

const hash = async (body) =>
  Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", body)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

// The previous version can already have the same file; what is only kept once used is copied from there or not at all.
const keep = async (cache, path, before) => {
  const had = await before.get(plain(path))?.();
  if (had) {
    const body = await had.arrayBuffer();
    // A new response, because the old one keeps its address, and its imports would be looked up there.
    if ((await hash(body)) === FILES[path]) return cache.put(path, new Response(body, { headers: had.headers }));
  }
  if (!isLate(path)) await cache.put(path, await fetchChecked(path));
};

/** What the previous version keeps, by names without its folder. */
const versionBefore = async () => {
  const name = (await older()).at(-1);
  if (!name) return new Map();
  const cache = await caches.open(name);
  return new Map((await cache.keys()).map((request) => [plain(path(request.url)), () => cache.match(request)]));
};

addEventListener("install", (event) =>
  event.waitUntil(
    (async () => {
      const before = await versionBefore(),
        cache = await caches.open(VERSION);
      try {
        await Promise.all(Object.keys(FILES).map((path) => keep(cache, path, before)));
      } catch (error) {
        await caches.delete(VERSION);
        throw error;
      }
    })(),
  ),
);

/** Deletes what older versions keep, once no open page can be one of them. */
const tidy = async () => {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length <= 1) for (const name of await older()) await caches.delete(name);
};

addEventListener("activate", (event) => event.waitUntil(tidy().then(() => clients.claim())));

addEventListener("message", ({ data }) => {
  if (data === "take-over") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event,
    scope = new URL(registration.scope);
  if (request.method !== "GET" || !request.url.startsWith(scope.href)) return;
  const wanted = path(request.url).replace(/(^|\/)$/, "$1index.html");
  if (request.mode === "navigate") event.waitUntil(tidy());
  if (FILES[wanted]) event.respondWith(answer(wanted, (promise) => event.waitUntil(promise)));
  else if (wanted.startsWith("v/")) event.respondWith(ofOlder(request));
});

const answer = async (path, later) => {
  const cache = await caches.open(VERSION),
    kept = await cache.match(path);
  if (kept) return kept;
  // A model is large: the page shows its progress, and compares its hash itself.
  const isModel = /\/pictures\/.*\.(?:onnx|wasm)$/.test(path),
    response = isModel ? await fetch(path, { cache: "no-cache" }) : await fetchChecked(path);
  if (isModel) later(keepChecked(cache, path, response.clone()));
  else await cache.put(path, response.clone());
  return response;
};

const keepChecked = async (cache, path, response) => {
  const body = response.ok && (await response.arrayBuffer());
  if (body && (await hash(body)) === FILES[path])
    await cache.put(path, new Response(body, { headers: response.headers }));
};

/** A page of an older version that is still open gets that version's file, or none. */
const ofOlder = async (request) => {
  for (const name of await older()) {
    const kept = await (await caches.open(name)).match(request);
    if (kept) return kept;
  }
  return fetch(request);
};
