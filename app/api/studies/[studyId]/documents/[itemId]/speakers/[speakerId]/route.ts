import { handle } from "@/app/_server/handle";
import { enqueueReading } from "@/app/_server/jobs/queue";
import { itemParams } from "@/app/_server/params";
import { updateSpeaker } from "@/db/documents/speakers";
import { speakerPatch } from "@/lib/interviews/schema";
import { idText } from "@/lib/record";

const params = itemParams.extend({ speakerId: idText });

export const PATCH = handle(
  { summary: "Correct who a speaker is; If-Match is the document's version", params, body: speakerPatch, version: true },
  ({ db, params: { studyId, itemId, speakerId }, body, version }) => {
    const document = updateSpeaker(db, { studyId, documentId: itemId, speakerId, version, patch: body });
    enqueueReading(studyId, [itemId]);
    return document;
  },
);
