const NO_ASCII = /[^\0-\x7f]/;
const MARKS = /\p{M}/gu;

function fold(text: string): string {
  return NO_ASCII.test(text) ? text.normalize("NFKD").replace(MARKS, "").toLowerCase() : text.toLowerCase();
}

/** A test for texts that hold every one of the typed words, or the beginning or middle of a longer one, without case and accents. Nothing typed: every text. */
export function holdsWords(typed: string): (text: string) => boolean {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  return (text) => {
    if (words.length === 0) return true;
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
}
