"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";

type Values = Record<string, string | null>;

/** What a page shows, kept in its address: reading it, and changing parts of it without asking the server again. `push` leaves a step for Back. */
export function useAddress() {
  const path = usePathname();
  const search = useSearchParams();
  return useMemo(() => {
    const to = (values: Values) => {
      const next = new URLSearchParams(search);
      for (const [name, value] of Object.entries(values)) {
        if (value === null || value === "") next.delete(name);
        else next.set(name, value);
      }
      const query = next.toString();
      return query === "" ? path : `${path}?${query}`;
    };
    return {
      get: (name: string) => search.get(name),
      to,
      push: (values: Values) => window.history.pushState(null, "", to(values)),
      replace: (values: Values) => window.history.replaceState(null, "", to(values)),
    };
  }, [path, search]);
}
