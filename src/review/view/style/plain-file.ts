// The layout of plain files: the confidence report of a batch and of one report.

/** Style of plain files. The switch of language is two radio buttons before everything. */
export const plainFile = `
.lang{position:absolute;opacity:0;pointer-events:none}
#zh:checked~main .en,#zh:checked~header .en,#en:checked~main .zh,#en:checked~header .zh{display:none}
.switch{display:flex;gap:2px;font-size:12.5px}
.switch label{padding:3px 10px;border:1px solid var(--line);cursor:pointer;background:var(--paper)}
#zh:checked~header label[for=zh],#en:checked~header label[for=en]{background:var(--accent);color:var(--on-accent);border-color:var(--accent)}
#zh:focus-visible~header label[for=zh],#en:focus-visible~header label[for=en]{outline:2px solid var(--focus);outline-offset:2px}
header.top{display:flex;flex-wrap:wrap;gap:12px 24px;align-items:flex-end;justify-content:space-between;max-width:1120px;margin:0 auto;padding:36px 24px 18px}
header.top p{color:var(--soft)}
main{max-width:1120px;margin:0 auto;padding:0 24px 56px;display:grid;gap:28px}
main>section{display:grid;gap:12px;min-width:0}
.intro{max-width:46em}
.figures{display:flex;flex-wrap:wrap;gap:0;border:1px solid var(--line);background:var(--paper)}
.figures div{flex:1 1 8em;padding:12px 18px;border-right:1px solid var(--line)}
.figures div:last-child{border-right:0}
.figures dt{font-size:12.5px;color:var(--soft)}
.figures dd .badge{font:600 15px/1.9 var(--sans)}.figures dd.phrase{font:600 15px/2.1 var(--sans)}
.figures dd{font:700 24px/1.3 var(--serif);font-variant-numeric:tabular-nums}
.wide{overflow-x:auto}
table.list{border-collapse:collapse;width:100%;background:var(--paper);border:1px solid var(--line);font-size:13px}
table.list th{font-weight:600;font-size:12px;color:var(--soft);text-align:left;background:var(--head);white-space:nowrap}
table.list th,table.list td{padding:7px 12px;border-bottom:1px solid var(--line);vertical-align:top}
table.list .num{text-align:right}
table.list.narrow{width:auto;min-width:26em}
table.list small{display:block;color:var(--soft);font-size:12px;overflow-wrap:anywhere}
table.list td.where{max-width:26em}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:3px 18px}
.facts dt{color:var(--soft)}.facts dd{overflow-wrap:anywhere}
table.fact-table{border-collapse:collapse;width:100%;background:var(--paper);border:1px solid var(--line);font-size:13px}
.fact-table th,.fact-table td{padding:6px 12px;border-bottom:1px solid var(--line);vertical-align:top;text-align:left;font-weight:400;min-width:6em}
.fact-table thead th{font-weight:600;font-size:12px;color:var(--soft);background:var(--head);white-space:nowrap}
.fact-table td:nth-child(2){font-variant-numeric:tabular-nums}.fact-table td:last-child{min-width:18em}
.fact-table mark{background:var(--fair);color:inherit;padding:0 1px}
footer{color:var(--soft);font-size:12.5px}
@media (max-width:640px){header.top,main{padding-left:14px;padding-right:14px}.figures div{flex-basis:45%}}
`;
