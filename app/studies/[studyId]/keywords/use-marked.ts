import { useState } from "react";
import type { Keyword } from "@/lib/keywords/schema";
import { rowKey } from "./keyword-address";

/** The phrases that were marked, of one question: another one begins with none. */
export function useMarked<T extends Keyword>(keywords: readonly T[], asked: string) {
  const [state, setState] = useState<{ asked: string; rows: ReadonlySet<string> }>({ asked, rows: new Set() });
  const rows = state.asked === asked ? state.rows : new Set<string>();
  return {
    rows,
    keywords: keywords.filter((keyword) => rows.has(rowKey(keyword))),
    toggle: (row: string) => {
      const next = new Set(rows);
      if (!next.delete(row)) next.add(row);
      setState({ asked, rows: next });
    },
    clear: () => setState({ asked, rows: new Set() }),
  };
}
