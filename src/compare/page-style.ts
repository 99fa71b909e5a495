/** Style of the page: nothing is fetched, colours follow the reader's setting, paper gets black on white. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1c1e21; --paper: #fff; --soft: #5c6570; --line: #ccd2d9; --head: #f2f4f7; --doubt: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --paper: #16181b; --soft: #a2abb5; --line: #3a4048; --head: #22262b; --doubt: #f0bf62; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 15px/1.55 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 1rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
[lang="en"] { color: var(--soft); font-weight: normal; font-size: .88em; }
.note { color: var(--soft); font-size: .88em; margin: .25rem 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 .25rem; }
caption { text-align: left; font-weight: 600; padding: .75rem 0 .35rem; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th, thead td { background: var(--head); border-bottom-width: 2px; }
tbody th { font-weight: normal; } tfoot th, tfoot td { font-weight: 600; border-bottom: 0; }
.reports th[scope="row"] { width: 10rem; color: var(--soft); }
.figures { table-layout: fixed; min-width: 38rem; } main { overflow-x: auto; }
.figures th:first-child { width: 44%; }
.figures td:not(.none) { white-space: nowrap; overflow-wrap: normal; }
.figures td, .figures thead th:not(:first-child) { text-align: right; font-variant-numeric: tabular-nums; }
.none { color: var(--soft); font-size: .85em; } .doubtful { color: var(--doubt); }
ol { padding-left: 1.6rem; } li { margin: .25rem 0; } small { color: var(--soft); }
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #444; --line: #999; --head: #eee; --doubt: #000; }
  .figures { min-width: 0; } main { overflow: visible; }
  body { max-width: none; padding: 0; font-size: 9.5pt; } @page { margin: 15mm; }
  thead { display: table-header-group; } tr, li { break-inside: avoid; } caption, h2, h3 { break-after: avoid; }
}
`;
