import { foldedHeader } from "@/lib/survey-import/clean-header";
import type { ColumnRole } from "@/lib/survey-import/schema";

/** A tool's own columns by their folded header; names parted by "|". */
export type MetaNames = Partial<Record<ColumnRole, string>>;

/** Looks up what a tool's own columns are, by header. */
export function metaLookup(names: MetaNames): (header: string) => ColumnRole | null {
  const roles = new Map<string, ColumnRole>();
  for (const [role, list] of Object.entries(names) as [ColumnRole, string][])
    for (const name of list.split("|")) roles.set(name.trim().toLowerCase(), role);
  return (header) => roles.get(foldedHeader(header)) ?? null;
}
