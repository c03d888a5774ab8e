import { and, eq } from "drizzle-orm";
import { codes, findingCodes, highlightCodes, highlightParticipants, highlights, suggestions } from "@/db/schema";
import { groupedBy, onlyThese } from "@/db/scope";
import type { Db } from "@/db/types";
import type { ActionChange } from "@/lib/history/schema";
import { flagsNaming } from "./naming-codes";

/** The highlights, suggestions and codes that an action touches. */
export type Touched = { highlightIds?: readonly string[]; suggestionIds?: readonly string[]; codeIds?: readonly string[] };

export type ThingKind = ActionChange["of"];

/**
 * One stored thing as the log keeps it: its columns, and `code:<id>`, `owner:<id>` or, of a code, `finding:<id>`, `competitor:<id>`, `touchpoint:<id>` and
 * `asset:<id>` for what hangs on it. A highlight's place and words are one field, `place`; `deletedAt` is empty where an edit of the text, not a person, set it aside.
 */
export type Image = { version: number; [field: string]: unknown };

export type Place = { start: number; end: number; quote: string; before: string; after: string; lost: unknown };

type Of = { studyId: string; ids: readonly string[] };

const flags = (prefix: "code" | "owner" | "finding", ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [`${prefix}:${id}`, true]));

function highlightImages(db: Db, { studyId, ids }: Of): [string, Image][] {
  const wanted = new Set(ids);
  const rows = db
    .select()
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), onlyThese(highlights.id, ids)))
    .all();
  const coded = db
    .select({ id: highlightCodes.highlightId, codeId: highlightCodes.codeId })
    .from(highlightCodes)
    .where(and(eq(highlightCodes.studyId, studyId), onlyThese(highlightCodes.highlightId, ids)))
    .all();
  const owned = db
    .select({ id: highlightParticipants.highlightId, participantId: highlightParticipants.participantId })
    .from(highlightParticipants)
    .where(and(eq(highlightParticipants.studyId, studyId), onlyThese(highlightParticipants.highlightId, ids)))
    .all();
  const [codesBy, ownersBy] = [groupedBy(coded, ({ id }) => id), groupedBy(owned, ({ id }) => id)];
  return rows
    .filter(({ id }) => wanted.has(id))
    .map(({ id, studyId: _study, updatedAt: _updated, start, end, quote, before, after, lost, deletedAt, ...said }) => {
      const place: Place = { start, end, quote, before, after, lost };
      const codeIds = (codesBy.get(id) ?? []).map(({ codeId }) => codeId);
      const owners = (ownersBy.get(id) ?? []).map(({ participantId }) => participantId);
      return [id, { ...said, place, deletedAt: lost ? null : deletedAt, ...flags("code", codeIds), ...flags("owner", owners) }];
    });
}

function suggestionImages(db: Db, { studyId, ids }: Of): [string, Image][] {
  const wanted = new Set(ids);
  const where = and(eq(suggestions.studyId, studyId), onlyThese(suggestions.id, ids));
  const { id, version, status, decidedAt, decidedBy, highlightId, acceptedAs, codeIds } = suggestions;
  return db
    .select({ id, version, status, decidedAt, decidedBy, highlightId, acceptedAs, codeIds })
    .from(suggestions)
    .where(where)
    .all()
    .filter((row) => wanted.has(row.id))
    .map(({ id, codeIds, ...decision }) => [id, { ...decision, ...flags("code", codeIds) }]);
}

function codeImages(db: Db, { studyId, ids }: Of): [string, Image][] {
  const wanted = new Set(ids);
  const under = db
    .select({ id: findingCodes.codeId, findingId: findingCodes.findingId })
    .from(findingCodes)
    .where(and(eq(findingCodes.studyId, studyId), onlyThese(findingCodes.codeId, ids)))
    .all();
  const findingsBy = groupedBy(under, ({ id }) => id);
  const namingBy = groupedBy(flagsNaming(db, { studyId, ids }), ({ codeId }) => codeId);
  return db
    .select()
    .from(codes)
    .where(and(eq(codes.studyId, studyId), onlyThese(codes.id, ids)))
    .all()
    .filter(({ id }) => wanted.has(id))
    .map(({ id, studyId: _study, updatedAt: _updated, ...said }) => {
      const findingIds = (findingsBy.get(id) ?? []).map(({ findingId }) => findingId);
      const naming = Object.fromEntries((namingBy.get(id) ?? []).map(({ flag }) => [flag, true]));
      return [id, { ...said, ...flags("finding", findingIds), ...naming }];
    });
}

const READERS = { highlight: highlightImages, suggestion: suggestionImages, code: codeImages };

/** How these things of one kind stand now, by id; those that are not there are left out. */
export function imagesOf(db: Db, { studyId, of, ids }: Of & { of: ThingKind }): Map<string, Image> {
  return ids.length === 0 ? new Map() : new Map(READERS[of](db, { studyId, ids }));
}

/** Whether two values of a field are the same: flags that are missing are false, a place is its offsets and words. */
export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? false) === JSON.stringify(b ?? false) || (isEmpty(a) && isEmpty(b));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === false;
}

/** The fields in which two images differ, the version aside. */
export function changedFields(before: Image, after: Image): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  fields.delete("version");
  return [...fields].filter((field) => !sameValue(before[field], after[field]));
}

/** An image of these fields alone, with its version. */
export function narrowed(image: Image, fields: readonly string[]): Image {
  return { version: image.version, ...Object.fromEntries(fields.map((field) => [field, image[field] ?? null])) };
}
