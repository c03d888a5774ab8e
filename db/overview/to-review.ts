import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { highlightsByInterview } from "@/db/evidence/presences";
import { documents, interviews, suggestions } from "@/db/schema";
import type { Db } from "@/db/types";
import type { Coverage } from "@/lib/coverage/schema";
import type { ToReview } from "@/lib/overview/schema";

export type Waiting = { toReview: ToReview; interviewsWithWords: number };

/** What waits in a study: open suggestions, interviews with words that nobody coded, and people and interviews that lack a fact. */
export function findToReview(
  db: Db,
  { studyId, coverage }: { studyId: string; coverage: Pick<Coverage, "unassigned" | "needs"> },
): Waiting {
  const open = openSuggestionsByInterview(db, studyId);
  const read = interviewsWithWords(db, studyId);
  const marked = highlightsByInterview(db, studyId);
  const notCoded = read.filter(({ id, codedAt }) => codedAt === null && !marked.has(id));
  return {
    interviewsWithWords: read.length,
    toReview: {
      openSuggestions: open.reduce((sum, { n }) => sum + n, 0),
      suggestionInterviews: open.length,
      firstInterviewId: open[0]?.interviewId ?? null,
      notCoded: notCoded.length,
      firstNotCodedId: notCoded[0]?.id ?? null,
      noAudience: coverage.unassigned.noAudience,
      noPersona: coverage.unassigned.noPersona,
      noDate: coverage.needs.noDate,
    },
  };
}

/** Interviews with open suggestions, the oldest first, undated last. */
function openSuggestionsByInterview(db: Db, studyId: string): { interviewId: string; n: number }[] {
  return db
    .select({ interviewId: interviews.id, n: sql<number>`count(*)` })
    .from(suggestions)
    .innerJoin(documents, and(eq(documents.studyId, suggestions.studyId), eq(documents.id, suggestions.documentId)))
    .innerJoin(interviews, and(eq(interviews.studyId, documents.studyId), eq(interviews.id, documents.interviewId)))
    .where(and(eq(suggestions.studyId, studyId), eq(suggestions.status, "open"), isNull(interviews.deletedAt)))
    .groupBy(interviews.id)
    .orderBy(sql`${interviews.date} is null`, asc(interviews.date), asc(interviews.id))
    .all();
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
