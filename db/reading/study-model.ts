import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { codes, documents, highlightCodes, highlights, interviews, suggestions } from "@/db/schema";
import { groupedBy } from "@/db/scope";
import type { Db } from "@/db/types";
import { type Label, type SuggestionModel, trainModel } from "@/lib/suggestions/model";

/** The newest decisions that are learned from, of each kind: more would cost time at every reading and say little new. */
const MOST_LABELS = 400;

/** What a study's suggestions rest on now: its codebook's words and what its people decided. */
export function studyModel(db: Db, { studyId }: { studyId: string }): SuggestionModel {
  const book = db
    .select({ id: codes.id, name: codes.name, definition: codes.definition, whenToUse: codes.whenToUse, example: codes.example })
    .from(codes)
    .where(and(eq(codes.studyId, studyId), isNull(codes.deletedAt)))
    .orderBy(asc(codes.id))
    .all();
  return trainModel(book, [...codedLabels(db, studyId), ...rejectedLabels(db, studyId)]);
}

/** Highlights, by hand or accepted: each says yes to its step, point and codes. */
function codedLabels(db: Db, studyId: string): Label[] {
  const rows = db
    .select({ id: highlights.id, text: highlights.quote, step: highlights.step, point: highlights.point })
    .from(highlights)
    .innerJoin(documents, eq(documents.id, highlights.documentId))
    .innerJoin(interviews, eq(interviews.id, documents.interviewId))
    .where(and(eq(highlights.studyId, studyId), isNull(highlights.deletedAt), isNull(interviews.deletedAt)))
    .orderBy(desc(highlights.id))
    .limit(MOST_LABELS)
    .all();
  const links = db.select().from(highlightCodes).where(eq(highlightCodes.studyId, studyId)).all();
  const codesOf = groupedBy(links, (link) => link.highlightId);
  return rows.map(({ id, ...label }) => ({ ...label, codeIds: (codesOf.get(id) ?? []).map(({ codeId }) => codeId), accepted: true }));
}

function rejectedLabels(db: Db, studyId: string): Label[] {
  const rows = db
    .select({ text: suggestions.quote, step: suggestions.step, point: suggestions.point, codeIds: suggestions.codeIds })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, studyId), eq(suggestions.status, "rejected")))
    .orderBy(desc(suggestions.id))
    .limit(MOST_LABELS)
    .all();
  return rows.map((row) => ({ ...row, accepted: false }));
}
