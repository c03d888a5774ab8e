import { choose } from "@/lib/suggestions/choose";
import { type Label, type SuggestionModel, weigh } from "@/lib/suggestions/model";
import { saidWords } from "@/lib/suggestions/said-words";
import type { Tag } from "@/lib/suggestions/schema";
import { tagsSaid } from "./tags";

/** How often a model would have proposed what people marked: of so many tags on held-back words, so many. */
export type Score = { right: number; decided: number; byTag: Map<Tag, { right: number; decided: number }> };

/** Labels after which the learning curve is looked at; the last point is all of them. */
const CURVE = [10, 25, 50, 100, 200, 400, 800, 1600];

/**
 * Scores a model on labels that it never saw: each tag that a person put on the words is right where the model proposes it for them. What the model
 * would propose beside them is counted by the precision of decisions, not here.
 */
export function scoreOn(labels: readonly Label[], model: SuggestionModel, thresholds: ReadonlyMap<Tag, number>): Score {
  const score: Score = { right: 0, decided: 0, byTag: new Map() };
  for (const label of labels.filter(({ accepted }) => accepted)) {
    const proposed = new Set(proposedFor(label, model, thresholds));
    for (const tag of tagsSaid(label)) {
      const own = score.byTag.get(tag) ?? { right: 0, decided: 0 };
      score.byTag.set(tag, own);
      const hit = proposed.has(tag) ? 1 : 0;
      own.decided++;
      own.right += hit;
      score.decided++;
      score.right += hit;
    }
  }
  return score;
}

function proposedFor({ text, language }: Label, model: SuggestionModel, thresholds: ReadonlyMap<Tag, number>): Tag[] {
  const choice = choose(weigh(saidWords(text, 0, text.length, language), model), { thresholds });
  return choice ? tagsSaid(choice) : [];
}

/** The numbers of labels at which to look, from none to all. */
export function curvePoints(labels: number): number[] {
  return [0, ...CURVE.filter((point) => point < labels), ...(labels > 0 ? [labels] : [])];
}
