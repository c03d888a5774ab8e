import { groupBy } from "@/lib/evidence/group";
import { type Span, sentencesOf } from "@/lib/text/sentences";
import { compareText } from "@/lib/themes/quotes";
import type { KeywordQuote } from "./schema";

/** A sentence with the places of a phrase in it, in offsets of its text. */
export type SaidSentence = Span & { places: Span[] };

/**
 * The sentences of a stretch of text (a turn, or notes whole) in which these places stand, in order; a phrase over the end of a sentence takes the next
 * one with it.
 */
export function sentencesWith(text: string, stretch: Span, places: readonly Span[]): SaidSentence[] {
  const sentences = sentencesOf(text, stretch.start, stretch.end);
  const found: SaidSentence[] = [];
  let at = 0;
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= place.start) at += 1;
    const sentence = sentences[at];
    if (!sentence || sentence.start > place.start) continue;
    const last = found.at(-1);
    const end = sentences.slice(at).find((one) => one.end >= place.end)?.end ?? sentence.end;
    if (last && place.start < last.end) {
      last.places.push(place);
      last.end = Math.max(last.end, end);
    } else found.push({ start: sentence.start, end, places: [place] });
  }
  return found;
}

const SHORT = 30;
const LONG = 280;

function isReadable({ quote }: KeywordQuote): boolean {
  return quote.length >= SHORT && quote.length <= LONG;
}

/** Somebody's own words before notes, sentences that read well before scraps and monologues, newer interviews first (undated last), then by place. */
function byStrength(a: KeywordQuote, b: KeywordQuote): number {
  return (
    Number(b.verbatim) - Number(a.verbatim) ||
    Number(isReadable(b)) - Number(isReadable(a)) ||
    compareText(b.date ?? "", a.date ?? "") ||
    compareText(a.documentId, b.documentId) ||
    a.start - b.start
  );
}

/** Quotes best first: one of each person before a second of anybody. */
export function inTurn(quotes: readonly KeywordQuote[]): KeywordQuote[] {
  const given = new Map<string, number>();
  const rounds = groupBy([...quotes].sort(byStrength), ({ participantId, answer }) => {
    const whose = participantId ?? answer?.responseId ?? "";
    const round = given.get(whose) ?? 0;
    given.set(whose, round + 1);
    return round;
  });
  return [...rounds].sort(([a], [b]) => a - b).flatMap(([, round]) => round);
}
