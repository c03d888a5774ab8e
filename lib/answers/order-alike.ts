import { groupBy } from "@/lib/evidence/group";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { clusterQuotes, tellingRoots } from "@/lib/learning/clusters";
import { sameWords } from "./same-words";

export type Answered = { id: string; text: string; language: TextLanguage };

/** Answers that say nearly the same: each in its place, the first the one that most repeat word for word; `echoes`: those that repeat it. */
export type AlikeGroup = { ids: string[]; echoes: number; terms: string[] };

/** Closer than suggestions need to be: what stands together is coded together (measured on open answers of two surveys: groups of a few, of one thing). */
const ALIKE = 0.5;

/**
 * Puts answers that say the same side by side. Word for word the same first (whatever the case, signs and spaces); then what shares telling words with
 * them, by the stems and weights that suggestions are grouped by. Sayings that most repeat lead, larger groups come first, single ones last. The same
 * answers give the same order, whatever order they are given in.
 */
export function orderAlike(answers: readonly Answered[]): AlikeGroup[] {
  const inOrder = [...answers].sort((a, b) => compare(a.id, b.id));
  const sayings = [...groupBy(inOrder, ({ text }) => sameWords(text)).values()].sort((a, b) => b.length - a.length || compareFirst(a, b));
  const surface = new Map<string, string>();
  const told = sayings.flatMap((same) => {
    const [first] = same;
    return first ? [{ id: first.id, roots: tellingRoots(first.text, surface, first.language) }] : [];
  });
  const sayingOf = new Map(sayings.flatMap((same) => (same[0] ? [[same[0].id, same] as const] : [])));
  const idsOf = (leader: string) => (sayingOf.get(leader) ?? []).map(({ id }) => id);
  const groups = clusterQuotes(told, surface, ALIKE).flatMap(({ ids, terms }): AlikeGroup[] => {
    if (terms.length === 0) return ids.map((id) => ({ ids: idsOf(id), echoes: idsOf(id).length, terms: [] }));
    return [{ ids: ids.flatMap(idsOf), echoes: idsOf(ids[0] ?? "").length, terms }];
  });
  return groups.sort((a, b) => b.ids.length - a.ids.length || compare(a.ids[0] ?? "", b.ids[0] ?? ""));
}

function compareFirst(a: readonly Answered[], b: readonly Answered[]): number {
  return compare(a[0]?.id ?? "", b[0]?.id ?? "");
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
