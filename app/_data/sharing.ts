import { queryOptions } from "@tanstack/react-query";
import type { Invitation } from "@/lib/questionnaires/schema";
import type { FollowUpCandidate, FollowUpTaken, ResponseContact } from "@/lib/responses/follow-up";
import type { Response } from "@/lib/responses/schema";
import { useStudyChange } from "./change";
import { everyPage } from "./every-page";
import { getJson, sendJson } from "./http";

const pathOf = (studyId: string, id: string) => `/api/studies/${studyId}/questionnaires/${id}`;

export const sharingKeys = {
  invitations: (studyId: string, id: string) => ["studies", studyId, "invitations", id] as const,
  followUps: (studyId: string, id: string | undefined) => ["studies", studyId, "follow-ups", id ?? "all"] as const,
};

/** The personal links of a questionnaire, by the codes of their people. */
export const invitationsQuery = (studyId: string, id: string) =>
  queryOptions({
    queryKey: sharingKeys.invitations(studyId, id),
    queryFn: () => getJson<{ items: Invitation[] }>(`${pathOf(studyId, id)}/invitations`),
  });

/** Who may be written to and was not taken up yet; of one questionnaire, or of the study. */
export const followUpsQuery = (studyId: string, questionnaire?: string) =>
  queryOptions({
    queryKey: sharingKeys.followUps(studyId, questionnaire),
    queryFn: () => everyPage<FollowUpCandidate>(`/api/studies/${studyId}/follow-ups`, { questionnaire }),
  });

/** Addresses are read when somebody asks for them, and kept nowhere. */
export function readContacts(studyId: string, id: string): Promise<{ items: ResponseContact[] }> {
  return getJson<{ items: ResponseContact[] }>(`${pathOf(studyId, id)}/contacts`);
}

export function useInvite(studyId: string, id: string) {
  return useStudyChange(studyId, (participantIds: string[]) =>
    sendJson<{ items: Invitation[] }>("POST", `${pathOf(studyId, id)}/invitations`, { body: { participantIds } }),
  );
}

export function useTakeBackInvitation(studyId: string, id: string) {
  return useStudyChange(studyId, ({ id: invitationId, version }: Pick<Invitation, "id" | "version">) =>
    sendJson<void>("DELETE", `${pathOf(studyId, id)}/invitations/${invitationId}`, { version }),
  );
}

export function useAcceptFollowUp(studyId: string) {
  return useStudyChange(studyId, (responseId: string) =>
    sendJson<FollowUpTaken>("POST", `/api/studies/${studyId}/follow-ups/${responseId}/accept`),
  );
}

/** Sends back what accepting answered. */
export function useWithdrawFollowUp(studyId: string) {
  return useStudyChange(studyId, ({ responseId, taken }: { responseId: string; taken: FollowUpTaken }) =>
    sendJson<void>("POST", `/api/studies/${studyId}/follow-ups/${responseId}/withdraw`, { body: taken }),
  );
}

/** A reply as it is entered: what is given, and who gave it. */
export type EnteredReply = {
  submissionKey: string;
  answers: Record<string, string | string[]>;
  participantId?: string;
  personaId?: string;
  audience?: string;
  wave?: string;
  day?: string;
};

export function useEnterReply(studyId: string, id: string) {
  return useStudyChange(studyId, (body: EnteredReply) => sendJson<Response>("POST", `${pathOf(studyId, id)}/responses`, { body }));
}
