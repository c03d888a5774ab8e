/** A persona: its words first, who was heard, claim by claim, and what most of them share. */
export const PERSONA_STYLE = `
.leading{margin:4px 0 24px}
.leading .quiet{margin:0 0 2px}
.leading blockquote{max-width:34em;margin:0;padding:0;border:0}
.leading blockquote p{font-size:26px;line-height:37px;font-weight:440;letter-spacing:-.021em;text-wrap:pretty}
.leading blockquote footer{margin-top:6px}
.heard{display:flex;flex-wrap:wrap;gap:4px 28px;align-items:baseline;margin:0 0 20px;padding:10px 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.heard p{margin:0}
.heard dl{display:flex;flex-wrap:wrap;gap:4px 28px;margin:0}
.heard dl div{display:flex;gap:10px;align-items:baseline}
.heard dd{display:flex;gap:6px;align-items:baseline;margin:0}
.tally{display:inline-block;vertical-align:-1px;fill:var(--ink)}
.claims{display:grid;grid-template-columns:1fr 1fr;gap:0 32px;margin:12px 0 16px;border-top:1px solid var(--line)}
.claims>div{padding:10px 0 8px;border-bottom:1px solid var(--line);break-inside:avoid}
.claims header{display:flex;flex-wrap:wrap;gap:0 12px;justify-content:space-between;align-items:baseline;margin:0 0 2px}
.claims h3{margin:0;font-size:12px;line-height:16px;font-weight:500;letter-spacing:0;color:var(--ink-3)}
.claims p{margin:0}
.point{margin:28px 0 0}
.point[data-point="failure"]{color:var(--failure)}
.point[data-point="trigger"]{color:var(--trigger)}
main .rows{max-width:none;margin:8px 0 0;padding:0;list-style:none;border-top:1px solid var(--ink)}
main .rows li{display:grid;grid-template-columns:minmax(124px,168px) 1fr 250px;gap:2px 16px;align-items:baseline;margin:0;padding:9px 0 8px;border-bottom:1px solid var(--line);font-size:13px;line-height:18px;break-inside:avoid}
.rows .place{display:flex;align-items:baseline;color:var(--ink-2)}
.rows .statement{font-size:13.5px;font-weight:500;text-wrap:pretty}
.rows .all{white-space:nowrap}
.rows .all small{margin-left:6px}
.rows blockquote,.rows details{grid-column:2/-1;margin:4px 0 4px}
@media screen and (max-width:700px){
.claims{grid-template-columns:1fr}
.leading blockquote p{font-size:22px;line-height:31px}
main .rows li{display:flex;flex-wrap:wrap}
.rows .place,.rows .statement,.rows blockquote,.rows details{flex:1 0 100%}
}
`;
