// Style of the evaluation page, light and dark.

/** CSS of the page. */
export const pageStyle = `
:root {
  --surface: #ffffff; --raised: #f6f7f9; --text: #1c2330; --soft: #5a6475; --faint: #a3abb8; --line: #e2e6ec;
  --accent: #2563a8;
  --heat-0: #1f7a4d; --heat-1: #6fb58d; --heat-2: #cfe6c9; --heat-3: #f7e3a1; --heat-4: #f0a868; --heat-5: #c8452f;
  --on-heat-0: #ffffff; --on-heat-1: #0d2417; --on-heat-2: #1c2330; --on-heat-3: #3a2f06; --on-heat-4: #3a1d05;
  --on-heat-5: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --surface: #12161d; --raised: #1b212b; --text: #e6eaf0; --soft: #a2adbd; --faint: #66707f; --line: #2c3441;
    --accent: #6fb1f5;
    --heat-0: #2f9e68; --heat-1: #1f8056; --heat-2: #2b4a3c; --heat-3: #6b5a1e; --heat-4: #a55f22; --heat-5: #d9573f;
    --on-heat-0: #04140c; --on-heat-1: #eafff3; --on-heat-2: #dff1e6; --on-heat-3: #fff5d1; --on-heat-4: #fff0e0;
    --on-heat-5: #1e0702;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 76rem; background: var(--surface); color: var(--text);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif;
}
h1 { margin: 0; font-size: 1.9rem; letter-spacing: -0.01em; }
h2 { margin: 2.5rem 0 0.5rem; font-size: 1.15rem; }
p, figcaption { margin: 0.25rem 0 0.75rem; color: var(--soft); max-width: 70ch; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.75rem; margin: 1.5rem 0 0; }
.card { padding: 0.9rem 1rem; background: var(--raised); border: 1px solid var(--line); border-radius: 10px; }
.card dt { color: var(--soft); font-size: 0.85rem; }
.card dd { margin: 0; }
.card strong { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.card span { color: var(--soft); font-size: 0.8rem; font-variant-numeric: tabular-nums; }
.charts { display: flex; flex-wrap: wrap; gap: 1.5rem; }
figure { margin: 0; }
.scroll { overflow-x: auto; }
svg { max-width: none; }
table { border-collapse: collapse; font-size: 0.87rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.32rem 0.7rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
thead th { color: var(--soft); font-weight: 500; border-bottom-color: var(--faint); }
tbody th { text-align: left; font-weight: 500; }
th:first-child { padding-left: 0; text-align: left; }
tbody tr:hover { background: var(--raised); }
.legend { display: flex; flex-wrap: wrap; gap: 0.4rem 1.2rem; margin: 0 0 0.75rem; padding: 0; list-style: none;
  color: var(--soft); font-size: 0.85rem; }
.swatch { display: inline-block; width: 0.9em; height: 0.9em; margin-right: 0.4em; border-radius: 3px;
  vertical-align: -0.08em; }
`;
