import { describe, expect, it } from "vitest";
import {
  ALCHEMER,
  FORMBRICKS,
  GOOGLE_DOWNLOAD,
  GOOGLE_SHEETS,
  HEYFORM,
  LIMESURVEY,
  OPNFORM,
  QUALTRICS,
  SURVEYJS,
  SURVEYMONKEY,
  TYPEFORM,
} from "@/lib/survey-import/fixtures/examples";
import {
  ALCHEMER_OPTIONS,
  FORMBRICKS_MATRIX,
  GOOGLE_GRID,
  GOOGLE_QUIZ,
  LIMESURVEY_CODES,
  LIMESURVEY_SEPARATOR,
  LIMESURVEY_TEXTS,
  LIMESURVEY_UNDERSCORES,
  QUALTRICS_GERMAN,
  QUALTRICS_LEGACY,
  QUALTRICS_ONE_ROW,
  SURVEYJS_WRAPPED,
  SURVEYMONKEY_NEW,
  SURVEYMONKEY_ONE_ROW,
  SURVEYMONKEY_STRIPPED,
  TYPEFORM_OLD,
} from "@/lib/survey-import/fixtures/layouts";
import { openedSheet, rowsOf } from "@/lib/survey-import/fixtures/reading";

describe("signatures", () => {
  it("know each tool, how sure that is, its header rows and its answers", () => {
    const expected = [
      [GOOGLE_DOWNLOAD, "csv:google-forms", 0.95, 1, 2],
      [GOOGLE_SHEETS, "csv:google-forms", 0.85, 1, 1],
      [SURVEYMONKEY, "csv:surveymonkey", 0.98, 2, 1],
      [QUALTRICS, "csv:qualtrics", 0.99, 3, 1],
      [TYPEFORM, "csv:typeform", 0.98, 1, 2],
      [LIMESURVEY, "csv:limesurvey", 0.97, 1, 2],
      [FORMBRICKS, "csv:formbricks", 0.98, 1, 1],
      [HEYFORM, "csv:heyform", 0.9, 1, 2],
      [OPNFORM, "csv:opnform", 0.95, 1, 2],
      [ALCHEMER, "csv:alchemer", 0.95, 1, 2],
      [SURVEYJS, "json:surveyjs", 0.95, 1, 1],
    ] as const;
    for (const [text, format, confidence, headerRows, rows] of expected) {
      const sheet = openedSheet(text);
      expect(sheet).toMatchObject({ format, confidence, headerRows });
      expect([format, rowsOf(sheet).length]).toEqual([format, rows]);
    }
  });

  it("know older, newer, stripped and translated layouts", () => {
    const expected = [
      [GOOGLE_GRID, "csv:google-forms", 1],
      [GOOGLE_QUIZ, "csv:google-forms", 1],
      [SURVEYMONKEY_STRIPPED, "csv:surveymonkey", 2],
      [SURVEYMONKEY_ONE_ROW, "csv:surveymonkey", 1],
      [SURVEYMONKEY_NEW, "csv:surveymonkey", 2],
      [QUALTRICS_LEGACY, "csv:qualtrics", 2],
      [QUALTRICS_ONE_ROW, "csv:qualtrics", 1],
      [QUALTRICS_GERMAN, "csv:qualtrics", 3],
      [TYPEFORM_OLD, "csv:typeform", 1],
      [LIMESURVEY_CODES, "csv:limesurvey", 1],
      [LIMESURVEY_TEXTS, "csv:limesurvey", 1],
      [LIMESURVEY_SEPARATOR, "csv:limesurvey", 1],
      [LIMESURVEY_UNDERSCORES, "csv:limesurvey", 1],
      [FORMBRICKS_MATRIX, "csv:formbricks", 1],
      [ALCHEMER_OPTIONS, "csv:alchemer", 1],
      [SURVEYJS_WRAPPED, "json:surveyjs", 1],
    ] as const;
    for (const [text, format, headerRows] of expected) expect(openedSheet(text)).toMatchObject({ format, headerRows });
  });

  it("know a tool whatever its file's encoding, delimiter and line ends", () => {
    const tabbed = LIMESURVEY_CODES.replaceAll(";", "\t").replaceAll("\n", "\r\n");
    const utf16 = new Uint8Array(Uint16Array.from(`\uFEFF${tabbed}`, (char) => char.charCodeAt(0)).buffer);
    expect(openedSheet(utf16)).toMatchObject({ format: "csv:limesurvey", encoding: "utf-16le", delimiter: "\t" });
    const piped = HEYFORM.replaceAll(",", "|").replaceAll("\n", "\r");
    expect(openedSheet(piped)).toMatchObject({ format: "csv:heyform", delimiter: "|" });
  });
});
