export const INK = "#17212b";
export const SOFT = "#5f6b76";
export const LINE = "#e2e4df";
/** what rests on under 30 people */
export const SMALL = "#a3abb2";

type Set = { x: number; y: number; size: number; weight: number; fill: string; anchor?: string };

/** Words in a picture, which cannot become markup; none where there are none. */
export function text({ x, y, size, weight, fill, anchor = "start" }: Set, words: string): string {
  if (words === "") return "";
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

/** At most so many characters; what is cut off shows as an ellipsis. */
export function cut(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

function escaped(words: string): string {
  return words.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\p{Cc}/gu, " ");
}
