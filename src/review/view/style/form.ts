// The official form, verdicts, equations and issues: what all pages draw alike.

/** Style of the parts that the review page and plain files share. */
export const shared = `
table.form{border-collapse:collapse;width:100%;background:var(--paper);font-size:12.5px;line-height:1.35;border:1.5px solid var(--rule)}
table.form caption{text-align:left;font:700 15px/1.4 var(--serif);padding:0 0 8px}
table.form th,table.form td{border:1px solid var(--line);padding:4px 6px;text-align:center;vertical-align:middle}
table.form th{background:var(--head);font-weight:500}
table.form th.label,table.form th.group{text-align:left;background:transparent;font-weight:400}
table.form th.group{background:var(--head);width:5.5em}
table.form th.corner{font-weight:400;color:var(--soft);font-size:12px;text-align:left}
table.form th.title{font-weight:600}
table.form th.vertical{width:2.4em;text-align:center;padding:6px 2px}
table.form th.vertical span{writing-mode:vertical-rl;letter-spacing:.12em}
table.form td.value{position:relative;min-width:3.2em;height:29px;font-variant-numeric:tabular-nums;font-size:13px}
table.form-review_litigation td.value,table.form-review_litigation th{min-width:0;padding:4px 3px}
td .sign{position:absolute;top:1px;right:3px;font:normal 8.5px/1 var(--sans);color:var(--soft)}
.g-good{background:var(--good)}.g-fair{background:var(--fair)}.g-poor{background:var(--poor)}
.g-poor .sign{color:var(--bad)}.g-fair .sign{color:var(--warn)}
td.s-absent{background:repeating-linear-gradient(135deg,transparent 0 5px,var(--line) 5px 6px)}
td.s-unreadable{color:var(--bad);font-style:italic}td.s-unreadable .sign{color:var(--bad)}
td.s-not_applicable{color:var(--soft)}
.published{background:var(--published)}td.published,td.decided{padding-right:11px}td.published{color:var(--published-ink);font-weight:600}td.published .sign{color:var(--published-ink);font-size:10px}
td.open{box-shadow:inset 0 0 0 1.5px var(--bad)}
td.decided .sign{color:var(--fine);font-size:10px}
.legend{display:flex;flex-wrap:wrap;gap:4px 14px;color:var(--soft);font-size:12px}
.legend li{display:flex;align-items:center;gap:6px}
.swatch{display:inline-grid;place-items:center;width:22px;height:15px;border:1px solid var(--line);font:9px/1 var(--sans);color:var(--ink)}
.swatch.g-excellent{background:var(--paper)}
.badge{display:inline-flex;align-items:center;gap:5px;font-size:12.5px;line-height:1.5;white-space:nowrap}
.badge i{display:inline-grid;place-items:center;width:16px;height:16px;border-radius:50%;font:700 10px/1 var(--sans);border:1.5px solid currentColor}
.v-accepted{color:var(--fine)}.v-review{color:var(--warn)}.v-rejected,.v-failed{color:var(--bad)}.v-duplicate{color:var(--soft)}
.tag{font-style:normal;font-size:11.5px;border-radius:3px;padding:1px 6px;margin-left:6px;white-space:nowrap}
.tag.published{color:var(--published-ink)}
.checks,.issues{display:grid;gap:6px;font-size:12.5px}
.check,.issue{padding-left:20px;position:relative}
.check .outcome,.issue .outcome{position:absolute;left:0;font-weight:700;color:var(--soft)}
.o-pass .outcome{color:var(--fine)}.o-fail .outcome,.i-error .outcome{color:var(--bad)}.o-uncertain .outcome,.i-warning .outcome{color:var(--warn)}
.equation-name{color:var(--ink)}
.equation{color:var(--soft);font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.equation b{color:var(--ink)}.equation .relation{padding:0 .5em;color:var(--bad);font-size:14px}
.o-skipped .relation,.o-uncertain .relation{color:var(--warn)}
.term{background:none;border:0;padding:0 1px}
button.term{cursor:pointer;text-decoration:underline dotted;text-underline-offset:3px}
.issue code{white-space:nowrap}
@media (max-width:800px){table.form th.label{position:sticky;left:0;z-index:1;background:var(--paper);box-shadow:inset -1px 0 var(--line);max-width:10em}.issue code{white-space:normal;overflow-wrap:anywhere}}
@media print{body{background:#fff}.no-print{display:none!important}table.form{break-inside:auto}tr{break-inside:avoid}}
`;
