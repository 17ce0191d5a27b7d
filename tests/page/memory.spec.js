// A removed widget leaves nothing in memory. MEMORY_MOUNTS=1000 is the long run, and prints the figures of
// docs/testing.md.
import { expect, test } from "./fixture.js";

const MOUNTS = Number(process.env.MEMORY_MOUNTS ?? 40);
/** How often it is mounted before counting: styles, forms and the module are fetched once and stay. */
const WARM = 10;
/** What the browser keeps or frees by itself between two counts, in bytes. */
const NOISE = 600_000;

/** @type {Record<string, Record<string, string>>} */
const WIDGETS = {
  tax: { amount: "100", rate: "13%" },
  entity: { query: "ECS" },
  number: { number: "25332000000012345678" },
  payment: { context: "alibaba-order", "order.account": "3901 2200 0912", "transfer.account": "3901 2200 0972" },
  request: { "items[0].product": "ECS", "items[0].amount": "100" },
  aftercare: { situation: "lost" },
  guidance: { query: "invoice" },
  files: {},
  bulk: {},
  field: {},
};

for (const [name, values] of Object.entries(WIDGETS))
  test(`<fapiao-${name}> ${MOUNTS} times`, { tag: "@chromium" }, async ({ page }) => {
    if (process.env.MEMORY_MOUNTS) test.setTimeout(3_600_000);
    const headers = {
      "Content-Security-Policy":
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'",
    };
    await page.route("**/host.html", (route) =>
      route.fulfill({
        contentType: "text/html",
        headers,
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="icon.svg"><title>Host</title>
    <script type="module" src="fapiao-check/elements/define.js"></script><script type="module" src="fapiao-check/elements/files.js"></script><script type="module" src="fapiao-check/elements/bulk.js"></script>`,
      }),
    );
    await page.goto("./host.html");
    const session = await page.context().newCDPSession(page);
    const count = async () => {
      // An answer is spoken after a pause, and until then it is there.
      await page.waitForTimeout(1_000);
      for (let time = 0; time < 3; time++) await session.send("HeapProfiler.collectGarbage");
      const { nodes, jsEventListeners: listeners } = await session.send("Memory.getDOMCounters"),
        { usedSize: heap } = await session.send("Runtime.getHeapUsage");
      return { nodes, listeners, heap };
    };
    const mount = (/** @type {number} */ times) =>
      page.evaluate(
        async ({ name, values, times }) => {
          for (let time = 0; time < times; time++) {
            const widget = /** @type {any} */ (document.createElement(`fapiao-${name}`));
            if (name === "field") {
              const input = Object.assign(document.createElement("input"), { value: "9133*" });
              widget.setAttribute("check", "tax-id");
              widget.append(input);
              document.body.append(widget);
              input.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
              input.dispatchEvent(new InputEvent("input", { bubbles: true }));
              while (!widget.report) await new Promise((resolve) => setTimeout(resolve));
            } else {
              document.body.append(widget);
              if (widget.fill) await widget.fill(values);
              while (!widget.shadowRoot.querySelector("input")) await new Promise((resolve) => setTimeout(resolve));
            }
            widget.remove();
          }
        },
        { name, values, times },
      );
    await mount(WARM);
    const before = await count();
    await mount(MOUNTS);
    const after = await count();
    if (process.env.MEMORY_MOUNTS)
      console.log(
        `| \`<fapiao-${name}>\` | ${after.nodes - before.nodes} | ${after.listeners - before.listeners} | ${before.heap} | ${after.heap} |`,
      );
    // Not one widget may be left: each is dozens of nodes.
    expect(after.nodes - before.nodes, "nodes").toBeLessThan(10);
    expect(after.listeners - before.listeners, "listeners").toBeLessThan(5);
    expect(after.heap - before.heap, "bytes").toBeLessThan(NOISE);
  });
