"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import type { ResponseFilter } from "@/lib/responses/schema";
import { filterQuery, readResultAddress } from "./result-address";

type Change = { filter?: ResponseFilter; question?: string | null; by?: string | null; beside?: string | null };

/** What the page shows, kept in its address, so that it can be sent to somebody as it stands. */
export function useResultAddress() {
  const path = usePathname();
  const search = useSearchParams();
  return useMemo(() => {
    const chosen = readResultAddress((name) => search.getAll(name));
    const to = (change: Change): string => {
      const next = { ...chosen, ...change };
      const query = new URLSearchParams(filterQuery(next.filter));
      if (next.question) query.set("q", next.question);
      if (next.by) query.set("by", next.by);
      if (next.beside) query.set("beside", next.beside);
      return query.size > 0 ? `${path}?${query}` : path;
    };
    return {
      chosen,
      to,
      push: (change: Change) => window.history.pushState(null, "", to(change)),
      replace: (change: Change) => window.history.replaceState(null, "", to(change)),
      /** as a list of names and values for a link to a file */
      query: new URLSearchParams(filterQuery(chosen.filter)).toString(),
    };
  }, [path, search]);
}

export type ResultPlace = ReturnType<typeof useResultAddress>;
