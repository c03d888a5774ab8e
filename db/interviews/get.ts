import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Interview } from "@/lib/interviews/schema";
import { type InterviewRef, type InterviewRow, requireInterview } from "./rows";
import { toInterviews } from "./wire";

/** One interview that is not deleted. Throws NOT_FOUND. */
export function getInterview(db: Db, { studyId, interviewId }: InterviewRef): Interview {
  requireStudy(db, studyId);
  return wireInterview(db, requireInterview(db, { studyId, interviewId }));
}

/** One stored interview as it goes over the wire. */
export function wireInterview(db: Db, row: InterviewRow): Interview {
  const [interview] = toInterviews(db, { studyId: row.studyId, rows: [row] });
  if (!interview) throw new Error("an interview row always has its wire form");
  return interview;
}
