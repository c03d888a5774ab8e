import { isEmptyNoun } from "@/lib/text/stopwords";
import { tagWords } from "@/lib/text/tagger";

/** Words that people speak of everywhere and that name nothing a study could be about. */
const NAMES_NOTHING = new Set(
  `mr mrs ms miss sir madam lady ladies man men woman women boy boys girl girls lad lads husband wife son daughter mother father friend friends
   morning afternoon evening night nights noon monday tuesday wednesday thursday friday saturday sunday january february march april june july
   one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
   hundred hundreds thousand thousands million millions dozen dozens half twice
   august september october november december weekend period perspective bit while page`.split(/\s+/),
);

/** A word alone must be a keyphrase by so much to name a theme; several say more, and less will do. */
const LEAST_ALONE = 0.02;
const LEAST_TOGETHER = 0.008;

/** Whether a phrase may name a theme by itself: no number ("eleven"), no title, no time of day, and enough of a keyphrase (0 to 1). */
export function mayName({ form, score, language }: { form: string; score: number; language: string }): boolean {
  const words = form.toLowerCase().split(" ");
  if (score < (words.length > 1 ? LEAST_TOGETHER : LEAST_ALONE)) return false;
  if (language !== "en") return true;
  const tags = tagWords(words);
  return !words.every((word, i) => NAMES_NOTHING.has(word) || isEmptyNoun(word) || tags[i] === "CD");
}
