import { type Centred, togetherOf } from "@/lib/meaning/directions";

/** A phrase that sentences share: `key` its stems, `form` as it is said, `score` how much of a keyphrase it is (0 to 1), `language` that of its stems. */
export type ThemePhrase = { key: string; form: string; score: number; language: string };

/** A sentence that no code covers: its number among the meanings, whose it is (null: nobody knows), in which text (by number), and the numbers of its phrases. */
export type OpenSentence = { at: number; person: string | null; document: number; phrases: readonly number[] };

/** A phrase around which a theme may stand: the sentences (places in the list) that hold it, by how many people, where they point, and its rank. */
export type Anchor = ThemePhrase & { sentences: number[]; people: number; centre: Float32Array; rank: number };

/** So many are looked at closely. */
const MOST_ANCHORS = 600;
/** What more than 2.5 % of all sentences and most texts speak of is what the study is about, and no theme of it. */
const SUBJECT_SENTENCES = 0.025;
const SUBJECT_TEXTS = 0.6;
const FEW_TEXTS = 5;
const LARGEST_SHARE = 0.06;
/** More words say more of what is meant. */
const SEVERAL_WORDS = 1.3;

/** How many different people these sentences are by; those of whom nobody knows who they are count as none. */
export function peopleIn(sentences: readonly (OpenSentence | undefined)[]): number {
  return new Set(sentences.flatMap((sentence) => sentence?.person ?? [])).size;
}

type Facts = { sentences: number[]; people: number; said: number; texts: number };

function factsOf(list: readonly OpenSentence[], holding: number[]): Facts {
  const people = new Map<string, number>();
  const texts = new Set<number>();
  for (const i of holding) {
    const sentence = list[i];
    if (!sentence) continue;
    if (sentence.person !== null) people.set(sentence.person, (people.get(sentence.person) ?? 0) + 1);
    texts.add(sentence.document);
  }
  let said = 0;
  for (const times of people.values()) said += 1 + Math.log(times);
  return { sentences: holding, people: people.size, said, texts: texts.size };
}

function holdersOf(list: readonly OpenSentence[], phrases: number): number[][] {
  const holders: number[][] = Array.from({ length: phrases }, () => []);
  list.forEach((sentence, i) => {
    for (const phrase of new Set(sentence.phrases)) holders[phrase]?.push(i);
  });
  return holders;
}

type Whole = { sentences: number; texts: number };

function isSubject({ sentences, texts }: Facts, whole: Whole): boolean {
  const share = sentences.length / whole.sentences;
  if (sentences.length > 10 && share > LARGEST_SHARE) return true;
  return whole.texts >= FEW_TEXTS && sentences.length > 10 && share > SUBJECT_SENTENCES && texts / whole.texts > SUBJECT_TEXTS;
}

/** What people speak of is said again once it is said; what they only say is spread over all texts alike (Church & Gale 1995, Poisson mixtures). */
function returns({ sentences, texts }: Facts, whole: Whole): number {
  const expected = whole.texts * (1 - (1 - 1 / whole.texts) ** sentences.length);
  return Math.max(1, expected / texts);
}

function firstRank(phrase: ThemePhrase, facts: Facts, whole: Whole): number {
  const rarity = Math.log(1 + whole.sentences / facts.sentences.length) ** 1.5;
  const named = (0.1 + phrase.score) * (phrase.key.includes(" ") ? SEVERAL_WORDS : 1);
  return facts.said * Math.sqrt(facts.people) * rarity * named * returns(facts, whole);
}

/** Leaves out a phrase that hardly stands but within a longer one. */
function withoutParts(anchors: readonly Anchor[]): Anchor[] {
  return anchors.filter(
    (one) =>
      !anchors.some(
        (other) => other !== one && ` ${other.key} `.includes(` ${one.key} `) && other.sentences.length >= 0.6 * one.sentences.length,
      ),
  );
}

/**
 * The phrases around which themes may stand, the most telling first: said by at least so many people in at least three sentences that are alike
 * in what else they say, and no part of a longer one. Ranked by people before mentions (rule 1), by rarity, by how much of a keyphrase each is, by
 * whether people stay with it, and by how alike its sentences are.
 */
export function anchorsOf(
  list: readonly OpenSentence[],
  { phrases, minPeople, from }: { phrases: readonly ThemePhrase[]; minPeople: number; from: Centred },
): Anchor[] {
  const whole = { sentences: list.length, texts: new Set(list.map(({ document }) => document)).size };
  const holders = holdersOf(list, phrases.length);
  const likely = phrases
    .map((phrase, number) => ({ phrase, facts: factsOf(list, holders[number] ?? []) }))
    .filter(({ facts }) => facts.people >= minPeople && facts.sentences.length >= Math.min(3, minPeople) && !isSubject(facts, whole))
    .map(({ phrase, facts }) => ({ phrase, facts, rank: firstRank(phrase, facts, whole) }))
    .sort((a, b) => b.rank - a.rank || (a.phrase.key < b.phrase.key ? -1 : 1))
    .slice(0, MOST_ANCHORS);
  const anchors = likely.map(({ phrase, facts: { sentences, people }, rank }): Anchor => {
    const { centre, alike } = togetherOf(
      from,
      sentences.map((i) => list[i]?.at ?? 0),
    );
    return { ...phrase, sentences, people, centre, rank: rank * alike };
  });
  return withoutParts(anchors.filter(({ rank }) => rank > 0)).sort((a, b) => b.rank - a.rank || (a.key < b.key ? -1 : 1));
}
