// @ts-check
// Styles of `<fapiao-bulk>`.
export default /* css */ `
/* Spreadsheets. */
.drop { padding: 1.5rem 1rem; text-align: center; background: var(--tint); border: 2px dashed var(--edge); border-radius: var(--radius); }
.drop.over { border-color: var(--accent); background: var(--paper); }
.drop { position: relative; }
.drop-hint { font-size: 1.1875rem; font-weight: 600; }
.button { display: inline-flex; align-items: center; min-block-size: 2.75rem; margin-block: .6rem; padding: .4rem 1rem; color: var(--accent); background: var(--paper); border: 1px solid var(--accent); border-radius: var(--radius); font-weight: 600; cursor: pointer; }
.button:hover { background: var(--tint); }
input:focus-visible ~ .button { outline: 3px solid var(--accent); outline-offset: 2px; }
textarea { display: block; inline-size: 100%; padding: .5rem .75rem; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: var(--radius); font: 400 1rem/1.5 var(--code); resize: vertical; }
.wait { display: grid; gap: .5rem; justify-items: start; }
progress { inline-size: 100%; block-size: 1rem; accent-color: var(--accent); }
.numbers { font-variant-numeric: tabular-nums; }
.charts { display: grid; gap: 1.5rem; align-items: start; }
.charts section:last-child { grid-column: 1 / -1; }
@container (min-width: 40rem) { .charts { grid-template-columns: 1fr 1fr; } }
.line { position: relative; display: grid; grid-template-columns: auto 1fr auto; gap: 0 .5rem; inline-size: 100%; min-block-size: 2.75rem; margin: 0; padding: .3rem .5rem .6rem; color: var(--ink); background: none; border: 1px solid transparent; text-align: start; font-size: .9375rem; font-weight: 400; }
.line .name { grid-column: 2; }
p.line .name { grid-column: 1 / 3; }
button.line[aria-pressed="true"] { border-color: var(--accent); background: var(--tint); font-weight: 600; }
.share { position: absolute; inset: auto .5rem .25rem; block-size: 4px; border-radius: 2px; background: linear-gradient(var(--tone, var(--accent)) 0 0) 0 / calc(var(--share) * 100%) no-repeat, var(--line); }
.line:not([data-tone]) { --tone: var(--accent); }
.sheets { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
select { min-block-size: 2.75rem; max-inline-size: 100%; padding: .4rem .75rem; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: var(--radius); font: inherit; }
.save { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.banner strong.name { display: inline; font-size: inherit; overflow-wrap: anywhere; }
.table { min-inline-size: 0; }
.view { position: relative; max-block-size: min(34rem, 75vh); overflow: auto; border: 1px solid var(--line); border-radius: var(--radius); }
.inside { min-inline-size: max-content; }
.table table { position: sticky; inset-block-start: 0; font-size: .9375rem; }
.table thead th { background: var(--tint); font-weight: 600; }
.table tr { block-size: 44px; }
.table th, .table td { max-inline-size: 16rem; padding: .25rem .75rem; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; vertical-align: middle; }
.table .found { display: table-cell; max-inline-size: 22rem; color: var(--tone); }
.table th small { margin-inline-start: .4rem; display: inline-block; max-inline-size: 7rem; overflow: hidden; text-overflow: ellipsis; vertical-align: middle; }
.found svg { vertical-align: middle; margin-inline-end: .4rem; }
@media (forced-colors: active) { .share { forced-color-adjust: none; } }
`;
