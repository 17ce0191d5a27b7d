// @ts-check
// Before the first paint: nobody sees the other language first, and what the task in the link needs is on its way.
{
  let chosen;
  try {
    chosen = localStorage.language;
  } catch {
    /* refused: the browser's language decides */
  }
  document.documentElement.lang = chosen ?? (/^zh/.test(navigator.language) ? "zh-CN" : "en");

  // A script that does not arrive takes everything with it: the page then says so.
  addEventListener(
    "error",
    ({ target }) => {
      if (target instanceof HTMLScriptElement) document.documentElement.classList.add("broken");
    },
    true,
  );
  // Where only the task's part is missing, the link leads back to the task.
  addEventListener("click", (event) => {
    if (!(event.target instanceof Element && event.target.matches(".not-there a"))) return;
    event.preventDefault();
    location.reload();
  });

  // The page's policy lets no text become a script, and of all addresses only its own workers'.
  const workers = [
    "sw.js",
    "fapiao-check/worker.js",
    "fapiao-check/bulk/worker.js",
    "fapiao-check/readers/worker.js",
  ].map((file) => new URL(file, location.href).href);
  /** @type {any} */ (window).trustedTypes?.createPolicy("default", {
    createScriptURL: (/** @type {string} */ url) => (workers.includes(new URL(url, location.href).href) ? url : null),
  });

  // Only the page of the tasks has views.
  const { dataset } = document.documentElement,
    task = (dataset.view && /^#([a-z]+)(?:\?|$)/.exec(location.hash)?.[1]) ?? "";
  if (task) dataset.view = task;
  const module =
    { __proto__: null, tax: "first", entity: "first", number: "numbers" }[task] ??
    (["payment", "request", "aftercare"].includes(task) && "fapiao_check");
  const soon = (/** @type {string} */ rel, /** @type {string} */ href, as = "") => {
    document.head.append(Object.assign(document.createElement("link"), { rel, href, as, crossOrigin: "anonymous" }));
  };
  if (module) {
    soon("preload", `fapiao-check/pkg/${module}_bg.wasm`, "fetch");
    const scripts = [
      `elements/${task}.js`,
      `elements/forms/${task}.html.js`,
      "elements/elements.css.js",
      `pkg/${module}.js`,
    ];
    for (const script of scripts) soon("modulepreload", `fapiao-check/${script}`);
  }
}
