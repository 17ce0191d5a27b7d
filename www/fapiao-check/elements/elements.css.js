// @ts-check
// Styles of all elements.
export default /* css */ `
/* One sheet for all elements. A host themes them by the --fapiao-* properties and by parts;
   light and dark follow the host's color-scheme. */
:host {
  --accent: var(--fapiao-accent, light-dark(#0b6158, #62d0be));
  --ink: var(--fapiao-ink, light-dark(#17211e, #e8eeeb));
  --quiet: var(--fapiao-quiet, light-dark(#52605b, #a3b1ab));
  --paper: var(--fapiao-paper, light-dark(#ffffff, #1a211f));
  --tint: var(--fapiao-tint, light-dark(#f2f6f4, #222b28));
  --line: var(--fapiao-line, light-dark(#dbe2df, #36423e));
  --edge: var(--fapiao-edge, light-dark(#71807a, #7f8f88));
  --radius: var(--fapiao-radius, 8px);
  --code: var(--fapiao-code, ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", monospace);
  display: block;
  color: var(--ink);
  font: 400 1.0625rem/1.55 var(--fapiao-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif);
  container-type: inline-size;
  text-align: start;
}
:host([hidden]), [hidden] { display: none !important; }
/* Every text is there in both languages; hosts in other languages get English. */
:host(:lang(zh)) [lang="en"]:not(.hint), :host(:not(:lang(zh))) [lang="zh-CN"] { display: none; }
*, ::before { box-sizing: border-box; }
p, h2, ul, ol, dl, dd, table, fieldset { margin: 0; padding: 0; }
p + p { margin-block-start: .35em; }
h2 { font-size: 1.0625rem; line-height: 1.35; }
small, .hint { color: var(--quiet); font-size: .875rem; font-weight: 400; line-height: 1.4; }
.quiet { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

[data-tone="stop"] { --tone: light-dark(#a8200d, #ff9d8c); --wash: light-dark(#fdeeeb, #3a1e1a); }
[data-tone="hold"] { --tone: light-dark(#8a4300, #ffb772); --wash: light-dark(#fdf1e4, #36271a); }
[data-tone="caution"] { --tone: light-dark(#6b5800, #ecd35c); --wash: light-dark(#fcf6d9, #302b16); }
[data-tone="info"], [data-tone="clear"] { --tone: light-dark(#1d5182, #9cc8f2); --wash: light-dark(#edf4fb, #1b2a38); }

/* Form */
form { display: grid; gap: 1rem; }
.field { display: block; font-weight: 600; }
legend { padding: 0; font-weight: 600; }
.hint { margin-block-start: .3rem; }
p.hint::first-letter { text-transform: uppercase; }
input:not([type="radio"], [type="checkbox"]) {
  display: block;
  inline-size: 100%;
  margin-block-start: .3rem;
  min-block-size: 2.875rem;
  padding: .5rem .75rem;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: var(--radius);
  font: inherit;
  font-weight: 400;
}
input::placeholder { color: var(--quiet); opacity: .8; }
input.code { font-family: var(--code); font-size: 1rem; letter-spacing: .02em; }
input:not([data-tone=""])[data-tone] { border-color: var(--tone); border-inline-start-width: 6px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.pair { display: grid; gap: 1rem; }
.choices { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-block-start: .5rem; }
a { color: var(--accent); text-underline-offset: .2em; }
button {
  min-block-size: 2.75rem;
  padding: .4rem 1rem;
  color: var(--accent);
  background: var(--paper);
  border: 1px solid var(--accent);
  border-radius: var(--radius);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button:hover { background: var(--tint); }
.small { min-block-size: 2.25rem; padding: .15rem .8rem; font-size: .9375rem; }
.link { min-block-size: 1.75rem; padding: 0; background: none; border: 0; text-align: start; text-decoration: underline; text-underline-offset: .2em; font-weight: 400; font-size: .9375rem; }
.findings .link, .box .link, .finding .link { display: block; }
.link:hover { background: none; text-decoration-thickness: 2px; }
.clear { justify-self: end; color: var(--quiet); }
.form:not(.filled) .clear, .form:not(.filled) .proof, .answer p:empty { display: none; }
details { border-block-start: 1px solid var(--line); }
summary { padding-block: .6rem; color: var(--accent); cursor: pointer; font-size: .9375rem; }
.fold { display: grid; gap: 1rem; padding-block: .25rem 1rem; }

.trouble:not(:empty) { margin-block-end: 1rem; }

/* Answer */
.answer { display: grid; gap: 1.5rem; margin-block-start: 1.5rem; }
.answer:empty { display: none; }
.filled .empty { display: none; }
.empty { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; color: var(--quiet); }
.box { padding: .875rem 1rem; background: var(--wash); border-inline-start: 4px solid var(--tone); border-radius: var(--radius); overflow-wrap: anywhere; }
.box button { margin-block-start: .5rem; }
svg { inline-size: 1.25rem; block-size: 1.25rem; flex: none; margin-block-start: .15rem; fill: none; stroke: var(--tone); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.banner { display: flex; gap: .875rem; }
.banner > svg { inline-size: 2.25rem; block-size: 2.25rem; }
.banner strong { display: block; color: var(--tone); font-size: 1.375rem; line-height: 1.3; }
.finding { display: flex; gap: .75rem; overflow-wrap: anywhere; }
.finding strong { color: var(--tone); }
mark { color: inherit; background: light-dark(#ffd9d1, #6b2a20); border-block-end: 3px solid light-dark(#a8200d, #ff9d8c); font-weight: 700; }
.digits, .typed, td { font-variant-numeric: tabular-nums; }
.digits { font-family: var(--code); letter-spacing: .02em; overflow-wrap: anywhere; }
.gap { margin-inline-start: .55em; }
h2 { margin-block-end: .35rem; }
ul, ol { padding-inline-start: 1.25rem; }
li + li { margin-block-start: .35rem; }

/* Tax */
.bar { display: flex; gap: 3px; block-size: 1.5rem; }
.bar span { flex: var(--0) 0 0; min-inline-size: 6px; background: var(--accent); border-start-start-radius: var(--radius); border-end-start-radius: var(--radius); }
.bar span + span { flex-grow: var(--1); border-radius: 0 var(--radius) var(--radius) 0; }
.bar span + span, .term:nth-child(2) small::before { background: repeating-linear-gradient(135deg, var(--accent) 0 3px, transparent 3px 6px); border: 2px solid var(--accent); }
.sum { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; }
.term small { display: block; }
.term small::before { content: ""; display: inline-block; inline-size: .8rem; block-size: .8rem; margin-inline-end: .4rem; background: var(--accent); border-radius: 2px; }
.term:last-child small::before { display: none; }
.term strong { font-size: 1.75rem; line-height: 1.2; font-weight: 650; font-variant-numeric: tabular-nums; }
caption { padding-block-end: .35rem; text-align: start; font-weight: 600; }
table { inline-size: 100%; border-collapse: collapse; }
th, td { padding: .5rem .75rem .5rem 0; border-block-start: 1px solid var(--line); text-align: start; vertical-align: baseline; font-weight: 400; overflow-wrap: anywhere; }
.steps th { color: var(--quiet); }
.steps td:last-child { white-space: nowrap; padding-inline-end: 0; text-align: end; font-weight: 600; }

/* Who invoices */
.card { padding: 1rem 1.125rem .25rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); }
.card > h2 { font-size: 1.1875rem; }
.card small { display: block; }
.basis { margin-block-end: .25rem; color: var(--quiet); font-size: .875rem; }
.catch-all, .did-you-mean { inline-size: fit-content; padding: .1rem .5rem; color: var(--ink); border: 1px dashed var(--edge); border-radius: 4px; }
dl { display: grid; gap: .6rem; padding-block: .5rem .75rem; }
dt { color: var(--quiet); font-size: .875rem; }
dd { overflow-wrap: anywhere; }

/* Before you pay */
fieldset { min-inline-size: 0; border: 0; }
.context { display: flex; flex-wrap: wrap; gap: .5rem; }
.context legend { margin-block-end: .4rem; }
.choice { display: flex; gap: .6rem; align-items: center; min-block-size: 2.875rem; padding: .4rem 1rem; border: 1px solid var(--edge); border-radius: var(--radius); font-weight: 400; cursor: pointer; }
.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--tint); }
.choice input { flex: none; inline-size: 1.125rem; block-size: 1.125rem; margin: 0; accent-color: var(--accent); }
.pick { display: flex; flex-wrap: wrap; gap: .5rem; margin-block-start: .3rem; }

@container (max-width: 30rem) {
  .steps tr { display: grid; grid-template-columns: 1fr auto; border-block-start: 1px solid var(--line); }
  .steps th { grid-column: 1 / -1; padding-block-end: 0; }
  .steps th, .steps td { border: 0; }
}
@container (min-width: 30rem) {
  .pair { grid-template-columns: 1fr 1fr; }
  dl > div { display: grid; grid-template-columns: 9.5rem 1fr; gap: 1rem; }
  dt { padding-block-start: .15rem; }
}
@media (forced-colors: active) {
  mark { background: Mark; color: MarkText; }
  .bar span, .term small::before { --accent: CanvasText; forced-color-adjust: none; }
  svg { stroke: CanvasText; }
}
@media print {
  button, .empty { display: none !important; }
  .box, .card, li { break-inside: avoid; }
}
@media (prefers-reduced-motion: no-preference) { button, input { transition: background-color .12s, border-color .12s; } }

/* tax, entity */
.folds details:last-child { border-block-end: 1px solid var(--line); }
.printed, .lines { display: grid; gap: 1rem; }
.line { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 3fr); gap: .25rem .75rem; }
.line .field { font-weight: 400; font-size: .9375rem; }
.line .field input { font-size: 1.0625rem; }
.capitals { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; }
.capitals small { inline-size: 100%; }
.capitals strong { font-size: 1.1875rem; overflow-wrap: anywhere; }
.shares thead th { color: var(--quiet); font-size: .875rem; }
.shares td, .shares thead th { text-align: end; }
.shares :is(td, th):last-child { padding-inline-end: 0; }
.shares tbody + tbody :is(th, td) { font-weight: 600; }
.shares tbody + tbody tr:first-child > * { border-block-start: 2px solid var(--edge); }
.combo { position: relative; }
[role="listbox"] { position: absolute; z-index: 1; inset-inline: 0; max-block-size: 19rem; margin-block-start: .25rem; padding: .25rem; overflow-y: auto; list-style: none; background: var(--paper); border: 1px solid var(--edge); border-radius: var(--radius); box-shadow: 0 8px 24px rgb(0 0 0 / 18%); }
[role="option"] { margin: 0; padding: .5rem .6rem; border-radius: calc(var(--radius) - 3px); line-height: 1.35; overflow-wrap: anywhere; cursor: pointer; }
[role="option"] small { display: block; }
[role="option"]:hover { background: var(--tint); }
[role="option"][aria-selected="true"] { background: var(--tint); box-shadow: inset 3px 0 var(--accent); outline: 2px solid transparent; }
.title { display: flex; gap: .75rem; align-items: start; justify-content: space-between; margin-block-end: .35rem; }
.title h2 { font-size: 1.1875rem; }
.title button { flex: none; }
.card details > .hint:last-child { margin-block-end: .75rem; }
.overlay { inline-size: fit-content; padding: .1rem .5rem; color: var(--ink); background: var(--tint); border-radius: 4px; }
@container (max-width: 30rem) {
  .shares :is(th, td) { padding-inline-end: .4rem; font-size: .9375rem; overflow-wrap: normal; }
}
@container (min-width: 30rem) {
  .printed { grid-template-columns: repeat(3, minmax(0, 1fr)); }
}

.tick { display: inline-flex; gap: .65rem; align-items: baseline; min-block-size: 1.75rem; cursor: pointer; }
.tick input { flex: none; inline-size: 1.125rem; block-size: 1.125rem; margin: 0; translate: 0 .15em; accent-color: var(--accent); }
.tick:has(:disabled) { cursor: default; }

textarea {
  display: block;
  inline-size: 100%;
  min-block-size: 2.875rem;
  max-block-size: 14rem;
  margin-block-start: .3rem;
  padding: .55rem .75rem;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: var(--radius);
  font: inherit;
  font-weight: 400;
  line-height: 1.5;
  overflow-wrap: anywhere;
  resize: vertical;
  field-sizing: content;
}
textarea.code { font-family: var(--code); font-size: 1rem; letter-spacing: .02em; }
textarea:not([data-tone=""])[data-tone] { border-color: var(--tone); border-inline-start-width: 6px; }
/* A finger needs more room than a pointer. */
@media (pointer: coarse) {
  .small, .link, summary { min-block-size: 2.75rem; }
  summary { align-content: center; }
  .tick { min-block-size: 2.75rem; align-items: center; }
}
`;
