const APART = /[^\p{L}\p{N}]+/gu;

/** An answer by its letters and digits alone, in lower case: “Too expensive!!” and “too expensive” are the same words. Signs alone stay as they are. */
export function sameWords(text: string): string {
  const words = text.normalize("NFKC").toLowerCase().replace(APART, " ").trim();
  return words === "" ? text.trim() : words;
}
