import type { SuggestionStatus } from "@/lib/suggestions/schema";
import type { Span } from "@/lib/text/sentences";

/** A suggestion that nobody decided on; `frozen`: it stays just as it is, whatever is proposed now. */
export type Waiting = Span & { id: string; status: SuggestionStatus; frozen: boolean };

/** Which suggestions are kept (with what is proposed for them now), which are new, and which are no longer proposed. */
export type Merge<W, P> = { kept: { row: W; proposal: P }[]; fresh: P[]; gone: W[] };

const keyOf = ({ start, end }: Span) => `${start}-${end}`;

/**
 * How what is proposed now joins what waits already, so that whoever is deciding finds the same suggestions in place: one on the same words keeps its
 * row, whatever is proposed for them by now; others come or go. Each span at most once.
 */
export function mergeProposals<W extends Waiting, P extends Span>(waiting: readonly W[], proposals: readonly P[]): Merge<W, P> {
  const bySpan = new Map<string, P>();
  for (const proposal of proposals) if (!bySpan.has(keyOf(proposal))) bySpan.set(keyOf(proposal), proposal);
  const merge: Merge<W, P> = { kept: [], fresh: [], gone: [] };
  // of two rows on one span (an undone decision brought one back) the waiting and older one is kept
  const rows = [...waiting].sort((a, b) => Number(b.frozen) - Number(a.frozen) || standing(b) - standing(a) || (a.id < b.id ? -1 : 1));
  for (const row of rows) {
    const proposal = bySpan.get(keyOf(row));
    bySpan.delete(keyOf(row));
    if (row.frozen) continue;
    if (proposal) merge.kept.push({ row, proposal });
    else if (row.status === "open") merge.gone.push(row);
  }
  merge.fresh.push(...bySpan.values());
  return merge;
}

function standing({ status }: Waiting): number {
  return status === "open" ? 1 : 0;
}
