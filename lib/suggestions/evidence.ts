import { type CodebookPrior, matchCodes } from "@/lib/suggestions/codebook-prior";
import { type CueIndex, findCues, IDLE, indexCues } from "@/lib/suggestions/cues";
import { IDLE_PHRASES, POINT_CUES } from "@/lib/suggestions/point-cues";
import type { SaidWord } from "@/lib/suggestions/said-words";
import { STEP_CUES } from "@/lib/suggestions/step-cues";
import { valuedWords } from "@/lib/suggestions/valence";

/** Words `from` to `to` (indices) that push a tag by `weight`: for it where positive. */
export type Push = { from: number; to: number; weight: number };
/** The log-odds of a tag before anything is learned, and what made it. `bar`: how much more than usual it takes to propose the tag. */
export type Evidence = { logit: number; pushes: Push[]; bar?: number };

/** Where a tag starts without any word for it: about one sentence in ten. */
export const BASE_LOGIT = -2.2;
const CODE_STRENGTH = 2;
const VALENCE_STRENGTH = 0.35;
/** Signs of the opposite point count half against a point: people praise and complain in one breath. */
const OPPOSITE = 0.5;
const OWN_EXPERIENCE = 0.3;
const SUPPOSITION = -0.8;

const FAINT = 0.75;
const MOST_FAINT = 1;

const FIRST_PERSON = new Set(["i", "we", "my", "our", "us", "me"]);
const SUPPOSING = new Set(["if", "would", "might", "maybe", "suppose", "imagine", "hypothetically", "should"]);

let cueIndex: CueIndex | undefined;

type Found = Map<string, Push[]>;

function push(found: Found, tag: string, entry: Push): void {
  const list = found.get(tag);
  if (list) list.push(entry);
  else found.set(tag, [entry]);
}

function covers(pushes: readonly Push[] | undefined, at: number): boolean {
  return pushes?.some(({ from, to }) => from <= at && at <= to) === true;
}

function foundIn(words: readonly SaidWord[], prior: CodebookPrior): Found {
  cueIndex ??= indexCues([...IDLE_PHRASES, ...STEP_CUES, ...POINT_CUES]);
  const found: Found = new Map();
  for (const { tag, weight, from, to } of findCues(words, cueIndex)) push(found, tag, { from, to, weight });
  for (const { at, value } of valuedWords(words)) {
    const tag = value > 0 ? "point:trigger" : "point:failure";
    if (!covers(found.get(tag), at) && !covers(found.get(IDLE), at))
      push(found, tag, { from: at, to: at, weight: Math.abs(value) * VALENCE_STRENGTH });
  }
  for (const { tag, at, weight } of matchCodes(words, prior)) push(found, tag, { from: at, to: at, weight: weight * CODE_STRENGTH });
  return found;
}

/** Faint signs ("little", "not", "only") tip a balance but never make one, however many. */
function totalForPoint(pushes: readonly Push[]): number {
  const faint = total(pushes.filter(({ weight }) => weight < FAINT));
  return total(pushes) - faint + Math.min(faint, MOST_FAINT);
}

function total(pushes: readonly Push[]): number {
  return pushes.reduce((sum, { weight }) => sum + weight, 0);
}

/** What somebody tells of their own weighs more than what could be. */
function standing(words: readonly SaidWord[]): number {
  const own = words.some(({ word }) => FIRST_PERSON.has(word)) ? OWN_EXPERIENCE : 0;
  return own + (words.some(({ word }) => SUPPOSING.has(word)) ? SUPPOSITION : 0);
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
  for (const [tag, pushes] of found) {
    if (tag === IDLE || tag.startsWith("point:")) continue;
    const logit = BASE_LOGIT + total(pushes) + (tag.startsWith("step:") ? standing(words) : 0);
    evidence.set(tag, { logit, pushes });
  }
  return evidence;
}
