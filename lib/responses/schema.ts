import { z } from "zod";
import { stepText } from "@/lib/journey/schema";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { AUDIENCES, type Audience, ROLES, type Role } from "@/lib/participants/vocabulary";
import type { FollowUp, ResponseFlag, ResponseSource, ResponseStatus } from "@/lib/questionnaires/vocabulary";
import { idText, pageQuery, proseText, type Recorded, repeated } from "@/lib/record";

/**
 * What a response holds, by slot: the raw cell, as it was given or exported. `true`: words that stand in the document of this slot, or an address kept
 * apart. Empty cells are absent.
 */
export type Cells = Record<string, string | true>;

/** Where the words of an open answer stand: its response and the question, by the text its document keeps. Null on what stands in an interview. */
export type AnswerPlace = { questionnaireId: string; questionId: string; question: string; responseId: string; responseCode: string };

/** One open answer: a document like any other. */
export type AnswerText = { documentId: string; questionId: string; slot: string; text: string; highlights: number; nothingHere: boolean };

/** What a text belongs to: an interview, or the response whose open answer it is. One of both is there. */
export type TextPlace = { interviewId: string | null; answer: AnswerPlace | null };

/** One person's reply, or as much of it as was sent. `code` is R-208, unique in the study. */
export type Response = Recorded & {
  code: string;
  questionnaireId: string;
  participantId: string | null;
  participantCode: string | null;
  personaId: string | null;
  audience: Audience | null;
  role: Role | null;
  accountId: string | null;
  step: StepSlug | null;
  wave: string | null;
  status: ResponseStatus;
  source: ResponseSource;
  /** ISO 8601; in UTC where the zone is known, else as written, without a zone */
  startedAt: string | null;
  submittedAt: string | null;
  /** the zone its times were written in, as the export says; null: unknown */
  zone: string | null;
  language: string | null;
  /** from the first to the last page */
  seconds: number | null;
  flags: ResponseFlag[];
  followUp: FollowUp;
  /** an address for following up is kept, apart from the answers */
  hasContact: boolean;
  cells: Cells;
  /** columns that are no question: plan, hidden fields … */
  fields: Record<string, string>;
  texts: AnswerText[];
};

/** What can be put right about a response by hand. */
export const responsePatch = z
  .strictObject({
    participantId: idText.nullable(),
    personaId: idText.nullable(),
    audience: z.enum(AUDIENCES).nullable(),
    role: z.enum(ROLES).nullable(),
    accountId: idText.nullable(),
    step: stepText.nullable(),
    wave: proseText(100).nullable(),
  })
  .partial();
export type ResponsePatch = z.infer<typeof responsePatch>;

/** The one filter of responses; it lives in the URL and drives results, charts, lists and exports alike. `none` finds those without. */
export const responseFilter = z.strictObject({
  persona: repeated(idText),
  audience: repeated(z.enum([...AUDIENCES, "none"])),
  role: repeated(z.enum([...ROLES, "none"])),
  stage: repeated(z.string().max(60)),
  wave: repeated(z.string().max(100)),
  account: repeated(idText),
  plan: repeated(z.string().max(100)),
  /** complete ones only */
  complete: z.stringbool().optional(),
  /** "q:<questionId>=<value>" or "f:<field>=<value>": who gave this answer, who has this in a field */
  where: repeated(
    z
      .string()
      .max(700)
      .regex(/^(?:q:[a-z0-9]{8}|f:[^=]+)=/, "q:<questionId>=<value> or f:<field>=<value>"),
  ),
});
export type ResponseFilter = z.infer<typeof responseFilter>;
/** `words`: replies in one of whose open answers all of them stand. */
export const responsesPage = responseFilter.extend({ ...pageQuery.shape, words: z.string().max(200).optional() });
