// @ts-check
// Styles of `<fapiao-ask>`.
export default /* css */ `
.ask { position: relative; background: var(--paper); border: 2px solid var(--accent); border-radius: 14px; box-shadow: 0 18px 40px -28px rgb(11 97 88 / .55); }
.ask:has(textarea:focus-visible) { outline: 3px solid var(--accent); outline-offset: 3px; }
.ask.over { background: var(--tint); }
.ask label { display: block; padding: 1rem 1.25rem 0; font-weight: 600; font-size: 1.1875rem; }
.ask textarea { margin: 0; padding: .35rem 1.25rem 1rem; min-block-size: 5rem; max-block-size: 16rem; background: none; border: 0; outline: 0; resize: none; }
.foot { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; padding: .65rem .75rem; border-block-start: 1px solid var(--line); }
.foot small { flex: 1 1 15rem; padding-inline-start: .5rem; }
.try { display: flex; flex-wrap: wrap; gap: 0 1.1rem; align-items: center; margin-block-start: .6rem; color: var(--quiet); font-size: .9375rem; }
.try .link { min-block-size: 2.75rem; }
.readings { margin-block-start: 1.25rem; }
.readings:empty { display: none; }
.readings h2 { font-size: 1.1875rem; }
.readings ol { display: grid; gap: .6rem; padding: 0; list-style: none; }
.readings li { margin: 0; }
.readings .reading { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1rem 1.25rem; align-items: center; inline-size: 100%; padding: .85rem 1.25rem; color: var(--ink); text-align: start; font-weight: 400; background: var(--paper); border: 1px solid var(--edge); border-radius: 10px; }
.readings li:first-child .reading { border: 2px solid var(--accent); }
.readings .reading:hover { border-color: var(--accent); background: var(--tint); }
.readings strong { font-size: 1.0625rem; overflow-wrap: anywhere; }
.readings small { grid-column: 1; overflow-wrap: anywhere; }
.readings .go { grid-row: 1 / span 2; grid-column: 2; color: var(--accent); font-weight: 600; text-decoration: underline; text-underline-offset: .22em; text-decoration-thickness: 1px; }
.task { margin-block-start: 1.5rem; }
.task:empty { display: none; }
@container (max-width: 36rem) {
  .ask label, .ask textarea { padding-inline: 1rem; }
  .readings .reading { grid-template-columns: minmax(0, 1fr); padding-inline: 1rem; }
  .readings .go { grid-row: auto; grid-column: 1; margin-block-start: .35rem; }
}
`;
