import {
  documents,
  highlightCodes,
  highlightParticipants,
  highlights,
  interviewParticipants,
  interviews,
  participants,
  speakers,
  turns,
} from "@/db/schema";
import { newRecord } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";

export type Size = { studyId: string; personaIds: string[]; codeIds: string[]; interviews: number; highlightsEach: number };

const AUDIENCES = ["prospect", "customer", "churned"] as const;
const STEPS = ["compare", "trial", "set-up", "everyday-use", "renewal", "expand", "recommend"] as const;
const POINTS = ["trigger", "failure", null] as const;
const SENTENCE = "We counted the whole shelf twice, and the second list did not agree with the first one at all. ";

/** For tests and measurements: a study of invented interviews with one person each, transcripts of 20 turns, and so many highlights, spread evenly and always the same. */
export function makeLargeStudy(db: Db, size: Size): void {
  write(db, (tx) => {
    for (let index = 0; index < size.interviews; index += 1) makeInterview(tx, size, index);
  });
}

function makeInterview(tx: Db, { studyId, personaIds, codeIds, highlightsEach }: Size, index: number): void {
  const audience = pick(AUDIENCES, index);
  const person = {
    ...newRecord(),
    studyId,
    code: `P-${String(index + 1).padStart(3, "0")}`,
    audience,
    personaId: pick(personaIds, index),
    role: "user" as const,
  };
  const interview = {
    ...newRecord(),
    studyId,
    title: `Interview ${index + 1}`,
    date: `2026-03-${String((index % 28) + 1).padStart(2, "0")}`,
  };
  const text = SENTENCE.repeat(20);
  const document = { ...newRecord(), studyId, interviewId: interview.id, kind: "transcript" as const, text, words: 380 };
  const speaker = {
    id: `${document.id}-s`,
    studyId,
    documentId: document.id,
    label: person.code,
    role: "participant" as const,
    participantId: person.id,
    words: 380,
  };
  tx.insert(participants).values(person).run();
  tx.insert(interviews).values(interview).run();
  tx.insert(interviewParticipants).values({ studyId, interviewId: interview.id, participantId: person.id, audience }).run();
  tx.insert(documents).values(document).run();
  tx.insert(speakers).values(speaker).run();
  const said = Array.from({ length: 20 }, (_, position) => ({
    studyId,
    documentId: document.id,
    position,
    start: position * SENTENCE.length,
    end: (position + 1) * SENTENCE.length,
    speakerId: speaker.id,
    startMs: position * 20_000,
  }));
  tx.insert(turns).values(said).run();
  for (let number = 0; number < highlightsEach; number += 1) {
    const start = (number % 20) * SENTENCE.length;
    const seed = index * 7 + number;
    const highlight = {
      ...newRecord(),
      studyId,
      documentId: document.id,
      start,
      end: start + SENTENCE.length - 1,
      quote: SENTENCE.trim(),
      step: pick(STEPS, seed),
      point: pick(POINTS, seed),
    };
    tx.insert(highlights).values(highlight).run();
    tx.insert(highlightParticipants).values({ studyId, highlightId: highlight.id, participantId: person.id }).run();
    tx.insert(highlightCodes)
      .values({ studyId, highlightId: highlight.id, codeId: pick(codeIds, index * 3 + number) })
      .run();
  }
}

function pick<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}
