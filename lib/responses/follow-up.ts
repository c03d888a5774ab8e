import { z } from "zod";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import { idText } from "@/lib/record";

/** Somebody who said that they may be written to, and with whom nobody has planned a talk since. Where they can be reached is asked for apart. */
export type FollowUpCandidate = {
  responseId: string;
  code: string;
  questionnaireId: string;
  questionnaireTitle: string;
  submittedAt: string | null;
  personaId: string | null;
  audience: Audience | null;
  role: Role | null;
  accountId: string | null;
  participantId: string | null;
  participantCode: string | null;
  hasContact: boolean;
};

/** How many respondents of a questionnaire wait to be taken up. */
export type FollowUpCount = { questionnaireId: string; title: string; people: number };

/** An address left for following up. */
export type ResponseContact = { responseId: string; code: string; address: string };

/** What taking somebody up made; sent back whole, it is undone. `made`: the participant too. */
export const followUpTaken = z.strictObject({
  participantId: idText,
  participantCode: z.string().max(40),
  interviewId: idText,
  made: z.boolean(),
});
export type FollowUpTaken = z.infer<typeof followUpTaken>;
