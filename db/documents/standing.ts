import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { documents, interviews, responses } from "@/db/schema";

/** How a text is joined with its interview, or with the response whose answer it is: both left joins by key. */
export const toInterview = eq(interviews.id, documents.interviewId);
export const toResponse = eq(responses.id, documents.responseId);

/** Of texts joined by `toInterview` and `toResponse`, those that are there: neither their interview nor their response is deleted. */
export const isThere = and(isNull(interviews.deletedAt), isNull(responses.deletedAt)) as SQL;

/** The same in SQL, over the row `d` of documents: joins it with its interview `i` or its response `r`, one of which is null. */
export const joinPlace = sql`left join interviews i on i.id = d.interview_id left join responses r on r.id = d.response_id`;
/** Neither `i` nor `r` of `joinPlace` is deleted. */
export const placeIsThere = sql`i.deleted_at is null and r.deleted_at is null`;

/** Over the same rows: the id of what a text belongs to, what that is called, and its day (`YYYY-MM-DD`; null: unknown). */
export const placeId = sql`coalesce(d.interview_id, d.response_id)`;
export const placeTitle = sql`coalesce(i.title, (select title from questionnaires where id = r.questionnaire_id))`;
export const placeDay = sql`coalesce(i.date, substr(r.submitted_at, 1, 10))`;

/** The order of a study's texts: interviews first, in the order of making, then responses. */
export const inOrderOfTexts = [sql`${documents.interviewId} is null`, documents.interviewId, documents.responseId];
