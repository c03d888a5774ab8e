import { getDocument } from "@/db/documents/get";
import { createParticipant } from "@/db/participants/create";
import { documents, speakers, turns } from "@/db/schema";
import { indexDocument } from "@/db/search/index-document";
import { newId, newRecord } from "@/db/stamp";
import { createStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { DocumentText, InterviewInput } from "@/lib/interviews/schema";
import { interviewInput } from "@/lib/interviews/schema";
import type { SpeakerRole } from "@/lib/interviews/vocabulary";
import type { Participant } from "@/lib/participants/schema";
import type { Audience } from "@/lib/participants/vocabulary";
import { countWords } from "@/lib/text/words";

/** For tests: an empty study in the lifecycle preset. Returns its id. */
export function makeStudy(db: Db): string {
  return createStudy(db, { input: { name: "How schools choose a timetable", journeyPreset: "lifecycle" } }).id;
}

/** For tests: a person, of the audience customer unless said otherwise. */
export function makePerson(db: Db, studyId: string, audience: Audience | null = "customer"): Participant {
  return createParticipant(db, { studyId, input: { audience, displayName: "Somebody" } });
}

/** For tests: what a form hands in, with the defaults filled in. */
export function interviewOf(input: Partial<InterviewInput>): InterviewInput {
  return interviewInput.parse(input);
}

export type SaidTurn = { who: string; says: string };
export type Voice = { label: string; role: SpeakerRole; participantId?: string };

/** For tests: a transcript in an interview, after a line that is no turn. Turns are joined by a blank line. */
export function makeTranscript(
  db: Db,
  { studyId, interviewId, voices, said }: { studyId: string; interviewId: string; voices: Voice[]; said: SaidTurn[] },
): DocumentText & { interviewId: string } {
  const preamble = "Recorded with consent.\n\n";
  const document = { ...newRecord(), studyId, interviewId, kind: "transcript" as const, title: "Call" };
  const text = preamble + said.map((turn) => turn.says).join("\n\n");
  db.insert(documents)
    .values({ ...document, text, words: countWords(text) })
    .run();
  const known = voices.map((voice) => ({
    id: newId(),
    ...voice,
    participantId: voice.participantId ?? null,
    studyId,
    documentId: document.id,
  }));
  for (const speaker of known) {
    const words = said.filter((turn) => turn.who === speaker.label).reduce((total, turn) => total + countWords(turn.says), 0);
    db.insert(speakers)
      .values({ ...speaker, words })
      .run();
  }
  let start = preamble.length;
  for (const [position, { who, says }] of said.entries()) {
    const speakerId = known.find((speaker) => speaker.label === who)?.id ?? "";
    const turn = { studyId, documentId: document.id, position, start, end: start + says.length, speakerId, startMs: position * 1000 };
    db.insert(turns).values(turn).run();
    start += says.length + 2;
  }
  indexDocument(db, document.id);
  return { ...getDocument(db, { studyId, documentId: document.id }), interviewId };
}

/** For tests: where words stand in a text. */
export function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}
