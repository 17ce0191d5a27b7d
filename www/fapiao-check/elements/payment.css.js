// @ts-check
// Styles of `<fapiao-payment>`.
export default /* css */ `
/* Before you pay: the cards on the left, the verdict always in view on the right, or at the edge of a narrow screen. Beside
   elements.css, which has the properties and all that is common. */
:host(fapiao-payment) .form { display: block; }
[data-tone="none"] { --tone: var(--quiet); --wash: var(--paper); }
.answer { display: contents; }
.context { margin-block-end: 1.25rem; }
.work { display: grid; gap: 1.25rem; }
.left, .papers, .after { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
.papers { gap: .75rem; }
.main { color: light-dark(#fff, #0d1513); background: var(--accent); border-color: var(--accent); }
.main:hover { background: color-mix(in srgb, var(--accent) 88%, var(--ink)); }
.row { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; }
.form:not(.filled) .after, .waiting .after > :not(.asked), .here { display: none; }

/* A card for each document */
.paper { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
.paper[open] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.paper > summary { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: .1rem .85rem; align-items: center; min-block-size: 4rem; padding: .6rem 1.125rem; color: inherit; font-size: 1rem; border-radius: 10px; list-style: none; }
.paper > summary::-webkit-details-marker { display: none; }
.title { display: block; font-size: 1.0625rem; line-height: 1.3; }
.tells { display: block; overflow-wrap: anywhere; }
.paper[data-tone="stop"] .tells, .paper[data-tone="hold"] .tells, .paper[data-tone="stop"] .n, .paper[data-tone="hold"] .n { color: var(--tone); border-color: var(--tone); }
.n { display: grid; place-items: center; inline-size: 2rem; block-size: 2rem; border: 1.5px solid var(--edge); border-radius: 50%; font-weight: 700; font-size: .9375rem; }
.paper[open] > summary .n { color: light-dark(#fff, #0d1513); background: var(--accent); border-color: var(--accent); }
.do { color: var(--accent); font-size: .9375rem; text-decoration: underline; text-underline-offset: .22em; text-decoration-thickness: 1px; }
.paper[open] > summary .do, .paper.filled-in .add, .paper:not(.filled-in) .edit { display: none; }
.body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; padding: .25rem 1.125rem 1.125rem; }
.reading > .body > :is(.drop, .or, .boxes, .more-boxes, .row:last-child) { display: none; }
.drop { padding: .9rem; background: var(--tint); border: 1.5px dashed var(--edge); border-radius: var(--radius); }
.drop.over { border-color: var(--accent); border-style: solid; }
.drop .row { margin-block-start: .6rem; }
.drop small { flex: 1 1 14rem; }
.or { display: flex; gap: .75rem; align-items: center; color: var(--quiet); font-size: .9375rem; font-weight: 600; }
.or::after { content: ""; flex: 1; border-block-start: 1px solid var(--line); }
.boxes { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: .85rem .75rem; }
.boxes > * { grid-column: span 3; }
.boxes > :is(.wide, .row) { grid-column: 1 / -1; }
.boxes > .third { grid-column: span 2; }
.boxes .field { font-size: .9375rem; }
.boxes .field input { font-size: 1.0625rem; }
.boxes .pick { gap: .4rem; }
.boxes .choice { gap: .5rem; min-block-size: 2.75rem; padding: .2rem .7rem; font-size: .9375rem; line-height: 1.3; }
.tick { min-block-size: 2.75rem; align-items: center; }
.tick input { translate: none; }
.more { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
.more > span { inline-size: 100%; color: var(--quiet); font-size: .9375rem; }
.more button { padding-inline: .65rem; font-weight: 400; font-size: .9375rem; border-color: var(--edge); }
.live:empty { display: none; }
.live { margin-block-start: .35rem; font-size: .9375rem; }
.live p { display: flex; gap: .45rem; color: var(--tone); font-size: .875rem; line-height: 1.4; overflow-wrap: anywhere; }
.live.found p { font-size: .9375rem; font-weight: 600; }
.live svg { inline-size: 1.1rem; block-size: 1.1rem; margin-block-start: .2rem; }

/* What was read from a document */
.read { display: grid; gap: .9rem; grid-template-columns: minmax(0, 1fr); }
.read:empty { display: none; }
.read .kind small { overflow-wrap: anywhere; }
.rivals { display: grid; gap: .6rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); margin-block-start: .5rem; }
.rival { padding: .75rem 1rem; border: 1px solid var(--edge); border-radius: var(--radius); }
.rival:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--tint); }
.rival input { margin-inline-end: .5rem; inline-size: 1.125rem; block-size: 1.125rem; accent-color: var(--accent); }
.val { display: block; margin-block-start: .4rem; overflow-wrap: anywhere; font-weight: 400; }
.val small, .values small { display: block; }
.values { display: block; padding: 0; border-block-start: 1px solid var(--line); }
.values > div { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: .1rem 1rem; padding-block: .5rem; border-block-end: 1px solid var(--line); align-items: baseline; }
.source-text { border: 1px solid var(--line); border-radius: var(--radius); }
.source-text > :not(summary) { margin-inline: 1rem; }
.source-text > summary { padding: .6rem 1rem; }
.source-text ol { margin: .5rem 0 .85rem; padding-inline-start: 2.5rem; font: .875rem/1.65 var(--code); color: var(--quiet); overflow-wrap: anywhere; }
.source-text li { margin: 0; }
.source-text b { color: var(--ink); font-weight: 600; background: light-dark(#d9efe9, #1d4740); border-block-end: 2px solid var(--accent); }

/* The verdict */
.verdict { z-index: 2; }
.banner { display: block; padding: 1rem 1.125rem 1.1rem; background: linear-gradient(var(--wash), var(--wash)) var(--paper); border: 1px solid var(--line); border-block-start: 6px solid var(--tone); border-radius: var(--radius) var(--radius) 10px 10px; }
.banner:not([data-tone="none"]) { border-color: color-mix(in srgb, var(--tone) 45%, var(--wash)); border-block-start-color: var(--tone); }
.word { display: flex; gap: .6rem; align-items: center; }
.word svg { inline-size: 1.9rem; block-size: 1.9rem; margin: 0; }
.word strong { display: block; color: var(--tone); font-size: 1.3125rem; line-height: 1.2; }
[data-tone="none"] .word strong { color: var(--ink); font-size: 1.1875rem; }
.banner .next { margin-block-start: .55rem; padding-block-start: .55rem; border-block-start: 1px solid color-mix(in srgb, var(--tone) 30%, transparent); font-weight: 600; }
.banner .lead { margin-block-start: .8rem; inline-size: 100%; }
.tally, .side { padding: .85rem 1.125rem .6rem; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
.tally dl { display: block; padding: 0; }
.tally dl > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .75rem; padding-block: .45rem; border-block-start: 1px solid var(--line); font-size: .9375rem; }
.tally dt { padding: 0; font-size: inherit; }
.tally dd { color: var(--tone); }
.tally .found { font-weight: 700; }
.side ul { padding: 0; list-style: none; }
.side li { margin: 0; }
.side .link { min-block-size: 2.75rem; }
.filled .side { display: none; }
.form:not(.filled) .side { display: block; }

.not li::first-letter, .sheet li::first-letter { text-transform: uppercase; }

/* What was found */
.panel { padding: 1.05rem 1.125rem 1.125rem; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; overflow-wrap: anywhere; }
.panel:focus { outline: none; }
.panel:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
details.panel > summary, .route-fold > summary { padding: 0; }
.route-fold { border: 0; }
.route-fold h2 { display: inline; color: var(--ink); }
details.panel[open] > summary { margin-block-end: .5rem; }
.findings { display: grid; gap: .9rem; }
.do-now { padding-inline-start: 1.5rem; }
.do-now li::marker { font-weight: 700; color: var(--accent); }
.comparison tbody { break-inside: avoid; }
.comparison caption { font-size: 1.0625rem; }
.comparison th[colspan] { padding-block-start: .875rem; border-block-start: 1px solid var(--edge); font-weight: 600; }
.comparison th[scope="row"] { inline-size: 11rem; color: var(--quiet); font-size: .9375rem; }
.comparison td { font-size: 1.0625rem; }
.comparison th[scope="row"], .comparison td { padding-block: .3rem; border: 0; }
.align .digits { font-size: 1.25rem; }
/* The odd one is red, the others are underlined there. */
.comparison .odd th { color: var(--ink); font-weight: 600; }
.comparison :has(> .odd) > tr:not(.odd) mark { background: none; border-color: var(--quiet); }
.result { display: inline-flex; vertical-align: -.2em; gap: .35rem; align-items: center; margin-inline-start: .5rem; color: var(--tone); font-size: .9375rem; }
.result svg { margin: 0; inline-size: 1.05rem; block-size: 1.05rem; }
.leads { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.letter { padding: .875rem 1rem; background: var(--tint); border-radius: var(--radius); white-space: pre-line; margin-block-end: .6rem; }
.messages details { padding-block-end: .5rem; }
.stages { grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); }
.stages > div { display: block; padding: .5rem .75rem; border: 2px dashed var(--edge); border-radius: var(--radius); }
.stages dd { font-weight: 600; font-variant-numeric: tabular-nums; }
.due dd { font-variant-numeric: tabular-nums; font-weight: 600; }
.foot { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; }
.foot small { flex: 1 1 18rem; }

/* The call card */
.call { border-color: var(--accent); }
.talk { display: grid; gap: 1rem; padding: 0; list-style: none; counter-reset: talk; }
.talk > li { margin: 0; padding-inline-start: 2rem; position: relative; counter-increment: talk; }
.talk > li::before { content: counter(talk); position: absolute; inset-inline-start: 0; color: var(--accent); font-weight: 700; }
.talk small { display: block; }
.talk .field { margin-block-start: .5rem; font-size: .9375rem; }
.call input.code { font-size: 1.25rem; }
.heard { display: flex; flex-wrap: wrap; gap: .4rem .75rem; margin-block-start: .5rem; }
.heard .group { display: flex; gap: 3px; }
.heard .group span { display: grid; place-items: center; inline-size: 1.45rem; block-size: 2rem; background: var(--tint); border-block-end: 3px solid var(--accent); border-radius: 4px 4px 0 0; font: 600 1.125rem var(--code); }
.so-far { margin-block-start: .35rem; font-weight: 600; font-size: .9375rem; }

/* Questions, stages of payment, and the steps to take */
.asked summary { font-weight: 600; }
.asked .fold { gap: .9rem; }
.question { display: grid; gap: .35rem; }
.question + .question { padding-block-start: .9rem; border-block-start: 1px solid var(--line); }
.question legend { float: inline-start; font-weight: 600; }
.question legend + * { clear: both; }
.question .hint { margin: 0; }
.question .hint:empty { display: none; }
.question .choice { min-block-size: 2.75rem; padding: .3rem .85rem; font-size: .9375rem; }
.step { display: grid; grid-template-columns: 1fr 1fr; align-items: end; gap: .6rem; padding-block-end: .9rem; border-block-end: 1px solid var(--line); }
.step > :is(.choice, label:nth-of-type(2), label:last-child) { grid-column: 1 / -1; }
.step:has(+ template) { border: 0; padding-block-end: 0; }
.step-box { margin-block-start: .5rem; }
.step-box:not(:has(:not([hidden]))) { display: none; }
.step-box li { padding: .1rem .5rem; border-radius: var(--radius); }
.now strong, .self, .step-box .now { display: none; }
.route:has(li:not([hidden]) :disabled) .self { display: block; }
.step-box [aria-current] { background: var(--tint); box-shadow: inset 4px 0 var(--accent); }
.step-box [aria-current] .now { display: inline-block; margin-inline-start: 1.8rem; color: var(--accent); font-size: .875rem; }
/* If nothing differs, unasked questions come first. */
[data-verdict="clear"] .left { display: flex; flex-direction: column; }
[data-verdict="clear"] .left > *, [data-verdict="clear"] .answer > * { order: 2; }
[data-verdict="clear"] .papers { order: 0; }
[data-verdict="clear"] .after { display: contents; }
[data-verdict="clear"] .after > * { order: 3; }
[data-verdict="clear"] .after > .asked { order: 1; }
[data-verdict="clear"] .foot { order: 4; }

@container (min-width: 44rem) {
  .question { grid-template-columns: minmax(0, 1fr) auto; gap: .15rem 1rem; align-items: center; }
  .question legend { grid-column: 1; }
  .question .pick { grid-column: 2; grid-row: 1 / span 2; flex-wrap: nowrap; margin: 0; }
  .question .hint { grid-column: 1; }
}
@container (max-width: 36rem) {
  .paper > summary, .body, .panel { padding-inline: 1rem; }
  .boxes > *, .boxes > .third { grid-column: 1 / -1; }
  .boxes > .third:has([name$=".amount"]) { grid-column: 1 / span 4; }
  .boxes > .third:has([name$=".currency"]) { grid-column: 5 / -1; }
  .body > .row .main { inline-size: 100%; }
  .values > div { grid-template-columns: minmax(0, 1fr); }
  .comparison th[scope="row"], .comparison td { display: block; inline-size: auto; padding-block: 0 .3rem; }
  .align .digits { font-size: min(1.25rem, 5vw); }
  .more { display: grid; grid-template-columns: 1fr 1fr; }
  .more > span { grid-column: 1 / -1; }
}
@container (min-width: 54rem) {
  .work { grid-template-columns: minmax(0, 1fr) 21rem; gap: 1.25rem 2rem; align-items: start; }
  .rail { position: sticky; inset-block-start: 1rem; display: grid; gap: 1rem; }
  :host(fapiao-payment) :is(input, textarea, button, summary, legend) { scroll-margin-block: 4rem; }
}
/* Narrow, or zoomed in: one column; the verdict becomes a bar that never leaves the screen. */
@container (max-width: 53.99rem) {
  .work { display: flex; flex-direction: column; align-items: stretch; }
  .rail, .left, [data-verdict="clear"] .left { display: contents; }
  .papers { order: 1 !important; }
  .verdict { order: 2; position: sticky; inset-block: .5rem; }
  .side { order: 3; }
  .tally { order: 3; }
  .left > :not(.papers), .answer > *, [data-verdict="clear"] :is(.left, .answer) > * { order: 4; }
  [data-verdict="clear"] .after > .asked { order: 3; }
  [data-verdict="clear"] .after > * { order: 5; }
  .foot { order: 6 !important; }
  .banner { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .15rem .75rem; align-items: center; padding: .55rem .9rem .6rem; font-size: .9375rem; line-height: 1.4; border-block-start-width: 4px; border-radius: 10px; box-shadow: 0 4px 24px rgb(0 0 0 / .2); }
  .word strong, [data-tone="none"] .word strong { font-size: 1.0625rem; overflow-wrap: normal; }
  .word svg { inline-size: 1.5rem; block-size: 1.5rem; }
  .banner p { margin: 0; }
  .banner .say { grid-column: 1 / -1; }
  .banner .next { display: none; }
  .banner .lead { grid-column: 2; grid-row: 1; inline-size: auto; margin: 0; padding: .2rem .7rem; font-size: .9375rem; white-space: nowrap; }
  [data-verdict="clear"] .banner .next { display: block; grid-column: 1 / -1; border: 0; padding: 0; font-weight: 400; }
  :host(fapiao-payment) :is(input, textarea, button, summary, legend, .panel, .paper) { scroll-margin-block: 11rem; }
}
@container (max-width: 22rem) {
  .banner { padding: .45rem .7rem .5rem; font-size: .875rem; line-height: 1.35; }
  .word svg { display: none; }
}
@media (max-height: 26rem) { .banner :is(.say, .next) { max-block-size: 4.3em; overflow-y: auto; } }
@media (forced-colors: active) {
  .banner, .note { border: 2px solid CanvasText; }
  .main, .paper[open] > summary .n { background: Highlight; color: HighlightText; forced-color-adjust: none; }
}

/* The printed record: a page of its own. */
.sheet { display: none; }
@media print {
  .form.filled > :not(.sheet) { display: none !important; }
  .form.filled > .sheet { display: block; color: #000; font-size: 10pt; line-height: 1.4; }
  .sheet-head { display: flex; justify-content: space-between; gap: 2rem; padding-block-end: .5rem; border-block-end: 2px solid; }
  .sheet-head p:last-child { text-align: end; white-space: nowrap; }
  .sheet h2 { margin-block: .8rem .25rem; font-size: 11pt; }
  .sheet-head h2 { margin: 0; font-size: 15pt; }
  .sheet .box { margin-block-start: .8rem; padding: .6rem .9rem; border-inline-start: 4px solid var(--tone); print-color-adjust: exact; }
  .sheet :is(th, td) { padding: .25rem .75rem .25rem 0; font-size: 10pt; }
  .sheet th { inline-size: 10rem; font-weight: 600; }
  .sheet td:nth-child(2) { inline-size: 38%; }
  .sheet tr { break-inside: avoid; }
  .sheet .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 0 2rem; }
  .sheet .hint { margin-block-start: .9rem; padding-block-start: .4rem; border-block-start: 1px solid; font-size: 8.5pt; color: #000; }
  .sheet mark { print-color-adjust: exact; }
}
`;
