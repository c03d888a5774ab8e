import { and, eq, isNull, sql } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import type { DocumentRow } from "@/db/documents/rows";
import { isThere, toInterview, toResponse } from "@/db/documents/standing";
import { requireCodes } from "@/db/highlights/place";
import { type Placing, placeHighlights } from "@/db/highlights/place-many";
import { codes, documents, highlights, interviews, responses, suggestions } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { now } from "@/db/stamp";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { changedCoding } from "@/lib/highlights/coding";
import { studyJourney } from "@/lib/journey/study-journey";
import type { AcceptInput } from "@/lib/suggestions/schema";
import { noSuggestion, type SuggestionRow, selectSuggestions } from "./wire";

export type Decision = { study: StudyRow; ids: readonly string[] };

/**
 * Makes suggestions the highlights they propose; `input` corrects them as asked. Those accepted before are passed over; answers how many were not.
 * Throws CONFLICT where one was rejected or its words have changed, NOT_FOUND.
 */
export function accept(tx: Db, { study, ids, input = {} }: Decision & { input?: AcceptInput }): number {
  const rows = requireRows(tx, { study, ids }).filter((row) => mayDecide(tx, { study, row, status: "accepted" }));
  if (rows.length === 0) return 0;
  if (input.codeIds) requireCodes(tx, { studyId: study.id, codeIds: input.codeIds });
  const living = livingIds(tx, study.id);
  const textOf = textReader(tx, { studyId: study.id, rows });
  const placings = rows.map((row): Placing => {
    const { start = row.start, end = row.end } = input;
    const codeIds = input.codeIds ?? row.codeIds.filter((id) => living.has(id));
    const coding = changedCoding(row, input, studyJourney(study));
    return { document: textOf(row), span: { start, end }, coding, codeIds, chosen: input.participantIds };
  });
  const placed = placeHighlights(tx, placings);
  const at = now();
  const decisions = rows.map(({ id }, index) => {
    const [highlight, placing] = [placed[index], placings[index]];
    const { step = null, point = null } = placing?.coding ?? {};
    // Made here exactly if the highlight is as old as the decision: `reopen` tells so whether it may take the highlight away.
    const decidedAt = highlight?.created ? highlight.createdAt : at;
    return { id, decidedAt, highlightId: highlight?.id, acceptedAs: { step, point, codeIds: [...new Set(placing?.codeIds)] } };
  });
  const statement = acceptStatement(tx, { study, at });
  for (const decision of decisions) statement.run({ ...decision, acceptedAs: JSON.stringify(decision.acceptedAs) });
  return rows.length;
}

/** Prepared once for many. */
function acceptStatement(tx: Db, { study, at }: { study: StudyRow; at: string }) {
  const given = (name: string) => sql.placeholder(name);
  return tx
    .update(suggestions)
    .set({
      status: "accepted",
      decidedAt: sql`${given("decidedAt")}`,
      decidedBy: actingPerson(),
      highlightId: sql`${given("highlightId")}`,
      acceptedAs: sql`${given("acceptedAs")}`,
      version: sql`${suggestions.version} + 1`,
      updatedAt: at,
    })
    .where(and(eq(suggestions.studyId, study.id), eq(suggestions.id, given("id"))))
    .prepare();
}

/** Sets suggestions aside as not fitting. Those rejected before are passed over; answers how many were not. Throws CONFLICT where one was accepted, NOT_FOUND. */
export function reject(tx: Db, { study, ids }: Decision): number {
  const rows = requireRows(tx, { study, ids }).filter((row) => mayDecide(tx, { study, row, status: "rejected" }));
  save(tx, { study, rows, set: { status: "rejected", decidedAt: now(), decidedBy: actingPerson(), highlightId: null } });
  return rows.length;
}

/** Takes decisions back. The highlights that accepting made go too, unless somebody changed them since. Open ones are passed over; answers how many were not. */
export function reopen(tx: Db, { study, ids }: Decision): number {
  const rows = requireRows(tx, { study, ids }).filter((row) => !isWaiting(row));
  withdrawHighlights(tx, { study, rows });
  save(tx, { study, rows, set: { status: "open", decidedAt: null, decidedBy: null, highlightId: null, acceptedAs: null } });
  return rows.length;
}

/** The stored suggestions of texts that are there, in the order asked for. Throws NOT_FOUND where one of them is not there. */
function requireRows(tx: Db, { study, ids }: Decision): SuggestionRow[] {
  if (ids.length === 0) return [];
  const found = tx
    .select({ row: suggestions })
    .from(suggestions)
    .innerJoin(documents, eq(documents.id, suggestions.documentId))
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(and(eq(suggestions.studyId, study.id), onlyThese(suggestions.id, ids), isThere))
    .all();
  const byId = new Map(found.map(({ row }) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    if (!row) throw noSuggestion();
    return row;
  });
}

function livingIds(tx: Db, studyId: string): Set<string> {
  const rows = tx
    .select({ id: codes.id })
    .from(codes)
    .where(and(eq(codes.studyId, studyId), isNull(codes.deletedAt)))
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** The texts of suggestions whose interviews are known to be there, read at once. Throws CONFLICT where the words of one have changed. */
function textReader(tx: Db, { studyId, rows }: { studyId: string; rows: readonly SuggestionRow[] }): (row: SuggestionRow) => DocumentRow {
  const ids = [...new Set(rows.map(({ documentId }) => documentId))];
  const found = tx
    .select()
    .from(documents)
    .where(and(eq(documents.studyId, studyId), onlyThese(documents.id, ids)))
    .all();
  const byId = new Map(found.map((document) => [document.id, document]));
  return ({ documentId, start, end, quote }) => {
    const document = byId.get(documentId);
    if (document?.text.slice(start, end) === quote) return document;
    throw new AppError(
      "CONFLICT",
      "The text was changed since this was suggested, so nothing was accepted. Open it again to see the new suggestions.",
    );
  };
}

function mayDecide(tx: Db, { study, row, status }: { study: StudyRow; row: SuggestionRow; status: "accepted" | "rejected" }): boolean {
  if (row.status === status) return false;
  if (isWaiting(row)) return true;
  const [current] = selectSuggestions(tx, { study, where: eq(suggestions.id, row.id) });
  throw new AppError("CONFLICT", `This suggestion was ${row.status} already. Reopen it first, then decide again.`, { extra: { current } });
}

/** Nobody decided on it; one that was withdrawn since it was shown can be decided on all the same. */
function isWaiting({ status }: SuggestionRow): boolean {
  return status === "open" || status === "withdrawn";
}

/** Deletes what accepting made, where it is as it was made and no other suggestion was accepted as it. */
function withdrawHighlights(tx: Db, { study, rows }: { study: StudyRow; rows: readonly SuggestionRow[] }): void {
  const made = JSON.stringify(rows.flatMap(({ id, highlightId }) => (highlightId === null ? [] : [id])));
  if (made === "[]") return;
  const found = tx.all<{ id: string }>(sql`
    select distinct h.id as id from json_each(${made}) j
    cross join suggestions s on s.id = j.value cross join highlights h on h.id = s.highlight_id
    where h.study_id = ${study.id} and h.version = 1 and h.deleted_at is null and h.created_at = s.decided_at and not exists (
      select 1 from suggestions o where o.study_id = s.study_id and o.document_id = s.document_id and o.highlight_id = h.id
        and o.id not in (select value from json_each(${made})))`);
  const at = now();
  tx.update(highlights)
    .set({ deletedAt: at, updatedAt: at, version: 2 })
    .where(
      onlyThese(
        highlights.id,
        found.map(({ id }) => id),
      ),
    )
    .run();
}

type Saving = { study: StudyRow; rows: readonly SuggestionRow[]; set: Partial<SuggestionRow> };

function save(tx: Db, { study, rows, set }: Saving): void {
  if (rows.length === 0) return;
  const ids = JSON.stringify(rows.map(({ id }) => id));
  tx.update(suggestions)
    .set({ ...set, version: sql`${suggestions.version} + 1`, updatedAt: now() })
    .where(and(eq(suggestions.studyId, study.id), sql`${suggestions.id} in (select value from json_each(${ids}))`))
    .run();
}
