// Keeps the page for offline. Each file is fetched once and only if it is the one that was built; a new version waits
// until the reader agrees to it, so that no page is ever made of two versions.
const VERSION = "fapiao-check-/* version */";
const FILES = { /* files */ };

// In the version before, a file may be the same already.
const keep = async (cache, path) => {
  const hex = FILES[path], integrity = `sha256-${btoa(String.fromCharCode(...hex.match(/../g).map((byte) => parseInt(byte, 16))))}`;
  const [had] = await caches.keys(), before = had && (await (await caches.open(had)).match(path));
  if (before) {
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await before.clone().arrayBuffer()));
    if (Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("") === hex) return cache.put(path, before);
  }
  const response = await fetch(path, { cache: "no-cache", integrity });
  if (!response.ok) throw Error(`${path} answered ${response.status}`);
  return cache.put(path, response);
};

addEventListener("install", (event) => event.waitUntil((async () => {
  const cache = await caches.open(VERSION);
  try {
    await Promise.all(Object.keys(FILES).map((path) => keep(cache, path)));
  } catch (error) {
    await caches.delete(VERSION);
    throw error;
  }
})()));

addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("fapiao-check-") && name !== VERSION) await caches.delete(name);
  await clients.claim();
})()));

addEventListener("message", ({ data }) => { if (data === "take-over") skipWaiting(); });

addEventListener("fetch", (event) => {
  const { request } = event, { origin, pathname } = new URL(request.url), scope = new URL(registration.scope);
  if (request.method !== "GET" || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return;
  const path = pathname.slice(scope.pathname.length).replace(/(^|\/)$/, "$1index.html");
  if (FILES[path]) event.respondWith(caches.open(VERSION).then((cache) => cache.match(path)).then((kept) => kept ?? fetch(request)));
});
