// @ts-check
// Styles of `<fapiao-picture>`.
export default /* css */ `
/* Only <fapiao-picture>, in addition to elements.css. */
:host { display: grid; gap: 1rem; }
.work { display: grid; gap: .5rem; justify-items: start; }
.work:empty, .findings:empty { display: none; }
.findings { display: grid; gap: .75rem; }
progress { inline-size: 100%; accent-color: var(--accent); }
.readings { display: grid; gap: .75rem; padding: 0; list-style: none; }
.reading { display: grid; gap: .4rem 1rem; align-items: end; margin: 0; padding: .75rem .875rem; border: 1px solid var(--line); border-inline-start: 4px solid var(--tone, var(--edge)); border-radius: var(--radius); background: var(--paper); }
.reading label.value { display: block; font-weight: 600; }
.reading .value input { font-family: var(--code); }
.piece { overflow-x: auto; }
.piece canvas { display: block; max-inline-size: 100%; block-size: auto; border-radius: 4px; }
.tick { display: flex; gap: .6rem; align-items: center; min-block-size: 2.75rem; cursor: pointer; }
.tick input { flex: none; inline-size: 1.375rem; block-size: 1.375rem; margin: 0; accent-color: var(--accent); }
.why { color: var(--tone); font-size: .9375rem; }
@container (min-width: 44rem) {
  .reading { grid-template-columns: 1fr 1fr; align-items: start; }
  .reading .piece { grid-row: 1 / span 2; align-self: center; }
  .reading > :not(.piece) { grid-column: 2; }
}
@media print { .work { display: none; } }
`;
