/** One time in a transcript: `1:02`, `00:01:02`, `00:01:02.345`, `01:02,3`. */
export const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;

/** Milliseconds of a time as written (`h:mm:ss`, `m:ss`, with a fraction or without); null where it is no time. */
export function clockMs(written: string): number | null {
  const match = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?$/.exec(written.trim());
  if (!match) return null;
  const [, hours = "0", minutes = "0", seconds = "0", fraction = ""] = match;
  if (Number(seconds) > 59) return null;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, "0"));
}

const BRACKETED = new RegExp(String.raw`\\?\[(${CLOCK})\\?\][ \t]?|\((\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?)\)[ \t]?`, "g");
const LEADING = new RegExp(String.raw`^\s*(?:\\?\[(${CLOCK})\\?\]|\((\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?)\))`);

/** A text without its time marks (`[00:01:02]`, `\[07:46\]`), and the time it began with, if it began with one. */
export function withoutTimeMarks(text: string): { text: string; startMs: number | null } {
  const leading = LEADING.exec(text);
  const startMs = leading ? clockMs(leading[1] ?? leading[2] ?? "") : null;
  return { text: text.replace(BRACKETED, ""), startMs };
}
