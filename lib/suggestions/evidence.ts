import { barOf, type CodebookPrior, matchCodes, tonesOf } from "@/lib/suggestions/codebook-prior";
import { otherCues } from "@/lib/suggestions/other-cues/read";
import { addPush, cuesIn, type Push, toneOf, total, totalForPoint } from "@/lib/suggestions/point-evidence";
import type { SaidWord } from "@/lib/suggestions/said-words";

export type { Push } from "@/lib/suggestions/point-evidence";
/** The log-odds of a tag before anything is learned, and what made it. `bar`: how much more than usual it takes to propose
 * the tag by its name alone; `examples`: how many labels said yes to it. */
export type Evidence = { logit: number; pushes: Push[]; bar?: number; examples?: number };

/** Where a tag starts without any word for it: about one sentence in ten. */
export const BASE_LOGIT = -2.2;
const CODE_STRENGTH = 3;
/** How far a code that sounds bad is spoken for by words that sound bad, at most. */
const TONE_STRENGTH = 1;
/** Signs of the opposite point count half against a point: people praise and complain in one breath. */
const OPPOSITE = 0.5;
const OWN_EXPERIENCE = 0.3;
const SUPPOSITION = -1;

const FIRST_PERSON = new Set(["i", "we", "my", "our", "us", "me"]);
const SUPPOSING = new Set(["if", "would", "might", "maybe", "suppose", "imagine", "hypothetically", "should"]);

type Found = Map<string, Push[]>;

/** Words that sound good or bad speak for the codes that sound so too, by a share each, and against those that sound otherwise. */
function addTones(found: Found, words: readonly SaidWord[], prior: CodebookPrior): void {
  const tone = toneOf(found);
  if (tone === 0) return;
  const heard = tone > 0 ? (found.get("point:failure") ?? []) : (found.get("point:trigger") ?? []);
  const all = total(heard);
  for (const { tag, weight } of tonesOf(prior, words[0]?.language ?? "en")) {
    for (const { from, to, weight: part } of heard) addPush(found, tag, { from, to, weight: (TONE_STRENGTH * weight * tone * part) / all });
  }
}

function foundIn(words: readonly SaidWord[], prior: CodebookPrior): Found {
  const found = cuesIn(words);
  addTones(found, words, prior);
  for (const { tag, from, to, weight } of matchCodes(words, prior)) addPush(found, tag, { from, to, weight: weight * CODE_STRENGTH });
  return found;
}

/** How many words before a step's own words somebody may be named whose step it is. */
const NEAR = 7;
const OTHERS = new Set(["he", "she", "they", "people", "everybody", "everyone", "somebody", "someone", "you", "users"]);

/** Whose step it is: of the speaker where "I", "we", "our" is the last person named at or before its words; somebody else's otherwise. */
function isOwnStep(words: readonly SaidWord[], pushes: readonly Push[], own: ReadonlySet<string>): boolean {
  return pushes.some(({ from, to }) => {
    for (let at = to; at >= Math.max(0, from - NEAR); at--) {
      const word = words[at]?.word ?? "";
      if (own.has(word)) return true;
      if (OTHERS.has(word)) return false;
    }
    return false;
  });
}

/** What somebody tells of their own weighs more than what could be: `step` where it is about a step alone, which must be theirs. */
function standing(words: readonly SaidWord[], step?: readonly Push[]): number {
  const other = otherCues(words[0]?.language ?? "en");
  const [own, supposed] = other ? [other.own, other.supposed] : [FIRST_PERSON, SUPPOSING];
  const isOwn = step ? isOwnStep(words, step, own) : words.some(({ word }) => own.has(word));
  return (isOwn ? OWN_EXPERIENCE : 0) + (words.some(({ word }) => supposed.has(word)) ? SUPPOSITION : 0);
}

/** The two points stand against each other: what speaks for one speaks, half as loud, against the other. */
function weighPoints(found: Found, words: readonly SaidWord[], into: Map<string, Evidence>): void {
  const trigger = found.get("point:trigger") ?? [];
  const failure = found.get("point:failure") ?? [];
  if (trigger.length + failure.length === 0) return;
  for (const [tag, pro, con] of [["point:trigger", trigger, failure] as const, ["point:failure", failure, trigger] as const]) {
    const against = con.map((entry) => ({ ...entry, weight: -OPPOSITE * entry.weight }));
    into.set(tag, {
      logit: BASE_LOGIT + totalForPoint(pro) - OPPOSITE * totalForPoint(con) + standing(words),
      pushes: [...pro, ...against],
    });
  }
}

/**
 * What the cue lexicon, AFINN and the codebook say of a sentence, as log-odds by tag ("step:trial", "point:failure", "code:<id>").
 * Tags with no word for or against them are left out: they stand at `BASE_LOGIT`.
 */
export function evidenceFor(words: readonly SaidWord[], prior: CodebookPrior): Map<string, Evidence> {
  const found = foundIn(words, prior);
  const evidence = new Map<string, Evidence>();
  weighPoints(found, words, evidence);
  const language = words[0]?.language ?? "en";
  for (const [tag, pushes] of found) {
    if (tag.startsWith("point:")) continue;
    const isStep = tag.startsWith("step:");
    const logit = BASE_LOGIT + total(pushes) + (isStep ? standing(words, pushes) : 0);
    evidence.set(tag, isStep ? { logit, pushes } : { logit, pushes, bar: barOf(prior, language, tag) });
  }
  return evidence;
}
