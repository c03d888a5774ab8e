import { createHash } from "node:crypto";
import { canonicalEntry } from "@/lib/audit/canonical";
import type { AuditEntry } from "@/lib/audit/schema";

/** SHA-256, in hex, over an entry and the hash of the one before it. */
export function hashOfEntry(entry: Omit<AuditEntry, "hash">): string {
  return createHash("sha256").update(canonicalEntry(entry)).digest("hex");
}
