import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { definition } from "@/lib/questionnaires/definition";
import type { PlannedResponse } from "./planned";
import { previewSurvey } from "./preview";
import { readRows } from "./rows/read-rows";
import { definitionWith, type KnownQuestionnaire } from "./saved-mapping";
import { type SurveyMapping, type SurveyPreview, surveyMapping } from "./schema";
import type { SurveySheet } from "./sheet";
import { ids, NOTHING_YET, sheetOf } from "./testing";

const FIRST = [
  ["Timestamp", "How likely are you to recommend us?", "Tools used", "Plan", "Why did you leave?"],
  ["2026/01/05 9:15:04 am CET", "9", "Docs;Chat", "Enterprise", "Too slow for us"],
  ["2026/01/06 9:15:04 am CET", "3", "Docs", "Solo", "Price"],
  ["2026/01/07 9:15:04 am CET", "10", "Chat;Docs", "Solo", "It had no export"],
];

function rowsOf(sheet: SurveySheet, preview: SurveyPreview): PlannedResponse[] {
  return [...readRows({ sheet, preview })].filter((row): row is PlannedResponse => "key" in row);
}

function stored(sheet: SurveySheet, mapping?: SurveyMapping): { known: KnownQuestionnaire; preview: SurveyPreview } {
  const preview = previewSurvey({ sheet, mapping, existing: NOTHING_YET, newId: ids() });
  const definition = definitionWith(preview.mapping, null, "s0000001");
  return {
    known: { id: "q-1", title: preview.title, headers: preview.mapping.headers ?? [], mapping: preview.mapping, definition },
    preview,
  };
}

const otherIds = () => {
  let last = 100;
  return () => {
    last += 1;
    return `n${String(last).padStart(7, "0")}`;
  };
};

describe("A saved mapping and the next wave", () => {
  const first = stored(sheetOf(FIRST), {
    rules: [{ column: 3, is: ["Enterprise"], field: "persona", value: "IT admin" }],
    defaults: { audience: "churned" },
  });

  test("applies itself to the same headers in any order: question ids and slots stay, a new column is a new question", () => {
    const order = [4, 2, 0, 3, 1];
    const next = sheetOf(
      [...FIRST.slice(0, 2).map((row) => [...order.map((at) => row[at] ?? ""), "x"])].map((row, at) =>
        at === 0 ? [...row.slice(0, 5), "What came after?"] : row,
      ),
    );
    const preview = previewSurvey({ sheet: next, existing: { ...NOTHING_YET, questionnaires: [first.known] }, newId: otherIds() });
    expect(preview.questionnaireId).toBe("q-1");
    const before = new Map(first.preview.questions.map(({ question }) => [question.text, question.id]));
    for (const { question } of preview.questions.slice(0, 3)) expect(before.get(question.text)).toBe(question.id);
    expect(preview.questions.at(-1)?.question).toMatchObject({ id: "n0000101", text: "What came after?" });
    const [row] = rowsOf(next, preview);
    expect(row).toMatchObject({ persona: "IT admin", audience: "churned", plan: "Enterprise" });
    const [earlier] = rowsOf(sheetOf(FIRST), first.preview);
    for (const [slot, cell] of Object.entries(earlier?.cells ?? {})) expect(row?.cells[slot]).toEqual(cell);
  });

  test("does not apply where fewer than four of five question headers are there", () => {
    const other = sheetOf([
      ["Timestamp", "How likely are you to recommend us?", "Something else?"],
      ["2026/01/05 9:15:04 am CET", "9", "yes"],
    ]);
    const preview = previewSurvey({ sheet: other, existing: { ...NOTHING_YET, questionnaires: [first.known] }, newId: otherIds() });
    expect(preview.questionnaireId).toBeNull();
  });

  test("keeps what the file has no more, and takes in new choices", () => {
    const wave = [
      ["Timestamp", "How likely are you to recommend us?", "Tools used", "Why did you leave?"],
      ["2026/02/05 9:15:04 am CET", "9", "Docs;Mail", ""],
      ["2026/02/06 9:15:04 am CET", "9", "Mail", ""],
    ];
    const preview = previewSurvey({ sheet: sheetOf(wave), existing: { ...NOTHING_YET, questionnaires: [first.known] }, newId: otherIds() });
    const definition = definitionWith(preview.mapping, first.known.definition, "s0000002");
    expect(definition.sections).toHaveLength(1);
    const tools = definition.sections[0]?.questions.find(({ text }) => text === "Tools used");
    expect(tools?.options.map(({ value }) => value)).toEqual(["Docs", "Chat", "Mail"]);
    expect(definition.sections[0]?.questions.map(({ id }) => id)).toEqual(
      first.known.definition.sections[0]?.questions.map(({ id }) => id),
    );
  });

  test("a longer export of the same survey has the same keys for the rows it had", () => {
    const keys = rowsOf(sheetOf(FIRST), first.preview).map(({ key }) => key);
    const longer = sheetOf([...FIRST, ["2026/01/09 9:15:04 am CET", "1", "Docs;Other thing", "Solo", "Price"]]);
    const preview = previewSurvey({ sheet: longer, existing: { ...NOTHING_YET, questionnaires: [first.known] }, newId: otherIds() });
    expect(
      rowsOf(longer, preview)
        .map(({ key }) => key)
        .slice(0, 3),
    ).toEqual(keys);
  });

  test("the same rows say nothing new where the wave they were stored with is not named again", () => {
    const named = { ...first.preview.mapping, defaults: { wave: "spring", audience: "churned" as const } };
    const withWave = previewSurvey({ sheet: sheetOf(FIRST), mapping: named, existing: NOTHING_YET, newId: otherIds() });
    const digests = (preview: SurveyPreview) => rowsOf(sheetOf(FIRST), preview).map(({ digest }) => digest);
    expect(rowsOf(sheetOf(FIRST), withWave)[0]?.wave).toBe("spring");
    expect(digests(withWave)).toEqual(digests(first.preview));
  });

  test("what was put right by hand is read again at once: type, columns and roles", () => {
    const question = first.preview.questions.find(({ question }) => question.text === "Tools used")?.question;
    if (!question) throw new Error("No such question.");
    const asText = { ...question, type: "short-text" as const, options: [], slots: null, joined: null };
    const mapping: SurveyMapping = {
      ...first.preview.mapping,
      questions: (first.preview.mapping.questions ?? []).map((one) => (one.id === question.id ? asText : one)),
      columns: (first.preview.mapping.columns ?? []).map((one) => (one.column === 3 ? { column: 3, role: "question" as const } : one)),
      rules: [],
    };
    const preview = previewSurvey({ sheet: sheetOf(FIRST), mapping, existing: NOTHING_YET, newId: otherIds() });
    expect(preview.questions.find(({ question: { id } }) => id === question.id)?.question.type).toBe("short-text");
    expect(preview.questions.find(({ question }) => question.text === "Plan")?.question.type).toBe("single");
    const back = { ...asText, type: "multiple" as const, joined: ";" };
    const again = previewSurvey({
      sheet: sheetOf(FIRST),
      mapping: { ...mapping, questions: (mapping.questions ?? []).map((one) => (one.id === question.id ? back : one)) },
      existing: NOTHING_YET,
      newId: otherIds(),
    });
    expect(again.questions.find(({ question: { id } }) => id === question.id)?.values).toMatchObject([
      { value: "Docs", count: 3 },
      { value: "Chat", count: 2 },
    ]);
  });
});

const cell = fc.constantFrom(
  "",
  "9",
  "3",
  "Docs;Chat",
  "Docs",
  "Very satisfied",
  "No, thanks",
  "2026-03-01 10:00:00",
  "a@b.example",
  "=1+1",
  " x ",
  "Ünïcode 🙂",
);
const row = fc.record({ a: cell, b: cell, c: fc.string({ maxLength: 20 }), d: cell });

test("whatever stands in a sheet, its rows read again have the same keys and digests, counts add up, and the mapping is one that can be sent back", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const sheet = sheetOf([
        ["When?", "Which did you use?", "Why?", "How satisfied are you?"],
        ...rows.map(({ a, b, c, d }) => [a, b, c, d]),
      ]);
      const preview = previewSurvey({ sheet, existing: NOTHING_YET, newId: ids() });
      const once = rowsOf(sheet, preview);
      expect(rowsOf(sheet, preview)).toEqual(once);
      expect(new Set(once.map(({ key }) => key)).size).toBe(rows.length);
      expect(preview.complete + preview.partial).toBe(rows.length);
      expect(surveyMapping.parse(preview.mapping)).toEqual(JSON.parse(JSON.stringify(preview.mapping)));
      definition.parse(definitionWith(preview.mapping, null, "s0000001"));
      for (const { question, answered } of preview.questions)
        expect(answered).toBe(once.filter(({ cells }) => Object.keys(cells).some((slot) => slot.startsWith(question.id))).length);
      for (const { cells, texts } of once) for (const { slot } of texts) expect(cells[slot]).toBe(true);
    }),
    { numRuns: 60 },
  );
});
