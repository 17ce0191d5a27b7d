// Keeps the page for offline. Each file is fetched once and only if it is the one that was built; a new version waits
// until the reader agrees to it, so that no page is ever made of two versions.
const VERSION = "fapiao-check-/* version */";
const FILES = /* files */ {};

// What only files need that somebody drops (readers of PDF and archives) is kept once it is used.
const AT_ONCE = Object.keys(FILES).filter((path) => !path.startsWith("fapiao-check/pkg/vendor/"));

const fetchChecked = async (path) => {
  const integrity = `sha256-${btoa(String.fromCharCode(...FILES[path].match(/../g).map((byte) => parseInt(byte, 16))))}`;
  const response = await fetch(path, { cache: "no-cache", integrity });
  if (!response.ok) throw Error(`${path} answered ${response.status}`);
  return response;
};

// In the version before, a file may be the same already.
const keep = async (cache, path) => {
  const [had] = await caches.keys(),
    before = had && (await (await caches.open(had)).match(path));
  if (before) {
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await before.clone().arrayBuffer()));
    if (Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("") === FILES[path])
      return cache.put(path, before);
  }
  return cache.put(path, await fetchChecked(path));
};

addEventListener("install", (event) =>
  event.waitUntil(
    (async () => {
      const cache = await caches.open(VERSION);
      try {
        await Promise.all(AT_ONCE.map((path) => keep(cache, path)));
      } catch (error) {
        await caches.delete(VERSION);
        throw error;
      }
    })(),
  ),
);

addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith("fapiao-check-") && name !== VERSION) await caches.delete(name);
      await clients.claim();
    })(),
  ),
);

addEventListener("message", ({ data }) => {
  if (data === "take-over") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event,
    { origin, pathname } = new URL(request.url),
    scope = new URL(registration.scope);
  if (request.method !== "GET" || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return;
  const path = pathname.slice(scope.pathname.length).replace(/(^|\/)$/, "$1index.html");
  if (FILES[path]) event.respondWith(answer(path));
});

const answer = async (path) => {
  const cache = await caches.open(VERSION),
    kept = await cache.match(path);
  if (kept) return kept;
  const response = await fetchChecked(path);
  await cache.put(path, response.clone());
  return response;
};
