// @ts-check
// Before the first paint: nobody sees the other language first, and what the task in the link needs is on its way.
{
  let chosen;
  try { chosen = localStorage.language; } catch { /* refused: the browser's language decides */ }
  document.documentElement.lang = chosen ?? (/^zh/.test(navigator.language) ? "zh-CN" : "en");

  const task = /^#([a-z]*)/.exec(location.hash)?.[1] ?? "";
  const module = { tax: "first", entity: "first", number: "numbers" }[task] ?? (["payment", "request", "aftercare"].includes(task) && "fapiao_check");
  for (const file of module ? [`pkg/${module}_bg.wasm`, `elements/forms/${task}.html`, "elements/elements.css"] : []) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: file }));
  }
}
