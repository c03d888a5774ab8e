import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makeStudy } from "@/db/interviews/testing";
import { createMemo } from "@/db/memos/memos";
import { getParticipant } from "@/db/participants/list";
import { personFile } from "@/db/person-file/person-file";
import { keepFormerNames } from "@/db/privacy/former-names";
import { naming } from "@/db/privacy/testing";
import { emptyTrash } from "@/db/purge/purge";
import { whole } from "@/db/purge/testing";
import { formerNames, memos } from "@/db/schema";
import { readStudyFile } from "@/db/study-file/read-file";
import { writeStudyFile } from "@/db/study-file/write-file";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { StudyFile } from "@/lib/study-file/format";
import { erasePerson } from "./erase";

let db: Db;
let studyId = "";

beforeEach(() => {
  ({ db } = openTestDb());
  studyId = makeStudy(db);
  // names are kept only where they stand
  createMemo(db, {
    studyId,
    input: {
      subject: "study",
      subjectId: studyId,
      text: "Orsolya Quint, Orsolya “O” Quint, Ursula Kwint, Orsi Kwindt, Benedek Ode, Orsolya Quint Marlowe",
    },
  });
});

const { person, call, bury, kept } = naming(() => ({ db, studyId }));
const memo = (text: string) => createMemo(db, { studyId, input: { subject: "study", subjectId: studyId, text } }).id;
const textOf = (id: string) => db.select().from(memos).where(eq(memos.id, id)).get()?.text;

test("somebody who went for good, is entered again and erased: the name that was nobody's goes too", () => {
  const first = person("Orsolya Quint");
  bury(first.id);
  whole(emptyTrash(db, { studyId }));
  const again = person("QUINT, Orsolya");
  const note = memo("Orsolya Quint wrote");
  erasePerson(db, { studyId, participantId: again.id, mode: "erase", confirm: again.code });
  expect(kept()).toEqual([]);
  expect(textOf(note)).toBe("[taken out] wrote");
});

describe.each(["erase", "anonymise"] as const)("to %s a person", (mode) => {
  test("takes names they had before out too, and keeps none of them; others' stay", () => {
    const [one, other] = [person("Orsolya Quint"), person("Benedek Ode")];
    call(one.id, "Ursula Kwint");
    call(other.id, "Ben Ode");
    const note = memo("Orsolya Quint wrote, Ursula called, Benedek Ode came");
    erasePerson(db, { studyId, participantId: one.id, mode, confirm: one.code });
    expect(kept()).toEqual([[other.id, "Benedek Ode"]]);
    expect(textOf(note)).toBe("[taken out] wrote, [taken out] called, Benedek Ode came");
  });

  test("leaves no part of theirs in a name that is kept of somebody else", () => {
    const one = person("Orsolya Quint");
    write(db, (tx) =>
      keepFormerNames(tx, {
        studyId,
        names: [
          { participantId: null, name: "Orsolya Quint Marlowe" },
          { participantId: null, name: "Quint" },
        ],
      }),
    );
    erasePerson(db, { studyId, participantId: one.id, mode, confirm: one.code });
    expect(kept()).toEqual([[null, "Marlowe"]]);
  });
});

test("a person's own file tells the names they had before", () => {
  const { id } = person("Orsolya Quint");
  call(id, "Ursula Kwint");
  const file = personFile(db, { studyId, participantId: id });
  expect(file.names).toEqual(["Ursula Kwint", "Orsolya Quint"]);
  expect(file.rows.former_names).toMatchObject([{ name: "Orsolya Quint" }]);
});

test("a study's file holds them only where it holds names, and brings them back", () => {
  const { id } = person("Orsolya Quint");
  createInterview(db, { studyId, input: interviewOf({ participantIds: [id], title: "Talk with Orsolya Quint" }) });
  call(id, "Ursula Kwint");
  db.delete(memos).where(eq(memos.studyId, studyId)).run();
  const over = (names: boolean) => JSON.parse(JSON.stringify(writeStudyFile(db, { studyId, names }))) as StudyFile;
  expect(JSON.stringify(over(false))).not.toMatch(/Orsolya|Quint/);
  const file = over(true);
  expect(file.tables.former_names).toHaveLength(1);
  const { db: there } = openTestDb();
  readStudyFile(there, file);
  expect(there.select().from(formerNames).all()).toEqual(db.select().from(formerNames).all());
  const { study: copy } = readStudyFile(db, file);
  const [row] = db.select().from(formerNames).where(eq(formerNames.studyId, copy.id)).all();
  expect(row).toMatchObject({ name: "Orsolya Quint" });
  expect(getParticipant(db, { studyId: copy.id, participantId: row?.participantId ?? "" }).code).toBe("P-001");
});
