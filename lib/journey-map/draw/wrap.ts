const NARROW = /[iljtfrI.,:;'’|!()[\] ]/u;
const WIDE = /[mwMW@%—–]/u;
const CAPITAL = /[\p{Lu}\p{N}]/u;
const FULL = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/** About how wide a letter is, as a share of the size of type: a drawing is laid out without the font at hand, a little too wide rather than too narrow. */
function share(letter: string): number {
  if (FULL.test(letter)) return 1.05;
  if (NARROW.test(letter)) return 0.36;
  if (WIDE.test(letter)) return 0.95;
  return CAPITAL.test(letter) ? 0.7 : 0.62;
}

/** About how wide a text is set, in px. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += share(letter);
  return sum * size;
}

type Room = { width: number; size: number; lines: number };

/** A text in lines that fit a width, at most so many; what does not fit ends in an ellipsis. A word too long for a line is broken. */
export function wrapText(text: string, { width, size, lines: most }: Room): string[] {
  const lines = text.split("\n").flatMap((line) => wrapLine(line, width, size));
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? "";
  return [...lines.slice(0, most - 1), `${last.replace(/[\s.,;:]+$/u, "")}…`];
}

function wrapLine(text: string, width: number, size: number): string[] {
  const words = text.split(/[ \t\r\f\v]+/).flatMap((word) => pieces(word, width, size));
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, width: number, size: number): string[] {
  if (widthOf(word, size) <= width) return [word];
  const found: string[] = [""];
  for (const letter of word) {
    const last = found.at(-1) ?? "";
    if (widthOf(last + letter, size) <= width) found[found.length - 1] = last + letter;
    else found.push(letter);
  }
  return found;
}
