import { and, desc, eq, isNull } from "drizzle-orm";
import { requireDocument } from "@/db/documents/rows";
import { codesOn, placeHighlight, requireCodes, storeCodes } from "@/db/highlights/place";
import type { HighlightRow } from "@/db/highlights/wire";
import { recordAction } from "@/db/history/record";
import { actions, highlights, interviewParticipants, participants } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { type Coding, changedCoding, NO_CODING } from "@/lib/highlights/coding";
import { readQuery } from "@/lib/search/query";
import { type CodedHits, type CodeHitsInput, MOST_CODED, type SearchHit } from "@/lib/search/schema";
import { toHits } from "./hits";
import { countedPassages } from "./search";

type Wanted = { coding: Coding; codeIds: readonly string[] };
/** A sentence to code: on the highlight that stands on exactly these words and does not say otherwise, or on a new one. */
type Target = { hit: SearchHit; standing: HighlightRow | null };
type Outcome = Omit<CodedHits, "actionId"> & { highlightIds: string[] };

/**
 * Codes the sentences that a search finds now, or those of them that are named, as one step of the history: all of it, or none. Words that may not
 * be shown are not coded unseen (rule 14). Throws REFUSED for a code or stage the study does not have, NOT_FOUND.
 */
export function codeHits(db: Db, { studyId, input }: { studyId: string; input: CodeHitsInput }): CodedHits {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    const { codeIds = [] } = input;
    const wanted: Wanted = { coding: changedCoding(NO_CODING, input, study.journeyPreset), codeIds };
    requireCodes(tx, { studyId, codeIds });
    const { hits, gone } = chosenHits(tx, { study, input });
    const clear = hits.filter((hit) => hit.kind === "transcript" || !isAboutSeveral(tx, hit.interviewId));
    const targets = clear.map((hit): Target => ({ hit, standing: standingOn(tx, { studyId, hit, wanted }) }));
    const before = latestAction(tx, studyId);
    const { highlightIds: _ids, ...done } = recordAction<Outcome>(
      tx,
      {
        studyId,
        kind: "highlights-recoded",
        label: `${targets.length === 1 ? "1 sentence" : `${targets.length} sentences`} coded from a search`,
        highlightIds: targets.flatMap(({ standing }) => (standing ? [standing.id] : [])),
        made: ({ highlightIds }) => ({ highlightIds }),
      },
      () => codeAll(tx, { studyId, targets, wanted, skipped: hits.length - clear.length + gone }),
    );
    const after = latestAction(tx, studyId);
    return { ...done, actionId: after === before ? null : after };
  });
}

function chosenHits(tx: Db, { study, input }: { study: StudyRow; input: CodeHitsInput }): { hits: SearchHit[]; gone: number } {
  const query = readQuery(input.q);
  const { shown } = countedPassages(tx, { study, query, filter: input.filter, most: MOST_CODED });
  const all = toHits(tx, { query, passages: shown });
  if (!input.hits) return { hits: all, gone: 0 };
  const keyOf = ({ documentId, start, end }: { documentId: string; start: number; end: number }) => `${documentId} ${start} ${end}`;
  const named = new Set(input.hits.map(keyOf));
  const hits = all.filter((hit) => named.has(keyOf(hit)));
  return { hits, gone: named.size - hits.length };
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

function standingOn(tx: Db, { studyId, hit, wanted }: { studyId: string; hit: SearchHit; wanted: Wanted }): HighlightRow | null {
  const rows = tx
    .select()
    .from(highlights)
    .where(
      and(
        eq(highlights.studyId, studyId),
        eq(highlights.documentId, hit.documentId),
        eq(highlights.start, hit.start),
        eq(highlights.end, hit.end),
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

type Work = { studyId: string; targets: readonly Target[]; wanted: Wanted; skipped: number };

function codeAll(tx: Db, { studyId, targets, wanted, skipped }: Work): Outcome {
  const done: Outcome = { made: 0, added: 0, already: 0, skipped, highlightIds: [] };
  for (const { hit, standing } of targets) {
    if (standing) {
      if (addTo(tx, standing, wanted)) done.added++;
      else done.already++;
      continue;
    }
    const document = requireDocument(tx, { studyId, documentId: hit.documentId });
    const span = { start: hit.start, end: hit.end };
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

function latestAction(tx: Db, studyId: string): string | null {
  const row = tx.select({ id: actions.id }).from(actions).where(eq(actions.studyId, studyId)).orderBy(desc(actions.id)).limit(1).get();
  return row?.id ?? null;
}
