import { and, asc, eq, isNull } from "drizzle-orm";
import { requirePersonas } from "@/db/personas-there";
import { savedSearches } from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { SavedSearch, SavedSearchInput, SavedSearchPatch } from "@/lib/search/schema";

type Row = typeof savedSearches.$inferSelect;
type SavedRef = { studyId: string; searchId: string };

const isSaved = ({ studyId, searchId }: SavedRef) => and(eq(savedSearches.studyId, studyId), eq(savedSearches.id, searchId));

function toSaved({ id, version, createdAt, updatedAt, name, query, filter }: Row): SavedSearch {
  return { id, version, createdAt, updatedAt, name, query, filter };
}

/** The searches kept in a study, by name. Throws NOT_FOUND. */
export function listSavedSearches(db: Db, { studyId }: { studyId: string }): SavedSearch[] {
  requireStudy(db, studyId);
  return db
    .select()
    .from(savedSearches)
    .where(and(eq(savedSearches.studyId, studyId), isNull(savedSearches.deletedAt)))
    .orderBy(asc(savedSearches.name), asc(savedSearches.id))
    .all()
    .map(toSaved);
}

function requireSaved(db: Db, ref: SavedRef): Row {
  requireStudy(db, ref.studyId);
  const row = db
    .select()
    .from(savedSearches)
    .where(and(isSaved(ref), isNull(savedSearches.deletedAt)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", "There is no saved search with this id in this study. It may have been deleted.");
  return row;
}

/** Keeps a search under a name. Throws NOT_FOUND for an unknown study, REFUSED for a persona that is not there. */
export function createSavedSearch(db: Db, { studyId, input }: { studyId: string; input: SavedSearchInput }): SavedSearch {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    requirePersonas(tx, { studyId, ids: input.filter.persona ?? [], path: "filter.persona" });
    return toSaved(
      tx
        .insert(savedSearches)
        .values({ ...newRecord(), studyId, ...input })
        .returning()
        .get(),
    );
  });
}

/** Renames a saved search, or changes what it looks for. Throws STALE_VERSION, NOT_FOUND, REFUSED for a persona that is not there. */
export function updateSavedSearch(
  db: Db,
  { version, patch, ...ref }: SavedRef & { version: number; patch: SavedSearchPatch },
): SavedSearch {
  return write(db, (tx) => {
    requireVersion(toSaved(requireSaved(tx, ref)), version);
    requirePersonas(tx, { studyId: ref.studyId, ids: patch.filter?.persona ?? [], path: "filter.persona" });
    return toSaved(
      tx
        .update(savedSearches)
        .set({ ...patch, version: version + 1, updatedAt: now() })
        .where(isSaved(ref))
        .returning()
        .get(),
    );
  });
}

/** Deletes a saved search; `restoreSavedSearch` brings it back. Throws STALE_VERSION, NOT_FOUND. */
export function deleteSavedSearch(db: Db, { version, ...ref }: SavedRef & { version: number }): void {
  write(db, (tx) => {
    requireVersion(toSaved(requireSaved(tx, ref)), version);
    const at = now();
    tx.update(savedSearches)
      .set({ deletedAt: at, version: version + 1, updatedAt: at })
      .where(isSaved(ref))
      .run();
  });
}

/** Brings a deleted search back. Throws NOT_FOUND for one that was never there. */
export function restoreSavedSearch(db: Db, ref: SavedRef): SavedSearch {
  return write(db, (tx) => {
    requireStudy(tx, ref.studyId);
    const row = tx.select().from(savedSearches).where(isSaved(ref)).get();
    if (!row) throw new AppError("NOT_FOUND", "There was never a saved search with this id in this study, so there is nothing to restore.");
    if (row.deletedAt !== null) {
      tx.update(savedSearches)
        .set({ deletedAt: null, version: row.version + 1, updatedAt: now() })
        .where(isSaved(ref))
        .run();
    }
    return toSaved(requireSaved(tx, ref));
  });
}
