import { copyFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { makeBackup } from "@/db/backup";
import { verifyBackup } from "@/db/backups/list";
import { type OpenDatabase, openDatabase } from "@/db/client";
import { getDocument } from "@/db/documents/get";
import { gatherPresences } from "@/db/evidence/presences";
import { makeTempFolders } from "@/db/file/testing";
import { documents, erasures, highlights } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import { writeStudyFile } from "@/db/study-file/write-file";
import { openTestDb } from "@/db/testing";
import { getThemesSummary } from "@/db/themes";
import { erasePerson, previewErasure } from "./erase";
import { finishErasures } from "./finish";
import { backupsHolding, eraseInBackups } from "./in-backups";
import { ledgerPath, readLedger, replayErasures } from "./ledger";
import { hitsInFiles, hitsInPacked, NAME, plantPerson } from "./testing";

const temp = makeTempFolders();
afterAll(temp.removeAll);

const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
const bytesIn = ({ folder, sqlite, db }: OpenDatabase) =>
  hitsInFiles(filesOf(folder).filter((file) => !file.endsWith("-shm"))) + hitsInPacked(sqlite, db);

describe.each(["erase", "anonymise"] as const)("to %s a person", (mode) => {
  it("leaves no byte of their name and words in the file, its journal, backups and exports made later", async () => {
    const opened = openDatabase({ folder: temp.make() });
    const { db, sqlite, folder, file } = opened;
    const { studyId, participantId, code } = plantPerson(db);
    expect(hitsInFiles([file, `${file}-wal`])).toBeGreaterThan(20);
    const foretold = previewErasure(db, { studyId, participantId, mode });
    const { entries, counts } = erasePerson(db, { studyId, participantId, mode, confirm: code });
    expect(counts).toEqual(foretold.counts);
    expect(finishErasures(db, { folder, entries })).toEqual({ journalEmpty: true });
    expect(bytesIn(opened)).toBe(0);
    await makeBackup({ folder, reason: "manual" });
    expect(bytesIn(opened)).toBe(0);
    const exported = JSON.stringify(writeStudyFile(db, { studyId, names: true }));
    expect(exported.toLowerCase()).not.toMatch(/quiddlemora|zorblatt|vexillium/);
    expect(sqlite.pragma("foreign_key_check")).toEqual([]);
    opened.close();
    expect(hitsInFiles(filesOf(folder))).toBe(0);
  });

  it("leaves others' words, turns and highlights where they stand", () => {
    const { db } = openTestDb();
    const { studyId, participantId, sharedId, code } = plantPerson(db);
    erasePerson(db, { studyId, participantId, mode, confirm: code });
    const shared = getDocument(db, { studyId, documentId: sharedId });
    expect(shared.turns.map(({ start, end }) => shared.text.slice(start, end))).toEqual([
      "As [taken out] told you, the timetable was wrong on Monday.",
      "[taken out]",
      "And I stayed until six in the evening.",
    ]);
    const quotes = shared.highlights.map(({ start, end, quote }) => [quote, shared.text.slice(start, end)]);
    expect(quotes.every(([quote, words]) => quote === words)).toBe(true);
    expect(quotes.map(([quote]) => quote).sort()).toEqual(
      ["stayed until six", "the timetable was wrong", ...(mode === "erase" ? [] : ["[taken out]"])].sort(),
    );
    const told = db.select().from(highlights).where(eq(highlights.point, "trigger")).get();
    expect(told).toMatchObject({ quote: "It was [taken out] who told me", comment: "ask [taken out]" });
    const text = db
      .select()
      .from(documents)
      .where(eq(documents.id, told?.documentId ?? ""))
      .get()?.text;
    expect(text?.slice(told?.start, told?.end)).toBe(told?.quote);
  });
});

describe("an anonymised person", () => {
  it("counts as before in themes and coverage, and is shown nowhere", () => {
    const { db } = openTestDb();
    const { studyId, participantId, code } = plantPerson(db);
    const counted = () => {
      const { groups: _, ...summary } = JSON.parse(JSON.stringify(getThemesSummary(db, { studyId, filter: {} })));
      const figures = JSON.stringify(summary).match(/"(?:people|heard|highlights|of|n|count)":\d+/g);
      const { attendances, people } = gatherPresences(db, requireStudy(db, studyId));
      return { figures, attendances, people: people.map(({ consent: _c, accountId: _a, ...rest }) => rest) };
    };
    const before = counted();
    expect(before.figures?.length).toBeGreaterThan(3);
    erasePerson(db, { studyId, participantId, mode: "anonymise", confirm: code });
    const after = counted();
    expect(after.attendances.filter((one) => one.participantId === participantId).length).toBe(2);
    expect({ ...after, attendances: after.attendances.map(({ highlights: _h, ...rest }) => rest) }).toEqual({
      ...before,
      attendances: before.attendances.map(({ highlights: _h, ...rest }) => rest),
    });
    expect(JSON.stringify(getThemesSummary(db, { studyId, filter: {} }))).not.toContain("[taken out]");
  });
});

describe("backups from before", () => {
  it("are named as holding the person, and are rid of them where that is asked for", async () => {
    const opened = openDatabase({ folder: temp.make() });
    const { db, folder } = opened;
    const { studyId, participantId, code } = plantPerson(db);
    const { name } = await makeBackup({ folder, reason: "manual" });
    const { entries } = erasePerson(db, { studyId, participantId, mode: "erase", confirm: code });
    finishErasures(db, { folder, entries });
    const who = { studyId, personId: participantId };
    expect(backupsHolding(folder, who).map((backup) => backup.name)).toEqual([name]);
    expect(bytesIn(opened)).toBeGreaterThan(20);
    expect(eraseInBackups(folder)).toBe(1);
    expect(backupsHolding(folder, who)).toEqual([]);
    expect(bytesIn(opened)).toBe(0);
    expect(verifyBackup(join(folder, "backups", name))).toMatchObject({ ok: true });
    expect(eraseInBackups(folder)).toBe(0);
    opened.close();
  });
});

describe("the ledger", () => {
  it("does an erasure again to a copy from before, whatever way it was put back, and once only", async () => {
    const opened = openDatabase({ folder: temp.make() });
    const { db, folder, file } = opened;
    const { studyId, participantId, code } = plantPerson(db);
    const backup = await makeBackup({ folder, reason: "manual" });
    const { entries } = erasePerson(db, { studyId, participantId, mode: "erase", confirm: code });
    finishErasures(db, { folder, entries });
    opened.close();
    copyFileSync(join(folder, "backups", backup.name), file);
    expect(hitsInFiles([file])).toBeGreaterThan(20);
    const again = openDatabase({ folder });
    expect(hitsInFiles([file, `${file}-wal`]) + hitsInPacked(again.sqlite, again.db)).toBe(0);
    expect(again.db.select().from(erasures).all()).toHaveLength(1);
    expect(replayErasures(again.db, readLedger(folder))).toBe(0);
    again.close();
    expect(hitsInFiles([ledgerPath(folder)])).toBe(0);
  });

  it("is written anew from the database where it was lost, and passes over a line cut short", () => {
    const opened = openDatabase({ folder: temp.make() });
    const { studyId, participantId, code } = plantPerson(opened.db);
    const { entries } = erasePerson(opened.db, { studyId, participantId, mode: "erase", confirm: code });
    expect(readLedger(opened.folder)).toEqual([]);
    opened.close();
    openDatabase({ folder: opened.folder }).close();
    expect(readLedger(opened.folder)).toEqual(entries);
  });

  it("asks for the person's own code", () => {
    const { db } = openTestDb();
    const { studyId, participantId } = plantPerson(db);
    expect(() => erasePerson(db, { studyId, participantId, mode: "erase", confirm: NAME })).toThrow("Type P-001");
    expect(db.select().from(erasures).all()).toEqual([]);
  });
});
