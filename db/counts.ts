import { and, count, eq, isNull } from "drizzle-orm";
import { standing } from "@/db/participants/standing";
import type { StudyCounts } from "@/lib/studies/schema";
import { countWaiting } from "./jobs";
import { codes, interviews, participants, questionnaires } from "./schema";
import { requireStudy } from "./studies";
import { countOpen } from "./suggestions/list";
import type { Db } from "./types";

/** Counts a study's interviews (planned ones too), people, questionnaires, codes and open suggestions; what is deleted or merged is left out. Throws NOT_FOUND. */
export function getStudyCounts(db: Db, { studyId }: { studyId: string }): Omit<StudyCounts, "learning"> {
  requireStudy(db, studyId);
  const interviewCount = db
    .select({ n: count() })
    .from(interviews)
    .where(and(eq(interviews.studyId, studyId), isNull(interviews.deletedAt)))
    .get();
  const people = db.select({ n: count() }).from(participants).where(standing(studyId)).get();
  const codeCount = db
    .select({ n: count() })
    .from(codes)
    .where(and(eq(codes.studyId, studyId), isNull(codes.deletedAt)))
    .get();
  const questionnaireCount = db
    .select({ n: count() })
    .from(questionnaires)
    .where(and(eq(questionnaires.studyId, studyId), isNull(questionnaires.deletedAt)))
    .get();
  return {
    interviews: interviewCount?.n ?? 0,
    people: people?.n ?? 0,
    questionnaires: questionnaireCount?.n ?? 0,
    codes: codeCount?.n ?? 0,
    openSuggestions: countOpen(db, { studyId }).suggestions,
    reading: countWaiting(db, { studyId }),
    sweeping: countWaiting(db, { studyId, kind: "sweep" }),
  };
}
