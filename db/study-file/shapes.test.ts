import { expect, it } from "vitest";
import { makeFullStudy } from "@/db/purge/testing";
import { openTestDb } from "@/db/testing";
import type { StudyFile } from "@/lib/study-file/format";
import { readStudyFile } from "./read-file";
import { SHAPES } from "./shapes";
import { STUDY_TABLES } from "./tables";
import { writeStudyFile } from "./write-file";

const { db: from } = openTestDb();
const { studyId } = makeFullStudy(from);
const written = JSON.stringify({ ...writeStudyFile(from, { studyId, names: true }), contentHash: undefined });

/** What becomes of the file with another value in the first row of a table: "read", or the sentence with which it is refused. */
function reading(table: string, change: Record<string, unknown>): string {
  const file = JSON.parse(written) as StudyFile;
  Object.assign(file.tables[table]?.[0] ?? {}, change);
  const { db } = openTestDb();
  try {
    readStudyFile(db, file);
    return "read";
  } catch (error) {
    expect(error).toMatchObject({ code: "REFUSED" });
    return String(error);
  }
}

it("knows the shape of every column that holds JSON", () => {
  const columns = STUDY_TABLES.flatMap(({ name, columns }) =>
    Object.entries(columns).flatMap(([column, { dataType }]) => (dataType === "json" ? [`${name}.${column}`] : [])),
  );
  expect([...columns, "document_revisions.content"].filter((one) => !SHAPES[one])).toEqual([]);
});

const MALFORMED: [column: string, value: unknown][] = [
  ["studies.journey", {}],
  ["studies.journey", { stages: [], steps: [{}] }],
  ["studies.journey", { stages: {}, steps: [{ slug: "nowhere.at-all", name: "a", definition: "" }] }],
  ["studies.journey", { stages: { lifecycle: { order: "all" } }, steps: [] }],
  ["studies.brief", { questions: [] }],
  ["accounts.postMortem", { timeline: "" }],
  ["participants.fields", { plan: 3 }],
  ["participants.fields", []],
  ["participant_merges.moved", {}],
  ["document_revisions.content", { text: "a", turns: [{}], speakers: [] }],
  ["highlights.lost", {}],
  ["suggestions.codeIds", [1]],
  ["suggestions.reasons", [{}]],
  ["suggestions.acceptedAs", { step: "nowhere", point: null, codeIds: [] }],
  ["saved_searches.filter", { persona: "one" }],
  ["saved_searches.filter", { colour: ["red"] }],
  ["map_cells.supporters", {}],
  ["map_versions.snapshot", { format: 2, stages: [], cells: [] }],
  ["map_versions.snapshot", { format: 1, stages: [{}], cells: [] }],
  ["touchpoints.places", [{ step: "nowhere", purpose: "" }]],
  ["touchpoints.supporters", [null]],
  ["flows.flow", { steps: [], segments: [] }],
  ["flows.flow", {}],
  ["questionnaires.intro", {}],
  ["questionnaires.mapping", { columns: [{}] }],
  ["questionnaires.definition", { sections: [{ id: "abcdefgh", questions: [{ id: "abcdefgi", type: "long-text", text: "Why?" }] }] }],
  ["responses.flags", ["red"]],
  ["responses.cells", { a: 1 }],
  ["responses.fields", { a: null }],
  ["response_updates.says", {}],
  ["imports.files", [{}]],
  ["imports.made", {}],
  ["imports.storing", {}],
  ["highlights.step", "nowhere"],
  ["accounts.lastStep", "nowhere"],
];

it.each(MALFORMED)("refuses a file whose %s is %j, and names the row and the column", (place, value) => {
  const [table = "", column = ""] = place.split(".");
  expect(reading(table, { [column]: value })).toContain(`In row 1 of “${table}” the column “${column}” does not hold what it should.`);
});

it("refuses a row that names what the file does not hold", () => {
  for (const [table, change] of [
    ["highlight_codes", { codeId: "nowhere" }],
    ["participants", { personaId: "nowhere" }],
    ["findings", { personaId: "nowhere" }],
    ["map_cells", { personaId: "nowhere" }],
    ["turns", { speakerId: "nowhere" }],
  ] as const)
    expect(reading(table, change)).toMatch(/contradict one another/);
});

it("refuses a code that stands under itself, and a person who was merged into themselves", () => {
  const { codes = [], participants = [] } = (JSON.parse(written) as StudyFile).tables;
  expect(reading("codes", { parentId: codes[0]?.id })).toMatch(/In row 1 of “codes” the column “parentId” leads back/);
  expect(reading("participants", { mergedInto: participants[0]?.id })).toMatch(/row 1 of “participants” the column “mergedInto”/);
  expect(reading("codes", { parentId: codes[1]?.id })).toBe("read");
});
