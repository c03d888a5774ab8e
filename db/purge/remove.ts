import { and, eq, sql } from "drizzle-orm";
import { letGoOfAgreementCode } from "@/db/agreement/follow";
import { removeLinks } from "@/db/findings/links";
import { forgetActions, forgetThing } from "@/db/history/log";
import { forgetAxes } from "@/db/meaning/forget";
import { keepFormerNames, namesOfPerson, namesOnLabels } from "@/db/privacy/former-names";
import {
  accounts,
  codes,
  dealDrivers,
  documents,
  guideQuestions,
  highlightCodes,
  highlightParticipants,
  highlights,
  interviewParticipants,
  interviews,
  memos,
  messageTerms,
  participants,
  personas,
  questionnaires,
  responses,
  savedSearches,
  speakers,
  suggestions,
} from "@/db/schema";
import type { Db } from "@/db/types";
import type { DeletedKind } from "@/lib/studies/deleted";
import { refusedHighlights } from "./refused-words";
import { letGoOf, REMOVE_FURNITURE } from "./remove-furniture";
import { removeReplies } from "./remove-replies";

type Thing = { studyId: string; id: string };

/** Takes one deleted thing out of the file, with all that hangs on it alone, and lets go of what refers to it. One entry for each kind there is. */
export const REMOVE: Record<DeletedKind, (tx: Db, thing: Thing) => void> = {
  interview: removeInterviewOnly,
  questionnaire: removeQuestionnaire,
  response: (tx, { studyId, id }) => void removeReplies(tx, { studyId, which: eq(responses.id, id) }),
  participant: removePerson,
  highlight: removeHighlight,
  code: removeCode,
  persona: removePersona,
  account: removeAccount,
  memo: (tx, { studyId, id }) =>
    void tx
      .delete(memos)
      .where(and(eq(memos.studyId, studyId), eq(memos.id, id)))
      .run(),
  question: (tx, { studyId, id }) =>
    void tx
      .delete(guideQuestions)
      .where(and(eq(guideQuestions.studyId, studyId), eq(guideQuestions.id, id)))
      .run(),
  search: (tx, { studyId, id }) =>
    void tx
      .delete(savedSearches)
      .where(and(eq(savedSearches.studyId, studyId), eq(savedSearches.id, id)))
      .run(),
  term: (tx, { studyId, id }) =>
    void tx
      .delete(messageTerms)
      .where(and(eq(messageTerms.studyId, studyId), eq(messageTerms.id, id)))
      .run(),
  ...REMOVE_FURNITURE,
};

/** By itself: names on its labels stay hidden in the texts that stay. */
function removeInterviewOnly(tx: Db, { studyId, id }: Thing): void {
  const texts = tx
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.studyId, studyId), eq(documents.interviewId, id)))
    .all();
  const names = namesOnLabels(tx, { studyId, documentIds: texts.map((text) => text.id) });
  removeInterview(tx, { studyId, id });
  keepFormerNames(tx, { studyId, names });
}

/** With its texts, their history, turns, highlights and suggestions: those go with the row. */
export function removeInterview(tx: Db, { studyId, id }: Thing): void {
  const texts = tx
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.studyId, studyId), eq(documents.interviewId, id)))
    .all();
  for (const text of texts) forgetActions(tx, { studyId, documentId: text.id });
  forgetAxes(tx, studyId);
  removeMemos(tx, { studyId, id });
  tx.delete(interviews)
    .where(and(eq(interviews.studyId, studyId), eq(interviews.id, id)))
    .run();
}

/** With its links. Its replies went before it, some in each transaction. */
function removeQuestionnaire(tx: Db, { studyId, id }: Thing): void {
  tx.delete(questionnaires)
    .where(and(eq(questionnaires.studyId, studyId), eq(questionnaires.id, id)))
    .run();
}

/**
 * With everybody who was merged into them. Their words stay where they were said, and are nobody's; their number is never given again (rule 14). Their
 * replies are linked to nobody. Where they refused to be quoted the highlights on their words go with them: nobody's words would be shown.
 * Their names stay, as nobody's, to be hidden where they were written down.
 */
function removePerson(tx: Db, { studyId, id }: Thing): void {
  for (const highlightId of refusedHighlights(tx, { studyId, id })) REMOVE.highlight(tx, { studyId, id: highlightId });
  const merged = tx
    .select({ id: participants.id })
    .from(participants)
    .where(and(eq(participants.studyId, studyId), eq(participants.mergedInto, id)))
    .all();
  for (const other of merged) removePerson(tx, { studyId, id: other.id });
  for (const links of [interviewParticipants, highlightParticipants]) {
    tx.delete(links)
      .where(and(eq(links.studyId, studyId), eq(links.participantId, id)))
      .run();
  }
  tx.update(speakers)
    .set({ participantId: null })
    .where(and(eq(speakers.studyId, studyId), eq(speakers.participantId, id)))
    .run();
  tx.update(responses)
    .set({ participantId: null })
    .where(and(eq(responses.studyId, studyId), eq(responses.participantId, id)))
    .run();
  removeMemos(tx, { studyId, id });
  const names = namesOfPerson(tx, { studyId, participantId: id });
  tx.delete(participants)
    .where(and(eq(participants.studyId, studyId), eq(participants.id, id)))
    .run();
  keepFormerNames(tx, { studyId, but: null, names: names.map((name) => ({ participantId: null, name })) });
}

function removeHighlight(tx: Db, { studyId, id }: Thing): void {
  tx.update(suggestions)
    .set({ highlightId: null })
    .where(and(eq(suggestions.studyId, studyId), eq(suggestions.highlightId, id)))
    .run();
  forgetThing(tx, { studyId, id });
  tx.delete(highlights)
    .where(and(eq(highlights.studyId, studyId), eq(highlights.id, id)))
    .run();
}

/** The codes under it hang where it hung, as readers see them since it was deleted. */
function removeCode(tx: Db, { studyId, id }: Thing): void {
  const one = and(eq(codes.studyId, studyId), eq(codes.id, id));
  const row = tx.select({ parentId: codes.parentId }).from(codes).where(one).get();
  tx.update(codes)
    .set({ parentId: row?.parentId ?? null })
    .where(and(eq(codes.studyId, studyId), eq(codes.parentId, id)))
    .run();
  tx.delete(highlightCodes)
    .where(and(eq(highlightCodes.studyId, studyId), eq(highlightCodes.codeId, id)))
    .run();
  forgetThing(tx, { studyId, id });
  removeMemos(tx, { studyId, id });
  letGoOf(tx, { studyId, codeId: id });
  letGoOfAgreementCode(tx, { studyId, codeId: id });
  tx.delete(codes).where(one).run();
}

function removePersona(tx: Db, { studyId, id }: Thing): void {
  tx.update(participants)
    .set({ personaId: null })
    .where(and(eq(participants.studyId, studyId), eq(participants.personaId, id)))
    .run();
  for (const table of [responses, questionnaires]) {
    tx.update(table)
      .set({ personaId: null })
      .where(and(eq(table.studyId, studyId), eq(table.personaId, id)))
      .run();
  }
  tx.update(interviews)
    .set({ placeholderPersonaId: null })
    .where(and(eq(interviews.studyId, studyId), eq(interviews.placeholderPersonaId, id)))
    .run();
  letGoOf(tx, { studyId, personaId: id });
  tx.delete(personas)
    .where(and(eq(personas.studyId, studyId), eq(personas.id, id)))
    .run();
}

function removeAccount(tx: Db, { studyId, id }: Thing): void {
  tx.update(participants)
    .set({ accountId: null })
    .where(and(eq(participants.studyId, studyId), eq(participants.accountId, id)))
    .run();
  tx.update(responses)
    .set({ accountId: null })
    .where(and(eq(responses.studyId, studyId), eq(responses.accountId, id)))
    .run();
  const drivers = sql`(select ${dealDrivers.id} from ${dealDrivers} where ${dealDrivers.studyId} = ${studyId} and ${dealDrivers.accountId} = ${id})`;
  removeLinks(tx, { studyId, subject: "driver", subjectIds: drivers });
  tx.delete(accounts)
    .where(and(eq(accounts.studyId, studyId), eq(accounts.id, id)))
    .run();
}

/** What was written about a thing goes with it. */
function removeMemos(tx: Db, { studyId, id }: Thing): void {
  tx.delete(memos)
    .where(and(eq(memos.studyId, studyId), eq(memos.subjectId, id)))
    .run();
}
