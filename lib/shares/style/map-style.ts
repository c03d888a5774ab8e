/** The most places a journey is drawn with. */
const PLACES = 24;
/** No element has a style of its own: how many columns a grid has is said by rules. */
const COLUMNS = Array.from({ length: PLACES }, (_, index) => `.map[data-columns="${index + 1}"]{--columns:${index + 1}}`).join("");

/** The map as a grid: it scrolls beside the names of its lanes; on paper it lies on its side. */
export const MAP_STYLE = `${COLUMNS}
.map{--lane:104px;--columns:7;margin:16px 0}
.map .scroll{overflow-x:auto;overscroll-behavior-x:contain;border-top:1px solid var(--control-edge)}
.map table{width:max(100%,calc(var(--lane) + var(--columns)*150px));table-layout:fixed;border-collapse:separate;border-spacing:0;font-size:12px;line-height:17px}
.map th,.map td{position:relative;height:1px;padding:8px 9px 9px;border:0;border-bottom:1px solid var(--line);border-left:1px solid var(--line);font-size:12px;line-height:17px;text-align:left;text-wrap:pretty;vertical-align:top;color:var(--ink)}
.map tr>:first-child{position:sticky;left:0;z-index:2;width:var(--lane);padding-left:0;border-left:0;background:var(--paper);font-weight:560;color:var(--ink-2)}
.map th small{display:block;font-size:11px;line-height:14px;font-weight:400}
.map thead th+th{padding:9px 6px 8px 9px;font-size:13px;font-weight:600}
.map thead span{display:flex;align-items:baseline}
.map thead bdi{min-width:0}
.map td[data-state="unknown"]{background-image:repeating-linear-gradient(135deg,var(--hatch) 0 1px,transparent 1px 7px)}
.map .face{display:grid;gap:5px;align-content:start;height:100%;min-height:30px;padding-bottom:15px}
.map p{max-width:none;margin:0}
.map .general{color:var(--ink-2)}
.map .known{position:absolute;right:7px;bottom:6px;line-height:0}
.state{display:inline-block;fill:none;stroke:var(--ink-2);stroke-width:1.3}
.state .full{fill:var(--ink-2)}
.state .against{stroke:var(--attention-mark);stroke-width:1.6}
.map .entry small{display:block;font-size:11px;line-height:14px}
.map .count{white-space:nowrap}
.map .count .sign{margin-right:4px}
.map blockquote{margin:0;padding:0;border:0}
.map blockquote p{font-size:13.5px;line-height:19px}
.map details blockquote{padding-top:8px}
.map blockquote footer,.map summary{font-size:11px;line-height:15px}
.map details{margin:0}
.map tr[data-lane="feeling"] td{padding:0}
.map tr[data-lane="feeling"] .face{padding:8px 9px 15px}
.map .feeling+.face.face{height:auto;min-height:0;padding:0 9px 20px}
.map .balance{text-align:center;color:var(--ink-3)}
.map .balance b{color:var(--ink)}
.feeling{display:block;width:100%;height:92px;fill:none;stroke:var(--ink);stroke-linecap:round}
.feeling path{vector-effect:non-scaling-stroke}
.feeling .zero{stroke:var(--control-edge);stroke-dasharray:1.5 4;stroke-linecap:butt}
.feeling .range{stroke:var(--control-edge);stroke-width:6;opacity:.35}
.feeling .curve{stroke-width:1.6;stroke-linecap:butt}
.feeling .dot{stroke-width:10}
.feeling .hole{stroke:var(--paper);stroke-width:6.6}
.going{display:block;width:100%;height:10px;border:1px solid var(--control-edge);fill:var(--ink-2)}
.legend{display:flex;flex-wrap:wrap;gap:6px 16px;max-width:none;margin:10px 0 0;padding:0;list-style:none;font-size:12px;line-height:16px;color:var(--ink-3)}
.map .legend li{display:flex;gap:6px;align-items:center;margin:0}
@media screen and (max-width:700px){
.map{--lane:92px}
.map .scroll{scroll-snap-type:x mandatory;scroll-padding-left:92px}
.map table{width:calc(var(--lane) + var(--columns)*(100vw - 148px))}
.map td,.map thead th+th{scroll-snap-align:start}
}
@media print{
.map .scroll{overflow:visible}
.map table{width:100%;font-size:7.5pt}
.map th,.map td{padding:3pt 4pt;font-size:7.5pt;line-height:1.3;print-color-adjust:exact}
.map thead th+th{padding:3pt 4pt;font-size:8pt}
.map tr>:first-child{position:static;width:62pt;background:none}
.map .quiet,.map .balance{font-size:7.5pt;line-height:1.3}
.map small,.map th small,.map .entry small,.map blockquote footer{font-size:6.5pt;line-height:1.25}
.map blockquote p{font-size:8pt;line-height:1.3}
.map details{display:none}
.map .notches{display:none}
.feeling{height:60pt}
.map thead{display:table-header-group}
}
`;
