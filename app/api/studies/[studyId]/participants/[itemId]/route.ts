import { handle } from "@/app/_server/handle";
import { noteReveal } from "@/app/_server/identities/reveal";
import { withWithheld } from "@/app/_server/identities/withheld";
import { itemParams } from "@/app/_server/params";
import { deleteParticipant } from "@/db/participants/delete";
import { getParticipant } from "@/db/participants/list";
import { updateParticipant } from "@/db/participants/update";
import { namesQuery, participantPatch } from "@/lib/participants/schema";

export const GET = handle(
  { summary: "Read a participant; the id of one merged away answers who stands for them", params: itemParams, query: namesQuery },
  ({ db, params: { studyId, itemId }, query, caller }) => {
    const person = getParticipant(db, { studyId, participantId: itemId, names: query.names });
    if (query.names) noteReveal(db, { studyId, caller });
    return person;
  },
);
export const PATCH = handle(
  { summary: "Change a participant", params: itemParams, body: participantPatch, version: true },
  ({ db, params: { studyId, itemId }, body, version, access }) => {
    const patch = withWithheld(db, { studyId, participantId: itemId, patch: body, access });
    return updateParticipant(db, { studyId, participantId: itemId, version, patch });
  },
);
export const DELETE = handle(
  { summary: "Delete a participant, restorable; their interviews stay", params: itemParams, version: true, status: 204 },
  ({ db, params: { studyId, itemId }, version }) => deleteParticipant(db, { studyId, participantId: itemId, version }),
);
