// @ts-check
// Styles of `<fapiao-files>`.
export default /* css */ `
/* Only <fapiao-files>, in addition to elements.css. */
:host { display: grid; gap: 1rem; }
.zone { padding: 1.25rem; border: 2px dashed var(--edge); border-radius: var(--radius); background: var(--paper); text-align: center; }
.zone.over { border-color: var(--accent); border-style: solid; background: var(--tint); }
.zone .choices { justify-content: center; margin-block-start: .75rem; }
.camera { display: grid; gap: .5rem; justify-items: center; margin-block-start: .75rem; }
.camera video { inline-size: min(100%, 30rem); border-radius: var(--radius); background: var(--tint); }
.drop-hint { font-size: 1.1875rem; }
.company + progress, progress { inline-size: 100%; accent-color: var(--accent); }
details + details:not(.file) { margin-block-start: -1rem; }
.rows, .clear-rows { display: grid; gap: .5rem; }
.rows:empty { display: none; }
.file { border: 1px solid var(--line); border-inline-start: 4px solid var(--tone); border-radius: var(--radius); background: var(--paper); }
/* With five hundred rows, only visible ones are laid out. */
.file:not([open]) { content-visibility: auto; contain-intrinsic-size: auto 6rem; }
.clear-rows > .file { margin-block-end: .5rem; }
.file > summary { display: flex; gap: .75rem; padding: .6rem .875rem; color: var(--ink); list-style: none; }
.file > summary::-webkit-details-marker { display: none; }
.file > .fold { padding: 0 .875rem 1rem; }
.file .fold:empty { display: none; }
.what { display: flex; flex: 1; flex-wrap: wrap; gap: .1rem .875rem; align-items: baseline; min-inline-size: 0; overflow-wrap: anywhere; }
.word strong { color: var(--tone); }
.amount { font-variant-numeric: tabular-nums; font-weight: 600; }
.what small, .first { flex-basis: 100%; }
.file[open] .first { display: none; }
.findings { display: grid; gap: .75rem; }
.findings:empty { display: none; }
.fields label { display: block; color: var(--quiet); font-size: .875rem; font-weight: 400; }
.fields input:not([type="radio"], [type="checkbox"]) { min-block-size: 2.75rem; margin-block-start: .1rem; padding: .2rem .5rem; color: var(--ink); font-size: 1rem; }
.fields th { inline-size: 60%; padding-block: .35rem; }
.fields td { padding-block: .35rem; vertical-align: bottom; }
.where-shown { display: none; }
.scroll { overflow-x: auto; }
.lines-read { white-space: nowrap; font-size: .9375rem; }
.lines-read td:first-child { min-inline-size: 11rem; white-space: normal; }
.lines-read thead th { color: var(--quiet); font-size: .875rem; }
.mappings { display: grid; gap: 1rem; }
.list .finding { margin-block: .5rem; }
.list > .field { margin-block: .5rem; }
.list .link { margin-block-end: .5rem; }
select { display: block; inline-size: 100%; min-block-size: 2.75rem; margin-block-start: .3rem; padding: .3rem .5rem; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: var(--radius); font: inherit; font-weight: 400; }
.columns { display: grid; gap: .6rem; }
.columns .field { font-size: .9375rem; font-weight: 400; }
.reconciled { display: grid; gap: .75rem; margin-block-start: 1rem; }
.reconciled:empty, .mappings:empty { display: none; }
.exceptions { display: grid; gap: .75rem; padding: 0; list-style: none; }
.exceptions li { margin: 0; padding: .75rem .875rem; border: 1px solid var(--line); border-inline-start: 4px solid var(--tone); border-radius: var(--radius); background: var(--paper); overflow-wrap: anywhere; }
.exceptions:empty { display: none; }
.line-head { display: flex; gap: .75rem; }
.line-head strong { color: var(--tone); }
.exceptions .finding { margin-block-start: .5rem; padding-inline-start: 2rem; }
.exceptions .finding > svg { display: none; }
.alike > ul { margin-block: .25rem .75rem; }
@container (min-width: 30rem) {
  .columns { grid-template-columns: 1fr 1fr; }
}
@container (max-width: 30rem) {
  .fields tr, .fields th, .fields td { display: block; inline-size: auto; border: 0; padding-inline-end: 0; }
  .fields tr { padding-block: .25rem; border-block-start: 1px solid var(--line); }
  .fields th, .fields td { padding-block: 0; }
  .fields:not(.placed) .where { display: none; }
  .where-shown { display: block; }
}
@media print { .zone, .company, select { display: none; } }
`;
