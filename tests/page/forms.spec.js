// The forms are made without the browser's parser, but give the same nodes as it would.
import { readdirSync } from "node:fs";
import { expect, test } from "./fixture.js";

const folder = new URL("../../www/fapiao-check/elements/forms/", import.meta.url);

for (const name of readdirSync(folder))
  test(`${name} is read as the browser reads it`, { tag: "@chromium" }, async ({ page }) => {
    await page.route("**/host.html", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: "<!doctype html><link rel=icon href=icon.svg><title>Host</title>",
      }),
    );
    await page.goto("./host.html");
    const [made, parsed] = await page.evaluate(async (name) => {
      const paths = ["nodes.js", `forms/${name}`].map((path) => `/fapiao-check/elements/${path}`),
        [{ nodes }, { default: text }] = await Promise.all(paths.map((path) => import(path)));
      const [ours, theirs] = [document.createElement("div"), document.createElement("div")];
      ours.append(nodes(text));
      theirs.innerHTML = text;
      return [ours.innerHTML, theirs.innerHTML];
    }, name);
    expect(made).toBe(parsed);
    expect(made?.length).toBeGreaterThan(500);
  });

test("a text that is not a form is refused as a whole", { tag: "@chromium" }, async ({ page }) => {
  await page.goto("./");
  const said = await page.evaluate(async () => {
    const path = "/fapiao-check/elements/nodes.js",
      { nodes } = await import(path);
    return ["<p>", "<p></p></p>", "a < b", "<p class='x'></p>", "<P></P>"].map((text) => {
      try {
        return nodes(text).textContent;
      } catch (error) {
        return `${error}`;
      }
    });
  });
  for (const sentence of said) expect(sentence).toContain("cannot be read");
});
