import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { getDocument } from "./get";
import { baseOf } from "./revisions";
import type { DocumentRow } from "./rows";

/** Refuses a change of an older version of a text: throws STALE_VERSION with the `current` one and the `base` of both. */
export function requireText(tx: Db, { row, version }: { row: DocumentRow; version: number }): void {
  if (row.version === version) return;
  const ref = { studyId: row.studyId, documentId: row.id };
  requireVersion(getDocument(tx, ref), version, { base: baseOf(tx, { ...ref, version }) });
}
