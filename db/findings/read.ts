import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { gatherEvidence } from "@/db/evidence/evidence";
import { codes, findingCodes, findingComments, findings } from "@/db/schema";
import { groupedBy, onlyThese } from "@/db/scope";
import { now } from "@/db/stamp";
import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { hear } from "@/lib/evidence/spoken";
import { type Judgement, judgeOf } from "@/lib/findings/judge";
import type { Finding, FindingCode, FindingComment } from "@/lib/findings/schema";
import { suggestStatus } from "@/lib/findings/status";
import { studyJourney } from "@/lib/journey/study-journey";
import { linkRows } from "./links";

export type FindingRef = { studyId: string; findingId: string };
type FindingRow = typeof findings.$inferSelect;

/**
 * The findings of a study in their order, each with its codes, comments, strength, prevalence and what became of its quotes, all from one reading of the
 * evidence; the quotes themselves are those of `listLinks`. `at`: the moment that "six months ago" is counted from. Throws NOT_FOUND.
 */
export function listFindings(db: Db, { studyId, at = now() }: { studyId: string; at?: string }): Finding[] {
  return toFindings(db, { study: requireStudy(db, studyId), rows: findingRows(db, { studyId }), at });
}

/** One finding. Throws NOT_FOUND. */
export function getFinding(db: Db, { studyId, findingId, at = now() }: FindingRef & { at?: string }): Finding {
  const study = requireStudy(db, studyId);
  const [finding] = toFindings(db, { study, rows: findingRows(db, { studyId, findingId }), at });
  if (!finding) throw new AppError("NOT_FOUND", "There is no finding with this id in this study. It may have been deleted.");
  return finding;
}

/** The stored findings that are not deleted, in their order. */
export function findingRows(db: Db, { studyId, findingId }: { studyId: string; findingId?: string }): FindingRow[] {
  return db
    .select()
    .from(findings)
    .where(and(eq(findings.studyId, studyId), isNull(findings.deletedAt), findingId === undefined ? undefined : eq(findings.id, findingId)))
    .orderBy(asc(findings.position), asc(findings.id))
    .all();
}

function toFindings(db: Db, { study, rows, at }: { study: StudyRow; rows: readonly FindingRow[]; at: string }): Finding[] {
  if (rows.length === 0) return [];
  const studyId = study.id;
  const ids = rows.map(({ id }) => id);
  const codesOf = readCodes(db, { studyId, ids });
  const commentsOf = readComments(db, { studyId, ids });
  const judged = judge(db, { study, rows, codesOf, at });
  return rows.map((row) => {
    const { id, version, createdAt, updatedAt, statement, note, status, owner, personaId, questionId } = row;
    const judgement = judged(row);
    return {
      ...{ id, version, createdAt, updatedAt, statement, note, status, owner, personaId, questionId },
      suggested: suggestStatus(judgement.strength),
      codes: codesOf.get(id) ?? [],
      comments: commentsOf.get(id) ?? [],
      ...judgement,
    };
  });
}

type Judging = { study: StudyRow; rows: readonly FindingRow[]; codesOf: ReadonlyMap<string, FindingCode[]>; at: string };

function judge(db: Db, { study, rows, codesOf, at }: Judging): (row: FindingRow) => Judgement {
  const evidence = gatherEvidence(db, study);
  const heard = hear(evidence, { filter: {}, journey: studyJourney(study) });
  const links = linkRows(db, { studyId: study.id, subject: "finding", subjectIds: rows.map(({ id }) => id) });
  const linksOf = groupedBy(links, ({ subjectId }) => subjectId);
  const claims = new Map(
    rows.map(({ id, personaId }) => {
      const codeIds = (codesOf.get(id) ?? []).map((code) => code.id);
      return [id, { personaId, codeIds, links: linksOf.get(id) ?? [] }];
    }),
  );
  const highlightIds = links.map(({ highlightId }) => highlightId);
  const court = { evidence, heard, today: at.slice(0, 10), gone: goneAmong(db, { studyId: study.id, highlightIds }) };
  const judged = judgeOf(court, [...claims.values()]);
  return ({ id, personaId }) => judged(claims.get(id) ?? { personaId, codeIds: [], links: [] });
}

/** Those of these highlights that are in the file no more. */
function goneAmong(db: Db, { studyId, highlightIds }: { studyId: string; highlightIds: readonly string[] }): Set<string> {
  const rows = db.all<{ id: string }>(sql`
    select wanted.value as id from json_each(${JSON.stringify([...new Set(highlightIds)])}) wanted
    where not exists (select 1 from highlights h where h.study_id = ${studyId} and h.id = wanted.value)`);
  return new Set(rows.map(({ id }) => id));
}

type Of = { studyId: string; ids: readonly string[] };

function readCodes(db: Db, { studyId, ids }: Of): Map<string, FindingCode[]> {
  const rows = db
    .select({ findingId: findingCodes.findingId, id: codes.id, name: codes.name, deletedAt: codes.deletedAt })
    .from(findingCodes)
    .innerJoin(codes, and(eq(codes.studyId, findingCodes.studyId), eq(codes.id, findingCodes.codeId)))
    .where(and(eq(findingCodes.studyId, studyId), onlyThese(findingCodes.findingId, ids)))
    .orderBy(asc(codes.name), asc(codes.id))
    .all();
  const groups = groupedBy(rows, ({ findingId }) => findingId);
  return new Map(
    [...groups].map(([id, group]) => [id, group.map((code) => ({ id: code.id, name: code.name, deleted: code.deletedAt !== null }))]),
  );
}

function readComments(db: Db, { studyId, ids }: Of): Map<string, FindingComment[]> {
  const { id, version, createdAt, updatedAt, text, findingId } = findingComments;
  const rows = db
    .select({ id, version, createdAt, updatedAt, text, findingId })
    .from(findingComments)
    .where(and(eq(findingComments.studyId, studyId), onlyThese(findingComments.findingId, ids)))
    .orderBy(asc(findingComments.id))
    .all();
  const groups = groupedBy(rows, (row) => row.findingId);
  return new Map([...groups].map(([finding, group]) => [finding, group.map(({ findingId: _finding, ...comment }) => comment)]));
}
