// The page's main flows in WebKit, with real clicks and keys. The other tests check each view in detail.
import { writeFile } from "node:fs/promises";
import { invoice } from "../files/make/invoice.js";
import { digitalXml } from "../files/make/xml.js";
import { expect, test } from "./webkit.js";

/** Opens the page again. @param {import("./webkit.js").Window} webkit @param {string | undefined} address @param {string} path */
async function open(webkit, address, path) {
  await webkit.open("about:blank");
  await webkit.open(`${address}${path}`);
}

test("an amount is typed, its tax is read, and the answer follows the language", async ({ webkit, baseURL }) => {
  await open(webkit, baseURL, "#tax");
  await webkit.click("header button[lang=en]");
  await webkit.type("6,150", "fapiao-tax", "[name=amount]");
  await webkit.type("6%", "fapiao-tax", "[name=rate]");
  await webkit.reads("fapiao-tax", ".term strong").toEqual(["5,801.89", "+ 348.11", "= CNY 6,150.00"]);
  await webkit.click('header button[lang="zh-CN"]');
  await webkit.reads("fapiao-tax", ".term").toEqual(["不含税金额 5,801.89", "税额 + 348.11", "价税合计 = 6,150.00 元"]);
  await webkit.reads("main > section h1").toEqual(["税额计算"]);
  await webkit.click("header button[lang=en]");
});

test("a product leads to its issuer, by a suggestion chosen with the mouse", async ({ webkit, baseURL }) => {
  await open(webkit, baseURL, "#entity");
  await webkit.type("model", "fapiao-entity", "[name=query]");
  await webkit.click("fapiao-entity", "[role=option]");
  await webkit
    .reads("fapiao-entity", ".card h2")
    .toEqual([expect.stringContaining("Tongyi Cloud Intelligence (Hangzhou)")]);
});

test("a number is drawn as its parts", async ({ webkit, baseURL }) => {
  await open(webkit, baseURL, "#number");
  await webkit.type("25332000000012345678", "fapiao-number", "[name=number]");
  await webkit
    .reads("fapiao-number", ".segments li")
    .toEqual([
      "25 Year 2025",
      "33 Region Zhejiang",
      "2 Channel e-invoice service platform",
      "000000012345678 Sequence",
    ]);
});

test("one wrong digit says stop, and where", async ({ webkit, baseURL }) => {
  await open(webkit, baseURL, "#payment");
  await webkit.click("fapiao-payment", '[data-source="order"] > summary');
  await webkit.type("3901 2200 0912 4471 806", "fapiao-payment", '[name="order.account"]');
  await webkit.click("fapiao-payment", '[data-source="transfer"] > summary');
  await webkit.type("3901220009724471806", "fapiao-payment", '[name="transfer.account"]');
  await webkit
    .reads("fapiao-payment", ".banner .say")
    .toEqual(["Do not pay yet. Digit 11 of the account number is 7 on your bank's screen but 1 on the order page."]);
});

test("the fields of a host's form are checked, and the form sends itself", async ({ webkit, baseURL }) => {
  await open(webkit, baseURL, "examples/request-form.html?lang=en");
  await webkit.type("Example (Hangzhou) Co., Ltd.", "#title");
  await webkit.type("9133010667395", "#taxId");
  await webkit.type("6,150.12", "#amount");
  await webkit.reads(".fapiao-message:not(:empty)").toEqual([expect.stringContaining("found 13")]);
  expect(await webkit.run(() => document.querySelector("form")?.checkValidity())).toBe(false);
  await webkit.click("form button:not([type=reset])");
  await webkit.reads("#sent").toEqual([]);
  await webkit.type("9654P", "#taxId");
  await webkit.reads(".fapiao-message:not(:empty)").toEqual([]);
  await webkit.click("form button:not([type=reset])");
  await webkit.reads("#sent").toEqual([expect.stringContaining("91330106673959654P")]);
});

test("an invoice file that is dropped is read", async ({ webkit, baseURL }) => {
  await open(webkit, baseURL, "#files");
  await webkit.first("fapiao-files", ".zone");
  const given = invoice(21, { number: "26332000000012345621" });
  // No driver can drag a file in, so the page gets the same event.
  await webkit.run(
    (text) => {
      const zone = document.querySelector("fapiao-files")?.shadowRoot?.querySelector(".zone"),
        dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "a.xml"));
      zone?.dispatchEvent(new DragEvent("drop", { bubbles: true, composed: true, dataTransfer }));
    },
    new TextDecoder().decode(digitalXml(given)),
  );
  // The text of a summary is not part of innerText in WebKit, although it is visible.
  const digits = () =>
    webkit.run(
      () => document.querySelector("fapiao-files")?.shadowRoot?.querySelector(".file > summary .digits")?.textContent,
    );
  await expect.poll(digits).toBe("26332000000012345621");
});

test("a sheet that is chosen is summed up", async ({ webkit, baseURL }, info) => {
  const path = info.outputPath("rows.csv");
  await writeFile(path, "发票号码,价税合计,税率\n25332000000012345678,100,13%\n2.5332E+19,200,6%\n");
  await open(webkit, baseURL, "#bulk");
  await webkit.type(path, "fapiao-bulk", "input[type=file]");
  await webkit.reads("fapiao-bulk", ".banner .say").toEqual([expect.stringMatching(/2 rows checked in/)]);
  await webkit
    .reads("fapiao-bulk", "tbody tr")
    .toEqual([expect.stringContaining("25332000000012345678"), expect.stringContaining("Damaged by a spreadsheet")]);
});

test("the next view is a link away, and back is the way back", async ({ webkit, baseURL }) => {
  await open(webkit, baseURL, "");
  // The driver loses a first click into a window that has just been opened.
  await expect(async () => {
    if ((await webkit.seen("#home"))[0]) await webkit.click('#home a[href="#tax"]');
    expect((await webkit.seen("main > section h1")).map(([, text]) => text)).toEqual(["How much of the amount is tax"]);
  }).toPass({ timeout: 15_000 });
  await webkit.ask("/back", {});
  await webkit.reads("main > section h1").toEqual(["Check the invoice before you pay it or record it."]);
});

test("every vector holds through the module", async ({ webkit }) => {
  test.setTimeout(240_000);
  await webkit.open(`${process.env.MODULE}`);
  const output = () => webkit.run(() => document.querySelector("#output")?.textContent);
  await expect.poll(output, { timeout: 200_000 }).toMatch(/test result: ok\. \d+ passed; 0 failed/);
});
