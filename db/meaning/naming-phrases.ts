import { countingOf, type ReadyWords } from "@/db/keywords/ready";
import type { HeardVoice } from "@/db/keywords/side";
import { namesIn } from "@/db/keywords/study-words";
import type { Db } from "@/db/types";
import { listable } from "@/lib/keywords/combine";
import { detailsOf } from "@/lib/keywords/details";
import { tallyOf } from "@/lib/keywords/tally";
import type { ThemePhrase } from "@/lib/meaning/anchors";

/** The phrases that may name a theme, and the number of each by the number of any phrase of the book that counts as it. */
export type Naming = { phrases: ThemePhrase[]; numberOf: (phrase: number) => number | undefined };

type Heard = { ready: ReadyWords; heard: readonly HeardVoice[]; minPeople: number };

/** Phrases said by enough people, as most say them: none that somebody hid, none that is a narrator's name, none that only people say who may not be quoted. */
export function namingPhrases(db: Db, { ready, heard, minPeople }: Heard): Naming {
  const { book, choices, study } = ready;
  const isName = namesIn(db, study.id);
  const counting = countingOf(ready, "phrases");
  const tally = tallyOf(heard, counting);
  const families = [...listable(tally, { choices, minPeople, limit: 0, isName })];
  const numbers = new Map<number, number>();
  const phrases: ThemePhrase[] = [];
  for (const { family, keys, forms } of detailsOf(heard, counting, families)) {
    const phrase = commonest(keys);
    const form = choices.nameOf(family) ?? book.forms[commonest(forms) ?? -1];
    if (phrase === undefined || form === undefined || isName(form)) continue;
    numbers.set(family, phrases.length);
    const score = (tally.score[family] ?? 0) / Math.max(1, tally.documents[family] ?? 1);
    phrases.push({ key: choices.keyOf(family) ?? book.keys[phrase] ?? "", form, score, language: book.languages[phrase] ?? "" });
  }
  return { phrases, numberOf: (phrase) => numbers.get(choices.countsAs(book.families[phrase] ?? 0)) };
}

/** The one counted most, the lower number among equals. */
function commonest(counts: ReadonlyMap<number, number>): number | undefined {
  let best: [number, number] | undefined;
  for (const [number, count] of counts) {
    if (best === undefined || count > best[1] || (count === best[1] && number < best[0])) best = [number, count];
  }
  return best?.[0];
}
