import type { Keyphrase } from "@/lib/keywords/extract";
import type { Keyword } from "@/lib/keywords/schema";
import type { Span } from "@/lib/text/sentences";
import { stemOf } from "@/lib/text/stems";
import { tokensOf } from "@/lib/text/tokens";

/**
 * One document's keyphrases, whose words they are (`personId`, null where nobody's), and, for exact counting, its counted words
 * as stems (`stemmedText`). Without `stemmed` a phrase counts where it is in the list.
 */
export type DocumentKeyphrases = { personId: string | null; keyphrases: readonly Keyphrase[]; stemmed?: string };

/** The words of the given stretches as Porter stems between single spaces, for `saysPhrase`. */
export function stemmedText(text: string, spans: readonly Span[]): string {
  return spans
    .map(
      (span) =>
        ` ${tokensOf(text, span.start, span.end)
          .map((token) => stemOf(token.word))
          .join(" ")} `,
    )
    .join("\n");
}

/** Whether a stemmed text holds the phrase with this key, word for word. */
export function saysPhrase(stemmed: string, key: string): boolean {
  return stemmed.includes(` ${key} `);
}

type Pooled = { key: string; forms: Map<string, number>; score: number; listed: Set<number> };

/** Pools lists by key: the sum of scores, the forms with their counts, and which documents list it. */
function pool(documents: readonly DocumentKeyphrases[]): Pooled[] {
  const pooled = new Map<string, Pooled>();
  documents.forEach((document, index) => {
    for (const { key, phrase, score, count } of document.keyphrases) {
      const entry = pooled.get(key) ?? { key, forms: new Map<string, number>(), score: 0, listed: new Set<number>() };
      pooled.set(key, entry);
      entry.forms.set(phrase, (entry.forms.get(phrase) ?? 0) + count);
      entry.score += score;
      entry.listed.add(index);
    }
  });
  return [...pooled.values()];
}

function commonest(forms: ReadonlyMap<string, number>): string {
  let [best, most] = ["", 0];
  for (const [form, count] of forms) {
    if (count > most || (count === most && form === form.toLowerCase() && best !== best.toLowerCase())) [best, most] = [form, count];
  }
  return best;
}

function byPeople(a: Keyword, b: Keyword): number {
  return b.people - a.people || b.score - a.score || (a.phrase < b.phrase ? -1 : 1);
}

/** Leaves out a phrase inside a longer one that as many people and documents say: it adds nothing. */
function withoutEchoes(ranked: readonly (Keyword & { key: string })[], limit: number): Keyword[] {
  const kept: (Keyword & { key: string })[] = [];
  for (const word of ranked) {
    if (kept.length >= limit) break;
    const echoed = kept.some(
      (other) => other.people === word.people && other.documents === word.documents && saysPhrase(` ${other.key} `, word.key),
    );
    if (!echoed) kept.push(word);
  }
  return kept.map(({ phrase, score, people, documents }) => ({ phrase, score, people, documents }));
}

/**
 * The keyphrases of many documents: those in the most people's words first, then by score (mean over the documents, 0 to 1).
 * Words that are nobody's count as a document, never as a person.
 */
export function combineKeyphrases(documents: readonly DocumentKeyphrases[], { limit }: { limit: number }): Keyword[] {
  const shortlist = pool(documents)
    .sort((a, b) => b.listed.size - a.listed.size || b.score - a.score || (a.key < b.key ? -1 : 1))
    .slice(0, Math.max(300, limit * 4));
  const counted = shortlist.map(({ key, forms, score, listed }) => {
    const said = documents.filter((document, i) => listed.has(i) || (document.stemmed !== undefined && saysPhrase(document.stemmed, key)));
    const people = new Set(said.map((document) => document.personId).filter((id) => id !== null));
    return {
      key,
      phrase: commonest(forms),
      score: Math.round((score / documents.length) * 1e4) / 1e4,
      people: people.size,
      documents: said.length,
    };
  });
  return withoutEchoes(counted.sort(byPeople), limit);
}
