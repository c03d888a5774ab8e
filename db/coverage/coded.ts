import { sql } from "drizzle-orm";
import { remembered } from "@/db/remembered";
import type { Db } from "@/db/types";
import type { HeardCodes } from "@/lib/coverage/coverage";
import { saidIn } from "@/lib/coverage/said";
import type { Evidence } from "@/lib/evidence/schema";

/** So many studies stay in memory, the last used ones. */
const MOST_STUDIES = 2;

/**
 * What each person said in each interview of a study, as it was coded: distinct codes and steps, without a word of it. One statement from the interviews
 * down, whatever they hold; deleted interviews, highlights and codes are left out. With the interviews that somebody marked as worked through. Remembered until anything changes.
 */
export function gatherCoded(db: Db, studyId: string): HeardCodes {
  return remembered(db, { of: "coded", name: studyId, most: MOST_STUDIES }, () => readCoded(db, studyId));
}

/** The same from evidence that was gathered already: only the interviews marked as worked through are asked for. */
export function codedIn(db: Db, { studyId, evidence }: { studyId: string; evidence: Pick<Evidence, "highlights" | "codes"> }): HeardCodes {
  return { said: saidIn(evidence), markedAsCoded: markedAsCoded(db, studyId) };
}

function readCoded(db: Db, studyId: string): HeardCodes {
  const rows = db.values<[interviewId: string, participantId: string, codeIds: string | null, steps: string | null]>(sql`
    select i.id, p.participant_id, group_concat(distinct c.code_id), group_concat(distinct h.step)
    from interviews i
    cross join documents d on d.study_id = i.study_id and d.interview_id = i.id
    cross join highlights h on h.study_id = d.study_id and h.document_id = d.id
    cross join highlight_participants p on p.highlight_id = h.id
    left join highlight_codes c on c.highlight_id = h.id
    where i.study_id = ${studyId} and i.deleted_at is null and h.deleted_at is null
    group by i.id, p.participant_id`);
  const codes = namesOfCodes(db, studyId);
  return {
    said: rows.map(([interviewId, participantId, codeIds, steps]) => ({
      interviewId,
      participantId,
      codeIds: codeIds?.split(",").filter((id) => codes.has(id)) ?? [],
      steps: steps?.split(",") ?? [],
    })),
    markedAsCoded: markedAsCoded(db, studyId),
  };
}

function markedAsCoded(db: Db, studyId: string): Set<string> {
  const marked = db.values<[string]>(
    sql`select id from interviews where study_id = ${studyId} and coded_at is not null and deleted_at is null`,
  );
  return new Set(marked.map(([id]) => id));
}

/** The names of a study's codes, by id. */
export function namesOfCodes(db: Db, studyId: string): Map<string, string> {
  return new Map(db.values<[string, string]>(sql`select id, name from codes where study_id = ${studyId} and deleted_at is null`));
}
