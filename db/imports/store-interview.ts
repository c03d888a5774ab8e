import { documents, interviewParticipants, interviews, speakers, turns } from "@/db/schema";
import { indexDocument } from "@/db/search/index-document";
import { newId, newRecord } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { PlannedDocument, PlannedInterview } from "@/lib/import/planned";
import { defaultTitle } from "@/lib/interviews/title";
import type { DocumentKind } from "@/lib/interviews/vocabulary";
import type { Audience } from "@/lib/participants/vocabulary";
import type { CastPerson } from "./make-people";

/** Rows of turns in one statement: far below SQLite's limit of parameters. */
const TURNS_AT_ONCE = 1000;

type Stored = { interviewId: string; documentId: string; title: string };
type Person = (key: string) => CastPerson;
type ToStore = { studyId: string; importId: string; interview: PlannedInterview; person: Person };

/** Shown in place of a file's name, which may be a person's. */
const TEXT_TITLES: Record<DocumentKind, string> = { notes: "Notes", transcript: "Transcript", answer: "Answer" };

/**
 * Stores one planned interview with its people under the audience of that day (the one they had until now, where nothing says: rule 8),
 * its text, speakers and turns. It is called by its people's codes and its day, since files are often named after people; by its file only where nobody of it is known. Callers hold the write lock.
 */
export function storeInterview(tx: Db, { studyId, importId, interview, person }: ToStore): Stored {
  const people = new Map<string, Audience | null>();
  const codes = new Set<string>();
  for (const { person: key, audience } of interview.participants) {
    const { id, code, audience: untilNow } = person(key);
    people.set(id, audience ?? untilNow);
    codes.add(code);
  }
  const { date, conductor, document } = interview;
  const title = codes.size > 0 ? defaultTitle({ codes: [...codes].toSorted(), placeholder: null, date }) : interview.title;
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
  const documentId = storeDocument(tx, { studyId, importId, interviewId, document, person });
  return { interviewId, documentId, title };
}

type Text = { studyId: string; importId: string; interviewId: string; document: PlannedDocument; person: Person };

function storeDocument(tx: Db, { studyId, importId, interviewId, document, person }: Text): string {
  const { kind, text, words, format, fileName, sha256 } = document;
  const record = newRecord();
  tx.insert(documents)
    .values({ ...record, studyId, interviewId, kind, title: TEXT_TITLES[kind], text, words, format, fileName, sha256, importId })
    .run();
  const documentId = record.id;
  const rows = document.speakers.map(({ label, role, person: key, words: spoken }) => ({
    id: newId(),
    studyId,
    documentId,
    label,
    role,
    participantId: key === null ? null : person(key).id,
    words: spoken,
  }));
  if (rows.length > 0) tx.insert(speakers).values(rows).run();
  storeTurns(tx, { studyId, documentId, document, speakerIds: rows.map(({ id }) => id) });
  indexDocument(tx, documentId);
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
