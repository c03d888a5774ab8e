import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { wholeList } from "@/app/_data/every-page";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { questionnaireQuery } from "@/app/_data/questionnaires";
import { followUpsQuery, invitationsQuery } from "@/app/_data/sharing";
import { withAccess } from "@/app/_server/access/with-access";
import { ourOrigin } from "@/app/_server/hosts";
import { noteRead } from "@/app/_server/identities/reveal";
import { prefetch } from "@/app/_server/prefetch";
import { listFollowUps } from "@/db/follow-ups/list";
import { listInvitations } from "@/db/invitations/invitations";
import { listParticipants } from "@/db/participants/list";
import { listPersonas } from "@/db/personas";
import { getQuestionnaire } from "@/db/questionnaires/list";
import type { Db } from "@/db/types";
import type { Caller } from "@/lib/team/access";
import { SharePage } from "./share-page";

export const metadata: Metadata = { title: "Share" };

export default async function Page({ params }: { params: Promise<{ studyId: string; questionnaireId: string }> }) {
  const { studyId, questionnaireId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db, access, caller }) => {
    const ref = { studyId, questionnaireId };
    const questionnaire = getQuestionnaire(db, ref);
    if (questionnaire.origin !== "asked") notFound();
    const state = await prefetch([
      { options: questionnaireQuery(studyId, questionnaireId), value: () => questionnaire },
      ...(access.seesIdentities
        ? [{ options: invitationsQuery(studyId, questionnaireId), value: () => ({ items: personalLinks(db, { ...ref, caller }) }) }]
        : []),
      { options: followUpsQuery(studyId, questionnaireId), value: () => wholeList(listFollowUps(db, ref)) },
      { options: participantsQuery(studyId), value: () => wholeList(listParticipants(db, { studyId, filter: {} })) },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
    ]);
    // never from the Host that a request names: a link is passed on
    return (
      <HydrationBoundary state={state}>
        <SharePage studyId={studyId} id={questionnaireId} origin={ourOrigin()} />
      </HydrationBoundary>
    );
  });
}

/** Whoever reads personal links is written down, as where they are asked for. */
function personalLinks(db: Db, { caller, ...ref }: { studyId: string; questionnaireId: string; caller: Caller }) {
  noteRead(db, { studyId: ref.studyId, caller, action: "read personal link", thingId: ref.questionnaireId });
  return listInvitations(db, ref);
}
