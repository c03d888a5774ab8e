/** Han and kana are written without spaces: there each character counts, as word processors do. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const FIRST_UNSPACED = 0x2e80;

function wordsOf(run: string): number {
  for (let index = 0; index < run.length; index += 1) {
    if (run.charCodeAt(index) >= FIRST_UNSPACED) return Math.max(1, (run.match(UNSPACED) ?? []).length);
  }
  return 1;
}

/**
 * How many words a text has, from one UTF-16 offset to another: runs between white space, as `wc -w` counts; each character of Han and kana.
 * The one definition behind every word figure (the published counts of transcripts use it too: a lone dash counts). Linear in the length.
 */
export function countWords(text: string, from = 0, to = text.length): number {
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  let words = 0;
  for (const [run] of part.matchAll(/\S+/g)) words += wordsOf(run);
  return words;
}

/** The clock that a line of notes begins with where it was stamped: "[14:32]", or "[14:32:05]". */
const STAMP = /^[^\S\n]*\[\d{1,2}:\d{2}(?::\d{2})?\]/gmu;

/** The words of notes: as `countWords`, but neither the clock before a line nor punctuation alone is a word, or tells anything of anybody (rule 2). */
export function countNoteWords(text: string): number {
  const said = text.replace(STAMP, "");
  return /[\p{L}\p{N}]/u.test(said) ? countWords(said) : 0;
}
