// Draws a made-up picture in the browser, turned like a photograph.
/** @param {import("@playwright/test").Page} page @param {import("./made.js").Made} made @returns {Promise<Buffer>} */
export const drawn = async (page, { width, height, scale, turned = 0, html }) => {
  const own = await page.context().browser()?.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  if (!own) throw Error("no browser");
  await own.setContent(html);
  // A busy Chromium refuses now and then.
  const shot = () => own.screenshot().catch(() => own.screenshot());
  let picture = await shot();
  if (turned) {
    const side = Math.ceil(Math.hypot(width, height));
    await own.setViewportSize(
      Math.abs(turned) === 90 ? { width: height, height: width } : { width: side, height: side },
    );
    await own.setContent(
      `<body style="margin:0;background:#8c8c8c;overflow:hidden"><img style="position:absolute;left:50%;top:50%;width:${width}px;transform:translate(-50%,-50%) rotate(${turned}deg)" src="data:image/png;base64,${picture.toString("base64")}">`,
    );
    await own.locator("img").evaluate((image) => /** @type {HTMLImageElement} */ (image).decode());
    picture = await shot();
  }
  await own.close();
  return picture;
};
