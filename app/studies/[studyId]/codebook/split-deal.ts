import type { SplitCodeInput } from "@/lib/codebook/rework";
import type { Code } from "@/lib/codebook/schema";

/** A code that takes a share, under the digit that deals to it: one there is, or a new name. */
export type SplitPart = { number: number; codeId: string | null; name: string };

/** Which digits each highlight was dealt to. */
export type Deal = ReadonlyMap<string, ReadonlySet<number>>;

export function countOf(deal: Deal, number: number): number {
  return [...deal.values()].filter((numbers) => numbers.has(number)).length;
}

/** Deals a highlight to a digit, or takes it back. */
export function toggled(deal: Deal, { id, number }: { id: string; number: number }): Deal {
  const numbers = new Set(deal.get(id));
  if (!numbers.delete(number)) numbers.add(number);
  return new Map([...deal, [id, numbers]]);
}

/** Takes back all that was dealt to a highlight. */
export function withdrawn(deal: Deal, id: string): Deal {
  return new Map([...deal, [id, new Set<number>()]]);
}

/** The shares as the server takes them; those that got nothing are left out. */
export function partsOf(parts: readonly SplitPart[], deal: Deal): SplitCodeInput["parts"] {
  return parts.flatMap(({ number, codeId, name }) => {
    const highlightIds = [...deal].filter(([, numbers]) => numbers.has(number)).map(([id]) => id);
    if (highlightIds.length === 0) return [];
    return [codeId === null ? { name: name.trim(), highlightIds } : { codeId, highlightIds }];
  });
}

/** What a share is called: its code's name, the new name, or its digit until it has one. */
export function nameOfPart({ codeId, name, number }: SplitPart, codes: readonly Code[]): string {
  return codes.find(({ id }) => id === codeId)?.name ?? (name.trim() || `code ${number}`);
}
