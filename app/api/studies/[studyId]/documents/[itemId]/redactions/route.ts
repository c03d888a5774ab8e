import { handle } from "@/app/_server/handle";
import { enqueueReading } from "@/app/_server/jobs/queue";
import { itemParams } from "@/app/_server/params";
import { proposeRedactions } from "@/db/privacy/propose";
import { redactDocument } from "@/db/privacy/redact";
import { redactionInput } from "@/lib/privacy/schema";

export const GET = handle(
  { summary: "Propose what to take out of a text: addresses, numbers, and the names the study knows", params: itemParams },
  ({ db, params: { studyId, itemId } }) => proposeRedactions(db, { studyId, documentId: itemId }),
);
// a second time it is refused for its version, so no answer is kept, and the journal can be emptied outside a transaction
export const POST = handle(
  {
    summary: "Replace words of a text for good, in earlier revisions too; it cannot be undone",
    params: itemParams,
    body: redactionInput,
    version: true,
    slow: true,
  },
  ({ db, params: { studyId, itemId }, body, version }) => {
    const redacted = redactDocument(db, { studyId, documentId: itemId, version, spans: body.spans });
    enqueueReading(studyId, [itemId]);
    return redacted;
  },
);
