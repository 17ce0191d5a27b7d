// @ts-check
export default /* css */ `
/* The three long forms: before the payment, before the request, after the invoice. Beside elements.css, which has the
   properties and all that is common. */
.sources { display: grid; gap: 1rem; }
.before .sources { padding-block-end: 1rem; }
.before { border-block: 1px solid var(--line); }
.source { padding: 1rem 1.125rem .25rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); }
.source > legend { float: inline-start; inline-size: 100%; margin-block-end: .75rem; font-size: 1.0625rem; }
.source > legend ~ * { clear: both; }
.source .field, .source .choice { font-weight: 400; font-size: .9375rem; }
.source .choice { min-block-size: 2.5rem; padding: .3rem .75rem; line-height: 1.35; }
.fold .choice + .choice { margin-block-start: .5rem; }
.boxes { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 3fr); gap: .75rem; padding-block-end: .9rem; align-content: start; }
.boxes > * { grid-column: 1 / -1; }
.boxes > .amount { grid-column: 1; }
.boxes > .currency { grid-column: 2; }
.transfer { border: 2px solid var(--accent); }
.comparison tbody { break-inside: avoid; }
.comparison th[colspan] { padding-block-start: .875rem; border-block-start: 1px solid var(--edge); font-weight: 600; }
.comparison th[scope="row"] { inline-size: 34%; color: var(--quiet); font-size: .9375rem; }
.comparison td { font-size: 1.0625rem; }
.comparison th[scope="row"], .comparison td { padding-block: .3rem; border: 0; }
.result { display: inline-flex; vertical-align: -.2em; gap: .35rem; align-items: center; margin-inline-start: .5rem; color: var(--tone); font-size: .9375rem; }
.result svg { margin: 0; inline-size: 1.05rem; block-size: 1.05rem; }
.letter { padding: .875rem 1rem; background: var(--tint); border-radius: var(--radius); white-space: pre-line; }
@container (max-width: 30rem) {
  .comparison th[scope="row"], .comparison td { display: block; inline-size: auto; padding-block: 0 .3rem; }
}
@container (min-width: 44rem) {
  .sources { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .transfer, .before, .previous, .answers { grid-column: 1 / -1; }
  .transfer .boxes, .transfer .fold, .previous .boxes { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .transfer .boxes > *, .previous .boxes > * { grid-column: auto; }
  .transfer .boxes > :not(.amount, .currency) { grid-column: span 2; }
}

/* payment */
:host(fapiao-payment) .form { display: flex; flex-direction: column; gap: 1.25rem; }
:host(fapiao-payment) .answer { display: contents; }
:host(fapiao-payment) :is(input, textarea, button, summary, .details, legend) { scroll-margin-block: 13rem; }
.banner .next { margin-block-start: .25rem; }
.banner .next:empty { display: none; }
.banner:has(.next) { padding-block: .625rem; background: linear-gradient(var(--wash), var(--wash)) var(--paper); box-shadow: 0 2px 14px rgb(0 0 0 / .18); }
.banner:has(.next) strong { font-size: 1.1875rem; }
.banner:has(.next) .link { margin-block-start: .15rem; }
@media (min-height: 32rem) { .banner:has(.next) { position: sticky; inset-block: .5rem; z-index: 1; } }
@container (max-width: 30rem) {
  .banner:has(.next) { gap: .6rem; padding: .5rem .75rem; font-size: .9375rem; line-height: 1.4; }
  .banner:has(.next) > svg { inline-size: 1.5rem; block-size: 1.5rem; }
  .banner:has(.next) strong { font-size: 1.0625rem; }
  .banner .next { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  .banner:has(.next) .link { min-block-size: 1.5rem; }
}
.details:empty { display: none; }
.details:focus { outline: none; }
.found { display: flex; flex-wrap: wrap; gap: .5rem; }
.found:empty { display: none; }
.found button { block-size: auto; text-align: start; overflow-wrap: anywhere; font-weight: 400; }
.none, .fold:has(.found:not(:empty)) .none { display: none; }
.fold:has(textarea:not(:placeholder-shown)) .found:empty + .none { display: block; }
.form:not(.filled) .after { display: none; }
.after { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.75rem; }
.question { display: grid; gap: .35rem; }
.question + .question { padding-block-start: .9rem; border-block-start: 1px solid var(--line); }
.question legend { float: inline-start; font-weight: 600; }
.question legend + * { clear: both; }
.question .hint { margin: 0; }
.question .hint:empty { display: none; }
.question .choice { min-block-size: 2.5rem; padding: .3rem .85rem; font-size: .9375rem; }
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
.due dl { padding-block-end: 0; }
.due dd { font-variant-numeric: tabular-nums; font-weight: 600; }
.not { color: var(--quiet); font-size: .9375rem; }
.messages .letter { margin-block-end: .6rem; }
.messages details { padding-block-end: .5rem; }
.messages summary { padding-block: .6rem .1rem; }
@container (min-width: 44rem) {
  .chat { grid-column: 1 / -1; }
  .chat .boxes { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .chat .boxes > * { grid-column: span 2; }
  .chat .boxes > :is(.amount, .currency) { grid-column: auto; }
}
@media print {
  :host(fapiao-payment) .banner { position: static; box-shadow: none; }
  :host(fapiao-payment) :is(.paste, .field:has(:placeholder-shown), .choice:not(:has(:checked)), .source:not(:has(input:not(:placeholder-shown, [type]), :checked)), summary, .messages, .record .choices, .proof) { display: none; }
  :host(fapiao-payment) details { border: 0; }
  :host(fapiao-payment) details::details-content { content-visibility: visible; block-size: auto; }
  :host(fapiao-payment) .question:not(:has(:checked)) { display: none; }
}
`;
