"use client";

import { useAddress } from "@/app/_ui/use-address";
import type { AuditFilter } from "@/lib/audit/schema";
import { readFilter } from "./read-filter";

/** What the activity is narrowed to, kept in the address. */
export function useActivityFilter(): { filter: AuditFilter; narrow: (values: Partial<Record<keyof AuditFilter, string | null>>) => void } {
  const address = useAddress();
  return { filter: readFilter(address.get), narrow: address.push };
}
