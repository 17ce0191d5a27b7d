// @ts-check
// Before the first paint: nobody sees the other language first, and what the task in the link needs is on its way.
{
  let chosen;
  try { chosen = localStorage.language; } catch { /* refused: the browser's language decides */ }
  document.documentElement.lang = chosen ?? (/^zh/.test(navigator.language) ? "zh-CN" : "en");

  // Only the page of the tasks has views.
  const { dataset } = document.documentElement, task = (dataset.view && /^#([a-z]+)(?:\?|$)/.exec(location.hash)?.[1]) ?? "";
  if (task) dataset.view = task;
  const module = { tax: "first", entity: "first", number: "numbers" }[task] ?? (["payment", "request", "aftercare"].includes(task) && "fapiao_check");
  const soon = (/** @type {string} */ rel, /** @type {string} */ href, as = "") => {
    document.head.append(Object.assign(document.createElement("link"), { rel, href, as, crossOrigin: "anonymous" }));
  };
  if (module) {
    for (const file of [`pkg/${module}_bg.wasm`, `elements/forms/${task}.html`, "elements/elements.css"]) soon("preload", file, "fetch");
    for (const file of [`elements/${task}.js`, `pkg/${module}.js`]) soon("modulepreload", file);
  }
}
