import { handle } from "@/app/_server/handle";
import { noteReveal } from "@/app/_server/identities/reveal";
import { studyParams } from "@/app/_server/params";
import { pageOf } from "@/db/paging";
import { createParticipant } from "@/db/participants/create";
import { listParticipants } from "@/db/participants/list";
import { participantInput, participantsPage } from "@/lib/participants/schema";

export const GET = handle(
  { summary: "List the people of a study; names only with names=true", params: studyParams, query: participantsPage },
  ({ db, params, query: { limit, cursor, ...filter }, caller }) => {
    const people = listParticipants(db, { ...params, filter });
    if (filter.names) noteReveal(db, { ...params, caller });
    return pageOf(people, { limit, cursor });
  },
);
export const POST = handle(
  { summary: "Add a participant", params: studyParams, body: participantInput, status: 201 },
  ({ db, params, body }) => createParticipant(db, { ...params, input: body }),
);
