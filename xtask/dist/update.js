// @ts-check
// Keeps the page for offline, and says when there is a newer one. Nothing is replaced while the reader works.
let agreed = false;

/** @param {ServiceWorker} worker */
const offer = (worker) => {
  if (document.querySelector(".update")) return;
  const bar = document.createElement("div"),
    button = document.createElement("button");
  bar.className = "update";
  bar.setAttribute("role", "status");
  button.type = "button";
  /** @param {HTMLElement} place @param {string} en @param {string} zh */
  const say = (place, en, zh) => {
    for (const [lang, text] of [
      ["en", en],
      ["zh-CN", zh],
    ])
      place.append(Object.assign(document.createElement("span"), { lang, textContent: text }));
  };
  say(bar, "A new version is there.", "有新版本。");
  say(button, "Reload", "刷新");
  button.addEventListener("click", () => {
    agreed = true;
    worker.postMessage("take-over");
  });
  bar.append(" ", button);
  document.body.append(bar);
};

const keep = async () => {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("controllerchange", () => {
    if (agreed) location.reload();
  });
  const registration = await serviceWorker.register("sw.js", { updateViaCache: "none" });
  const look = () => {
    if (registration.waiting && serviceWorker.controller) offer(registration.waiting);
  };
  look();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  // A tab that stays open for days checks again when the reader comes back to it.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) registration.update().catch(() => {});
  });
};

// After everything that the page itself needs. If it is refused, the page still works online.
if ("serviceWorker" in navigator) {
  if (document.readyState === "complete") keep().catch(() => {});
  else
    addEventListener("load", () => {
      keep().catch(() => {});
    });
}
