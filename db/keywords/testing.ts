import { eq } from "drizzle-orm";
import { updateDocument } from "@/db/documents/update";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makeTranscript } from "@/db/interviews/testing";
import { readDocument } from "@/db/reading/read-document";
import { voices } from "@/db/schema";
import type { Db } from "@/db/types";
import type { InterviewInput } from "@/lib/interviews/schema";
import type { CountedPhrase } from "@/lib/keywords/phrase-book";
import type { DistinctiveList, KeywordsQuery } from "@/lib/keywords/schema";
import { keywordsQuery } from "@/lib/keywords/schema";
import { listKeywords } from "./list";
import { unpackPhrases } from "./voice-phrases";

type Place = { db: Db; studyId: string };

/** For tests: an interview in which each of these people says something, read. Answers its text's and its own id. */
export function makeTalk({ db, studyId }: Place, said: [personId: string, says: string][], input: Partial<InterviewInput> = {}) {
  const participantIds = [...new Set(said.map(([personId]) => personId))];
  const interview = createInterview(db, { studyId, input: interviewOf({ ...input, participantIds }) });
  const voices = participantIds.map((participantId) => ({ label: `Label ${participantId}`, role: "participant" as const, participantId }));
  const document = makeTranscript(db, {
    studyId,
    interviewId: interview.id,
    voices: [{ label: "Asking", role: "interviewer" }, ...voices],
    said: said.flatMap(([personId, says]) => [
      { who: "Asking", says: "What about the questionnaire paper?" },
      { who: `Label ${personId}`, says },
    ]),
  });
  readDocument(db, { studyId, documentId: document.id });
  return { interviewId: interview.id, document };
}

/** For tests: notes about these people, read. */
export function makeNotes({ db, studyId }: Place, participantIds: string[], notes: string, input: Partial<InterviewInput> = {}) {
  const interview = createInterview(db, { studyId, input: interviewOf({ ...input, participantIds, notes }) });
  const documentId = interview.documents[0]?.id ?? "";
  readDocument(db, { studyId, documentId });
  return { interviewId: interview.id, documentId };
}

/** For tests: other words in place of a text's, read. */
export function retype({ db, studyId }: Place, { documentId, version, text }: { documentId: string; version: number; text: string }): void {
  updateDocument(db, { studyId, documentId, version, patch: { text } });
  readDocument(db, { studyId, documentId });
}

/** For tests: a list of keywords as a request asks for it. */
export function asked({ db, studyId }: Place, query: Partial<KeywordsQuery> = {}): DistinctiveList {
  const { hidden, ...rest } = query;
  return listKeywords(db, { studyId, hidden, ...keywordsQuery.parse(rest) }) as DistinctiveList;
}

/** For tests: in how many people's words each phrase of a list is. */
export function peopleBy(list: { items: { phrase: string; people: number }[] }): Record<string, number> {
  return Object.fromEntries(list.items.map(({ phrase, people }) => [phrase, people]));
}

/** For tests: the phrases that were read in a text, whoever says them. */
export function readIn(db: Db, documentId: string): CountedPhrase[] {
  const rows = db.select({ phrases: voices.phrases }).from(voices).where(eq(voices.documentId, documentId)).all();
  return rows.flatMap(({ phrases }) => unpackPhrases(phrases));
}
