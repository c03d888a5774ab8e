import { existsSync, readFileSync } from "node:fs";
import { createHighlight } from "@/db/highlights/write";
import { spanOf } from "@/db/interviews/testing";
import { unpackPhrases } from "@/db/keywords/voice-phrases";
import { createParticipant } from "@/db/participants/create";
import { deleteParticipant } from "@/db/participants/delete";
import { getParticipant } from "@/db/participants/list";
import { updateParticipant } from "@/db/participants/update";
import { formerNames, voices } from "@/db/schema";
import type { Db } from "@/db/types";
import type { DocumentText } from "@/lib/interviews/schema";
import { proposeRedactions } from "./propose";
import { redactDocument } from "./redact";

/** For tests: an address and a name that stand nowhere else in a file. */
export const MAIL = "quiddleswick@zorblattcare.example";
export const NAME = "Quiddlemora";

export type Place = { db: Db; studyId: string };

/** For tests: a highlight on some words of a text. */
export function mark({ db, studyId }: Place, { id: documentId, text }: DocumentText, words: string, comment?: string) {
  return createHighlight(db, { studyId, input: { documentId, ...spanOf(text, words), comment } }).highlight;
}

/** For tests: everything that is proposed for a text, carried out. */
export function redactAll({ db, studyId }: Place, documentId: string): DocumentText {
  const { version, items } = proposeRedactions(db, { studyId, documentId });
  const spans = items.map(({ start, end, placeholder }) => ({ start, end, placeholder }));
  return redactDocument(db, { studyId, documentId, version, spans });
}

/** For tests: every phrase that the voices of the study hold, unpacked. */
export function saidIn(db: Db): string {
  const rows = db.select({ phrases: voices.phrases }).from(voices).all();
  return rows.flatMap(({ phrases }) => unpackPhrases(phrases).map(({ key, phrase }) => `${key} ${phrase}`.toLowerCase())).join("; ");
}

/** For tests: how often the words, or what an index makes of them, stand in the bytes of the file and of the journal beside it. */
export function hitsIn(file: string): number {
  return [file, `${file}-wal`]
    .filter((each) => existsSync(each))
    .map((each) => readFileSync(each).toString("latin1").toLowerCase())
    .reduce((sum, bytes) => sum + ["quiddle", "zorblatt"].reduce((hits, word) => hits + bytes.split(word).length - 1, 0), 0);
}

/** For tests: enters, renames and deletes people of the study that there is by then, and lists the spellings that it keeps to hide them. */
export function naming(place: () => Place) {
  const latest = (participantId: string) => getParticipant(place().db, { studyId: place().studyId, participantId }).version;
  return {
    person: (displayName: string) =>
      createParticipant(place().db, { studyId: place().studyId, input: { displayName, audience: "customer" } }),
    call: (participantId: string, displayName: string | null) =>
      updateParticipant(place().db, {
        studyId: place().studyId,
        participantId,
        version: latest(participantId),
        patch: { displayName },
      }),
    bury: (participantId: string) =>
      deleteParticipant(place().db, { studyId: place().studyId, participantId, version: latest(participantId) }),
    kept: () =>
      place()
        .db.select()
        .from(formerNames)
        .all()
        .map(({ participantId, name }) => [participantId, name]),
  };
}
