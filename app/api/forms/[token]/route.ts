import { z } from "zod";
import { submissionFromFields } from "@/app/_server/forms/from-fields";
import { countReply } from "@/app/_server/forms/limits";
import { handle } from "@/app/_server/handle";
import { wakeUp } from "@/app/_server/jobs/queue";
import { publishChange } from "@/app/_server/live/hub";
import { submitReply } from "@/db/forms/submit";
import { MAX_REPLY_BYTES, submissionInput } from "@/lib/questionnaires/submission";

const params = z.strictObject({ token: z.string().min(1).max(64) });

/** Anybody with the link may send a reply; nobody reads one here. The same `submissionKey` again stores nothing and answers 200 with the same receipt. */
export const POST = handle(
  {
    summary: "Send a reply to a published questionnaire",
    params,
    body: submissionInput,
    accepts: "form",
    fromFields: submissionFromFields,
    maxBytes: MAX_REPLY_BYTES,
    slow: true,
    status: 201,
    before: (request, { token }) => countReply(request, token),
  },
  ({ db, params: { token }, body }) => {
    const { receipt, isNew, studyId, documentIds } = submitReply(db, { token, submission: body });
    if (isNew) publishChange({ studyId, by: null, tab: null });
    if (documentIds.length > 0) wakeUp();
    return Response.json({ receipt }, { status: isNew ? 201 : 200, headers: { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" } });
  },
);
