import type Database from "better-sqlite3";
import { eq, getTableName } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { deleteCode } from "@/db/codebook/delete";
import { getCode, listCodes } from "@/db/codebook/list";
import { listDeleted, listDeletedStudies } from "@/db/deleted";
import { deleteHighlight } from "@/db/highlights/write";
import { getHistory } from "@/db/history/entry";
import { deleteInterview } from "@/db/interviews/delete";
import { getInterview } from "@/db/interviews/get";
import { makePerson } from "@/db/interviews/testing";
import { deleteParticipant } from "@/db/participants/delete";
import { getParticipant } from "@/db/participants/list";
import { deleteQuestionnaire } from "@/db/questionnaires/delete";
import { actions, documents, highlights, participants, responses } from "@/db/schema";
import { deleteStudy, getStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { DELETED_KINDS } from "@/lib/studies/deleted";
import { emptyTrash, purgeItem, purgeNext, purgeStudy, TRASHED } from "./purge";
import { type FullStudy, logicalDump, makeFullStudy, whole } from "./testing";

let db: Db;
let sqlite: Database.Database;
let world: FullStudy;

beforeEach(() => {
  ({ db, sqlite } = openTestDb());
  world = makeFullStudy(db);
});

/** Deletes one thing of a kind, as of a moment. */
function bury(kind: (typeof DELETED_KINDS)[number], at: string): string {
  const id = kind === "participant" ? world.ana : world[kind];
  const table = getTableName(TRASHED[kind].table);
  sqlite.prepare(`update ${table} set deleted_at = ? where id = ?`).run(at, id);
  return id;
}

const broken = () => sqlite.pragma("foreign_key_check");
const trash = () => listDeleted(db, { studyId: world.studyId });
const LONG_AGO = "2026-01-01T00:00:00.000Z";

describe("the trash", () => {
  test("keeps what was deleted for 30 days, and says how many are left", () => {
    bury("interview", "2026-03-01T12:00:00.000Z");
    const left = (at: string) => listDeleted(db, { studyId: world.studyId, at })[0]?.daysLeft;
    expect([left("2026-03-01T12:00:00.000Z"), left("2026-03-02T13:00:00.000Z"), left("2026-03-31T11:00:00.000Z")]).toEqual([30, 29, 1]);
    expect(left("2026-02-01T12:00:00.000Z")).toBe(30);
    expect(purgeNext(db, { at: "2026-03-31T11:59:59.000Z" })).toBe(false);
    expect(purgeNext(db, { at: "2026-03-31T12:00:01.000Z" })).toBe(true);
    expect(purgeNext(db, { at: "2026-03-31T12:00:01.000Z" })).toBe(false);
    expect(trash()).toEqual([]);
  });

  test.each(DELETED_KINDS)("lets go of one %s for good, and of nothing else that stands", (kind) => {
    const id = bury(kind, LONG_AGO);
    whole(purgeItem(db, { studyId: world.studyId, kind, id }));
    expect(broken()).toEqual([]);
    expect(trash()).toEqual([]);
    expect(() => whole(purgeItem(db, { studyId: world.studyId, kind, id }))).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
    const row = db
      .select()
      .from(TRASHED[kind].table)
      .all()
      .find((one) => one.id === id);
    expect(row).toBeUndefined();
  });

  test("takes an interview's texts, history, highlights and memos with it, and leaves its people", () => {
    const { studyId, interview: interviewId } = world;
    deleteInterview(db, { studyId, interviewId, version: getInterview(db, { studyId, interviewId }).version });
    whole(emptyTrash(db, { studyId }));
    const left = db.select().from(documents).all();
    expect(left.filter((text) => text.interviewId !== null)).toEqual([]);
    expect(
      db
        .select()
        .from(highlights)
        .all()
        .every(({ documentId }) => left.some(({ id }) => id === documentId)),
    ).toBe(true);
    expect(getHistory(db, { studyId })).toMatchObject({ redo: null });
    expect(JSON.stringify(db.select().from(actions).all())).not.toContain("Nobody answered");
    expect(JSON.stringify(logicalDump(sqlite))).not.toContain("Nobody answered");
    expect(db.select().from(participants).all()).toHaveLength(3);
    expect(broken()).toEqual([]);
  });

  test("never gives the number of a person again who is gone for good", () => {
    const { studyId, ana: participantId } = world;
    deleteParticipant(db, { studyId, participantId, version: getParticipant(db, { studyId, participantId }).version });
    whole(emptyTrash(db, { studyId }));
    expect(
      db
        .select()
        .from(participants)
        .all()
        .map(({ code }) => code),
    ).toEqual(["P-003"]);
    expect(makePerson(db, studyId).code).toBe("P-004");
    expect(broken()).toEqual([]);
  });

  test("hangs the codes under a code that is gone where readers see them already", () => {
    const { studyId } = world;
    const [top, middle, leaf] = listCodes(db, { studyId });
    if (!top || !middle || !leaf) throw new Error("the starter codebook has more than three codes");
    sqlite.prepare("update codes set parent_id = ? where id = ?").run(top.id, middle.id);
    sqlite.prepare("update codes set parent_id = ? where id = ?").run(middle.id, leaf.id);
    deleteCode(db, { studyId, codeId: middle.id, version: getCode(db, { studyId, codeId: middle.id }).version, moveTo: "none" });
    const seen = getCode(db, { studyId, codeId: leaf.id }).parentId;
    whole(emptyTrash(db, { studyId }));
    expect(getCode(db, { studyId, codeId: leaf.id }).parentId).toBe(seen);
    expect(seen).toBe(top.id);
  });

  test("is emptied whole, with everything of every kind in it", () => {
    for (const kind of DELETED_KINDS) bury(kind, LONG_AGO);
    expect(whole(emptyTrash(db, { studyId: world.studyId })).removed).toBeGreaterThanOrEqual(DELETED_KINDS.length - 3);
    expect(broken()).toEqual([]);
    expect(trash()).toEqual([]);
  });

  test("takes a questionnaire with its replies, what they said, and the history that holds it, and leaves its people", () => {
    const { studyId, questionnaire: questionnaireId } = world;
    expect(JSON.stringify(logicalDump(sqlite))).toContain("Ines Vidal");
    deleteQuestionnaire(db, { studyId, questionnaireId, version: 1 });
    expect(trash().map(({ kind }) => kind)).toEqual(["questionnaire"]);
    let steps = 0;
    while (purgeNext(db, { at: "2099-01-01T00:00:00.000Z" })) steps += 1;
    expect(steps).toBeGreaterThan(1);
    expect(JSON.stringify(logicalDump(sqlite))).not.toContain("Ines Vidal");
    expect(JSON.stringify(db.select().from(actions).all())).not.toContain("came twice");
    expect(db.select().from(responses).all()).toEqual([]);
    expect(db.select().from(participants).all()).toHaveLength(3);
    expect(broken()).toEqual([]);
  });

  test("leaves alone what an import is still storing, and does not list it", () => {
    sqlite.prepare("update responses set deleted_at = ''").run();
    expect(trash()).toEqual([]);
    expect(purgeNext(db, { at: "2099-01-01T00:00:00.000Z" })).toBe(false);
    expect(() => whole(purgeItem(db, { studyId: world.studyId, kind: "response", id: world.response }))).toThrow(/not in the trash/);
  });

  test("lets replies be of nobody, no persona and no account once these are gone for good", () => {
    const { studyId, persona, account, participant, response } = world;
    const set = { participantId: participant, personaId: persona, accountId: account };
    db.update(responses).set(set).where(eq(responses.id, response)).run();
    for (const kind of ["participant", "persona", "account"] as const) {
      sqlite.prepare(`update ${getTableName(TRASHED[kind].table)} set deleted_at = ? where id = ?`).run(LONG_AGO, world[kind]);
      whole(purgeItem(db, { studyId, kind, id: world[kind] }));
    }
    expect(db.select().from(responses).where(eq(responses.id, response)).get()).toMatchObject({
      participantId: null,
      personaId: null,
      accountId: null,
    });
    expect(broken()).toEqual([]);
  });

  test("does not hold highlights that wait beside their text for lost words", () => {
    sqlite.prepare("update highlights set deleted_at = ?, lost = '{}' where id = ?").run(LONG_AGO, world.highlight);
    expect(trash()).toEqual([]);
    expect(purgeNext(db, { at: "2027-01-01T00:00:00.000Z" })).toBe(false);
  });

  test("cannot undo what was done to a highlight that is gone for good", () => {
    const { studyId, highlight: highlightId } = world;
    deleteHighlight(db, { studyId, highlightId, version: 1 });
    whole(purgeItem(db, { studyId, kind: "highlight", id: highlightId }));
    expect(
      db
        .select()
        .from(actions)
        .all()
        .some(({ changes }) => changes.some(({ id }) => id === highlightId)),
    ).toBe(false);
  });
});

describe("a deleted study", () => {
  test("goes for good after 30 days with all that is in it, and leaves the others", () => {
    const other = makeFullStudy(db).studyId;
    const { studyId } = world;
    deleteStudy(db, { studyId, version: getStudy(db, studyId).version });
    expect(listDeletedStudies(db)[0]?.daysLeft).toBe(30);
    sqlite.prepare("update studies set deleted_at = ? where id = ?").run(LONG_AGO, studyId);
    let steps = 0;
    while (purgeNext(db, { at: "2026-06-01T00:00:00.000Z" })) steps += 1;
    expect(steps).toBeGreaterThan(1);
    expect(broken()).toEqual([]);
    // the audit outlives the study, and says of it no more than its id
    const { audit_entries: _entries, ...rest } = logicalDump(sqlite);
    expect(JSON.stringify(rest)).not.toContain(studyId);
    expect(getStudy(db, other).id).toBe(other);
  });

  test("goes for good at once where that is asked for, and only while it is deleted", () => {
    const { studyId } = world;
    expect(() => whole(purgeStudy(db, { studyId }))).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
    deleteStudy(db, { studyId, version: getStudy(db, studyId).version });
    whole(purgeStudy(db, { studyId }));
    // the audit outlives the study, and says of it no more than its id
    const { audit_entries: _entries, ...rest } = logicalDump(sqlite);
    expect(JSON.stringify(rest)).not.toContain(studyId);
    expect(broken()).toEqual([]);
  });
});
