import type { AuditEntry } from "./schema";

/** The hash that the first entry follows on. */
export const NO_ENTRY_BEFORE = "0".repeat(64);

/** An entry as the one text that its hash is made over (as RFC 8785 orders it: keys by name, no space between), the hash of the entry before included. */
export function canonicalEntry(entry: Omit<AuditEntry, "hash">): string {
  return canonical(entry);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const kept = Object.entries(value).filter(([, one]) => one !== undefined);
  kept.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${kept.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(",")}}`;
}
