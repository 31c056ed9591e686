import { PALETTE } from "../charts/palette.ts";
import type { Ink } from "../charts/palette.ts";

const INKS = Object.keys(PALETTE.light) as Ink[];

function variables(theme: "light" | "dark"): string {
  return INKS.map((name) => `--${name}:${PALETTE[theme][name]}`).join(";");
}

const inkClasses = INKS.map(
  (name) => `.ink-${name}{color:var(--${name})}.fill-${name}{background:var(--${name})}`,
).join("");

/** The style sheet of a brief: two themes, screens from 320 pixels up, paper. Holds no address of anything. */
export const STYLE = `
:root{color-scheme:light dark;${variables("light")};
--sans:-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans","Noto Sans",Arial,sans-serif;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,Charter,"Source Serif 4",Georgia,"Liberation Serif",serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{${variables("dark")}}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.55 var(--sans);font-variant-numeric:lining-nums}
main,header.top,footer.bottom{max-width:64rem;margin:0 auto;padding:0 1.5rem}
h1,h2,h3,h4{line-height:1.2;text-wrap:balance;margin:0}
p{margin:0;text-wrap:pretty}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--ink);color:var(--paper);padding:.6rem 1rem;z-index:2}
.skip:focus{top:1rem}
.quiet{color:var(--muted)}
.nowrap{white-space:nowrap}

header.top{padding-top:2.25rem}
.mast{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;border-top:4px solid var(--ink);padding-top:.6rem;font-size:.875rem;color:var(--muted)}
.mast strong{color:var(--ink);font-weight:700;letter-spacing:.01em}
h1{font:600 clamp(1.75rem,1.2rem + 2.4vw,2.75rem)/1.14 var(--serif);margin:1.75rem 0 .75rem;max-width:24em;letter-spacing:-.012em}
.standfirst{font-size:1.0625rem;color:var(--muted);max-width:44rem}

.findings{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 2.5rem;margin:2rem 0 0;padding:0;list-style:none}
.findings li{border-top:1px solid var(--hairline);padding:1.1rem 0 1.35rem}
.finding-label{font-size:.875rem;font-weight:600;color:var(--muted)}
.finding-figure{font:600 1.75rem/1.15 var(--serif);margin:.2rem 0 .4rem;letter-spacing:-.01em;font-variant-numeric:lining-nums}
.finding-sentence{font-size:.975rem}
.finding-sentence a{white-space:nowrap}

nav.contents{border-top:1px solid var(--hairline);border-bottom:1px solid var(--hairline);margin-top:0;padding:.7rem 0}
nav.contents ul{display:flex;flex-wrap:wrap;gap:.35rem 1.4rem;list-style:none;margin:0;padding:0;font-size:.9rem}
nav.contents a{text-decoration:none}
nav.contents a:hover{text-decoration:underline}

section{padding-top:3.5rem}
h2{font:600 1.625rem/1.2 var(--serif);letter-spacing:-.008em}
.lead{margin-top:.5rem;max-width:44rem}
.lead+.lead{margin-top:.75rem}
h3{font-size:1.125rem;font-weight:650}
h4{font-size:1rem;font-weight:650}

table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;font-weight:650;padding-bottom:.5rem}
caption.hidden,.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--hairline);font-weight:400}
thead th{font-size:.8125rem;font-weight:600;color:var(--muted);vertical-align:bottom;border-bottom:1.5px solid var(--ink)}
th:last-child,td:last-child{padding-right:0}
.number{text-align:right;font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
.scroll{overflow-x:auto}

table.claims{margin-top:1.5rem;table-layout:fixed}
.claims th:nth-child(1){width:34%}.claims th:nth-child(2){width:22%}.claims th:nth-child(3){width:22%}
.claims th,.claims td{padding-top:1rem;padding-bottom:1rem;padding-right:1.5rem}
.claims thead th{padding-top:0;padding-bottom:.5rem}
.claims tbody th{font-weight:400}
blockquote{margin:0;font-family:var(--serif);font-size:1.03rem;line-height:1.45;overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit;padding:.05em .15em;border-radius:2px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.said{margin-top:.45rem;font-size:.85rem;color:var(--muted)}
.big{font-weight:650;font-size:1.0625rem;line-height:1.3;font-variant-numeric:tabular-nums lining-nums}
.cell-line{font-size:.875rem;color:var(--muted);margin-top:.2rem}
.badge{display:inline-block;font-size:.8125rem;font-weight:650;line-height:1.25;padding:.22rem .55rem;border-radius:3px;white-space:nowrap}
.badge-good{color:var(--good);background:var(--good-paper)}
.badge-bad{color:var(--bad);background:var(--bad-paper)}
.badge-open{color:var(--open);background:var(--open-paper)}
.badge-aim{color:var(--aim);background:var(--aim-paper)}
.why{margin-top:.45rem;font-size:.875rem}
.evidence{list-style:none;margin:0;padding:0;font-size:.875rem}
.evidence li+li{margin-top:.6rem}
.evidence .value{font-weight:650;font-variant-numeric:tabular-nums lining-nums}
.evidence .from{color:var(--muted);display:block;overflow-wrap:anywhere}
details{margin-top:.6rem}
summary{cursor:pointer;font-size:.875rem;color:var(--accent)}
details[open]>summary{margin-bottom:.5rem}

figure.chart{margin:2rem 0 0}
figcaption .subtitle{color:var(--muted);font-size:.9375rem;margin-top:.15rem}
.legend{list-style:none;margin:.7rem 0 .1rem;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.8125rem;color:var(--muted)}
.legend li{display:flex;align-items:center;gap:.45rem}
.key{flex:none;width:1.1rem;height:.7rem;display:inline-block}
.key-line{height:0;border-top:3px solid currentColor}
.key-dashed{height:0;border-top:2px dashed currentColor}
.key-dot{width:.6rem;height:.6rem;border-radius:50%;background:currentColor}
.key-ring{width:.65rem;height:.65rem;border-radius:50%;border:2px solid currentColor}
.key-swatch{background:currentColor;border-radius:1px}
.key-band{background:currentColor;opacity:.28}
.key-hatch{background:repeating-linear-gradient(135deg,currentColor 0 2px,var(--surface) 2px 5px);border:1px solid currentColor}
.scale{display:grid;grid-template-columns:repeat(9,1fr);max-width:36rem;margin:.8rem 0 0;padding-bottom:1.35rem;font-size:.75rem;color:var(--muted);font-variant-numeric:tabular-nums lining-nums}
.step{display:block;height:.65rem;position:relative}
.step span{position:absolute;right:0;top:.75rem;transform:translateX(50%);white-space:nowrap}
.picture{margin-top:.6rem}
.picture svg{display:block;max-width:100%;height:auto;font-family:var(--sans);overflow:visible}
.picture text{white-space:pre;font-variant-numeric:tabular-nums lining-nums}
.for-narrow{display:none}
.for-narrow svg{width:100%;max-width:26rem}
.note{font-size:.8125rem;color:var(--muted);margin-top:.5rem;max-width:46rem;overflow-wrap:anywhere}
.source{font-size:.8125rem;color:var(--muted);margin-top:.5rem;max-width:46rem;overflow-wrap:anywhere}

.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(11.5rem,1fr));gap:1rem 1.5rem;margin:1.5rem 0 0}
.facts div{border-top:1px solid var(--hairline);padding-top:.6rem}
.facts dt{font-size:.8125rem;color:var(--muted)}
.facts dd{margin:.1rem 0 0;font-size:1.25rem;font-weight:600;line-height:1.25;font-variant-numeric:tabular-nums lining-nums}
.facts dd small{display:block;font-size:.8125rem;font-weight:400;color:var(--muted);margin-top:.15rem}
.aside{border-left:3px solid var(--series-2);padding:.1rem 0 .1rem 1rem;margin-top:1.5rem;max-width:44rem}
.aside p+p{margin-top:.35rem}

.narrow-table{max-width:46rem;margin-top:1.5rem;overflow-x:auto}
article.scenario{margin-top:2.5rem;padding-top:1.25rem;border-top:1.5px solid var(--ink)}
.scenario h3{font:600 1.3rem/1.25 var(--serif);max-width:34em}
.scenario .because{margin-top:.6rem;max-width:44rem;font-size:.9375rem}
.scenario .because q{font-family:var(--serif);font-size:1.03em;quotes:none}
.outcome{display:grid;grid-template-columns:minmax(0,1.5fr) minmax(20rem,1fr);gap:1rem 2.5rem;align-items:start}
.outcome .figures{margin-top:2rem;grid-column:2;grid-row:1/3}
.outcome thead .number{white-space:normal}
.outcome table{font-size:.875rem}
.outcome th,.outcome td{padding:.32rem .6rem .32rem 0}
.outcome tr.group th{font-weight:650}
.loss{color:var(--series-2)}.gain{color:var(--series-1)}
.terms{font-size:.8125rem;color:var(--muted);margin-top:1rem;max-width:58rem;overflow-wrap:anywhere}
.terms code{font-size:.95em}
.left-out{margin-top:2.5rem}

ul.plain{margin:.75rem 0 0;padding-left:1.1rem;max-width:46rem}
ul.plain li{margin-top:.45rem}
dl.methods{margin:.75rem 0 0;max-width:46rem}
dl.methods dt{font-weight:650;margin-top:.9rem}
dl.methods dd{margin:.15rem 0 0}
code,pre{font-family:var(--mono);font-size:.875rem}
pre{background:var(--surface);padding:.9rem 1rem;margin:.9rem 0 0;white-space:pre-wrap;overflow-wrap:anywhere;border-radius:3px}
table.sources{margin-top:1rem;font-size:.875rem}
.sources tbody td,.sources tbody th{overflow-wrap:anywhere}
.sources td:nth-child(3){white-space:nowrap}
.answers{margin-top:1.5rem}
.answer{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,6fr);gap:.4rem 2rem;border-top:1px solid var(--hairline);padding:1.1rem 0 1.3rem}
.answer h3{grid-column:1/-1}
.asked blockquote+blockquote{margin-top:.7rem}
.told b{font-weight:600}
.told .command{overflow-wrap:anywhere}
footer.bottom{padding-top:3rem;padding-bottom:3rem;font-size:.8125rem;color:var(--muted)}
footer.bottom p{border-top:1px solid var(--hairline);padding-top:.8rem}
${inkClasses}

@media (max-width:52rem){
.outcome{grid-template-columns:minmax(0,1fr)}
.outcome .figures{margin-top:.5rem;grid-column:1;grid-row:auto}
.answer{grid-template-columns:minmax(0,1fr)}
table.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table.claims.stack th:nth-child(n){width:auto}
table.stack,table.stack caption,table.stack tbody,table.stack tr,table.stack th,table.stack td{display:block;width:auto}
table.stack tr{border-bottom:1px solid var(--ink);padding:1rem 0}
table.stack tr:first-child{border-top:1px solid var(--ink)}
table.stack th,table.stack td{border:0;padding:0 0 .8rem}
table.stack td:last-child{padding-bottom:0}
table.stack td::before{content:attr(data-label);display:block;font-size:.75rem;font-weight:600;color:var(--muted);margin-bottom:.15rem}
}
@media (max-width:40rem){
main,header.top,footer.bottom{padding-left:1.125rem;padding-right:1.125rem}
header.top{padding-top:1.25rem}
h1{margin-top:1.25rem}
.findings{grid-template-columns:minmax(0,1fr);margin-top:1.5rem}
.finding-figure{font-size:1.5rem}
section{padding-top:2.75rem}
.for-wide{display:none}.for-narrow{display:block}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{
:root{color-scheme:light;${variables("light")}}
body{font-size:10pt}
main,header.top,footer.bottom{max-width:none;padding-left:0;padding-right:0}
nav.contents,.skip{display:none}
section{padding-top:1.5rem}
figure,tr,.findings li,.aside,.answer{break-inside:avoid}
h2,h3,h4{break-after:avoid}
details::details-content{content-visibility:visible;height:auto}
a{color:inherit}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{margin:16mm}
}
`.trim();
