// @ts-check
// Styles of `<fapiao-request>`.
export default /* css */ `
/* Before the request. elements.css has everything common. */

.parts { display: grid; gap: .75rem; padding-block-end: .9rem; align-items: start; }
.parts > :is(details, .question), .fold > .question { grid-column: 1 / -1; }
.parts > details { margin-block-end: -.9rem; }
.pair > .question + .question { padding-block-start: 0; border: 0; }
.items { display: grid; gap: .75rem; }
.item .choice { min-block-size: 2.75rem; }
.ways { display: grid; gap: 1rem; font-weight: 400; }
.ways:empty { display: none; }
.way ol { margin-block-start: .35rem; font-size: .9375rem; }

/* The desk */
.desk { padding: 1rem; background: var(--tint); border-radius: var(--radius); }
.sheets { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
.sheet { display: flex; flex-direction: column; gap: .6rem; padding: 1rem 1.125rem; background: var(--paper); border: 1px solid var(--line); border-block-start: 3px solid var(--accent); box-shadow: 0 2px 10px rgb(0 0 0 / .14); overflow-wrap: anywhere; break-inside: avoid; }
.sheet h3 { margin: 0; color: var(--quiet); font-size: .875rem; font-weight: 600; }
.sheet p + p { margin: 0; }
.issuer { font-weight: 600; line-height: 1.35; }
.sheet dl { gap: .3rem; padding: 0; font-size: .9375rem; }
.sheet dl > div { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: .5rem; }
.sheet dt { padding: 0; }
.sheet .when { margin-block-start: auto; padding-block-start: .6rem; border-block-start: 1px dashed var(--line); }
.figures { padding-block: .5rem; border-block: 1px solid var(--line); font-variant-numeric: tabular-nums; }
.figures strong { display: block; font-size: 1.25rem; }
.because { color: var(--quiet); font-size: .9375rem; }
.all { margin-block-start: .75rem; font-weight: 600; }
.missing .link { display: inline; text-align: start; }

/* Dates */
.timeline { display: grid; gap: .75rem; padding: 0; list-style: none; border-inline-start: 2px solid var(--line); }
.timeline li { position: relative; margin: 0; padding-inline-start: 1rem; }
.timeline li::before { content: ""; position: absolute; inset-inline-start: -.4rem; inset-block-start: .45rem; inline-size: .7rem; block-size: .7rem; background: var(--accent); border-radius: 50%; }
.timeline .today::before { background: var(--paper); border: 2px solid var(--accent); }
.timeline p { margin: 0; font-size: .9375rem; }

@container (min-width: 40rem) {
  .parts { grid-template-columns: 1fr 1fr; }
  .item .parts { grid-template-columns: 2fr 1.3fr 1fr 1fr; }
  .sheets { grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); }
  .timeline { grid-auto-flow: column; grid-auto-columns: 1fr; border: 0; border-block-start: 2px solid var(--line); }
  .timeline li { padding: .75rem 0 0; }
  .timeline li::before { inset-inline-start: 0; inset-block-start: -.4rem; }
}
@media print {
  .item:not(:has(input:not(:placeholder-shown, [type]))), summary { display: none; }
  .field:has(:placeholder-shown), .choice:not(:has(:checked)), .question:not(:has(:checked)) { display: none; }
  .sheet { box-shadow: none; }
}
`;
