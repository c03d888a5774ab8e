import { and, eq, notInArray, sql } from "drizzle-orm";
import { participantsById } from "@/db/participants/rows";
import { type FormerName, forgetFormerNames, keepFormerNames, namesOnLabels } from "@/db/privacy/former-names";
import { speakers, turns } from "@/db/schema";
import type { Db } from "@/db/types";
import { countWords } from "@/lib/text/words";
import type { KeptSpeaker, KeptTurn } from "./revisions";
import type { DocumentRef } from "./rows";

/** Stores the turns of a transcript in place of those that stood there, in one statement, and counts its speakers' words anew. A label without a turn left stays, with no word. */
export function storeTurns(
  tx: Db,
  { studyId, documentId }: DocumentRef,
  { text, turns: spoken }: { text: string; turns: readonly KeptTurn[] },
): void {
  tx.delete(turns).where(eq(turns.documentId, documentId)).run();
  const rows = JSON.stringify(spoken.map(({ start, end, speakerId, startMs }, position) => [position, start, end, speakerId, startMs]));
  tx.run(sql`insert into turns (study_id, document_id, position, "start", "end", speaker_id, start_ms)
    select ${studyId}, ${documentId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${rows})`);
  const words = new Map<string, number>();
  for (const { speakerId, start, end } of spoken) words.set(speakerId, (words.get(speakerId) ?? 0) + countWords(text, start, end));
  const known = tx.select({ id: speakers.id, words: speakers.words }).from(speakers).where(eq(speakers.documentId, documentId)).all();
  for (const { id, words: before } of known) {
    const said = words.get(id) ?? 0;
    if (said !== before) tx.update(speakers).set({ words: said }).where(eq(speakers.id, id)).run();
  }
}

type Labels = DocumentRef & { wanted: readonly KeptSpeaker[]; exactly: boolean };

/**
 * Lets a transcript have these labels and no others: missing ones come back as they were, under nobody where that person is gone, the others go.
 * Known ones keep who they are by now, unless it is to be `exactly` as given. Turns of labels that go are taken with them: store the turns afterwards.
 * A name that no label says any more stays hidden.
 */
export function storeSpeakers(tx: Db, { studyId, documentId, wanted, exactly }: Labels): void {
  const before = namesOnLabels(tx, { studyId, documentIds: [documentId] });
  const ids = wanted.map(({ id }) => id);
  const ofDocument = and(eq(speakers.studyId, studyId), eq(speakers.documentId, documentId));
  tx.delete(speakers)
    .where(and(ofDocument, ids.length > 0 ? notInArray(speakers.id, ids) : undefined))
    .run();
  const rows = tx.select({ id: speakers.id }).from(speakers).where(ofDocument).all();
  const known = new Set(rows.map(({ id }) => id));
  const living = livingPeople(tx, { studyId, wanted });
  for (const { id, label, role, participantId: person } of wanted) {
    const columns = { label, role, participantId: person !== null && living.has(person) ? person : null };
    if (!known.has(id))
      tx.insert(speakers)
        .values({ id, studyId, documentId, ...columns })
        .run();
    else if (exactly) tx.update(speakers).set(columns).where(eq(speakers.id, id)).run();
  }
  const after = namesOnLabels(tx, { studyId, documentIds: [documentId] });
  const without = (all: FormerName[], some: FormerName[]) => all.filter(({ name }) => some.every((one) => one.name !== name));
  keepFormerNames(tx, { studyId, names: without(before, after) });
  forgetFormerNames(tx, { studyId, participantId: null, names: without(after, before).map(({ name }) => name) });
}

function livingPeople(tx: Db, { studyId, wanted }: { studyId: string; wanted: readonly KeptSpeaker[] }): Set<string> {
  const ids = [...new Set(wanted.flatMap(({ participantId }) => participantId ?? []))];
  return new Set(participantsById(tx, { studyId, ids }).map(({ id }) => id));
}
