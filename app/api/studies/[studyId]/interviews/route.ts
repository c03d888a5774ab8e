import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { seenHere } from "@/app/_server/identities/reader";
import { enqueueReading } from "@/app/_server/jobs/queue";
import { LONGEST_TEXT_BODY } from "@/app/_server/limits";
import { studyParams } from "@/app/_server/params";
import { createInterview } from "@/db/interviews/create";
import { listInterviews } from "@/db/interviews/list";
import { pageOf } from "@/db/paging";
import { interviewFilter, interviewInput } from "@/lib/interviews/schema";
import { pageQuery } from "@/lib/record";

const query = z.strictObject({ ...interviewFilter.shape, ...pageQuery.shape });

export const GET = handle(
  { summary: "List the interviews of a study, the latest first", params: studyParams, query },
  ({ db, params: { studyId }, query: { limit, cursor, ...filter } }) =>
    pageOf(listInterviews(db, { studyId, filter, seen: seenHere() }), { limit, cursor }),
);
export const POST = handle(
  { summary: "Log or plan an interview", params: studyParams, body: interviewInput, status: 201, maxBytes: LONGEST_TEXT_BODY },
  ({ db, params, body }) => {
    const interview = createInterview(db, { ...params, input: body });
    if (interview.words > 0)
      enqueueReading(
        params.studyId,
        interview.documents.map((document) => document.id),
      );
    return interview;
  },
);
