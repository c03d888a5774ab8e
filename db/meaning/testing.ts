import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, makeTranscript } from "@/db/interviews/testing";
import { readDocument } from "@/db/reading/read-document";
import type { Db } from "@/db/types";

/** What each of some people says, one sentence a turn, in answer to an interviewer. */
const SAID = [
  ["The purchase order waits three weeks for a signature.", "Our field team types on phones in the rain.", "Yeah, that makes sense."],
  ["Every purchase order needs a second signature from finance.", "The field team lost a phone in the rain.", "I mean, sort of."],
  ["A purchase order without the signature comes back to us.", "Nobody in the field team reads long mails.", "Right, right."],
  ["We raise a purchase order by hand and wait for the signature.", "A field team of nine shares two phones.", "That makes sense."],
] as const;

export type Talks = { studyId: string; people: string[]; interviews: string[]; documents: string[]; texts: string[] };

/** For tests: a study (or more of one) with four interviews that speak of purchase orders and of a field team, read as the worker reads them. */
export function makeTalks(db: Db, { studyId = makeStudy(db), count = SAID.length }: { studyId?: string; count?: number } = {}): Talks {
  const talks: Talks = { studyId, people: [], interviews: [], documents: [], texts: [] };
  for (const said of SAID.slice(0, count)) {
    const person = makePerson(db, studyId);
    const interview = createInterview(db, {
      studyId,
      input: interviewOf({ participantIds: [person.id], status: "done", date: "2026-03-02" }),
    });
    const document = makeTranscript(db, {
      studyId,
      interviewId: interview.id,
      voices: [
        { label: "Asker", role: "interviewer" },
        { label: "Guest", role: "participant", participantId: person.id },
      ],
      said: said.flatMap((says) => [
        { who: "Asker", says: "What about the purchase order and the signature?" },
        { who: "Guest", says },
      ]),
    });
    readDocument(db, { studyId, documentId: document.id });
    talks.people.push(person.id);
    talks.interviews.push(interview.id);
    talks.documents.push(document.id);
    talks.texts.push(document.text);
  }
  return talks;
}

/** For tests: a highlight on these words of a talk, with a code where one is given. Its id. */
export function markIn(db: Db, talks: Talks, { at, words, codeId }: { at: number; words: string; codeId?: string }): string {
  const start = talks.texts[at]?.indexOf(words) ?? -1;
  const input = { documentId: talks.documents[at] ?? "", start, end: start + words.length, codeIds: codeId ? [codeId] : [] };
  return createHighlight(db, { studyId: talks.studyId, input }).highlight.id;
}
