// @ts-check
// Before the first paint, so that nobody sees the other language first.
{
  let chosen;
  try { chosen = sessionStorage.language; } catch { /* refused: the browser's language decides */ }
  document.documentElement.lang = chosen ?? (/^zh/.test(navigator.language) ? "zh-CN" : "en");
}
