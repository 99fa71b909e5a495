// Colours and type of all pages, light and dark. Contrast of text on its ground is at least 4.5 : 1 (WCAG 2.2, 1.4.3),
// which the browser tests measure.

const light = `
--ground:#f6f4ef;--paper:#fffefb;--raised:#fffefb;--ink:#1f2328;--soft:#5a6069;--line:#d8d3c8;--rule:#8d887c;
--head:#f0ede5;--accent:#0d5a5e;--accent-soft:#dcecea;--on-accent:#fff;--focus:#0b6fb8;
--good:#e6f1ea;--fair:#fbeec9;--poor:#f9d9d0;--bad:#9c2a1c;--warn:#7d5200;--fine:#1f6b45;
--published:#efe3f6;--published-ink:#6a3390;--lit:#cfe4fb;--mark:#ffb300;--shade:0 1px 2px rgba(50,40,20,.06),0 4px 14px rgba(50,40,20,.06);`;

const dark = `
--ground:#14171a;--paper:#1b1f23;--raised:#22272c;--ink:#e8e5dd;--soft:#a9adb3;--line:#363c43;--rule:#626a73;
--head:#23282d;--accent:#7fcac5;--accent-soft:#1e3838;--on-accent:#0c1717;--focus:#7db8ee;
--good:#1d3328;--fair:#45371a;--poor:#4d2620;--bad:#f59a8b;--warn:#e5ba6a;--fine:#86cfa5;
--published:#37264a;--published-ink:#d3abef;--lit:#20415f;--mark:#ffb300;--shade:0 1px 2px rgba(0,0,0,.4);`;

/** Tokens and what every element has from them. */
export const tokens = `
:root{color-scheme:light dark;${light}
--sans:"PingFang SC","Hiragino Sans GB","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","Microsoft YaHei",system-ui,sans-serif;
--serif:"Songti SC","Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC",SimSun,serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}
:root[data-theme=dark]{color-scheme:dark;${dark}}
:root[data-theme=light]{color-scheme:light}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.6 var(--sans);font-feature-settings:"tnum"}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0;padding:0}
ul,ol{list-style:none}
h1,h2{font-family:var(--serif);font-weight:700;line-height:1.3;letter-spacing:.01em}
h1{font-size:22px}h2{font-size:16px}h3{font-size:13px;font-weight:600;color:var(--soft)}
a{color:var(--accent);text-underline-offset:3px;text-decoration-thickness:1px}
code{font:12px/1.4 var(--mono);color:var(--soft)}
button,input,select,textarea{font:inherit;color:inherit}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.soft{color:var(--soft)}
.num{text-align:right;font-variant-numeric:tabular-nums}
`;
