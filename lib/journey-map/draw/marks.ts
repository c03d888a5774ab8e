import type { EvidenceState } from "@/lib/journey/map-vocabulary";

/** The colours of a drawing on white: those of the page by day. */
export const INK = {
  ink: "#17212B",
  second: "#46525E",
  third: "#5F6B76",
  line: "#E2E4DF",
  edge: "#7D868F",
  trigger: "#0A5F8C",
  failure: "#B23812",
  attention: "#7A5200",
  attentionMark: "#AD7C00",
} as const;

/** The signs of how well a cell is known, each in a box of 11 by 11. */
export const STATE_MARKS: Record<EvidenceState, string> = {
  evidenced: `<rect x=".5" y=".5" width="10" height="10" rx="2" fill="${INK.second}"/>`,
  partly: `<rect x="1" y="1" width="9" height="9" rx="1.6" fill="none" stroke="${INK.second}" stroke-width="1.3"/><path d="M1 6h9v2.4A1.6 1.6 0 0 1 8.4 10H2.6A1.6 1.6 0 0 1 1 8.4z" fill="${INK.second}"/>`,
  assumption: `<rect x="1" y="1" width="9" height="9" rx="1.6" fill="none" stroke="${INK.edge}" stroke-width="1.3" stroke-dasharray="2.4 1.8"/>`,
  contradicted: `<path d="M1 3.7h9M1 7.3h9M7.8 1l-4.6 9" fill="none" stroke="${INK.attentionMark}" stroke-width="1.6"/>`,
  stale: `<g fill="none" stroke="${INK.second}" stroke-width="1.3"><circle cx="5.5" cy="5.5" r="4.6"/><path d="M5.5 3v2.7l1.8 1"/></g>`,
  unknown: `<path d="M3.6 4a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M5.6 9.3v.9" fill="none" stroke="${INK.third}" stroke-width="1.3"/>`,
};

/** A text for a place in XML: marks escaped, and letters that XML does not allow left out. */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very letters that XML 1.0 forbids
  const allowed = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
  return allowed.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

const RTL = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A line of text. `lead`: a figure in front of it, after its `glyph`; `indent`: px that the text stands in from the left. */
export type Line = {
  text: string;
  size: number;
  weight?: number;
  colour?: string;
  glyph?: "trigger" | "failure";
  lead?: string;
  indent?: number;
};
export type LineBox = { x: number; y: number; width: number };

/** One line of text; what is written from right to left begins at the right edge. */
export function drawLine({ text, size, weight = 400, colour = INK.ink, glyph, lead, indent = 0 }: Line, { x, y, width }: LineBox): string {
  const figure =
    lead === undefined
      ? ""
      : `<text x="${x + (glyph ? 14 : 0)}" y="${y}" font-size="${size}" font-weight="600" fill="${INK.ink}">${escapeXml(lead)}</text>`;
  const mark = glyph ? pointMark(glyph, x, y - 9) : "";
  const place = RTL.test(text) ? `x="${x + width}" direction="rtl"` : `x="${x + indent}"`;
  return `${mark}${figure}<text ${place} y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeXml(text)}</text>`;
}

function pointMark(point: "trigger" | "failure", x: number, y: number): string {
  const shape = point === "trigger" ? "M5 .9 9.5 9H.5z" : "M5 9.1.5 1h9z";
  return `<path transform="translate(${x} ${y})" d="${shape}" fill="${INK[point]}"/>`;
}

/** Which of how many stages: notches, one raised. */
export function notches(index: number, count: number, at: { x: number; y: number }): string {
  return Array.from({ length: count }, (_, notch) => {
    const here = notch === index;
    const box = here ? `y="${at.y}" height="11" fill="${INK.ink}"` : `y="${at.y + 5}" height="6" fill="${INK.edge}" opacity=".55"`;
    return `<rect x="${at.x + notch * 5}" width="3.5" rx="1" ${box}/>`;
  }).join("");
}
