import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import { countWaitingAnswers } from "@/db/answers/waiting";
import { highlightsByInterview } from "@/db/evidence/presences";
import { agreementCoders, agreementRounds, documents, interviews, suggestions } from "@/db/schema";
import { countOpen } from "@/db/suggestions/list";
import type { Db } from "@/db/types";
import type { Coverage } from "@/lib/coverage/schema";
import type { ToReview } from "@/lib/overview/schema";

export type Waiting = { toReview: ToReview; interviewsWithWords: number };

/** What waits in a study: open suggestions, interviews with words and open answers that nobody coded, and people and interviews that lack a fact. */
export function findToReview(
  db: Db,
  { studyId, coverage }: { studyId: string; coverage: Pick<Coverage, "unassigned" | "needs"> },
): Waiting {
  const open = countOpen(db, { studyId });
  const answers = countWaitingAnswers(db, studyId);
  const read = interviewsWithWords(db, studyId);
  const marked = highlightsByInterview(db, studyId);
  const rounds = blindRounds(db, studyId);
  const notCoded = read.filter(({ id, codedAt }) => codedAt === null && !marked.has(id));
  return {
    interviewsWithWords: read.length,
    toReview: {
      openSuggestions: open.suggestions,
      suggestionInterviews: open.interviews,
      suggestionResponses: open.responses,
      firstInterviewId: firstWithSuggestions(db, studyId),
      notCoded: notCoded.length,
      firstNotCodedId: notCoded[0]?.id ?? null,
      answers: answers.reduce((sum, one) => sum + one.answers, 0),
      answersQuestionnaireId: answers[0]?.questionnaireId ?? null,
      noAudience: coverage.unassigned.noAudience,
      noPersona: coverage.unassigned.noPersona,
      noDate: coverage.needs.noDate,
      blindRounds: rounds.length,
      firstBlindRoundId: rounds[0]?.id ?? null,
    },
  };
}

/** The rounds that wait for the blind coding of whoever asks, the oldest first. */
function blindRounds(db: Db, studyId: string): { id: string }[] {
  const mine = and(eq(agreementCoders.userId, actingPerson()), isNull(agreementCoders.doneAt));
  return db
    .selectDistinct({ id: agreementRounds.id, createdAt: agreementRounds.createdAt })
    .from(agreementCoders)
    .innerJoin(agreementRounds, eq(agreementRounds.id, agreementCoders.roundId))
    .where(and(eq(agreementCoders.studyId, studyId), mine, isNull(agreementRounds.openedAt)))
    .orderBy(asc(agreementRounds.createdAt), asc(agreementRounds.id))
    .all();
}

/** The oldest interview that has open suggestions, an undated one last. */
function firstWithSuggestions(db: Db, studyId: string): string | null {
  const row = db
    .select({ id: interviews.id })
    .from(suggestions)
    .innerJoin(documents, and(eq(documents.studyId, suggestions.studyId), eq(documents.id, suggestions.documentId)))
    .innerJoin(interviews, and(eq(interviews.studyId, documents.studyId), eq(interviews.id, documents.interviewId)))
    .where(and(eq(suggestions.studyId, studyId), eq(suggestions.status, "open"), isNull(interviews.deletedAt)))
    .orderBy(sql`${interviews.date} is null`, asc(interviews.date), asc(interviews.id))
    .limit(1)
    .get();
  return row?.id ?? null;
}

function interviewsWithWords(db: Db, studyId: string): { id: string; codedAt: string | null }[] {
  return db
    .select({ id: interviews.id, codedAt: interviews.codedAt })
    .from(interviews)
    .innerJoin(documents, and(eq(documents.studyId, interviews.studyId), eq(documents.interviewId, interviews.id)))
    .where(and(eq(interviews.studyId, studyId), eq(interviews.status, "done"), isNull(interviews.deletedAt)))
    .groupBy(interviews.id)
    .having(sql`sum(${documents.words}) > 0`)
    .orderBy(sql`${interviews.date} is null`, asc(interviews.date), asc(interviews.id))
    .all();
}
