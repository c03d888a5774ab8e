import { handle } from "@/app/_server/handle";
import { enqueueReading } from "@/app/_server/jobs/queue";
import { LONGEST_TEXT_BODY } from "@/app/_server/limits";
import { itemParams } from "@/app/_server/params";
import { createDocument } from "@/db/documents/create";
import { documentInput } from "@/lib/interviews/schema";

export const POST = handle(
  { summary: "Add notes to an interview", params: itemParams, body: documentInput, status: 201, maxBytes: LONGEST_TEXT_BODY },
  ({ db, params: { studyId, itemId }, body }) => {
    const document = createDocument(db, { studyId, interviewId: itemId, input: body });
    if (document.words > 0) enqueueReading(studyId, [document.id]);
    return document;
  },
);
