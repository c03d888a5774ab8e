import { NAME_PARTICLES } from "@/lib/import/label-words";
import { isGenericLabel } from "@/lib/import/labels";

const PART = /[\p{L}\p{M}][\p{L}\p{M}'’-]+/gu;
/** What stands before a name is part of it: alone it is left over from one. */
const TITLES = [
  "mr",
  "mrs",
  "ms",
  "dr",
  "prof",
  "sir",
  "madam",
  "herr",
  "frau",
  "señor",
  "señora",
  "monsieur",
  "madame",
  "signor",
  "signora",
  "meneer",
  "mevrouw",
];
const CAPITAL = /^\p{Lu}/u;

function bare(word: string): string {
  return word.replace(/['’]s$/u, "");
}

/**
 * Tells phrases that are the name of somebody who takes part in the study ("Nick", "Nick Field's"): no theme, and no name belongs beside what people say.
 * `names`: people's names and the labels of transcripts; a generic label ("Participant 2") names nobody. A name counts only where it is said with a capital.
 */
export function narratorTest(names: Iterable<string>): (phrase: string) => boolean {
  const parts = new Set(TITLES);
  for (const name of names) {
    if (isGenericLabel(name)) continue;
    for (const [part] of name.matchAll(PART)) {
      const word = part.toLowerCase();
      if (!NAME_PARTICLES.has(word)) parts.add(word);
    }
  }
  return (phrase) => {
    const words = phrase.split(" ");
    return words.every((word) => CAPITAL.test(word)) && words.some((word) => parts.has(bare(word).toLowerCase()));
  };
}
