/** Themes by stage: a ribbon, tables whose rows carry their quotes; on a phone a row is its statement, its people, its share. */
export const BOARD_STYLE = `
.ribbon{position:relative;margin:12px 0 20px;overflow-x:auto;border-top:1px solid var(--ink);border-bottom:1px solid var(--ink)}
.ribbon ol{display:flex;min-width:100%;width:max-content;max-width:none;margin:0;padding:0;list-style:none}
.ribbon ol>li{flex:1 0 116px;width:116px;padding:9px 8px 10px;border-left:1px solid var(--line)}
.ribbon ol>li:first-child{border-left:0;padding-left:0}
.ribbon .name{display:block;margin-bottom:6px;font-size:12.5px;line-height:17px;font-weight:600;text-decoration-color:var(--control-edge)}
.ribbon span.name{color:var(--ink-3)}
.ribbon .notches{display:block;margin:0 0 5px}
.ribbon p{display:flex;gap:3px;align-items:center;margin:0;font-size:12px;line-height:12px}
.ribbon .bar path{stroke:var(--control-edge)}
.ribbon [data-point="trigger"].bar rect{fill:var(--trigger-mark)}
.ribbon [data-point="failure"].bar rect{fill:var(--failure-wash);stroke:var(--failure-mark)}
.ribbon p:has([data-point="trigger"]) b{color:var(--trigger)}
.ribbon p:has([data-point="failure"]) b{color:var(--failure)}
.ribbon ul{display:grid;gap:4px;margin:8px 0 0;padding:0;list-style:none;font-size:12px;line-height:16px}
.ribbon li li{display:flex;gap:5px;align-items:baseline;margin:0}
.ribbon .sign{flex:none;width:8px;height:8px}
.board{position:relative;margin:4px 0 20px;font-size:13px;line-height:18px}
.board thead th{padding:6px 12px 6px 0;border-bottom:1px solid var(--ink);font-size:12px;line-height:16px;font-weight:400;color:var(--ink-3)}
.board th:first-child{width:auto}
.board .audience{width:112px;white-space:nowrap}
.board thead th:nth-last-child(-n+2){white-space:nowrap}
.board .all{width:178px}
.board .beside{width:86px;padding-right:0;text-align:right;white-space:nowrap}
.board .group th{padding:14px 0 5px;border-bottom:1px solid var(--line);font-size:13px;line-height:18px;color:var(--ink)}
.board tbody:nth-of-type(1) .group th{padding-top:9px}
.board .group span{margin-left:4px;font-weight:400;color:var(--ink-3)}
[data-point="failure"] .group b{color:var(--failure)}
[data-point="trigger"] .group b{color:var(--trigger)}
.board tbody th[scope="row"]{padding:9px 14px 9px 0;border-bottom:1px solid var(--line);font-size:13.5px;line-height:18px;font-weight:500;color:var(--ink);text-wrap:pretty;vertical-align:top}
.board td{padding:9px 12px 8px 0}
.board .quoted>*{border-bottom:0!important;padding-bottom:2px!important}
.board .said td{padding:0 0 8px}
.board .said blockquote{margin:4px 0 6px}
.board td small{display:block;margin-top:2px}
.board .audience small{margin-top:0}
.board .narrow{display:none}
.board .rest td{color:var(--ink-3)}
.dots{display:block;max-width:100%;height:10px;margin:4px 0 3px;fill:var(--ink)}
.dots .not{fill:var(--control-edge)}
[data-point="failure"] .dots,[data-point="failure"] .track{--mark:var(--failure-mark);fill:var(--failure-mark)}
[data-point="trigger"] .dots,[data-point="trigger"] .track{--mark:var(--trigger-mark);fill:var(--trigger-mark)}
.track{--mark:var(--ink);display:inline-block;flex:none;vertical-align:-3px;fill:var(--ink)}
.track .scale{fill:none;stroke:var(--line)}
.track .range{fill:none;stroke:var(--mark);stroke-width:3;stroke-linecap:round;opacity:.38}
.track .few{fill:var(--paper);stroke:var(--mark);stroke-width:1.6}
.all .of{display:inline-block;min-width:62px;margin-right:8px;white-space:nowrap}
.all .of b,.beside b{font-weight:640}
@media screen and (max-width:700px){
.board thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.board,.board tbody{display:block}
.board tr{display:flex;flex-wrap:wrap;gap:2px 14px;padding:9px 0;border-bottom:1px solid var(--line)}
.board .group{padding:14px 0 5px}
.board tbody:nth-of-type(1) .group{padding-top:0}
.board .quoted{padding-bottom:2px;border-bottom:0}
.board .said{padding-top:0}
.board tr>*,.board .group th,.board tbody th[scope="row"]{padding:0;border:0}
.board tbody th[scope="row"],.board .said td,.board .group th{flex:1 0 100%}
.board .audience{display:none}
.board .all,.board .beside{width:auto}
.board .all small{display:inline;margin-left:6px}
.board .narrow{display:inline}
.ribbon ol>li{flex-basis:132px;width:132px}
}
@media print{
.board{font-size:8.5pt}
.board .audience{width:54pt;padding-right:6pt}
.board .all{width:104pt}
.board .beside{width:50pt}
.board .dots,.board .track{display:none}
.board small,.all small{font-size:7.5pt;line-height:1.3}
.board tbody th[scope="row"]{font-size:9pt;line-height:1.35}
.board thead{display:table-header-group}
.board .group,.board .quoted{break-after:avoid}
}
`;
