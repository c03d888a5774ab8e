import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "@/db/client";
import { finishErasures } from "@/db/erasure/finish";
import { hitsInFiles, hitsInPacked, plantPerson } from "@/db/erasure/testing";
import { makeTempFolders } from "@/db/file/testing";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy } from "@/db/interviews/testing";
import { listParticipants } from "@/db/participants/list";
import { auditEntries, participantNames, participants, retentionNotices } from "@/db/schema";
import { readStudyFile } from "@/db/study-file/read-file";
import { writeStudyFile } from "@/db/study-file/write-file";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { getRetention, retainNext, setRetention } from "./retention";

const temp = makeTempFolders();
afterAll(temp.removeAll);

function peopled(db: Db) {
  const studyId = makeStudy(db);
  const people = ["2025-01-10", "2025-03-31", "2026-04-01", null].map((date) => {
    const { id } = makePerson(db, studyId);
    if (date !== null) createInterview(db, { studyId, input: interviewOf({ participantIds: [id], notes: "Too slow.", date }) });
    db.update(participants).set({ createdAt: "2026-05-01T00:00:00.000Z" }).where(eq(participants.id, id)).run();
    return id;
  });
  return { studyId, people };
}

const run = (db: Db, day: string) => {
  const gone: string[] = [];
  for (let step = retainNext(db, { day }); step !== null; step = retainNext(db, { day })) {
    if ("failed" in step) throw step.error;
    gone.push(...step.entries.map(({ personId }) => personId));
  }
  return gone;
};

test("nobody goes while a study keeps people for ever", () => {
  const { db } = openTestDb();
  const { studyId } = peopled(db);
  expect(getRetention(db, { studyId, day: "2026-05-20" })).toMatchObject({ months: null, due: [] });
  expect(run(db, "2099-01-01")).toEqual([]);
});

test("the preview names exactly those who go, and when; the run takes them and no others, once", () => {
  const { db } = openTestDb();
  const { studyId, people } = peopled(db);
  const [first, second, third, fourth] = people;
  const preview = getRetention(db, { studyId, as: { months: 12, mode: "anonymise" }, day: "2026-05-20" });
  expect(preview.due.map(({ participantId, lastHeard, on }) => [participantId, lastHeard, on])).toEqual([
    [first, "2025-01-10", "2026-06-03"],
    [second, "2025-03-31", "2026-06-03"],
    [third, "2026-04-01", "2027-04-01"],
    [fourth, "2026-05-01", "2027-05-01"],
  ]);
  expect(getRetention(db, { studyId, day: "2026-05-20" }).months).toBeNull();
  const set = setRetention(db, { studyId, input: { months: 12, mode: "anonymise" }, day: "2026-05-20" });
  expect(set.due).toEqual(preview.due);
  expect(run(db, "2026-06-02")).toEqual([]);
  const foretold = set.due.filter(({ on }) => on <= "2026-06-03").map(({ participantId }) => participantId);
  expect(run(db, "2026-06-03")).toEqual(foretold);
  expect(run(db, "2026-06-03")).toEqual([]);
  expect(db.select().from(participantNames).all()).toHaveLength(2);
  expect(listParticipants(db, { studyId })).toHaveLength(4);
  expect(
    db
      .select()
      .from(auditEntries)
      .all()
      .map(({ action, actor, thingId }) => [action, actor.kind, thingId]),
  ).toEqual(foretold.map((id) => ["anonymise person", "program", id]));
  expect(getRetention(db, { studyId, day: "2026-06-04" }).due.map(({ participantId }) => participantId)).toEqual([third, fourth]);
});

test("erasing takes them off the list of people, and a changed setting gives its notice anew", () => {
  const { db } = openTestDb();
  const { studyId } = peopled(db);
  setRetention(db, { studyId, input: { months: 12, mode: "erase" }, day: "2026-01-01" });
  expect(setRetention(db, { studyId, input: { months: 12, mode: "erase" }, day: "2026-05-01" }).since).toBe("2026-01-01");
  expect(setRetention(db, { studyId, input: { months: 6, mode: "erase" }, day: "2026-05-20" }).since).toBe("2026-05-20");
  expect(run(db, "2026-05-21")).toEqual([]);
  expect(run(db, "2026-06-03")).toHaveLength(2);
  expect(listParticipants(db, { studyId })).toHaveLength(2);
  expect(setRetention(db, { studyId, input: { months: null, mode: "erase" } })).toMatchObject({ months: null, due: [] });
});

test("an old transcript that comes in gives 14 days' notice, however long ago the retention was set", () => {
  const { db } = openTestDb();
  const { studyId, people } = peopled(db);
  setRetention(db, { studyId, input: { months: 12, mode: "erase" }, day: "2024-01-01" });
  const seen = (day: string) => getRetention(db, { studyId, day }).due[0];
  expect(seen("2026-05-20")).toMatchObject({ participantId: people[0], on: "2026-06-03" });
  expect(run(db, "2026-05-20")).toEqual([]);
  expect(seen("2026-05-30")).toMatchObject({ participantId: people[0], on: "2026-06-03" });
  expect(run(db, "2026-06-02")).toEqual([]);
  expect(run(db, "2026-06-03")).toEqual(people.slice(0, 2));
});

test("whoever is heard again is noticed anew when their time comes", () => {
  const { db } = openTestDb();
  const { studyId, people } = peopled(db);
  setRetention(db, { studyId, input: { months: 12, mode: "erase" }, day: "2026-01-01" });
  createInterview(db, { studyId, input: interviewOf({ participantIds: [people[0] ?? ""], notes: "Still slow.", date: "2026-01-05" }) });
  expect(run(db, "2026-01-10")).toEqual([]);
  expect(db.select().from(retentionNotices).all()).toEqual([]);
  expect(run(db, "2027-03-01")).toEqual([]);
  expect(run(db, "2027-03-14")).toEqual([]);
  expect(run(db, "2027-03-15")).toContain(people[0]);
});

test("a study that comes in from its file gives its notice anew", () => {
  const { db } = openTestDb();
  const { studyId } = peopled(db);
  setRetention(db, { studyId, input: { months: 12, mode: "erase" }, day: "2025-01-01" });
  run(db, "2026-05-20");
  const file = JSON.parse(JSON.stringify(writeStudyFile(db, { studyId, names: true })));
  const other = openTestDb().db;
  const { study } = readStudyFile(other, file);
  expect(getRetention(other, { studyId: study.id, day: "2026-06-03" }).due[0]?.on).toBe("2026-06-17");
  expect(run(other, "2026-06-03")).toEqual([]);
});

test("one who cannot be taken is told of, and the others go", () => {
  const { db } = openTestDb();
  const { studyId, people } = peopled(db);
  setRetention(db, { studyId, input: { months: 12, mode: "erase" }, day: "2026-05-20" });
  db.run(
    sql.raw(
      `create trigger kept before delete on participants when old.id = '${people[0]}' begin select raise(abort, 'not this one'); end`,
    ),
  );
  expect(retainNext(db, { day: "2026-06-03" })).toMatchObject({ failed: people[0] });
  const next = retainNext(db, { day: "2026-06-03", passed: [people[0] ?? ""] });
  expect(next).toMatchObject({ entries: [{ personId: people[1] }] });
  expect(retainNext(db, { day: "2026-06-03", passed: [people[0] ?? ""] })).toBeNull();
});

test("once a run is over no byte is left of those it took, the index included", () => {
  const { db, sqlite, folder, file, close } = openDatabase({ folder: temp.make() });
  const { studyId, participantId } = plantPerson(db);
  setRetention(db, { studyId, input: { months: 12, mode: "erase" }, day: "2090-01-01" });
  expect(run(db, "2090-01-15")).toContain(participantId);
  finishErasures(db, { folder, entries: [] });
  expect(hitsInFiles([file, `${file}-wal`]) + hitsInPacked(sqlite, db)).toBe(0);
  close();
});
