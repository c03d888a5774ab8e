import { z } from "zod";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import { dayText, idText, proseText } from "@/lib/record";
import type { ResponseFlag } from "./vocabulary";

/** So many answers any form takes, and one with more inputs as many as it has; what sends more is no respondent. */
export const MAX_ANSWERS = 200;
/** The longest reply, in bytes. */
export const MAX_REPLY_BYTES = 64 * 1024;

const answer = z.union([z.string(), z.number().transform(String), z.array(z.string()).max(500)]);

const fields = {
  /** made once where the reply is written; the same key again stores nothing and gets the same receipt */
  submissionKey: z
    .string()
    .regex(/^[\w-]{8,64}$/, "Give a key of 8 to 64 letters, digits, - and _.")
    .optional(),
  /** what was given, by slot; several choices, and a ranking, as a list of values */
  answers: z.record(z.string().max(100), answer),
};

/** A reply as the respondent's page sends it. `website` is a field that nobody sees: a program that fills everything in fills it too. */
export const submissionInput = z.strictObject({
  ...fields,
  startedAt: z.iso.datetime({ offset: true }).optional(),
  website: z.string().max(2000).optional(),
});
export type SubmissionInput = z.infer<typeof submissionInput>;

/** A reply from paper, or from reading the questions out, entered by hand. */
export const enteredInput = z.strictObject({
  ...fields,
  participantId: idText.nullish(),
  personaId: idText.nullish(),
  audience: z.enum(AUDIENCES).nullish(),
  role: z.enum(ROLES).nullish(),
  wave: proseText(100).nullish(),
  /** the day on which it was answered; today where it is left out */
  day: dayText.nullish(),
});
export type EnteredInput = z.infer<typeof enteredInput>;

/** What a respondent gets back: nothing of what they sent. */
export type Receipt = { receipt: string };

/** Reading a question and answering it takes a second at the least. */
const SECONDS_AN_ANSWER = 1;

/** What makes a reply worth a second look: a field was filled in that nobody sees, or it came faster than anybody reads. It counts all the same. */
export function flagsOf({ website, seconds, answers }: { website?: string; seconds: number | null; answers: number }): ResponseFlag[] {
  const flags: ResponseFlag[] = [];
  if (website !== undefined && website !== "") flags.push("hidden-field-filled");
  if (seconds !== null && seconds < Math.max(2, answers * SECONDS_AN_ANSWER)) flags.push("too-fast");
  return flags;
}
