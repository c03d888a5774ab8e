import type { CodeKind } from "@/lib/codebook/vocabulary";
import type { Spoken } from "@/lib/evidence/spoken";

/** What folding needs to know of a code. */
export type BookCode = { id: string; kind: CodeKind; parentId: string | null };

/** Each code's top of its branch; a chain that goes round, or leads to a code there is not, ends where it does. */
export function familyHeads(book: readonly BookCode[]): Map<string, string> {
  const parents = new Map(book.map(({ id, parentId }) => [id, parentId]));
  return new Map(book.map(({ id }) => [id, headOf(id, parents)]));
}

function headOf(id: string, parents: ReadonlyMap<string, string | null>): string {
  const seen = new Set<string>();
  let at = id;
  for (let above = parents.get(at); above && parents.has(above) && !seen.has(above); above = parents.get(at)) {
    seen.add(at);
    at = above;
  }
  return at;
}

/**
 * The same highlights read by other codes: only those of some kinds (a highlight without one falls away), and each under the top of its branch, once.
 * People are counted after that, so that somebody who said two things of a family counts once for it (rule 1).
 */
export function foldCodes(
  spoken: readonly Spoken[],
  { book, kinds, family }: { book: readonly BookCode[]; kinds: readonly CodeKind[]; family: boolean },
): readonly Spoken[] {
  if (kinds.length === 0 && !family) return spoken;
  const wanted = new Set(kinds);
  const heads = familyHeads(book);
  const known = new Map(book.map((code) => [code.id, code]));
  const isWanted = (id: string) => wanted.size === 0 || wanted.has(known.get(id)?.kind ?? "theme");
  return spoken.flatMap((one): Spoken[] => {
    const ids = one.highlight.codeIds.filter((id) => known.has(id) && isWanted(id));
    if (ids.length === 0) return wanted.size === 0 ? [one] : [];
    const codeIds = family ? [...new Set(ids.map((id) => heads.get(id) ?? id))] : ids;
    return [{ ...one, highlight: { ...one.highlight, codeIds } }];
  });
}
