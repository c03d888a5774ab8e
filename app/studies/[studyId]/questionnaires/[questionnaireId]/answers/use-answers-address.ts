"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { filterQuery } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/_results/result-address";
import { type AnswersAddress, readAnswersAddress } from "./answers-address";

/** What the page shows, kept in its address; a change of the filter or the words begins the list anew. */
export function useAnswersAddress() {
  const path = usePathname();
  const search = useSearchParams();
  return useMemo(() => {
    const read = (from: URLSearchParams) => readAnswersAddress((name) => from.getAll(name));
    const at = (next: AnswersAddress): string => {
      const query = new URLSearchParams(filterQuery(next.filter));
      for (const name of ["words", "from", "response", "highlight", "document"] as const) if (next[name]) query.set(name, next[name]);
      return query.size > 0 ? `${path}?${query}` : path;
    };
    const chosen = read(new URLSearchParams(search));
    // from the address as it is now: of two quick changes the second comes before the page was drawn with the first
    const go = (change: Partial<AnswersAddress>) => at({ ...read(new URLSearchParams(window.location.search)), ...change });
    const anew = { from: null, response: null, highlight: null, document: null };
    return {
      chosen,
      open: (response: string) => window.history.replaceState(null, "", go({ response, highlight: null, document: null })),
      show: (highlight: string | null) => window.history.replaceState(null, "", go({ highlight })),
      list: (from: string | null) => window.history.pushState(null, "", go({ ...anew, from })),
      narrow: (change: Pick<Partial<AnswersAddress>, "filter" | "words">) => window.history.pushState(null, "", go({ ...anew, ...change })),
      query: new URLSearchParams(filterQuery(chosen.filter)).toString(),
    };
  }, [path, search]);
}

export type AnswersPlace = ReturnType<typeof useAnswersAddress>;
