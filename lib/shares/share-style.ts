import { REPORT_STYLE } from "@/lib/report/html-style";

/** A shared page: the report's ink on paper, with a heading that says whose view it is, and until when. */
export const SHARE_STYLE = `${REPORT_STYLE}
body{max-width:880px}
.place{max-width:none;display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 16px;margin:0 0 28px;padding-bottom:12px;border-bottom:1px solid var(--line);font-size:13px;color:var(--ink-3)}
.place strong{color:var(--ink-2);font-weight:560}
.promise{max-width:70ch;margin:20px 0 0;padding:10px 14px;border-left:3px solid var(--ink-3);background:var(--surface);color:var(--ink-2);font-size:13.5px}
h1{text-wrap:balance}
th:first-child{width:44%}
nav ul{font-size:14px}
blockquote p{font-size:18px;letter-spacing:-.006em}
.skip{position:absolute;left:-999em}
.skip:focus{position:static}
@media (max-width:640px){
body{padding:20px 16px 64px;font-size:15px}
h1{font-size:24px}
h2{margin-top:40px;font-size:19px}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,caption{display:block}
tr{display:flex;flex-wrap:wrap;gap:2px 14px;padding:9px 0;border-bottom:1px solid var(--line)}
td{padding:0;border:0}
td:first-child{flex:1 0 100%;font-size:14.5px;font-weight:500}
td+td[data-of]::before{content:attr(data-of) " ";color:var(--ink-3)}
.table{overflow:visible}
}
@media print{.promise{border-left-color:#999;background:none;padding-left:10px}.skip{display:none}section{break-before:auto}section+section{break-before:page}}
.notice{max-width:52ch;margin:18vh auto 0}
.notice h1{font-size:26px}
`;
