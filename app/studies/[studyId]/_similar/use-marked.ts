import { useCallback, useMemo, useState } from "react";
import type { SimilarSentence } from "@/lib/meaning/schema";

export type Marked = {
  keys: ReadonlySet<string>;
  items: SimilarSentence[];
  toggle: (key: string) => void;
  /** marks these; where they all are marked, takes the marks away */
  toggleAll: (items: readonly SimilarSentence[]) => void;
  clear: () => void;
};

export function keyOf({ documentId, start, end }: Pick<SimilarSentence, "documentId" | "start" | "end">): string {
  return `${documentId} ${start} ${end}`;
}

/** Which sentences of a list are marked; those that left the list are no longer. */
export function useMarked(all: readonly SimilarSentence[]): Marked {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(() => all.filter((item) => kept.has(keyOf(item))), [all, kept]);
  const keys = useMemo(() => new Set(items.map(keyOf)), [items]);
  const toggle = useCallback((key: string) => {
    setKept((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const toggleAll = useCallback((some: readonly SimilarSentence[]) => {
    setKept((before) => {
      const wanted = some.map(keyOf);
      if (!wanted.every((key) => before.has(key))) return new Set([...before, ...wanted]);
      return new Set([...before].filter((key) => !wanted.includes(key)));
    });
  }, []);
  const clear = useCallback(() => setKept(new Set()), []);
  return { keys, items, toggle, toggleAll, clear };
}
