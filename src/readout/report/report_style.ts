/** What the page of a checked article needs beside the style sheet of briefs. Verdicts differ in colour, line and sign. */
export const REPORT_STYLE = `
.report main,.report header.top,.report footer.bottom{max-width:46rem}
.legend{list-style:none;margin:1.25rem 0 0;padding:0;display:grid;gap:.45rem;font-size:.875rem}
.legend .badge{min-width:8.5rem}
.text{position:relative;font:400 1.125rem/1.7 var(--serif);margin-top:2rem;border-top:1px solid var(--hairline);padding-top:1.5rem}
.text p{margin:0 0 1.1rem;overflow-wrap:anywhere}
.claim>a{color:inherit;text-decoration:none;border-radius:2px;padding:.05em .15em;border-bottom:2px solid;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.claim>a:hover,.claim>a:focus-visible{filter:brightness(.94)}
.claim-supported>a{background:var(--good-paper);border-bottom-color:var(--good)}
.claim-rounding>a{background:var(--good-paper);border-bottom:3px double var(--good)}
.claim-contradicted>a{background:var(--bad-paper);border-bottom-color:transparent;text-decoration:underline wavy var(--bad) 1.5px;text-underline-offset:.22em}
.claim-no_data>a{background:var(--open-paper);border-bottom:2px dotted var(--open)}
.claim-not_checkable>a{background:var(--open-paper);border-bottom:2px dashed var(--open)}
.sign{font:700 .68em/1 var(--sans);vertical-align:.5em;margin-left:.15em;letter-spacing:.1em}
.note{visibility:hidden;opacity:0;display:block;position:absolute;left:0;right:0;top:auto;margin-top:.35rem;z-index:3;padding:.85rem 1rem;background:var(--surface);color:var(--ink);border:1px solid var(--faint);border-radius:4px;box-shadow:0 6px 24px #0003;font:400 .875rem/1.45 var(--sans);transition:opacity .12s,visibility 0s .12s}
.claim:hover>.note,.claim:focus-within>.note{visibility:visible;opacity:1;transition:opacity .12s}
.note-claim,.note-why,.note-figure{display:block}
.note-claim+.note-claim{margin-top:.75rem;border-top:1px solid var(--hairline);padding-top:.75rem}
.note-value{font-weight:650;margin-left:.3rem}
.note-why{margin-top:.45rem}
.note-figure{margin-top:.35rem;color:var(--muted);font-size:.8125rem}
.entries{list-style:none;margin:1rem 0 0;padding:0}
.entries>li{border-top:1px solid var(--hairline);padding:1.25rem 0;scroll-margin-top:1rem}
.entries>li:target{box-shadow:-4px 0 0 var(--focus);padding-left:.9rem}
.entry-head{margin-bottom:.5rem}
.entries blockquote{margin:.4rem 0}
.entries .why{margin-top:.4rem;font-size:.975rem}
.entries h3{font-size:.875rem;margin:.8rem 0 .2rem}
.small{font-size:.8125rem;margin-top:.3rem}
.explore{margin-top:.8rem;font-size:.875rem}
.explore code{font-family:var(--mono);background:var(--surface);padding:.15em .4em;border-radius:3px}
@media (prefers-color-scheme:dark){.claim>a:hover,.claim>a:focus-visible{filter:brightness(1.2)}.note{box-shadow:0 6px 24px #000a}}
@media (max-width:40rem){.note{position:fixed;left:.75rem;right:.75rem;bottom:.75rem;max-height:45vh;overflow-y:auto}.legend .quiet{display:none}.legend{grid-template-columns:repeat(auto-fit,minmax(11rem,1fr))}}
@media (forced-colors:active){.claim>a{border-bottom:2px solid}.note{border:2px solid}}
@media (prefers-reduced-motion:reduce){.note,.claim:hover>.note,.claim:focus-within>.note{transition:none}}
@media print{.note,.skip{display:none!important}.report main,.report header.top,.report footer.bottom{max-width:none}.entries>li{break-inside:avoid}.claim>a{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
