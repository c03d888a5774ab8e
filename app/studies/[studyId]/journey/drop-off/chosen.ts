import { byLost, type Transition } from "@/lib/flows/drop-off";
import type { StoredFlow } from "@/lib/flows/schema";

/** What stands in the address for a flow that is only begun. */
export const NEW_FLOW = "new";

/** The flow a page shows: the one of its address, else the one changed last; null where there is none, or a new one is begun. */
export function flowShown(flows: readonly StoredFlow[], wanted: string | null): StoredFlow | null {
  if (wanted === NEW_FLOW) return null;
  const latest = [...flows].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0];
  return flows.find(({ id }) => id === wanted) ?? latest ?? null;
}

/** The transition a page opens with: the one of its address, else the one at which most stop; null where nobody is known to. */
export function transitionShown(transitions: readonly Transition[], wanted: string | null): Transition | null {
  return transitions.find(({ fromId }) => fromId === wanted) ?? byLost(transitions)[0] ?? null;
}
