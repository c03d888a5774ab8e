import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { makeBackup } from "@/db/backup";
import { openDatabase } from "@/db/client";
import { makeTempFolders } from "@/db/file/testing";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeTranscript } from "@/db/interviews/testing";
import { mergeParticipants } from "@/db/participants/merge";
import { findStoredParticipant } from "@/db/participants/rows";
import { erasures, participants } from "@/db/schema";
import { readStudyFile } from "@/db/study-file/read-file";
import { writeStudyFile } from "@/db/study-file/write-file";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { ErasureMode } from "@/lib/erasure/vocabulary";
import { studyFile } from "@/lib/study-file/format";
import { erasePerson } from "./erase";
import { finishErasures, noteErasures } from "./finish";
import { backupsHolding, eraseInBackups } from "./in-backups";
import { ledgerPath, readLedger } from "./ledger";
import { hitsInFiles, NAME, plantPerson } from "./testing";

const temp = makeTempFolders();
afterAll(temp.removeAll);

type Who = { studyId: string; participantId: string };

function eraseFor(db: Db, { folder, mode = "erase", ...ref }: Who & { folder: string; mode?: ErasureMode }) {
  const { code } = findStoredParticipant(db, ref);
  const { entries } = erasePerson(db, { ...ref, mode, confirm: code, keep: (made) => noteErasures(folder, made) });
  finishErasures(db, { folder, entries });
}

test.each(["before the merge", "before the other one was entered"])(
  "a merged person does not come back from a backup made %s",
  async (when) => {
    const folder = temp.make();
    const { db, close, file } = openDatabase({ folder });
    const { studyId, participantId } = plantPerson(db);
    const early = when === "before the merge" ? makePerson(db, studyId).id : null;
    const { name } = await makeBackup({ folder, reason: "manual" });
    const into = early ?? makePerson(db, studyId).id;
    mergeParticipants(db, { studyId, participantId, into });
    const who = { studyId, personId: into };
    expect(backupsHolding(folder, { ...who, people: [into, participantId] })).toHaveLength(1);
    eraseFor(db, { folder, studyId, participantId: into });
    expect(backupsHolding(folder, who)).toHaveLength(1);
    const path = join(folder, "backups", name);
    const older = join(temp.make(), name);
    copyFileSync(path, older);
    expect(eraseInBackups(folder)).toBe(1);
    expect([hitsInFiles([path]), backupsHolding(folder, who).length]).toEqual([0, 0]);
    close();
    copyFileSync(older, file);
    const again = openDatabase({ folder });
    expect(hitsInFiles([file, `${file}-wal`])).toBe(0);
    again.close();
  },
);

test("somebody anonymised twice is taken out of a backup from in between", async () => {
  const folder = temp.make();
  const { db, close, file } = openDatabase({ folder });
  const { studyId, participantId } = plantPerson(db);
  eraseFor(db, { folder, studyId, participantId, mode: "anonymise" });
  const { id: interviewId } = createInterview(db, { studyId, input: interviewOf({ participantIds: [participantId], title: "Later" }) });
  makeTranscript(db, {
    ...{ studyId, interviewId, voices: [{ label: NAME, role: "participant", participantId }] },
    said: [{ who: NAME, says: "Again the vexillium failed." }],
  });
  const { name } = await makeBackup({ folder, reason: "manual" });
  eraseFor(db, { folder, studyId, participantId, mode: "anonymise" });
  expect(backupsHolding(folder, { studyId, personId: participantId })).toHaveLength(1);
  expect(db.select().from(erasures).all()).toHaveLength(1);
  close();
  const path = join(folder, "backups", name);
  copyFileSync(path, file);
  openDatabase({ folder }).close();
  expect(hitsInFiles([file])).toBe(0);
  expect(eraseInBackups(folder)).toBe(1);
  expect(hitsInFiles([path])).toBe(0);
});

test.each([true, false])("a start after a kill takes the bytes out that were still to go (in the ledger: %s)", (isNoted) => {
  const folder = temp.make();
  const { db, sqlite, file, close } = openDatabase({ folder });
  const { studyId, participantId, code } = plantPerson(db);
  sqlite.pragma("wal_checkpoint(TRUNCATE)");
  const killed = temp.make();
  erasePerson(db, { studyId, participantId, mode: "erase", confirm: code, keep: (made) => (isNoted ? noteErasures(killed, made) : null) });
  for (const end of ["", "-wal"]) copyFileSync(`${file}${end}`, join(killed, `verbatim.db${end}`));
  close();
  expect(hitsInFiles([join(killed, "verbatim.db"), join(killed, "verbatim.db-wal")])).toBeGreaterThan(0);
  const again = openDatabase({ folder: killed });
  expect(hitsInFiles([again.file, `${again.file}-wal`])).toBe(0);
  expect(readLedger(killed)).toHaveLength(1);
  again.close();
});

test("where the ledger cannot be written nothing is changed", () => {
  const folder = temp.make();
  const { db, close } = openDatabase({ folder });
  const { studyId, participantId, code } = plantPerson(db);
  const keep = () => {
    throw new Error("no room");
  };
  expect(() => erasePerson(db, { studyId, participantId, mode: "erase", confirm: code, keep })).toThrow("no room");
  expect(db.select().from(participants).where(eq(participants.id, participantId)).all()).toHaveLength(1);
  expect(readLedger(folder)).toEqual([]);
  expect(hitsInFiles([ledgerPath(folder)])).toBe(0);
  close();
});

test("a study's file written by a machine whose clock was ahead does not bring an erased person back", () => {
  const { db } = openTestDb();
  const { studyId, participantId, code } = plantPerson(db);
  const file = studyFile.parse(JSON.parse(JSON.stringify(writeStudyFile(db, { studyId, names: true }))));
  erasePerson(db, { studyId, participantId, mode: "erase", confirm: code });
  const { erased, study } = readStudyFile(db, { ...file, exportedAt: "2999-01-01T00:00:00.000Z" });
  expect(erased).toBe(1);
  expect(JSON.stringify(writeStudyFile(db, { studyId: study.id, names: true })).toLowerCase()).not.toMatch(
    /quiddlemora|zorblatt|vexillium/,
  );
});

test.each(["beside the study", "in its place"])("a study's file from before does not bring an erased person back (%s)", (where) => {
  const { db } = openTestDb();
  const { studyId, participantId, code } = plantPerson(db);
  const file = studyFile.parse(JSON.parse(JSON.stringify(writeStudyFile(db, { studyId, names: true }))));
  erasePerson(db, { studyId, participantId, mode: "erase", confirm: code });
  const { db: other } = openTestDb();
  const target = where === "beside the study" ? db : other;
  if (target === other) other.insert(erasures).values(db.select().from(erasures).all()).run();
  const brought = readStudyFile(target, file);
  expect([brought.copy, brought.erased]).toEqual([target === db, 1]);
  const again = JSON.stringify(writeStudyFile(target, { studyId: brought.study.id, names: true })).toLowerCase();
  expect(again).not.toMatch(/quiddlemora|zorblatt|vexillium/);
  const later = readStudyFile(target, studyFile.parse(JSON.parse(JSON.stringify(writeStudyFile(target, { studyId, names: true })))));
  expect(later.erased).toBe(0);
});
