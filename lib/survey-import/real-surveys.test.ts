import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openSurvey } from "./open-survey";
import { previewSurvey } from "./preview";
import { readRows } from "./rows/read-rows";
import { surveyMapping } from "./schema";
import { ids, NOTHING_YET } from "./testing";

const DATA = "../shared/data";
const here = existsSync(`${DATA}/surveys`);

function open(path: string) {
  const opened = openSurvey({ name: path, bytes: readFileSync(`${DATA}/${path}`) });
  if (opened.kind !== "sheet") throw new Error(JSON.stringify(opened));
  return opened.sheet;
}

function preview(path: string) {
  const found = previewSurvey({ sheet: open(path), existing: NOTHING_YET, newId: ids() });
  surveyMapping.parse(found.mapping);
  return found;
}

describe.skipIf(!here)("Real exports (needs shared data)", () => {
  test("mybinder: 346 replies, Yes 270, Maybe 49, No 18, blank 9, and no recommendation score", () => {
    const { complete, partial, questions, zone, firstDay } = preview("surveys/mybinder-user-survey-2020.csv");
    expect([complete, partial, zone, firstDay]).toEqual([346, 0, "CET", "2020-01-29"]);
    const [recommend] = questions;
    expect(recommend?.question).toMatchObject({ type: "single", metric: null });
    expect(recommend?.values.map(({ value, count }) => [value, count])).toEqual([
      ["Yes", 270],
      ["Maybe", 49],
      ["No", 18],
    ]);
    expect(complete - (recommend?.answered ?? 0)).toBe(9);
    expect(questions.map(({ question }) => question.type)).toEqual(["single", "long-text", "single"]);
    expect(questions.some(({ question }) => question.metric !== null)).toBe(false);
  });

  test("Jupyter: 853 rows, 397 of them complete, 16 questions with their three slots together", () => {
    const { complete, partial, questions, columns } = preview("jupyter-ux-2015/responses-raw-export.csv");
    expect([complete, partial]).toEqual([397, 456]);
    expect(questions).toHaveLength(16);
    expect(questions.filter(({ question }) => question.columns.length === 3)).toHaveLength(8);
    expect(columns.filter(({ role }) => role !== "question").map(({ role }) => role)).toEqual(["key", "started", "submitted", "status"]);
    const words = questions.find(({ question }) => question.text.startsWith("Select all the words"));
    expect(words?.question).toMatchObject({ type: "multiple", joined: ";" });
    expect(words?.values.slice(0, 2)).toMatchObject([
      { value: "convenient", count: 292 },
      { value: "cool", count: 214 },
    ]);
    expect(words?.writeIns).toBe(38);
    const needs = questions.find(({ question }) => question.text.includes("does Jupyter Notebook address"));
    expect(needs?.answered).toBe(348);
  });

  test("OpenTelemetry: grids become matrices, several choices split at semicolons, choices with slashes stay whole", () => {
    const docs = preview("surveys/otel-docs-usability-survey.csv");
    expect([docs.complete, docs.dayOrder]).toEqual([48, "month-first"]);
    expect(docs.questions.find(({ question }) => question.type === "matrix")?.question.rows).toHaveLength(14);
    expect(docs.questions.find(({ question }) => question.text.startsWith("Where in your"))?.question.type).toBe("single");
    const started = preview("surveys/otel-getting-started-survey.csv");
    expect(started.complete).toBe(104);
    expect(started.questions.map(({ question }) => question.type)).toEqual([
      "single",
      "multiple",
      "multiple",
      "multiple",
      "matrix",
      "long-text",
    ]);
    expect(started.questions[1]?.values[0]).toMatchObject({ value: "JavaScript", count: 59 });
  });

  test.each(["surveys/mybinder-user-survey-2020.csv", "jupyter-ux-2015/responses-raw-export.csv"])(
    "%s read again gives the same keys",
    (path) => {
      const sheet = open(path);
      const seen = preview(path);
      const keys = () => [...readRows({ sheet, preview: seen })].map((row) => ("key" in row ? `${row.key} ${row.digest}` : row.reason));
      const first = keys();
      expect(new Set(first).size).toBe(first.length);
      expect(keys()).toEqual(first);
    },
  );
});
