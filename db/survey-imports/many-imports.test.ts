import { beforeEach, expect, test } from "vitest";
import { importUpload } from "@/db/imports/import-upload";
import { fileOf, newStudy } from "@/db/imports/testing";
import { undoImport } from "@/db/imports/undo";
import { createParticipant } from "@/db/participants/create";
import { getQuestionnaire } from "@/db/questionnaires/list";
import { deleteResponse } from "@/db/responses/delete";
import { listResponses } from "@/db/responses/list";
import { updateResponse } from "@/db/responses/update";
import { imports } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { formExport, importOne, keyedExport } from "./testing";

const WHY = "Why did you cancel?";
const SCORE = "How likely are you to recommend Acme to a friend?";
const MISSED = "What did you miss most in the last month?";

let db: Db;
let studyId: string;

beforeEach(() => {
  ({ db } = openTestDb());
  studyId = newStudy(db);
});

const bring = (headers: readonly string[], ...rows: Parameters<typeof keyedExport>[0]) =>
  importOne(db, { studyId, content: keyedExport(rows, headers) });

function asked(questionnaireId: string | null | undefined): string[] {
  const { definition } = getQuestionnaire(db, { studyId, questionnaireId: questionnaireId ?? "" });
  return definition.sections.flatMap(({ questions }) => questions.map(({ text }) => text));
}

function replies(questionnaireId: string | null | undefined) {
  return listResponses(db, { studyId, questionnaireId: questionnaireId ?? "", filter: {}, page: { limit: 100 } }).items.toSorted((a, b) =>
    a.code < b.code ? -1 : 1,
  );
}

const undo = (file: { report: { id: string | null } }) => undoImport(db, { studyId, importId: file.report.id ?? "" });

test("undoing a wave leaves the question it brought where a later wave answered it, and takes it where none did", async () => {
  const first = await bring([WHY, SCORE], ["a1", "The limit was never mentioned", "3"]);
  const second = await bring([WHY, SCORE, MISSED], ["b1", "The price was too high for us", "4", "A way to export it all"]);
  const third = await bring([WHY, SCORE, MISSED], ["c1", "We moved to another tool", "9", "Somebody to call in the evening"]);
  expect([second.questionnaireId, third.questionnaireId]).toEqual([first.questionnaireId, first.questionnaireId]);
  undo(second);
  expect(asked(first.questionnaireId)).toEqual([WHY, SCORE, MISSED]);
  expect(
    replies(first.questionnaireId)
      .at(-1)
      ?.texts.map(({ text }) => text),
  ).toContain("Somebody to call in the evening");
  const more = [WHY, SCORE, MISSED, "What would bring you back to Acme?"];
  const fourth = await bring(more, ["d1", "We closed the office", "5", "The weekly mail", "Nothing at all would"]);
  expect(asked(first.questionnaireId)).toHaveLength(4);
  undo(fourth);
  expect(asked(first.questionnaireId)).toEqual([WHY, SCORE, MISSED]);
});

test("two waves of one import with the same new column bring one question, and undoing them takes it back", async () => {
  const first = await bring([WHY, SCORE], ["a1", "The limit was never mentioned", "3"]);
  const headers = [WHY, SCORE, MISSED];
  const files = [
    fileOf("summer.csv", keyedExport([["b1", "The price was too high for us", "4", "A way to export it all"]], headers)),
    fileOf("autumn.csv", keyedExport([["c1", "We moved to another tool", "9", "Somebody to call"]], headers)),
  ];
  const told = await importUpload(db, { studyId, files, options: { dryRun: true } });
  const ids = told.files.map(({ survey }) => survey?.questions.find(({ question }) => question.text === MISSED)?.question.id);
  expect(ids[0]).toBe(ids[1]);
  const report = await importUpload(db, { studyId, files, options: {} });
  expect(report.files.map(({ status, questionnaireId }) => [status, questionnaireId])).toEqual([
    ["stored", first.questionnaireId],
    ["stored", first.questionnaireId],
  ]);
  expect(asked(first.questionnaireId)).toEqual([WHY, SCORE, MISSED]);
  expect(db.select({ made: imports.made }).from(imports).all().at(-1)?.made?.questionnaires).toHaveLength(1);
  undo({ report });
  expect(asked(first.questionnaireId)).toEqual([WHY, SCORE]);
});

test("a reply deleted by hand stays deleted when its import is undone and its file comes again", async () => {
  const first = await bring([WHY, SCORE], ["a1", "The limit was never mentioned", "3"]);
  const rows = [
    ["b1", "The price was too high for us", "4"],
    ["c1", "We moved to another tool", "9"],
  ] as const;
  const second = await bring([WHY, SCORE], ...rows);
  const gone = replies(first.questionnaireId)[1];
  deleteResponse(db, { studyId, responseId: gone?.id ?? "", version: 1 });
  await new Promise((resolve) => setTimeout(resolve, 3));
  undo(second);
  expect(await bring([WHY, SCORE], ...rows)).toMatchObject({ rows: { read: 2, stored: 1, skipped: 1 } });
  expect(replies(first.questionnaireId)).toHaveLength(2);
});

test("an export without ids comes again with a question left out: no row is stored anew", async () => {
  const rows = [
    ["9", "Nothing, it went well", "Team"],
    ["3", "The setup took us three weeks", "Solo"],
    ["3", "The setup took us three weeks", "Solo"],
  ] as const;
  const first = await importOne(db, { studyId, content: formExport(rows) });
  const mapping = { questionnaireId: first.questionnaireId, columns: [{ column: 1, role: "ignore" as const }] };
  const again = await importOne(db, { studyId, content: formExport(rows), options: { mapping } });
  expect(again.rows).toMatchObject({ read: 3, stored: 0, rejected: 0 });
  const longer = await importOne(db, { studyId, content: formExport([...rows, ["7", "Somebody to ask", "Team"]]) });
  expect(longer.rows).toMatchObject({ read: 4, stored: 1 });
  expect(replies(first.questionnaireId)).toHaveLength(4);
});

const WITH_CODE = {
  mapping: {
    columns: [
      { column: 0, role: "key" as const },
      { column: 3, role: "person" as const },
    ],
  },
};

function named(...rows: Parameters<typeof keyedExport>[0]) {
  return importOne(db, { studyId, content: keyedExport(rows, [WHY, SCORE, "Participant"]), options: WITH_CODE });
}

test("a reply is linked once its row names a participant, and an undo unlinks it", async () => {
  const person = createParticipant(db, { studyId, input: { audience: "customer" } });
  const first = await named(["a1", "The limit was never mentioned", "3", ""], ["b1", "The price was too high", "4", ""]);
  const rows = [
    ["a1", "The limit was never mentioned", "3", person.code],
    ["b1", "The price was too high", "4", "X-99"],
  ] as const;
  const told = await importUpload(db, {
    studyId,
    files: [fileOf("a.csv", keyedExport(rows, [WHY, SCORE, "Participant"]))],
    options: { ...WITH_CODE, dryRun: true },
  });
  expect(told.files[0]?.rows).toMatchObject({ updated: 1, unchanged: 1 });
  const second = await named(...rows);
  expect(second.rows).toMatchObject({ read: 2, updated: 1, unchanged: 1 });
  expect(replies(first.questionnaireId)).toMatchObject([{ participantCode: person.code, audience: "customer" }, { participantCode: null }]);
  expect((await named(...rows)).rows).toMatchObject({ unchanged: 2 });
  undo(second);
  expect(replies(first.questionnaireId)).toMatchObject([{ participantCode: null, audience: null }, { participantCode: null }]);
});

test("a reply that somebody put right by hand is not linked by a later file, nor counted as changed", async () => {
  const person = createParticipant(db, { studyId, input: { audience: "customer" } });
  const first = await named(["a1", "The limit was never mentioned", "3", ""]);
  await new Promise((resolve) => setTimeout(resolve, 3));
  updateResponse(db, { studyId, responseId: replies(first.questionnaireId)[0]?.id ?? "", version: 1, patch: { audience: "churned" } });
  expect((await named(["a1", "The limit was never mentioned", "3", person.code])).rows).toMatchObject({ unchanged: 1 });
});

test("rows that name a stranger are counted once, also where an id stands twice in a new questionnaire", async () => {
  const twice = ["b1", "The price was too high", "4", "X-98"] as const;
  const { warnings, rows } = await named(["a1", "The limit was never mentioned", "3", "X-99"], twice, twice);
  expect(rows).toMatchObject({ read: 3, stored: 2, unchanged: 1 });
  expect(warnings.join()).toMatch(/2 rows name somebody the study does not know/);
});
