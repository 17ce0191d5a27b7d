// @ts-check
// Styles of `<fapiao-aftercare>`.
export default /* css */ `
/* What happens after the invoice. elements.css has the properties and everything common. */

/* Questions */
.path { display: grid; gap: .5rem; padding: 0; list-style: none; }
.path li { margin: 0; }
.ask { border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); }
.ask[open] { padding: .875rem 1rem 1rem; border-color: var(--accent); }
.ask summary { display: grid; grid-template-columns: 1fr auto; gap: 0 .75rem; align-items: baseline; padding: .55rem .875rem; color: var(--quiet); overflow-wrap: anywhere; }
.ask[open] summary { padding: 0; color: var(--ink); font-size: 1.1875rem; font-weight: 600; line-height: 1.35; }
.ask .given { grid-area: 2 / 1; color: var(--ink); font-size: 1rem; }
.ask .change { grid-area: 1 / 2 / 3; align-self: center; color: var(--accent); text-decoration: underline; text-underline-offset: .2em; }
.ask[open] :is(.given, .change), .ask:has(.given:empty) .change { display: none; }
.options { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: .5rem; margin-block-start: .75rem; }
.options button { block-size: 100%; min-block-size: 3rem; padding: .55rem 1rem; border-color: var(--edge); text-align: start; line-height: 1.35; }
.options button:hover { border-color: var(--accent); }
.options [aria-pressed="true"] { border-color: var(--accent); box-shadow: inset 4px 0 var(--accent); background: var(--tint); }

/* Answer */
.outcome { padding: 1rem 1.125rem; background: var(--tint); border-inline-start: 4px solid var(--accent); border-radius: var(--radius); }
.outcome h2 { color: var(--accent); font-size: .9375rem; }
.outcome h2:focus { outline: none; }
.outcome .say { font-size: 1.25rem; font-weight: 600; line-height: 1.35; }
.rest h3 { margin: 0 0 .25rem; font-size: 1rem; }
.rest h3::first-letter { text-transform: uppercase; }
.plan li > .tick { inline-size: 100%; }
:is(.timeline, .post, .outcome, .finding, .banner) details, .why { border: 0; font-size: .9375rem; }
:is(.why, :is(.timeline, .post, .outcome, .finding, .banner) details) > summary { inline-size: fit-content; padding-block: .15rem; font-size: .875rem; }
.why { margin-inline-start: 1.8rem; }
.inner { padding-block-end: .5rem; }
.rest, .rest section, .parcel, .cards { display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem; }
.rest { gap: 1.75rem; overflow-wrap: anywhere; }
.rest:empty { display: none; }
.rest section > :is(h2, p), .parcel > * { margin: 0; }
.cards { grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); }
.cards .card { padding-block-end: .875rem; }
.rest.paper { font-size: .9375rem; }

/* Dates and address */
.timeline { padding: 0; list-style: none; }
.timeline li { position: relative; margin: 0; padding: 0 0 1rem 1.75rem; }
.timeline li::before { content: ""; position: absolute; inset: .35em auto auto 0; inline-size: .8rem; block-size: .8rem; border: 3px solid var(--accent); border-radius: 50%; background: var(--accent); }
.timeline li:not(:last-child)::after { content: ""; position: absolute; inset: 1.5em auto 0 .33rem; border-inline-start: 2px solid var(--line); }
.timeline .passed::before { background: var(--paper); border-color: var(--edge); }
.timeline .today::before { border-radius: 0; rotate: 45deg; scale: .8; background: var(--ink); border-color: var(--ink); }
.day { font-variant-numeric: tabular-nums; white-space: nowrap; }
.timeline strong.day { font-size: 1.1875rem; }
.flag { padding: .05rem .45rem; border: 1px solid var(--edge); border-radius: 4px; font-size: .8125rem; white-space: nowrap; }
.passed .flag, .flag.estimate { border-style: dashed; color: var(--quiet); }
.label { max-inline-size: 30rem; padding: .875rem 1rem; border: 2px solid var(--edge); border-radius: var(--radius); background: var(--paper); }
.label .letter { padding: .25rem 0 0; background: none; font-size: 1.0625rem; }

/* Details */
[data-home]:empty { display: none; }
.more .pair { align-items: end; }
.more .pair > :is(.hint, [role="group"], .source, :has(> .hint, > div > .hint)) { grid-column: 1 / -1; margin: 0; }
.more .pick .choice { margin: 0; }
.more .pair > .choice, .more .choices { justify-self: start; }
.more .parts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: .5rem .75rem; align-items: end; padding-block-end: .9rem; }
.more h2 small { margin-inline-start: .35rem; }
@container (min-width: 44rem) {
  .ask:not([open]) summary { display: flex; }
  .ask .change { margin-inline-start: auto; }
}
@media print {
  :is(.more, .ask:not([open]) .change, .ask[open], .why, .messages, details[data-id] > summary) { display: none; }
  :host([printing="label"]) .form :not(:has(.sheet), .sheet, .sheet *) { display: none; }
  .label { max-inline-size: 12cm; margin-block-end: 1cm; break-inside: avoid; }
}
`;
