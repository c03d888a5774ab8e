import type { TextLanguage } from "@/lib/language/vocabulary";
import { type SuggestionModel, weigh } from "@/lib/suggestions/model";
import { saidWords } from "@/lib/suggestions/said-words";
import type { Reason, Tag } from "@/lib/suggestions/schema";
import { suggestForDocument } from "@/lib/suggestions/suggest";
import { sentencesOf } from "@/lib/text/sentences";
import { groupOf, type Said } from "./tags";

/** What is no longer proposed has at most even odds. */
const NOT_PROPOSED = 0.5;

type Waiting = Said & { quote: string; reasons: Reason[] };
type Now = { language: TextLanguage; model: SuggestionModel; thresholds: ReadonlyMap<Tag, number> };

/**
 * The score (0 to 1) and the reasons of a suggestion by what is known now, from its own words: as they would be proposed today; where they no longer
 * would be, the odds of what it was proposed for, at most even.
 */
export function rated(suggestion: Waiting, { language, model, thresholds }: Now): { score: number; reasons: Reason[] } {
  const { quote, reasons } = suggestion;
  const turns = [{ start: 0, end: quote.length, role: "participant" as const }];
  const own = groupOf(suggestion).tag;
  const proposals = suggestForDocument({ text: quote, turns, model, thresholds, wordsEach: 1, language });
  const same = proposals.find(({ start, end }) => start === 0 && end === quote.length);
  if (same && groupOf({ ...same, codeIds: same.codeIds ?? [] }).tag === own) return { score: same.score, reasons: same.reasons };
  const odds = sentencesOf(quote, 0, quote.length).map(
    ({ start, end }) => weigh(saidWords(quote, start, end, language), model).get(own)?.logit ?? Number.NEGATIVE_INFINITY,
  );
  const score = 1 / (1 + Math.exp(-Math.max(...odds, -9)));
  return { score: Math.round(Math.min(NOT_PROPOSED, score) * 1e4) / 1e4, reasons };
}
