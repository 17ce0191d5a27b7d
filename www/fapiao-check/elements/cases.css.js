// @ts-check
// Styles that `<fapiao-request>` and `<fapiao-aftercare>` share.
export default /* css */ `
/* The three long forms: before the payment, before the request, after the invoice. elements.css has the properties and
* everything common. */
.sources { display: grid; gap: 1rem; }
.before .sources { padding-block-end: 1rem; }
.before { border-block: 1px solid var(--line); }
.source { padding: 1rem 1.125rem .25rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); }
.source > legend { float: inline-start; inline-size: 100%; margin-block-end: .75rem; font-size: 1.0625rem; }
.source > legend ~ * { clear: both; }
.source .field, .source .choice { font-weight: 400; font-size: .9375rem; }
.source .choice { min-block-size: 2.75rem; padding: .3rem .75rem; line-height: 1.35; }
.fold .choice + .choice { margin-block-start: .5rem; }
.boxes { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 3fr); gap: .75rem; padding-block-end: .9rem; align-content: start; }
.boxes > * { grid-column: 1 / -1; }
.boxes > .amount { grid-column: 1; }
.boxes > .currency { grid-column: 2; }
.letter { padding: .875rem 1rem; background: var(--tint); border-radius: var(--radius); white-space: pre-line; }
@container (min-width: 44rem) {
  .sources { grid-template-columns: repeat(3, minmax(0, 1fr)); }
}

.form:not(.filled) .after { display: none; }
.after { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.75rem; }
.question { display: grid; gap: .35rem; }
.question + .question { padding-block-start: .9rem; border-block-start: 1px solid var(--line); }
.question legend { float: inline-start; font-weight: 600; }
.question legend + * { clear: both; }
.question .hint { margin: 0; }
.question .hint:empty { display: none; }
.question .choice { min-block-size: 2.75rem; padding: .3rem .85rem; font-size: .9375rem; }
.fold .question .choice + .choice { margin-block-start: 0; }
.asked .fold { gap: .9rem; }
.asked summary { font-weight: 600; }
.step { display: grid; grid-template-columns: 1fr 1fr; align-items: end; gap: .6rem; padding-block-end: .9rem; border-block-end: 1px solid var(--line); }
.step > :is(.choice, label:nth-of-type(2), label:last-child) { grid-column: 1 / -1; }
.step:has(+ template) { border: 0; padding-block-end: 0; }
.step-box { margin-block-start: .5rem; }
.step-box:not(:has(:not([hidden]))) { display: none; }
.step-box li { padding: .3rem .5rem; border-radius: var(--radius); }
.step-box li + li { margin-block-start: .15rem; }
.now, .self { display: none; }
.route:has(li:not([hidden]) :disabled) .self { display: block; }
.step-box [aria-current] { background: var(--tint); box-shadow: inset 4px 0 var(--accent); }
[aria-current] .now { display: inline-block; margin-inline-start: 1.8rem; color: var(--accent); font-size: .875rem; }
`;
