import { and, eq } from "drizzle-orm";
import type { AnswerToStore } from "@/db/documents/store-answers";
import { addReadingJob } from "@/db/jobs";
import { livingLinks } from "@/db/participants/links";
import { findStoredParticipant } from "@/db/participants/rows";
import type { QuestionnaireRow } from "@/db/questionnaires/rows";
import { responseContacts, responses } from "@/db/schema";
import { newId, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import type { Definition } from "@/lib/questionnaires/definition";
import { questionOfSlot } from "@/lib/questionnaires/slots";
import type { FollowUp, ResponseFlag, ResponseSource, ResponseStatus } from "@/lib/questionnaires/vocabulary";
import { responseCode } from "@/lib/responses/code";
import type { Cells } from "@/lib/responses/schema";
import { cleanText } from "@/lib/text/clean";
import { insertResponses } from "./insert";

/** What a reply says about who sent it, as far as it does. */
export type Classification = {
  personaId?: string | null;
  audience?: Audience | null;
  role?: Role | null;
  accountId?: string | null;
  step?: StepSlug | null;
  wave?: string | null;
};

/** One reply asked here. `cells` without its open answers: those are `texts`, and an address to write to is `contact`. `key` begins with "sent:". */
export type ReplyToStore = {
  studyId: string;
  questionnaire: Pick<QuestionnaireRow, "id" | "definition" | "audience" | "personaId" | "wave" | "language">;
  key: string;
  cells: Cells;
  texts: readonly { slot: string; text: string }[];
  contact?: string | null;
  followUp: FollowUp;
  classification: Classification;
  source: Exclude<ResponseSource, "imported">;
  status?: ResponseStatus;
  startedAt: string | null;
  submittedAt: string;
  seconds: number | null;
  flags: ResponseFlag[];
  fields?: Record<string, string>;
  participantId?: string | null;
};

export type StoredReply = { id: string; code: string; documentIds: string[]; isNew: boolean };

/**
 * Stores one reply with its open answers, and puts those in line to be read. What the reply says of nobody is taken from its questionnaire; of a linked
 * person it keeps the audience of today (rule 8). The same key again stores nothing and answers the reply there is. Callers hold the write lock.
 */
export function storeResponse(tx: Db, reply: ReplyToStore): StoredReply {
  const { studyId, questionnaire, key } = reply;
  const there = tx
    .select({ id: responses.id, number: responses.number })
    .from(responses)
    .where(and(eq(responses.questionnaireId, questionnaire.id), eq(responses.key, key)))
    .get();
  if (there) return { id: there.id, code: responseCode(there.number), documentIds: [], isNew: false };
  const id = newId();
  const texts = saidIn(reply.texts, questionnaire.definition);
  const { documentIds, firstNumber } = insertResponses(tx, {
    studyId,
    at: now(),
    rows: [
      {
        ...{ id, key, digest: null, questionnaireId: questionnaire.id, texts, importId: null, deletedAt: null, zone: "UTC" },
        ...whoSent(tx, reply),
        cells: { ...reply.cells, ...Object.fromEntries(texts.map(({ slot }) => [slot, true as const])) },
        fields: reply.fields ?? {},
        status: reply.status ?? "complete",
        source: reply.source,
        startedAt: reply.startedAt,
        submittedAt: reply.submittedAt,
        language: questionnaire.language,
        seconds: reply.seconds,
        flags: reply.flags,
        followUp: reply.followUp,
      },
    ],
  });
  if (reply.contact) tx.insert(responseContacts).values({ responseId: id, studyId, address: reply.contact }).run();
  addReadingJob(tx, { studyId, documentIds });
  return { id, code: responseCode(firstNumber), documentIds, isNew: true };
}

function whoSent(tx: Db, { studyId, questionnaire, classification, participantId = null }: ReplyToStore) {
  const { audience, role, step, wave, ...links } = classification;
  const person = participantId === null ? null : findStoredParticipant(tx, { studyId, participantId });
  return {
    participantId,
    ...livingLinks(tx, { studyId, personaId: links.personaId ?? questionnaire.personaId, accountId: links.accountId ?? null }),
    audience: audience ?? person?.audience ?? questionnaire.audience,
    role: role ?? null,
    step: step ?? null,
    wave: wave ?? questionnaire.wave,
  };
}

/** The open answers that hold words, each under its question's text. */
export function saidIn(texts: readonly { slot: string; text: string }[], definition: Definition): AnswerToStore[] {
  const titles = titlesOf(definition);
  return texts.flatMap(({ slot, text }) =>
    cleanText(text).text.trim() === "" ? [] : [{ slot, text, title: titles.get(questionOfSlot(slot)) ?? "" }],
  );
}

/** The text of each question by its id. */
export function titlesOf({ sections }: Definition): Map<string, string> {
  return new Map(sections.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text] as const)));
}
