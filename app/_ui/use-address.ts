"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";

type Values = Record<string, string | null>;

/** What a page shows, kept in its address: reading it, and changing parts of it without asking the server again. `push` leaves a step for Back. */
export function useAddress() {
  const path = usePathname();
  const search = useSearchParams();
  return useMemo(() => {
    const from = (before: URLSearchParams | string, values: Values) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(values)) {
        if (value === null || value === "") next.delete(name);
        else next.set(name, value);
      }
      const query = next.toString();
      return query === "" ? path : `${path}?${query}`;
    };
    return {
      get: (name: string) => search.get(name),
      to: (values: Values) => from(search, values),
      // from the address as it is now: of two quick changes the second comes before the page was drawn with the first
      push: (values: Values) => window.history.pushState(null, "", from(window.location.search, values)),
      replace: (values: Values) => window.history.replaceState(null, "", from(window.location.search, values)),
    };
  }, [path, search]);
}
