import { and, eq, isNull } from "drizzle-orm";
import { requireDocument } from "@/db/documents/rows";
import { highlights, interviewParticipants, participants } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { Coding } from "@/lib/highlights/coding";
import type { DocumentKind } from "@/lib/interviews/vocabulary";
import { codesOn, placeHighlight, storeCodes } from "./place";
import type { HighlightRow } from "./wire";

/** A sentence to code, in UTF-16 units of its text. */
export type CodedPlace = { documentId: string; interviewId: string | null; kind: DocumentKind; start: number; end: number };

/** What is to be said about every one of some places. */
export type Wanted = { coding: Coding; codeIds: readonly string[] };

/** A place, and the highlight that stands on exactly these words and does not say otherwise. */
export type Target = { place: CodedPlace; standing: HighlightRow | null };

/** What coding came to, in places, and the highlights that it made. */
export type CodedPlaces = { made: number; added: number; already: number; highlightIds: string[] };

/** The places that can be coded without a question, each with the highlight to code it on; notes about several people ask whose words they are (rule 4). */
export function targetsOf(
  tx: Db,
  { studyId, places, wanted }: { studyId: string; places: readonly CodedPlace[]; wanted: Wanted },
): Target[] {
  const severals = new Map<string, boolean>();
  const isClear = ({ kind, interviewId }: CodedPlace) => {
    if (kind !== "notes" || interviewId === null) return true;
    const several = severals.get(interviewId) ?? isAboutSeveral(tx, interviewId);
    severals.set(interviewId, several);
    return !several;
  };
  return places.filter(isClear).map((place) => ({ place, standing: standingOn(tx, { studyId, place, wanted }) }));
}

function isAboutSeveral(tx: Db, interviewId: string): boolean {
  const people = tx
    .select({ id: participants.id })
    .from(interviewParticipants)
    .innerJoin(participants, eq(participants.id, interviewParticipants.participantId))
    .where(and(eq(interviewParticipants.interviewId, interviewId), isNull(participants.deletedAt)))
    .limit(2)
    .all();
  return people.length > 1;
}

function standingOn(tx: Db, { studyId, place, wanted }: { studyId: string; place: CodedPlace; wanted: Wanted }): HighlightRow | null {
  const rows = tx
    .select()
    .from(highlights)
    .where(
      and(
        eq(highlights.studyId, studyId),
        eq(highlights.documentId, place.documentId),
        eq(highlights.start, place.start),
        eq(highlights.end, place.end),
        isNull(highlights.deletedAt),
      ),
    )
    .all();
  return rows.find((row) => agrees(row, wanted.coding)) ?? null;
}

/** Whether a highlight says nothing else about its step or its point than what it is to say. */
function agrees(row: Coding, { step, point, direction, severity }: Coding): boolean {
  const fits = <T>(stored: T | null, given: T | null) => given === null || stored === null || stored === given;
  return fits(row.step, step) && fits(row.point, point) && fits(row.direction, direction) && fits(row.severity, severity);
}

/** Says it about every target: as new highlights, or on those that stand there. Callers hold the write lock and record the action. */
export function codeTargets(
  tx: Db,
  { studyId, targets, wanted }: { studyId: string; targets: readonly Target[]; wanted: Wanted },
): CodedPlaces {
  const done: CodedPlaces = { made: 0, added: 0, already: 0, highlightIds: [] };
  for (const { place, standing } of targets) {
    if (standing) {
      if (addTo(tx, standing, wanted)) done.added++;
      else done.already++;
      continue;
    }
    const document = requireDocument(tx, { studyId, documentId: place.documentId });
    const span = { start: place.start, end: place.end };
    const { row, created } = placeHighlight(tx, { document, span, ...wanted, comment: null, chosen: undefined });
    if (created) done.made++;
    else done.already++;
    done.highlightIds.push(row.id);
  }
  return done;
}

/** Adds to a highlight what it does not say yet. Answers whether there was anything. */
function addTo(tx: Db, row: HighlightRow, { coding, codeIds }: Wanted): boolean {
  const there = codesOn(tx, row.id);
  const missing = codeIds.filter((id) => !there.includes(id));
  const set = {
    step: row.step ?? coding.step,
    point: row.point ?? coding.point,
    direction: row.direction ?? coding.direction,
    severity: row.severity ?? coding.severity,
  };
  const isSame = set.step === row.step && set.point === row.point && set.direction === row.direction && set.severity === row.severity;
  if (isSame && missing.length === 0) return false;
  storeCodes(tx, { studyId: row.studyId, highlightId: row.id, codeIds: [...there, ...missing] });
  tx.update(highlights)
    .set({ ...set, version: row.version + 1, updatedAt: now() })
    .where(and(eq(highlights.studyId, row.studyId), eq(highlights.id, row.id)))
    .run();
  return true;
}
