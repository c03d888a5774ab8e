import type { PhraseChoices } from "./choices";
import { detailsOf, foundPhrase } from "./details";
import { withoutEchoes } from "./echoes";
import type { Keyword } from "./schema";
import type { Counting, SideVoice, Tally } from "./tally";

/** Which of the counted phrases to list: `isName` tells a narrator's own name, which is nobody's theme. */
export type Listing = {
  choices: PhraseChoices;
  limit: number;
  minPeople: number;
  /** those that somebody hid, instead of the others */
  hidden?: boolean;
  isName: (phrase: string) => boolean;
};

/** So many more than asked for are looked at closely, since names and echoes among them fall away. */
export function shortListOf(limit: number): number {
  return Math.max(120, limit * 4);
}

/** The best of many by an order (negative: the first is better), best first. */
export function bestOf(numbers: Iterable<number>, most: number, compare: (a: number, b: number) => number): number[] {
  let kept: number[] = [];
  let worst: number | undefined;
  for (const number of numbers) {
    if (worst !== undefined && compare(number, worst) > 0) continue;
    kept.push(number);
    if (kept.length < most * 2) continue;
    kept = kept.sort(compare).slice(0, most);
    worst = kept.at(-1);
  }
  return kept.sort(compare).slice(0, most);
}

/** The families that may be listed: said by enough people, by somebody who may be quoted, and hidden or not as asked. A pinned one needs nobody but one document. */
export function* listable(tally: Tally, { choices, minPeople, hidden = false }: Listing): Generator<number> {
  for (let family = 0; family < tally.mentions.length; family += 1) {
    if (tally.mentions[family] === 0 || tally.shown[family] === 0) continue;
    const standing = choices.standingOf(family);
    if ((standing === "hidden") !== hidden) continue;
    if ((tally.people[family] ?? 0) >= minPeople || standing === "pinned") yield family;
  }
}

type Said = { voices: readonly SideVoice[]; counting: Counting; tally: Tally };

/** How families in their order are listed: with their commonest form or given name, without narrators' names and without echoes of longer ones. */
export function listKeyphrases(
  ranked: readonly number[],
  { voices, counting, tally }: Said,
  listing: Listing,
): (Keyword & { family: number })[] {
  const { choices, limit, isName, hidden = false } = listing;
  const look = (families: readonly number[]) =>
    detailsOf(voices, counting, families).map((detail) => foundPhrase(detail, tally, { counting, choices }));
  const all = look(ranked).filter(({ said }) => !isName(said));
  const unlisted = choices.hidden.filter((family) => (tally.mentions[family] ?? 0) > 0);
  const kept = hidden ? all : withoutEchoes({ ranked: all, unlisted: look(unlisted), ofOneText: voices.length === 1, choices });
  return kept.slice(0, limit).map(({ detail, key, keys, language, said, people, respondents, documents }) => {
    const name = choices.nameOf(detail.family);
    return {
      family: detail.family,
      phrase: name ?? said,
      score: Math.round(((tally.score[detail.family] ?? 0) / Math.max(1, tally.documentCount)) * 1e4) / 1e4,
      people,
      respondents,
      documents,
      key,
      language,
      pinned: choices.standingOf(detail.family) === "pinned",
      said: name === null ? null : said,
      merged: keys.filter((other) => other !== key).sort(),
    };
  });
}

/**
 * What many voices say: pinned phrases first, then those in the words of most people and respondents, then by score (mean over the documents, 0 to 1).
 * Phrases that are all but the same count as one, people once (rule 1); what only people say who refused to be quoted is not listed (rule 14).
 */
export function combineKeyphrases(said: Said, listing: Listing): Keyword[] {
  const { tally } = said;
  const { choices, limit } = listing;
  const names = said.counting.book.familyNames;
  const pinned = (family: number) => Number(choices.standingOf(family) === "pinned");
  const best = bestOf(
    listable(tally, listing),
    shortListOf(limit),
    (a, b) =>
      pinned(b) - pinned(a) ||
      (tally.people[b] ?? 0) - (tally.people[a] ?? 0) ||
      (tally.score[b] ?? 0) - (tally.score[a] ?? 0) ||
      ((names[a] ?? "") < (names[b] ?? "") ? -1 : 1),
  );
  return listKeyphrases(best, said, listing).map(({ family: _family, ...keyword }) => keyword);
}
