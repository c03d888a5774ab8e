import { fitOf } from "@/lib/codebook/find";
import type { Code } from "@/lib/codebook/schema";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { type TagMeaning, tagWord } from "./line-tags";
import { POINTS } from "./vocabulary";

/** A tag that can be typed: its word, what else it may be called, the name and kind it is shown by, and what it means. */
export type TagWord = { word: string; also: string[]; name: string; kind: string; meaning: TagMeaning };

type Vocabulary = {
  journey: StudyJourney;
  codes: readonly Code[];
  /** those of the interview among whom a line has to choose; nobody where there is only one */
  people: readonly { participantId: string; code: string }[];
};

/** Everything that a study lets one say with a tag: points, people, stages, steps, then codes by use. Where two share a word, the first has it and the later a number. */
export function tagWords({ journey, codes, people }: Vocabulary): TagWord[] {
  const points = POINTS.map((point) => entry(point, point === "trigger" ? "moves them on" : "where they stop", { kind: "point", point }));
  const who = people.map(({ participantId, code }) => entry(code, "whose words", { kind: "person", participantId }));
  const stages = journey.stages.map(({ slug, name, short }) => ({
    ...entry(name, "stage", { kind: "stage", stage: slug }),
    also: [slug, tagWord(short)],
  }));
  const steps = journey.steps
    .filter(({ general }) => !general)
    .map(({ slug, name, own }) => ({ ...entry(name, "step", { kind: "step", step: slug }), also: own ? [] : [slug] }));
  const themes = [...codes]
    .sort((a, b) => b.highlights - a.highlights || (a.name < b.name ? -1 : 1))
    .map(({ id, name }) => entry(name, "code", { kind: "code", codeId: id }));
  return eachItsOwn([...points, ...who, ...stages, ...steps, ...themes]);
}

function entry(name: string, kind: string, meaning: TagMeaning): TagWord {
  return { word: tagWord(name), also: [], name, kind, meaning };
}

function eachItsOwn(all: readonly TagWord[]): TagWord[] {
  const taken = new Set<string>();
  return all.flatMap((one) => {
    if (one.word === "") return [];
    let word = one.word;
    for (let count = 2; taken.has(word); count += 1) word = `${one.word}-${count}`;
    const also = one.also.filter((other) => other !== word && !taken.has(other));
    for (const said of [word, ...also]) taken.add(said);
    return [{ ...one, word, also }];
  });
}

/** What each word means, the words a tag may also be called by included. */
export function meaningsOf(words: readonly TagWord[]): Map<string, TagMeaning> {
  return new Map(words.flatMap(({ word, also, meaning }) => [word, ...also].map((said) => [said, meaning] as const)));
}

export type TagOffer = TagWord | { word: string; name: string; kind: "new code"; meaning: { kind: "new"; name: string } };

/** What is offered for the letters behind `#`, best first: what begins with them or holds them, then a new code of that name, then what holds the letters in order. */
export function offerTags(words: readonly TagWord[], typed: string, most = 8): TagOffer[] {
  const word = tagWord(typed);
  if (word === "") return words.slice(0, most);
  const fits = words.flatMap((one) => {
    const fit = Math.min(...[one.word, ...one.also].map((said) => fitOf(said, word) ?? Number.POSITIVE_INFINITY));
    return Number.isFinite(fit) ? [{ one, fit }] : [];
  });
  fits.sort((a, b) => a.fit - b.fit);
  const good = fits.filter(({ fit }) => fit < 3).map(({ one }) => one);
  const far = fits.filter(({ fit }) => fit === 3).map(({ one }) => one);
  if (good.some((one) => one.word === word || one.also.includes(word))) return good.slice(0, most);
  const name = nameOf(typed);
  const fresh: TagOffer = { word, name, kind: "new code", meaning: { kind: "new", name } };
  return [...good.slice(0, most - 1), fresh, ...far].slice(0, most);
}

/** The name of a code from the word typed for it: `#slow-import` is "Slow import". */
function nameOf(typed: string): string {
  const name = typed.replace(/[-_]+/g, " ").trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}
