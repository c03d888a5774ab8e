import { tabOf } from "@/app/_server/after-write";
import { handle } from "@/app/_server/handle";
import { ourAddress } from "@/app/_server/hosts";
import { tellStudies } from "@/app/_server/live/hub";
import { askerIn, signedInAsker } from "@/app/_server/team/asker";
import { createInvite, listInvites } from "@/db/team/invites";
import { inviteInput, type MadeLink } from "@/lib/team/schema";

export const GET = handle(
  { summary: "List the invites that still work: my own, or all for whoever looks after the workspace" },
  ({ db, caller }) => ({
    items: listInvites(db, { caller: askerIn({ caller }) }),
  }),
);
// secret: the link is in this one answer, and in none that is kept for a second try; a second one takes the first one's place
export const POST = handle(
  { summary: "Invite somebody by a link that works once, for 7 days", body: inviteInput, secret: true, status: 201 },
  ({ db, body, caller, request }): MadeLink => {
    const asker = signedInAsker({ caller });
    const { link, secret, person } = createInvite(db, { caller: asker, input: body });
    const studies = body.studies.map(({ studyId }) => studyId);
    // whoever works here already is in them at once
    tellStudies(studies, { by: person?.id ?? asker.userId, tab: tabOf(request) });
    return { ...link, address: ourAddress(person ? "/" : `/invite/${secret}`), person };
  },
);
