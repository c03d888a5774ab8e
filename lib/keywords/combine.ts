import type { TextLanguage } from "@/lib/language/vocabulary";
import type { PhraseChoices } from "./choices";
import type { Keyword } from "./schema";
import { ECHO_SHARE } from "./select";
import { type Counting, eachCounted, type SideVoice, type Tally } from "./tally";

/** Which of the counted phrases to list: `isName` tells a narrator's own name, which is nobody's theme. */
export type Listing = {
  choices: PhraseChoices;
  limit: number;
  minPeople: number;
  /** those that somebody hid, instead of the others */
  hidden?: boolean;
  isName: (phrase: string) => boolean;
};

/** One family of phrases as it is listed: its keys and forms with how often each is said, and in whose words. */
export type Detail = { family: number; keys: Map<number, number>; forms: Map<number, number>; people: Set<string> };

/** So many more than asked for are looked at closely, since names and echoes among them fall away. */
const SPARE = 4;

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

/** In a second look at the voices: how each of these families is said, and by whom. Words of those who refused give no form (rule 14). */
export function detailsOf(voices: readonly SideVoice[], counting: Counting, families: readonly number[]): Detail[] {
  const wanted = new Int32Array(counting.book.familyNames.length);
  const details = families.map((family, at): Detail => {
    wanted[family] = at + 1;
    return { family, keys: new Map(), forms: new Map(), people: new Set() };
  });
  for (const voice of voices) {
    const { personId, shown, spoken, counts } = voice;
    eachCounted(voice, counting, (family, at) => {
      const detail = details[(wanted[family] ?? 0) - 1];
      if (!detail) return;
      if (personId !== null) detail.people.add(personId);
      if (!shown) return;
      add(detail.keys, spoken.phrases[at] ?? 0, counts[at] ?? 0);
      add(detail.forms, spoken.forms[at] ?? 0, counts[at] ?? 0);
    });
  }
  return details;
}

function add(into: Map<number, number>, number: number, count: number): void {
  into.set(number, (into.get(number) ?? 0) + count);
}

/** What is said most often; of equals the one in lower case, then the first by its letters. */
function commonest(counts: ReadonlyMap<number, number>, words: readonly string[]): string {
  let [best, most] = ["", 0];
  for (const [number, count] of counts) {
    const form = words[number] ?? "";
    if (count > most || (count === most && isPlainer(form, best))) [best, most] = [form, count];
  }
  return best;
}

function isPlainer(form: string, than: string): boolean {
  const [plain, otherPlain] = [form === form.toLowerCase(), than === than.toLowerCase()];
  return plain === otherPlain ? form < than : plain;
}

type Found = {
  detail: Detail;
  key: string;
  keys: string[];
  language: TextLanguage;
  said: string;
  people: number;
  documents: number;
  mentions: number;
};

function found(detail: Detail, tally: Tally, { counting: { book }, choices }: { counting: Counting; choices: PhraseChoices }): Found {
  const { family } = detail;
  const [first = 0] = detail.keys.keys();
  return {
    detail,
    key: choices.keyOf(family) ?? commonest(detail.keys, book.keys),
    keys: [...detail.keys.keys()].map((number) => book.keys[number] ?? ""),
    language: book.languages[first] ?? "",
    said: commonest(detail.forms, book.forms),
    people: tally.people[family] ?? 0,
    documents: tally.documents[family] ?? 0,
    mentions: tally.mentions[family] ?? 0,
  };
}

/** A phrase inside a longer one (or one that counts as it) that the same people say, and hardly without it, adds nothing: as within one text (select.ts). */
function echoes(shorter: Found, longer: Found): boolean {
  return (
    longer.language === shorter.language &&
    longer.documents >= shorter.documents &&
    longer.mentions >= ECHO_SHARE * shorter.mentions &&
    longer.keys.some((key) => key.length > shorter.key.length && ` ${key} `.includes(` ${shorter.key} `)) &&
    [...shorter.detail.people].every((person) => longer.detail.people.has(person))
  );
}

type Echoing = { ranked: readonly Found[]; unlisted: readonly Found[]; ofOneText: boolean; choices: PhraseChoices };

/**
 * Leaves out echoes, also of phrases that are hidden: whoever hides a phrase does not want its pieces either. Within one text only those of better ones,
 * as the extractor does; over many a longer one that the same people say stands for its piece wherever it ranks.
 */
function withoutEchoes({ ranked, unlisted, ofOneText, choices }: Echoing): Found[] {
  const byStem = new Map<string, Found[]>();
  const add = (one: Found) => {
    for (const stem of new Set(one.keys.flatMap((key) => key.split(" ")))) byStem.set(stem, [...(byStem.get(stem) ?? []), one]);
  };
  for (const one of ofOneText ? unlisted : [...unlisted, ...ranked]) add(one);
  return ranked.filter((one) => {
    const [first = ""] = one.key.split(" ");
    const isPinned = choices.standingOf(one.detail.family) === "pinned";
    if (!isPinned && byStem.get(first)?.some((other) => other !== one && echoes(one, other))) return false;
    if (ofOneText) add(one);
    return true;
  });
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
    detailsOf(voices, counting, families).map((detail) => found(detail, tally, { counting, choices }));
  const all = look(ranked).filter(({ said }) => !isName(said));
  const unlisted = choices.hidden.filter((family) => (tally.mentions[family] ?? 0) > 0);
  const kept = hidden ? all : withoutEchoes({ ranked: all, unlisted: look(unlisted), ofOneText: voices.length === 1, choices });
  return kept.slice(0, limit).map(({ detail, key, keys, language, said, people, documents }) => {
    const name = choices.nameOf(detail.family);
    return {
      family: detail.family,
      phrase: name ?? said,
      score: Math.round(((tally.score[detail.family] ?? 0) / Math.max(1, tally.documentCount)) * 1e4) / 1e4,
      people,
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
 * What many voices say: pinned phrases first, then those in the most people's words, then by score (mean over the documents, 0 to 1).
 * Phrases that are all but the same count as one, people once (rule 1); what only people say who refused to be quoted is not listed (rule 14).
 */
export function combineKeyphrases(said: Said, listing: Listing): Keyword[] {
  const { tally } = said;
  const { choices, limit } = listing;
  const names = said.counting.book.familyNames;
  const pinned = (family: number) => Number(choices.standingOf(family) === "pinned");
  const best = bestOf(
    listable(tally, listing),
    Math.max(300, limit * SPARE),
    (a, b) =>
      pinned(b) - pinned(a) ||
      (tally.people[b] ?? 0) - (tally.people[a] ?? 0) ||
      (tally.score[b] ?? 0) - (tally.score[a] ?? 0) ||
      ((names[a] ?? "") < (names[b] ?? "") ? -1 : 1),
  );
  return listKeyphrases(best, said, listing).map(({ family: _family, ...keyword }) => keyword);
}
