import { and, eq, inArray, isNull } from "drizzle-orm";
import { isThere, toInterview, toResponse } from "@/db/documents/standing";
import { recordAction } from "@/db/history/record";
import { documents, highlightCodes, highlights, interviews, responses } from "@/db/schema";
import { groupedBy, onlyThese } from "@/db/scope";
import { now } from "@/db/stamp";
import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { type Coding, changedCoding } from "@/lib/highlights/coding";
import type { Highlight, Recoded, RecodeInput, TagInput } from "@/lib/highlights/schema";
import { quoted } from "@/lib/history/label";
import { studyJourney } from "@/lib/journey/study-journey";
import { counted } from "@/lib/text/counted";
import { requireCodes } from "./place";
import { type HighlightRef, wireHighlight } from "./wire";

/**
 * Puts codes on a highlight and takes codes off it, whatever its version: commands of several people commute, and the same command again changes
 * nothing. Throws REFUSED for a code that the study does not have, NOT_FOUND.
 */
export function tagHighlight(db: Db, { studyId, highlightId, input }: HighlightRef & { input: TagInput }): Highlight {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    const { documentId, quote } = wireHighlight(tx, { study, highlightId });
    const recording = {
      studyId,
      kind: "highlight-changed",
      label: `codes of ${quoted(quote)}`,
      documentId,
      highlightIds: [highlightId],
    } as const;
    requireCodes(tx, { studyId, codeIds: input.add ?? [] });
    recordAction(tx, recording, () => recodeThese(tx, { study, input, ids: [highlightId] }));
    return wireHighlight(tx, { study, highlightId });
  });
}

/**
 * Codes up to 5,000 highlights as one action: codes put on or taken off, the stage or the point set; what is not named stays. Answers those that
 * changed. Throws NOT_FOUND where one of them is not there, REFUSED: then none is changed.
 */
export function recodeHighlights(db: Db, { studyId, input }: { studyId: string; input: RecodeInput }): Recoded {
  const ids = [...new Set(input.highlightIds)];
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    requireCodes(tx, { studyId, codeIds: input.add ?? [] });
    requireStanding(tx, { studyId, ids });
    const label = `recoding of ${counted(ids.length, "highlight")}`;
    return recordAction(tx, { studyId, kind: "highlights-recoded", label, highlightIds: ids }, () => ({
      changed: recodeThese(tx, { study, input, ids }),
    }));
  });
}

function requireStanding(tx: Db, { studyId, ids }: { studyId: string; ids: readonly string[] }): void {
  const rows = tx
    .select({ id: highlights.id })
    .from(highlights)
    .innerJoin(documents, eq(documents.id, highlights.documentId))
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(and(eq(highlights.studyId, studyId), isNull(highlights.deletedAt), isThere, onlyThese(highlights.id, ids)))
    .all();
  const standing = new Set(rows.map(({ id }) => id));
  const missing = ids.filter((id) => !standing.has(id));
  if (missing.length === 0) return;
  const detail = `${counted(missing.length, "highlight")} of ${ids.length} ${missing.length === 1 ? "is" : "are"} not in this study, so nothing was changed. They may have been deleted; load the list anew.`;
  throw new AppError("NOT_FOUND", detail, {
    errors: missing.slice(0, 20).map((id) => ({ path: "highlightIds", message: `not here: ${id}` })),
  });
}

type Recode = { study: StudyRow; input: Omit<RecodeInput, "highlightIds">; ids: readonly string[] };

function recodeThese(tx: Db, { study, input, ids }: Recode): string[] {
  const { id: studyId } = study;
  const { add = [], remove = [], ...said } = input;
  const wanted = new Set(ids);
  const rows = tx
    .select()
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), onlyThese(highlights.id, ids)))
    .all()
    .filter(({ id }) => wanted.has(id));
  const links = tx
    .select({ id: highlightCodes.highlightId, codeId: highlightCodes.codeId })
    .from(highlightCodes)
    .where(and(eq(highlightCodes.studyId, studyId), onlyThese(highlightCodes.highlightId, ids)))
    .all();
  const carried = groupedBy(links, ({ id }) => id);
  const at = now();
  return rows.flatMap((row) => {
    const has = new Set((carried.get(row.id) ?? []).map(({ codeId }) => codeId));
    const coding = changedCoding(row, said, studyJourney(study));
    const put = add.filter((id) => !has.has(id));
    const taken = remove.filter((id) => has.has(id));
    if (put.length + taken.length === 0 && sameCoding(row, coding)) return [];
    changeCodes(tx, { studyId, highlightId: row.id, put, taken });
    tx.update(highlights)
      .set({ ...coding, version: row.version + 1, updatedAt: at })
      .where(eq(highlights.id, row.id))
      .run();
    return [row.id];
  });
}

function sameCoding(a: Coding, b: Coding): boolean {
  return a.step === b.step && a.point === b.point && a.direction === b.direction && a.severity === b.severity;
}

type CodesChange = { studyId: string; highlightId: string; put: readonly string[]; taken: readonly string[] };

function changeCodes(tx: Db, { studyId, highlightId, put, taken }: CodesChange): void {
  if (taken.length > 0) {
    tx.delete(highlightCodes)
      .where(and(eq(highlightCodes.highlightId, highlightId), inArray(highlightCodes.codeId, [...taken])))
      .run();
  }
  const rows = put.map((codeId) => ({ studyId, highlightId, codeId }));
  if (rows.length > 0) tx.insert(highlightCodes).values(rows).onConflictDoNothing().run();
}
