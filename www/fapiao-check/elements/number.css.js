// @ts-check
// Styles of `<fapiao-number>`.
export default /* css */ `
/* A number in its parts, and what else it might be. elements.css has everything common. */
.echo { font-family: var(--code); font-size: 1.25rem; overflow-wrap: anywhere; }
.echo small { display: block; font-family: system-ui, sans-serif; }
.segments { display: flex; flex-wrap: wrap; gap: 1rem .375rem; max-inline-size: 46rem; padding: 0; list-style: none; }
.segments li { display: grid; flex: 1 0 auto; align-content: start; inline-size: max-content; min-inline-size: 5.25rem; max-inline-size: 100%; margin: 0; font-size: .9375rem; line-height: 1.35; overflow-wrap: normal; }
.segments li * { overflow-wrap: normal; min-inline-size: 0; }
.segments .digits { padding: .4rem .55rem; background: var(--tint); border-block-end: 4px solid var(--accent); border-radius: 4px 4px 0 0; font-size: 1.5rem; line-height: 1.3; letter-spacing: .04em; white-space: nowrap; }
@container (max-width: 26rem) { .segments .digits { white-space: normal; overflow-wrap: anywhere; } .segments li:last-child { inline-size: auto; } }
.segments li > :not(.digits) { padding-inline: .55rem; }
.segments small { padding-block-start: .25rem; }
.segments li > :not(.digits) { inline-size: 0; min-inline-size: 100%; }
.kind { display: block; color: var(--quiet); font-size: .9375rem; }
.others:focus { outline: none; }
.others ul { display: grid; gap: .5rem; padding: 0; list-style: none; }
.others li { margin: 0; }
.candidate { display: flex; flex-wrap: wrap; gap: .1rem .75rem; align-items: baseline; inline-size: 100%; padding: .5rem .875rem; color: var(--ink); border: 1px solid var(--line); border-radius: var(--radius); text-align: start; font-weight: 400; line-height: 1.4; overflow-wrap: anywhere; }
button.candidate { border-color: var(--edge); }
button.candidate strong { color: var(--accent); text-decoration: underline; text-underline-offset: .2em; }
.candidate small { inline-size: 100%; }
.verify ul + h2 { margin-block-start: 1rem; }
@media (forced-colors: active) { .segments .digits { border: 2px solid CanvasText; } }
`;
