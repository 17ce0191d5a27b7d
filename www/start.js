// @ts-check
// Before the first paint: sets the language, and starts to load what the task in the link needs.
{
  const root = document.documentElement,
    script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  // The key of the choice: two copies of this page under one origin do not share it.
  const key = (root.dataset.languageKey = `fapiao-check ${new URL(".", location.href).pathname} language`);
  let chosen = "";
  try {
    chosen = localStorage.getItem(key) ?? "";
  } catch {
    /* refused: the browser's language decides */
  }
  root.lang = ["en", "zh-CN"].includes(chosen) ? chosen : /^zh/.test(navigator.language) ? "zh-CN" : "en";

  // If a script does not load nothing works, and the page says so.
  addEventListener(
    "error",
    ({ target }) => {
      if (target instanceof HTMLScriptElement) root.classList.add("broken");
    },
    true,
  );
  // If only the task's part is missing, the link leads back to the task.
  addEventListener("click", (event) => {
    if (!(event.target instanceof Element && event.target.matches(".not-there a"))) return;
    event.preventDefault();
    location.reload();
  });

  // The page's policy lets no text become a script, and allows only its own workers' addresses.
  const workers = ["worker.js", "sheets/sheet_worker.js", "readers/read_worker.js", "pictures/picture_worker.js"].map(
    (file) => new URL(`fapiao-check/${file}`, script).href,
  );
  workers.push(new URL("sw.js", location.href).href);
  /** @type {any} */ (window).trustedTypes?.createPolicy("default", {
    createScriptURL: (/** @type {string} */ url) => (workers.includes(new URL(url, location.href).href) ? url : null),
  });

  // Only the page of the tasks has views.
  const { dataset } = root,
    task = (dataset.view && /^#([a-z]+)(?:\?|$)/.exec(location.hash)?.[1]) ?? "";
  if (task) dataset.view = task;
  const module = {
    __proto__: null,
    tax: "first",
    entity: "first",
    number: "numbers",
    payment: "payment",
    request: "request",
    aftercare: "request",
  }[task];
  const soon = (/** @type {string} */ rel, /** @type {string} */ href, as = "") => {
    const link = { rel, href: new URL(`fapiao-check/${href}`, script).href, as, crossOrigin: "anonymous" };
    document.head.append(Object.assign(document.createElement("link"), link));
  };
  if (module) {
    soon("preload", `pkg/${module}_bg.wasm`, "fetch");
    const parts = [
      `elements/${task}.js`,
      `elements/forms/${task}.html.js`,
      "elements/elements.css.js",
      `pkg/${module}.js`,
    ];
    if (module === "request") parts.push("elements/cases.css.js");
    if (task === "aftercare") parts.push("elements/aftercare_path.js", "elements/aftercare_result.js");
    if (module === "payment") {
      for (const part of ["call", "cards", "read", "result"]) parts.push(`elements/payment_${part}.js`);
      parts.push("elements/payment.css.js", "elements/papers.js", "elements/drop_zone.js", "readers/labels.js");
    }
    if (module === "numbers") parts.push("elements/number.css.js");
    for (const part of parts) soon("modulepreload", part);
  }
}
