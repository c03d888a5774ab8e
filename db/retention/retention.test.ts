import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy } from "@/db/interviews/testing";
import { listParticipants } from "@/db/participants/list";
import { auditEntries, participantNames, participants } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { getRetention, retainNext, setRetention } from "./retention";

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
  for (let entries = retainNext(db, { day }); entries !== null; entries = retainNext(db, { day }))
    gone.push(...entries.map(({ personId }) => personId));
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
