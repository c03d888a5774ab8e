import { describe, expect, it } from "vitest";
import { purgeStudy } from "@/db/purge/purge";
import { makeFullStudy, whole } from "@/db/purge/testing";
import { searchPassages } from "@/db/search/search";
import { deleteStudy, getStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import { getThemesSummary } from "@/db/themes";
import type { StudyFile } from "@/lib/study-file/format";
import { contentHash } from "./content-hash";
import { readStudyFile } from "./read-file";
import { STUDY_TABLES } from "./tables";
import { writeStudyFile } from "./write-file";

function leave({ names = true } = {}) {
  const { db } = openTestDb();
  const world = makeFullStudy(db);
  const file = writeStudyFile(db, { studyId: world.studyId, names });
  // over the wire and back
  return { db, world, file: JSON.parse(JSON.stringify(file)) as StudyFile };
}

const write = (db: ReturnType<typeof openTestDb>["db"], studyId: string, names = true) => writeStudyFile(db, { studyId, names });

describe("a study's file", () => {
  it("holds a row of every table that says something", () => {
    const { file } = leave();
    expect(Object.keys(file.tables).sort()).toEqual(STUDY_TABLES.map(({ name }) => name).sort());
  });

  it("comes back into another file as the same study: same ids, same hash, same counts, findable", () => {
    const { db: from, world, file } = leave();
    const { db } = openTestDb();
    const { study, copy, documentIds } = readStudyFile(db, file);
    expect([study.id, copy]).toEqual([world.studyId, false]);
    expect(write(db, study.id).contentHash).toBe(file.contentHash);
    const themes = (which: typeof db) => getThemesSummary(which, { studyId: study.id, filter: {} });
    expect(themes(db)).toEqual(themes(from));
    const found = searchPassages(db, { studyId: study.id, q: "import", filter: {}, page: { limit: 10 } });
    expect(found.items.length).toBeGreaterThan(0);
    expect(documentIds.length).toBeGreaterThan(1);
  });

  it("comes in as a copy where the study is here already, with ids of its own and the same hash", () => {
    const { db, world, file } = leave();
    const { study, copy } = readStudyFile(db, file);
    expect(copy).toBe(true);
    expect(study.id).not.toBe(world.studyId);
    expect(write(db, study.id).contentHash).toBe(file.contentHash);
    expect(write(db, world.studyId).contentHash).toBe(file.contentHash);
    const again = readStudyFile(db, write(db, study.id));
    expect(write(db, again.study.id).contentHash).toBe(file.contentHash);
  });

  it("comes back after the study was deleted for good", () => {
    const { db, world, file } = leave();
    deleteStudy(db, { studyId: world.studyId, version: getStudy(db, world.studyId).version });
    whole(purgeStudy(db, { studyId: world.studyId }));
    expect(readStudyFile(db, file)).toMatchObject({ copy: false, study: { id: world.studyId } });
  });

  it("without names holds no name, address or label, and comes back the same", () => {
    const { file } = leave({ names: false });
    const text = JSON.stringify(file);
    expect(file.tables.participant_names).toBeUndefined();
    expect(file.tables.response_contacts).toBeUndefined();
    expect(text).not.toContain('"label":"Ana"');
    const { db } = openTestDb();
    const { study } = readStudyFile(db, file);
    expect(write(db, study.id, false).contentHash).toBe(file.contentHash);
  });

  it("has another hash for another word, and the same whatever the ids", () => {
    const { file } = leave();
    const [study] = file.tables.studies ?? [];
    const changed = { ...file.tables, studies: [{ ...study, question: "Another one?" }] };
    expect(contentHash(changed)).not.toBe(file.contentHash);
  });
});

describe("a file that is not as it was written", () => {
  const refused = (change: (file: StudyFile) => void, words: RegExp) => {
    const { file } = leave();
    change(file);
    const { db, sqlite } = openTestDb();
    expect(() => readStudyFile(db, file)).toThrow(words);
    expect(sqlite.prepare("select count(*) from studies").pluck().get()).toBe(0);
  };
  const first = (file: StudyFile, table: string) => file.tables[table]?.[0] ?? {};

  it("is refused with a sentence, and changes nothing", () => {
    refused((file) => Object.assign(first(file, "studies"), { name: "Changed" }), /does not match its checksum/);
    refused((file) => {
      file.version = 99;
    }, /newer Verbatim/);
    refused((file) => {
      file.tables.studies = [];
    }, /holds no study/);
    refused((file) => {
      file.tables.spells = [];
    }, /table “spells”/);
    refused((file) => Object.assign(first(file, "codes"), { colour: "red" }), /row 1 of “codes” there is a column “colour”/);
    refused((file) => Object.assign(first(file, "highlights"), { point: "turning" }), /the column “point” does not hold/);
    refused((file) => Object.assign(first(file, "questionnaires"), { definition: { sections: [] } }), /the column “definition”/);
    refused((file) => {
      file.contentHash = undefined;
      Object.assign(first(file, "highlights"), { documentId: "nowhere" });
    }, /contradict one another/);
    refused((file) => {
      file.contentHash = undefined;
      Object.assign(first(file, "codes"), { studyId: "another" });
    }, /belongs to another study/);
  });

  it("puts no words into anybody's mouth, and no study into the trash", () => {
    const changed = (table: string, values: object) => (file: StudyFile) => {
      file.contentHash = undefined;
      Object.assign(first(file, table), values);
    };
    refused(changed("highlights", { quote: "What nobody said." }), /Row 1 of “highlights” has words that do not stand where it says/);
    refused(changed("highlights", { end: 10_000_000 }), /Row 1 of “highlights”/);
    refused(changed("turns", { end: 10_000_000 }), /Row 1 of “turns” reaches beyond its text/);
    refused(changed("studies", { deletedAt: "2026-01-01T00:00:00.000Z" }), /was deleted/);
  });
});
