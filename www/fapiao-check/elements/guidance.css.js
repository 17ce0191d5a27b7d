// @ts-check
// Styles of `<fapiao-guidance>`.
export default /* css */ `
/* Questions that open to their answers. elements.css has everything common. */
::-webkit-search-cancel-button { display: none; }
.entry summary { padding-block: .75rem; font-size: 1.0625rem; font-weight: 600; overflow-wrap: anywhere; }
.entry summary small { display: block; margin-inline-start: 1.1em; }
.entry + .entry { margin-block-start: -1.5rem; }
.entry p { max-inline-size: 42em; overflow-wrap: anywhere; }
.entry .hint:last-child { margin-block-end: 1rem; }
.entry:last-of-type { border-block-end: 1px solid var(--line); }
`;
