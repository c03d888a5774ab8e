/** How a report looks opened from disk, and on paper: ink on paper, words first, one marker. */
export const REPORT_STYLE = `
:root{--ink:#17212b;--ink-2:#46525e;--ink-3:#5f6b76;--line:#e2e4df;--paper:#fafaf7;--surface:#fff;--marker:#ffe27a}
@media (prefers-color-scheme:dark){:root{--ink:#e9ece8;--ink-2:#b4bdc4;--ink-3:#9aa5ae;--line:#2a343e;--paper:#10161c;--surface:#161d24;--marker:#6b5a12}}
*{box-sizing:border-box}
body{margin:0 auto;padding:44px 32px 96px;max-width:960px;background:var(--paper);color:var(--ink);font:15px/1.5 Inter,system-ui,-apple-system,"Segoe UI",sans-serif;font-feature-settings:"tnum";overflow-wrap:anywhere}
h1{margin:0 0 12px;font-size:30px;line-height:1.2;letter-spacing:-.02em}
h2{margin:56px 0 12px;padding-top:12px;border-top:2px solid var(--ink);font-size:22px;line-height:1.25;letter-spacing:-.015em}
h3{margin:32px 0 8px;font-size:17px;line-height:1.3}
h4{margin:20px 0 6px;font-size:14px;color:var(--ink-2)}
p{margin:0 0 10px;max-width:70ch}
.lead{font-size:18px;line-height:1.45}
.quiet,footer{color:var(--ink-3);font-size:13px}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;margin:20px 0 0;padding:0;list-style:none}
a{color:inherit;text-underline-offset:3px}
main ul{max-width:72ch;margin:0 0 12px;padding-left:20px}
main li{margin:4px 0}
blockquote{max-width:64ch;margin:14px 0;padding:2px 0 2px 16px;border-left:3px solid var(--marker);break-inside:avoid}
blockquote.note{border-left-color:var(--line)}
blockquote p{margin:0;font-size:17px;line-height:1.5}
blockquote footer{margin-top:2px}
.table{margin:14px 0;overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:13px;line-height:1.4}
caption{padding:0 0 6px;text-align:left;font-weight:600}
th{padding:6px 12px 6px 0;border-bottom:2px solid var(--ink);text-align:left;vertical-align:bottom;font-size:12px;font-weight:500;color:var(--ink-3)}
td{padding:7px 12px 7px 0;border-bottom:1px solid var(--line);vertical-align:top}
tr{break-inside:avoid}
.figure{white-space:nowrap}
td.figure{color:var(--ink-2)}
td.figure strong{color:var(--ink)}
svg.share{display:inline-block;vertical-align:-1px;margin-right:8px;fill:var(--ink)}
svg.share .track{stroke:var(--line);stroke-width:1}
svg.share .range{stroke:var(--ink-3);stroke-width:2}
figure{margin:14px 0;overflow-x:auto}
figure svg{max-width:100%;height:auto}
body>footer{margin-top:56px;padding-top:12px;border-top:1px solid var(--line)}
@page{size:A4;margin:18mm 16mm}
@media print{:root{--ink:#000;--ink-2:#333;--ink-3:#555;--line:#ccc;--paper:#fff;--surface:#fff}body{padding:0;max-width:none;font-size:10.5pt}section{break-before:page}section:first-of-type{break-before:auto}h2,h3,h4{break-after:avoid}nav{display:none}.table,figure{overflow:visible}table{font-size:8.5pt}}
`;
