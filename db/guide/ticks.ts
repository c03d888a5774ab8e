import { and, eq } from "drizzle-orm";
import { getInterview } from "@/db/interviews/get";
import { guideTicks } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { GuideItem, GuideTickInput } from "@/lib/guide/schema";
import { getGuideQuestion, listGuideQuestions } from "./questions";

type InterviewRef = { studyId: string; interviewId: string };

/** The guide beside one interview: every question, and since when it is ticked off. Throws NOT_FOUND. */
export function listGuide(db: Db, { studyId, interviewId }: InterviewRef): GuideItem[] {
  getInterview(db, { studyId, interviewId });
  const ticks = db
    .select({ id: guideTicks.questionId, at: guideTicks.tickedAt })
    .from(guideTicks)
    .where(and(eq(guideTicks.studyId, studyId), eq(guideTicks.interviewId, interviewId)))
    .all();
  const askedAt = new Map(ticks.map(({ id, at }) => [id, at]));
  return listGuideQuestions(db, { studyId }).map(({ id, question }) => ({ id, question, askedAt: askedAt.get(id) ?? null }));
}

/** Ticks a question off, or takes the tick away, and answers the guide. Said twice it is the same: the first tick's moment stays. Throws NOT_FOUND. */
export function tickQuestion(db: Db, { studyId, interviewId, questionId, asked }: InterviewRef & GuideTickInput): GuideItem[] {
  return write(db, (tx) => {
    getInterview(tx, { studyId, interviewId });
    getGuideQuestion(tx, { studyId, questionId });
    if (asked) tx.insert(guideTicks).values({ studyId, interviewId, questionId, tickedAt: now() }).onConflictDoNothing().run();
    else {
      tx.delete(guideTicks)
        .where(and(eq(guideTicks.studyId, studyId), eq(guideTicks.interviewId, interviewId), eq(guideTicks.questionId, questionId)))
        .run();
    }
    return listGuide(tx, { studyId, interviewId });
  });
}
