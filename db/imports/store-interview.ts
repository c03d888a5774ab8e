import { documents, interviewParticipants, interviews, speakers, turns } from "@/db/schema";
import { newId, newRecord } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { PlannedDocument, PlannedInterview } from "@/lib/import/planned";
import type { Audience } from "@/lib/participants/vocabulary";

/** Rows of turns in one statement: far below SQLite's limit of parameters. */
const TURNS_AT_ONCE = 1000;

type Stored = { interviewId: string; documentId: string };
type ToStore = { studyId: string; importId: string; interview: PlannedInterview; personId: (key: string) => string };

/** Stores one planned interview with its people under the audience of that day, its text, speakers and turns. Callers hold the write lock. */
export function storeInterview(tx: Db, { studyId, importId, interview, personId }: ToStore): Stored {
  const people = new Map<string, Audience | null>();
  for (const { person, audience } of interview.participants) people.set(personId(person), audience);
  const { title, date, conductor, document } = interview;
  const record = newRecord();
  const interviewId = record.id;
  tx.insert(interviews)
    .values({ ...record, studyId, title, date, conductor, status: "done", importId })
    .run();
  if (people.size > 0) {
    tx.insert(interviewParticipants)
      .values([...people].map(([participantId, audience]) => ({ studyId, interviewId, participantId, audience })))
      .run();
  }
  const documentId = storeDocument(tx, { studyId, importId, interviewId, document, personId });
  return { interviewId, documentId };
}

type Text = { studyId: string; importId: string; interviewId: string; document: PlannedDocument; personId: (key: string) => string };

function storeDocument(tx: Db, { studyId, importId, interviewId, document, personId }: Text): string {
  const { kind, title, text, words, format, fileName, sha256 } = document;
  const record = newRecord();
  tx.insert(documents)
    .values({ ...record, studyId, interviewId, kind, title, text, words, format, fileName, sha256, importId })
    .run();
  const documentId = record.id;
  const rows = document.speakers.map(({ label, role, person, words: spoken }) => ({
    id: newId(),
    studyId,
    documentId,
    label,
    role,
    participantId: person === null ? null : personId(person),
    words: spoken,
  }));
  if (rows.length > 0) tx.insert(speakers).values(rows).run();
  storeTurns(tx, { studyId, documentId, document, speakerIds: rows.map(({ id }) => id) });
  return documentId;
}

function storeTurns(
  tx: Db,
  { studyId, documentId, document, speakerIds }: { studyId: string; documentId: string; document: PlannedDocument; speakerIds: string[] },
): void {
  const rows = document.turns.flatMap(({ start, end, speaker, startMs = null }, position) => {
    const speakerId = speakerIds[speaker];
    return speakerId === undefined ? [] : [{ studyId, documentId, position, start, end, speakerId, startMs }];
  });
  for (let from = 0; from < rows.length; from += TURNS_AT_ONCE) {
    tx.insert(turns)
      .values(rows.slice(from, from + TURNS_AT_ONCE))
      .run();
  }
}
