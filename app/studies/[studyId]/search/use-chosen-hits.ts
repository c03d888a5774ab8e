import { useState } from "react";
import type { SearchHit } from "@/lib/search/schema";
import { hitKey } from "./search-address";

export type ChosenHits = {
  keys: ReadonlySet<string>;
  hits: SearchHit[];
  toggle: (hit: SearchHit) => void;
  clear: () => void;
};

/** The hits that were ticked, of one search: another one begins with none. */
export function useChosenHits(hits: readonly SearchHit[], searched: string): ChosenHits {
  const [state, setState] = useState<{ searched: string; keys: ReadonlySet<string> }>({ searched, keys: new Set() });
  const keys = state.searched === searched ? state.keys : new Set<string>();
  return {
    keys,
    hits: hits.filter((hit) => keys.has(hitKey(hit))),
    toggle: (hit) => {
      const next = new Set(keys);
      if (!next.delete(hitKey(hit))) next.add(hitKey(hit));
      setState({ searched, keys: next });
    },
    clear: () => setState({ searched, keys: new Set() }),
  };
}
