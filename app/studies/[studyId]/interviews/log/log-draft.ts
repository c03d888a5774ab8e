import type { Audience, Role } from "@/lib/participants/vocabulary";

export type Who = {
  participantId: string | null;
  audience: Audience | null;
  personaId: string | null;
  role: Role | null;
  displayName: string;
};

export type LogDraft = { who: Who; date: string | null; notes: string };

export const NO_DRAFT: LogDraft = {
  who: { participantId: null, audience: null, personaId: null, role: null, displayName: "" },
  date: null,
  notes: "",
};

/** True once it is clear whom the notes are about: somebody of the study, or somebody new with an audience (rule 9). */
export function isSaid({ participantId, audience }: Who): boolean {
  return participantId !== null || audience !== null;
}
