import type { PhraseBook, SpokenPhrases } from "./phrase-book";
import { isRespondent } from "./respondents";

/**
 * What one person (null: nobody knows who) says in one document, as it counts here: `counts` beside its phrases, 0 for one that does not count.
 * `shown` false: the words of somebody who refused to be quoted (rule 14).
 */
export type SideVoice = { personId: string | null; documentId: string; shown: boolean; spoken: SpokenPhrases; counts: Int32Array };

/** How to count: phrases or single words alone, and under which number each family counts (its own, or one it was merged into). */
export type Counting = { book: PhraseBook; unit: "phrases" | "words"; countsAs: (family: number) => number };

/**
 * By the number of a family: in how many people's words (`respondents` among them: to questionnaires), in how many documents, how often; `weight` counts a person's mentions on a log scale,
 * `loudest` is the largest part of it that is one person's; `score` is the sum over voices; `shown` tells whether somebody says it who may be quoted.
 */
export type Tally = {
  people: Int32Array;
  respondents: Int32Array;
  documents: Int32Array;
  mentions: Int32Array;
  weight: Float64Array;
  loudest: Float64Array;
  score: Float64Array;
  shown: Uint8Array;
  /** the sum of all weights */
  weights: number;
  documentCount: number;
};

/** The first mention of a person tells most: each e-fold more counts one more (words once said are likely to be said again). */
export function mentionWeight(mentions: number): number {
  return 1 + Math.log(mentions);
}

/** Single words want plain frequency more than phrases do: how often one is said joins its score. */
function scoreIn(unit: Counting["unit"], score: number, count: number): number {
  return unit === "words" ? Math.sqrt(score) * Math.log1p(count) : score;
}

function byPerson(voices: readonly SideVoice[]): Map<string | null, SideVoice[]> {
  const people = new Map<string | null, SideVoice[]>();
  for (const voice of voices) {
    const known = people.get(voice.personId);
    if (known) known.push(voice);
    else people.set(voice.personId, [voice]);
  }
  return people;
}

/** Calls with every phrase of a voice that counts: the number it counts under, and its place among the voice's phrases. */
export function eachCounted(
  { spoken, counts }: SideVoice,
  { book, unit, countsAs }: Counting,
  visit: (family: number, at: number) => void,
): void {
  const { phrases } = spoken;
  for (let at = 0; at < phrases.length; at += 1) {
    const phrase = phrases[at] ?? 0;
    if (counts[at] === 0 || (unit === "words" && book.words[phrase] !== 1)) continue;
    visit(countsAs(book.families[phrase] ?? 0), at);
  }
}

/** Counts what some voices say, people before mentions (rule 1). Words that are nobody's count as documents and mentions, never as a person. */
export function tallyOf(voices: readonly SideVoice[], counting: Counting): Tally {
  const size = counting.book.familyNames.length;
  const tally: Tally = {
    people: new Int32Array(size),
    respondents: new Int32Array(size),
    documents: new Int32Array(size),
    mentions: new Int32Array(size),
    weight: new Float64Array(size),
    loudest: new Float64Array(size),
    score: new Float64Array(size),
    shown: new Uint8Array(size),
    weights: 0,
    documentCount: 0,
  };
  const own = new Int32Array(size);
  for (const [personId, theirs] of byPerson(voices)) {
    const touched: number[] = [];
    for (const voice of theirs) addVoice(voice, { counting, tally, own, touched });
    if (personId !== null) addPerson(tally, { own, touched, isRespondent: isRespondent(personId) });
    for (const family of touched) own[family] = 0;
  }
  countDocuments(voices, counting, tally);
  return tally;
}

type Adding = { counting: Counting; tally: Tally; own: Int32Array; touched: number[] };

function addVoice(voice: SideVoice, { counting, tally, own, touched }: Adding): void {
  const { counts, spoken, shown } = voice;
  eachCounted(voice, counting, (family, at) => {
    const count = counts[at] ?? 0;
    if (own[family] === 0) touched.push(family);
    own[family] = (own[family] ?? 0) + count;
    tally.mentions[family] = (tally.mentions[family] ?? 0) + count;
    tally.score[family] = (tally.score[family] ?? 0) + scoreIn(counting.unit, spoken.scores[at] ?? 0, count);
    if (shown) tally.shown[family] = 1;
  });
}

type Person = { own: Int32Array; touched: readonly number[]; isRespondent: boolean };

function addPerson(tally: Tally, { own, touched, isRespondent: replied }: Person): void {
  for (const family of touched) {
    const weight = mentionWeight(own[family] ?? 1);
    tally.people[family] = (tally.people[family] ?? 0) + 1;
    if (replied) tally.respondents[family] = (tally.respondents[family] ?? 0) + 1;
    tally.weight[family] = (tally.weight[family] ?? 0) + weight;
    tally.loudest[family] = Math.max(tally.loudest[family] ?? 0, weight);
    tally.weights += weight;
  }
}

/** One document counts once, however many speak in it. */
function countDocuments(voices: readonly SideVoice[], counting: Counting, tally: Tally): void {
  const last = new Int32Array(counting.book.familyNames.length).fill(-1);
  const inOrder = [...voices].sort((a, b) => (a.documentId < b.documentId ? -1 : Number(a.documentId > b.documentId)));
  let [document, current] = [-1, ""];
  for (const voice of inOrder) {
    if (document === -1 || voice.documentId !== current) [document, current] = [document + 1, voice.documentId];
    eachCounted(voice, counting, (family) => {
      if (last[family] === document) return;
      last[family] = document;
      tally.documents[family] = (tally.documents[family] ?? 0) + 1;
    });
  }
  tally.documentCount = document + 1;
}
