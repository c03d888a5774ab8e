import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ALCHEMER,
  FORMBRICKS,
  GOOGLE_DOWNLOAD,
  HEYFORM,
  LIMESURVEY,
  OPNFORM,
  QUALTRICS,
  SURVEYJS,
  SURVEYMONKEY,
  TYPEFORM,
} from "./fixtures/examples";
import { bytesOf } from "./fixtures/reading";
import { mutatedExports, PIECES } from "./fixtures/testing";
import { openSurvey } from "./open-survey";
import type { OpenedSheet } from "./sheet";
import { cleanCell } from "./table/clean-cell";

const EXPORTS = [ALCHEMER, FORMBRICKS, GOOGLE_DOWNLOAD, HEYFORM, LIMESURVEY, OPNFORM, QUALTRICS, SURVEYJS, SURVEYMONKEY, TYPEFORM];
const RUNS = { numRuns: 300 };

const mutated = mutatedExports(EXPORTS);

/** Whatever happened to a file: it opens, is refused in a sentence, or is none; what opens has as many cells as columns, lines that grow, and reads twice alike. */
function checkOpened(opened: OpenedSheet): void {
  if (opened.kind === "refused") expect(opened.reason).toMatch(/^[A-Z].+\.$/s);
  if (opened.kind !== "sheet") return;
  const { columns, rows, headerRows, format } = opened.sheet;
  expect(columns.map(({ column }) => column)).toEqual(columns.map((_, at) => at));
  let line = format.startsWith("json:") ? 0 : headerRows;
  let read = 0;
  for (const row of rows()) {
    expect(row.line).toBeGreaterThan(line);
    line = row.line;
    if ("cells" in row) {
      read += 1;
      expect(row.cells).toHaveLength(columns.length);
      expect(row.cells).toEqual(row.cells.map(cleanCell));
    } else expect(row.reason).toMatch(/^[A-Z].+\.$/s);
  }
  expect(read).toBeGreaterThan(0);
  expect([...rows()]).toEqual([...rows()]);
}

describe("exports that something happened to", () => {
  it("open, or are refused in a sentence, never halfway", () => {
    fc.assert(
      fc.property(mutated, (text) => checkOpened(openSurvey({ name: "export.csv", bytes: bytesOf(text) }))),
      RUNS,
    );
  });

  it("so do bytes of any kind, and any hint about them", () => {
    const hints = fc.record({
      format: fc.constantFrom("csv:generic", "csv:typeform", "csv:qualtrics", "csv:surveymonkey", "json:surveyjs", "csv:x"),
      headerRows: fc.constantFrom(1, 2, 3),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          mutated.map((text) => bytesOf(text)),
          mutated.map((text) => bytesOf(text, "utf-16le")),
        ),
        hints,
        (bytes, given) => checkOpened(openSurvey({ name: "export.csv", bytes, hints: given })),
      ),
      RUNS,
    );
  });

  it("account for every row that is put in: read, left out, or rejected", () => {
    const cell = fc.oneof(fc.string({ maxLength: 10 }), fc.constantFrom(...PIECES));
    const row = fc.array(cell, { minLength: 0, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (body) => {
        const line = (cells: readonly string[]) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(",");
        const text = ['"Why did you leave?","How was it?","What next?","Score"', ...body.map(line), '"a","b","c","d"', ""].join("\n");
        const opened = openSurvey({ name: "export.csv", bytes: bytesOf(text) });
        if (opened.kind === "sheet") expect([...opened.sheet.rows()]).toHaveLength(body.length + 1);
        else expect(opened.kind).toBe("refused");
      }),
      RUNS,
    );
  });

  it("take work in step with their length, whatever they are made of", () => {
    const made = ['"', 'a"b', '"a" ', ',"', '""', "\n", "a;b,c\n", '"\n', "\r", "{", "[[", '{"a":', "é", "&#", "{{"];
    for (const piece of made) {
      const head = "Why did you leave?,How was it?,Score\n";
      const bytes = bytesOf(head + piece.repeat(Math.floor(400_000 / piece.length)));
      checkLong(openSurvey({ name: "export.csv", bytes }));
    }
  }, 30_000);
});

it("JSON nested without end is read as far as anybody asks", () => {
  const deep = `${'[{"a":'.repeat(5000)}1${"}]".repeat(5000)}`;
  checkOpened(openSurvey({ name: "export.json", bytes: bytesOf(`[{"question1":3,"b":${deep}}]`) }));
});

function checkLong(opened: OpenedSheet): void {
  if (opened.kind !== "sheet") return;
  for (const row of opened.sheet.rows()) expect(row.line).toBeGreaterThan(0);
}
