import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { erasePerson } from "@/db/erasure/erase";
import { PERSON_COLUMNS } from "@/db/erasure/person-columns";
import { plantPerson } from "@/db/erasure/testing";
import { interviews } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { openTestDb } from "@/db/testing";
import { personPage } from "@/lib/person-file/person-page";
import { personFile } from "./person-file";

test("every row of every table that names a person is in their file, in the database's own words", () => {
  const { db } = openTestDb();
  const { studyId, participantId } = plantPerson(db);
  const file = personFile(db, { studyId, participantId });
  for (const { name, table, column } of PERSON_COLUMNS) {
    const stored = db
      .select()
      .from(table)
      .where(onlyThese(column, [participantId]))
      .all();
    for (const row of stored) expect(file.rows[name], name).toContainEqual(row);
  }
  expect(Object.keys(file.rows).sort()).toEqual(
    [...new Set([...PERSON_COLUMNS.map(({ name }) => name), "response_contacts", "response_updates"])].sort(),
  );
  expect(file.rows.response_contacts).toHaveLength(1);
});

test("their words are in it, of an interview with others their turns alone, and every place that names them", () => {
  const { db } = openTestDb();
  const { studyId, participantId } = plantPerson(db);
  const file = personFile(db, { studyId, participantId });
  expect(file.texts.map(({ kind, words }) => [kind, words.length])).toEqual([
    ["transcript", 1],
    ["transcript", 1],
    ["answer", 1],
  ]);
  expect(JSON.stringify(file.texts)).not.toContain("stayed until six");
  expect(file.texts.flatMap(({ earlier }) => earlier).join()).toContain("How was the vexillium");
  expect(file.quotes.length).toBeGreaterThanOrEqual(3);
  const places = new Set(file.mentions.map(({ place }) => place));
  for (const place of [
    "documents.text",
    "memos.text",
    "codes.name",
    "studies.question",
    "saved_searches.query",
    "imports.files",
    "highlights.comment",
  ])
    expect(places, place).toContain(place);
  expect(file.mentions.every(({ count }) => count > 0)).toBe(true);
  expect(JSON.stringify(file.mentions)).not.toMatch(/who told me|timetable/);
});

test("the page to read says the same, needs nothing else and runs nothing", () => {
  const { db } = openTestDb();
  const { studyId, participantId } = plantPerson(db);
  db.update(interviews).set({ title: "<script>alert(1)</script>" }).where(eq(interviews.studyId, studyId)).run();
  const page = personPage(personFile(db, { studyId, participantId }));
  expect(page).toContain("The vexillium export failed twice");
  expect(page).not.toMatch(/<script|src=|href=|@import/);
});

test("nothing is left to give once they are erased", () => {
  const { db } = openTestDb();
  const { studyId, participantId, code } = plantPerson(db);
  erasePerson(db, { studyId, participantId, mode: "erase", confirm: code });
  expect(() => personFile(db, { studyId, participantId })).toThrow("There is no participant");
});
