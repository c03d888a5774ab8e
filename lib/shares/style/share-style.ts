import { REPORT_STYLE } from "@/lib/report/html-style";
import { BOARD_STYLE } from "./board-style";
import { MAP_STYLE } from "./map-style";
import { PERSONA_STYLE } from "./persona-style";

/** Where the program's own letters are, for pages that load nothing else of it. */
export const FONT_PATH = "/s/inter.woff2";

const LETTERS = `@font-face{font-family:Inter;src:url(${FONT_PATH}) format("woff2");font-weight:100 900;font-style:normal;font-display:swap}`;

const INKS = `
:root{--control-edge:#7d868f;--trigger:#07608a;--trigger-mark:#0a5f8c;--trigger-wash:#ddeef7;--failure:#a8320f;--failure-mark:#b23812;--failure-wash:#fce5dc;--marker-mark:#9e7c00;--attention-mark:#ad7c00;--hatch:rgba(23,33,43,.07);--side:32px;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--control-edge:#74808a;--trigger:#7ccbf0;--trigger-mark:#5fbde9;--trigger-wash:#123244;--failure:#ffa386;--failure-mark:#ec7048;--failure-wash:#46221a;--marker-mark:#e9c63f;--attention-mark:#e3b957;--hatch:rgba(233,236,232,.08)}}
`;

const PAGE = `
body{max-width:944px;padding:36px var(--side) 96px;font-size:14px;line-height:20px;font-feature-settings:"cv05","ss03";letter-spacing:-.003em;-webkit-font-smoothing:antialiased}
body[data-view="map"]{max-width:1504px}
h1{max-width:30ch;margin:0 0 10px;font-size:28px;line-height:36px;font-weight:640;letter-spacing:-.021em;text-wrap:balance}
h2{margin:44px 0 12px;padding-top:11px;border-top:1px solid var(--ink);font-size:20px;line-height:26px;font-weight:640;letter-spacing:-.018em}
h3{margin:28px 0 8px;font-size:16px;line-height:22px;font-weight:620;letter-spacing:-.008em;color:var(--ink)}
h4{margin:24px 0 6px;font-size:14px;line-height:20px;font-weight:600;color:var(--ink)}
b,strong{font-weight:600}
.all,.audience,.beside,.heard,.count,.balance,.figure,.ribbon b{font-variant-numeric:tabular-nums}
small{font-size:12px;line-height:16px;color:var(--ink-3)}
.lead{font-size:16px;line-height:24px;color:var(--ink-2)}
.quiet,body>footer{font-size:12px;line-height:17px;color:var(--ink-3)}
.place{max-width:none}
header .place{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 16px;margin:0 0 24px;padding-bottom:11px;border-bottom:1px solid var(--line);font-size:13px;color:var(--ink-3)}
header .place strong{color:var(--ink-2);font-weight:560}
.promise{max-width:70ch;margin:16px 0 0;padding-left:12px;border-left:2px solid var(--control-edge);color:var(--ink-2);font-size:13px;line-height:19px}
.marks{margin:10px 0 0}
nav ul{margin:16px 0 0;font-size:14px}
main .index ul{max-width:none;margin:0 0 8px;padding:0}
blockquote{max-width:62ch;margin:10px 0;padding:0 0 0 12px;border-left:2px solid var(--marker)}
blockquote p{max-width:none;font-size:15px;line-height:24px;letter-spacing:-.006em}
blockquote footer{margin-top:1px;font-size:12px;line-height:16px;color:var(--ink-3)}
blockquote footer b{color:var(--ink-2)}
details{margin:4px 0 10px}
summary{width:fit-content;padding:2px 0;font-size:12px;line-height:20px;color:var(--ink-2);text-decoration:underline;text-decoration-color:var(--control-edge);text-underline-offset:3px;cursor:pointer}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
h3,h4,section{scroll-margin-top:12px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sign{display:inline-block;vertical-align:0;fill:var(--marker-mark)}
[data-point="trigger"]>.sign,.sign[data-point="trigger"]{fill:var(--trigger-mark)}
[data-point="failure"]>.sign,.sign[data-point="failure"]{fill:var(--failure-mark)}
.whose{display:inline-block;vertical-align:-1px;fill:currentColor}
.whose .line{fill:none;stroke:currentColor;stroke-width:1.5}
.notches{display:inline-block;flex:none;margin-right:8px;vertical-align:0;fill:var(--ink)}
.notches .low{fill:var(--control-edge);opacity:.55}
.notice{max-width:52ch;margin:18vh auto 0}
.notice h1{font-size:26px}
@media (max-width:640px){
:root{--side:16px}
body{padding-top:20px;padding-bottom:64px}
h1{font-size:24px;line-height:30px}
h2{margin-top:36px}
}
@media screen and (max-width:700px){
.table{overflow:visible}
.table thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.table table,.table tbody,.table caption{display:block}
.table tr{display:flex;flex-wrap:wrap;gap:2px 14px;padding:9px 0;border-bottom:1px solid var(--line)}
.table td{padding:0;border:0}
.table td:first-child{flex:1 0 100%;font-size:13.5px;font-weight:500}
.table td+td[data-of]::before{content:attr(data-of) " ";color:var(--ink-3)}
}
`;

const PAPER = `
@page wide{size:A4 landscape;margin:11mm}
@media print{
:root{--trigger-wash:transparent;--failure-wash:transparent;--control-edge:#777;--hatch:rgba(0,0,0,.08);--side:0;color-scheme:light}
body{font-size:10pt;line-height:1.4}
body[data-view="map"],.map{page:wide}
h1{font-size:20pt;line-height:1.2}
section{break-before:auto}
section+section{break-before:page}
summary,.ribbon,.index{display:none}
details::details-content{display:block;content-visibility:visible;block-size:auto}
blockquote p{font-size:10.5pt;line-height:1.45}
blockquote{break-inside:avoid}
svg{print-color-adjust:exact}
}
`;

/** A shared page: the program's ink on paper, for a wide page, a phone and paper. */
export const SHARE_STYLE = `${LETTERS}${REPORT_STYLE}${INKS}${PAGE}${BOARD_STYLE}${MAP_STYLE}${PERSONA_STYLE}${PAPER}`;
