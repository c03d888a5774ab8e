import { z } from "zod";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { AUDIENCES, type Audience } from "@/lib/participants/vocabulary";
import { idText, lineText, proseText, type Recorded } from "@/lib/record";
import { type Definition, definition, type Intro, introInput } from "./definition";
import type { TemplateKind } from "./templates/template";
import { type Metric, QUESTIONNAIRE_STATUSES, type QuestionnaireOrigin, type QuestionnaireStatus, type QuestionType } from "./vocabulary";

/** A moment, ISO 8601 with a zone. */
const moment = z.iso.datetime({ offset: true });

const fields = {
  title: lineText(300),
  definition,
  intro: introInput.optional(),
  thanks: proseText(1000).optional(),
  /** taken by responses that say nothing else */
  audience: z.enum(AUDIENCES).nullish(),
  personaId: idText.nullish(),
  /** which round of asking: stamped on each response as it comes */
  wave: proseText(100).nullish(),
  /** in which language the respondent's page speaks, ISO 639-1 */
  language: z.string().max(10).optional(),
};

/** A questionnaire made here: from a template's slug, or with a definition of its own. */
export const questionnaireInput = z.strictObject({
  ...fields,
  title: fields.title.optional(),
  definition: definition.optional(),
  template: z.string().max(60).optional(),
  /** the product's name, put into the template's texts */
  product: proseText(100).optional(),
});
export type QuestionnaireInput = z.infer<typeof questionnaireInput>;

/** `status` open publishes (a link is made at the first time), closed ends it; answers then get 410. */
export const questionnairePatch = z
  .strictObject({
    ...fields,
    status: z.enum(QUESTIONNAIRE_STATUSES),
    opensAt: moment.nullable(),
    closesAt: moment.nullable(),
    responseLimit: z.number().int().min(1).max(1_000_000).nullable(),
  })
  .partial();
export type QuestionnairePatch = z.infer<typeof questionnairePatch>;

export type Questionnaire = Recorded & {
  title: string;
  origin: QuestionnaireOrigin;
  /** of one that was brought in: "csv:typeform" … */
  format: string | null;
  template: string | null;
  status: QuestionnaireStatus;
  definition: Definition;
  intro: Intro;
  thanks: string;
  audience: Audience | null;
  personaId: string | null;
  wave: string | null;
  language: string;
  /** of its public page, `/f/{token}`; null until it was opened once */
  token: string | null;
  opensAt: string | null;
  closesAt: string | null;
  responseLimit: number | null;
  /** stored replies, of which complete */
  responses: number;
  complete: number;
  lastResponseAt: string | null;
  /** waves its responses name, in the order of their first reply */
  waves: string[];
};

/** A line of the list: without the questions. */
export type QuestionnaireGlance = Omit<Questionnaire, "definition" | "intro" | "thanks"> & {
  questions: number;
  openAnswers: number;
  openAnswersDone: number;
};

/** A template as the gallery shows it. `kind` guide: its questions go into the interview guide. */
export type TemplateGlance = {
  slug: string;
  kind: TemplateKind;
  name: string;
  measures: string;
  minutes: number;
  audiences: readonly Audience[];
  when: string;
  source: string;
  notice: string | null;
  metrics: Metric[];
  questions: { text: string; type: QuestionType; step: StepSlug | null }[];
};

/** A personal link: its reply knows its person. */
export type Invitation = {
  id: string;
  version: number;
  token: string;
  participantId: string;
  participantCode: string;
  answeredAt: string | null;
  responseId: string | null;
  createdAt: string;
};
export const invitationsInput = z.strictObject({ participantIds: z.array(idText).min(1).max(2000) });

/** A questionnaire as a file (JSON): its content without what belongs to one study, link or answer. */
export const questionnaireFile = z.strictObject({
  verbatim: z.literal("questionnaire"),
  version: z.literal(1),
  title: lineText(300),
  definition,
  intro: introInput.optional(),
  thanks: proseText(1000).optional(),
  language: z.string().max(10).optional(),
});
export type QuestionnaireFile = z.infer<typeof questionnaireFile>;
