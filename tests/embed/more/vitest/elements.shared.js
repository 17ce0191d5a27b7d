// The same tests in both simulated pages: a widget answers, and a field makes its input invalid.
import { load } from "fapiao-check";
import "fapiao-check/elements";
import { expect, test } from "vitest";

/** @param {string} name */
const heard = (name) => new Promise((resolve) => document.addEventListener(name, resolve, { once: true }));

test("the functions answer", async () => {
  expect((await load()).taxBreakdown({ amount: "100", rate: "13%" }).net).toBe("88.50");
});

test("a widget shows its form and answers", async () => {
  const tax = document.createElement("fapiao-tax");
  document.body.append(tax);
  const report = heard("fapiao-report");
  await tax.fill({ amount: "100", rate: "13%" });
  expect((await report).detail.net).toBe("88.50");
  expect(tax.shadowRoot.querySelector(".term strong").textContent).toBe("88.50");
  tax.remove();
});

test("a field makes its input invalid, and valid again", async () => {
  document.body.innerHTML = '<form><fapiao-field check="tax-id"><input name="taxId"></fapiao-field></form>';
  const input = document.querySelector("input");
  for (const [value, valid] of [
    ["9133*", false],
    ["91330106673959654P", true],
  ]) {
    const report = heard("fapiao-report");
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await report;
    expect(input.validity.valid).toBe(valid);
  }
});
