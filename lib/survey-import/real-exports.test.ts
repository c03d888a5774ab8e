import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { described } from "./fixtures/reading";
import { openSurvey } from "./open-survey";

const REAL_DATA = "../shared/data";
const real = existsSync(REAL_DATA) ? describe : describe.skip;
const OTHER_FOLDERS = [
  "derived",
  "hitsave-one-interview-many-formats",
  "mismatches-pypi",
  "open-forest-usability",
  "qualcoder-examples",
  "vtt-voice-tags",
  "weird",
];

function open(path: string) {
  return openSurvey({ name: path.split("/").at(-1) ?? path, bytes: readFileSync(`${REAL_DATA}/${path}`) });
}

function sheet(path: string) {
  const opened = open(path);
  if (opened.kind !== "sheet") throw new Error(JSON.stringify(opened));
  return opened.sheet;
}

function outcomes(path: string): [number, number] {
  const rows = [...sheet(path).rows()];
  return [rows.filter((row) => "cells" in row).length, rows.filter((row) => "outcome" in row).length];
}

/** Real files, in ../shared/data beside the project; skipped where they are not there. */
real("real exports of answers", () => {
  it("Google Forms: the recommendation of mybinder, and two surveys of OpenTelemetry with grids", () => {
    expect(sheet("surveys/mybinder-user-survey-2020.csv")).toMatchObject({
      format: "csv:google-forms",
      confidence: 0.95,
      joiners: [";", ", "],
    });
    expect(outcomes("surveys/mybinder-user-survey-2020.csv")).toEqual([346, 0]);
    const answers = [...sheet("surveys/mybinder-user-survey-2020.csv").rows()].flatMap((row) => ("cells" in row ? [row.cells[1]] : []));
    expect(["Yes", "Maybe", "No", ""].map((value) => answers.filter((answer) => answer === value).length)).toEqual([270, 49, 18, 9]);
    for (const [path, rows, gridRows] of [
      ["surveys/otel-docs-usability-survey.csv", 48, 14],
      ["surveys/otel-getting-started-survey.csv", 104, 16],
    ] as const) {
      expect(outcomes(path)).toEqual([rows, 0]);
      const grid = sheet(path).columns.filter(({ part }) => part === "row");
      expect([grid.length, new Set(grid.map(({ group }) => group)).size]).toEqual([gridRows, 1]);
    }
  });

  it("Alchemer: the Jupyter survey with its questions of three slots", () => {
    const path = "jupyter-ux-2015/responses-raw-export.csv";
    expect(sheet(path)).toMatchObject({ format: "csv:alchemer", confidence: 0.95 });
    expect(outcomes(path)).toEqual([853, 0]);
    const slots = sheet(path).columns.filter(({ part }) => part === "entry");
    const groups = new Set(slots.map(({ group }) => group));
    expect([slots.length, groups.size]).toEqual([24, 8]);
    expect(sheet(path).columns.slice(0, 5).map(described)).toEqual([
      "key · - · - · Response index · -",
      "started · - · - · Time Started · -",
      "submitted · - · - · Date Submitted · -",
      "status · - · - · Status · -",
      "question · answer · - · How often do you use Jupyter Notebook? · -",
    ]);
    expect(outcomes("jupyter-ux-2015/themes-by-respondent.csv")).toEqual([484, 0]);
  });

  it("customers of a telephone company are a table of accounts", () => {
    expect(sheet("churn/telco-customer-churn.csv")).toMatchObject({ format: "csv:accounts" });
    expect(outcomes("churn/telco-customer-churn.csv")).toEqual([7043, 0]);
  });

  it("damaged ones are refused with the reason", () => {
    expect(open("weird/csv-unclosed-quote.csv")).toMatchObject({ kind: "refused", format: "csv:google-forms" });
    expect(open("weird/csv-header-only.csv")).toMatchObject({ kind: "refused", format: "csv:google-forms" });
  });

  it("transcripts, notes, tables about them and strange files are none", () => {
    const kinds = OTHER_FOLDERS.flatMap((folder) =>
      readdirSync(`${REAL_DATA}/${folder}`).map((name) => [name, open(`${folder}/${name}`).kind] as const),
    );
    expect(kinds.length).toBeGreaterThan(100);
    expect(kinds.filter(([, kind]) => kind !== "not-a-survey").map(([name]) => name)).toEqual([
      "csv-header-only.csv",
      "csv-unclosed-quote.csv",
    ]);
  });
});
