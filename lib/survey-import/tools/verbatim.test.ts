import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definitionCells } from "@/lib/export/answers/definition-cells";
import { joinChoices, splitChoices } from "@/lib/export/answers/join-choices";
import { answerLayout } from "@/lib/export/answers/layout";
import { answerRow, type CodedWords, type ExportedReply } from "@/lib/export/answers/row";
import { type Cell, toCsv } from "@/lib/export/csv";
import { type Definition, type Question, question } from "@/lib/questionnaires/definition";
import { slotsOf, textSlots } from "@/lib/questionnaires/slots";
import type { Cells } from "@/lib/responses/schema";
import { openSurvey } from "@/lib/survey-import/open-survey";
import { previewSurvey } from "@/lib/survey-import/preview";
import { readRows } from "@/lib/survey-import/rows/read-rows";
import { storedQuestion } from "@/lib/survey-import/stored-slots";

const label = fc.oneof(
  fc.constantFrom(
    "Docs",
    "Live chat, phone",
    "a; b",
    'the "old" one',
    "=1+1",
    "-",
    "'quoted",
    "Yes",
    "10",
    "Zürich",
    "N/A",
    "[x]",
    "1. First",
  ),
  fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9 ,;:"'()?/-]{0,20}[a-z0-9]$/),
);
const labels = fc.uniqueArray(label, { minLength: 1, maxLength: 5 });
const options = labels.map((all) => all.map((one, at) => ({ value: `v${at}`, label: one })));
const shape = fc.record({
  type: fc.constantFrom(
    "single",
    "multiple",
    "ranking",
    "matrix",
    "recommendation",
    "satisfaction",
    "number",
    "date",
    "short-text",
    "long-text",
    "email" as const,
  ),
  text: fc.oneof(label, fc.constantFrom("Why?", "Status", "How likely are you to recommend us?", "Codes · codes")),
  options,
  rows: options,
  writeIn: fc.constantFrom(null, "Other", "Something else: say"),
});
const numberOfQuestions = fc.array(shape, { minLength: 1, maxLength: 5 });

function asked(all: (typeof shape extends fc.Arbitrary<infer T> ? T : never)[]): Question[] {
  return all.map(({ type, text, options: choices, rows, writeIn }, at) => {
    const own = type === "single" || type === "multiple" ? { writeIn } : {};
    const joined = type === "multiple" || type === "ranking" ? "list" : null;
    const chosen = ["single", "multiple", "ranking", "matrix"].includes(type) ? choices : [];
    return question.parse({
      id: `q${String(at).padStart(7, "0")}`,
      type,
      text,
      options: chosen,
      rows: type === "matrix" ? rows : [],
      joined,
      ...own,
    });
  });
}

type Given = { cells: Cells; words: Map<string, CodedWords> };

const TEXTS = ["It broke, twice", "=SUM(A1)", "line one\nline two", "“quoted”; yes", "-5"];
const coding = { codes: ["Units; differ", "Import"], points: ["failure"], stages: ["Onboarding"] };

/** Answers to the questions from a list of numbers that decides everything. */
function answered(questions: readonly Question[], dice: readonly number[]): Given {
  const given: Given = { cells: {}, words: new Map() };
  let at = 0;
  const roll = (sides: number) => {
    at += 1;
    return (dice[at % dice.length] ?? 0) % sides;
  };
  const say = (slot: string) => {
    given.cells[slot] = true;
    given.words.set(slot, { text: TEXTS[roll(5)] ?? "", ...coding });
  };
  for (const one of questions.filter(({ type }) => type !== "email")) {
    if (roll(4) === 0) continue;
    for (const { slot, role } of slotsOf(one)) {
      const words = textSlots(one).some((text) => text.slot === slot);
      if (!words) given.cells[slot] = chosenIn(one, roll);
      else if (role !== "write-in" || roll(2) === 0) say(slot);
    }
  }
  return given;
}

function chosenIn({ type, options: choices }: Question, roll: (sides: number) => number): string {
  const values = choices.map(({ value }) => value);
  if (type === "multiple") return JSON.stringify(values.slice(0, 1 + roll(values.length)));
  if (type === "ranking") return JSON.stringify([...values].reverse());
  if (type === "date") return "2026-03-02";
  return values.length > 0 ? (values[roll(values.length)] ?? "") : String(roll(type === "satisfaction" ? 5 : 10) + 1);
}

function exported(definition: Definition, given: readonly Given[]): Cell[][] {
  const layout = answerLayout(definition, ["country"]);
  const rows = given.map(({ cells, words }, at) => {
    const reply: ExportedReply = {
      code: `R-${String(at + 1).padStart(3, "0")}`,
      link: "http://127.0.0.1:3000/studies/s/questionnaires/q/answers?response=r",
      persona: "Founder",
      audience: "customer",
      role: "user",
      account: "Larkfield",
      step: "trial",
      wave: "Spring",
      participant: "P-001",
      status: "complete",
      startedAt: null,
      submittedAt: "2026-03-02T09:15:04.000Z",
      zone: "Europe/Berlin",
      language: "en",
      seconds: 60,
      fields: { country: "DE" },
      cells,
      words,
    };
    return answerRow(layout, reply);
  });
  const own = definitionCells({ title: "Six months in", definition });
  return [layout.map(({ header }) => header), ...rows.map((row, at) => [...row.slice(0, -1), own[at] ?? null])];
}

function readBack(csv: string) {
  let last = 0;
  const newId = () => {
    last += 1;
    return `n${String(last).padStart(7, "0")}`;
  };
  const opened = openSurvey({ name: "answers.csv", bytes: new TextEncoder().encode(csv) });
  if (opened.kind !== "sheet") throw new Error(JSON.stringify(opened));
  const { sheet } = opened;
  const preview = previewSurvey({ sheet, existing: { questionnaires: [], personas: [], accounts: [] }, newId, counted: false });
  const questions = (preview.mapping.questions ?? []).map(storedQuestion);
  const rows = [...readRows({ sheet, preview })].flatMap((row) => ("outcome" in row ? [] : [row]));
  return {
    preview,
    rows,
    definition: { sections: [{ id: "s0000000", title: "", about: "", questions, branches: [] }] } satisfies Definition,
  };
}

describe("our own export of answers", () => {
  it("joins choices as a line of CSV does, and parts them again", () => {
    expect(joinChoices(["Docs", "a; b", 'the "old" one'])).toBe('Docs; "a; b"; "the ""old"" one"');
    const choices = fc.array(fc.string({ minLength: 1 }).filter((text) => text.trim() === text));
    fc.assert(
      fc.property(choices, (all) => {
        expect(splitChoices(joinChoices(all))).toEqual(all);
      }),
    );
  });

  it("gives the same answers, read back in, whatever was asked and said", () => {
    fc.assert(
      fc.property(
        numberOfQuestions,
        fc.array(fc.array(fc.nat(60), { minLength: 3, maxLength: 20 }), { minLength: 1, maxLength: 6 }),
        (shapes, dice) => {
          const questions = asked(shapes);
          const definition: Definition = { sections: [{ id: "s0000000", title: "", about: "", questions, branches: [] }] };
          const given = dice.map((one) => answered(questions, one));
          fc.pre(questions.some(({ type }) => type !== "email"));
          const table = exported(definition, given);
          const back = readBack(toCsv(table, { bom: true }));
          const again = back.rows.map(({ cells, texts }) => ({
            cells,
            words: new Map(texts.map(({ slot, text }) => [slot, { text, ...coding }])),
          }));
          const table2 = exported(back.definition, again);
          expect(table2.map((row) => row.slice(0, -1))).toEqual(table.map((row) => row.slice(0, -1)));
          expect(back.definition.sections[0]?.questions.map(({ type }) => type)).toEqual(
            questions.filter(({ type }) => type !== "email").map(({ type }) => type),
          );
          expect(back.rows[0]).toMatchObject({
            key: "id:R-001",
            persona: "Founder",
            audience: "customer",
            step: "trial",
            wave: "Spring",
            fields: { country: "DE" },
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  it("is still read where somebody took the questions out of it", () => {
    const questions = asked([{ type: "single", text: "Which?", options: [{ value: "a", label: "A" }], rows: [], writeIn: null }]);
    const definition: Definition = { sections: [{ id: "s0000000", title: "", about: "", questions, branches: [] }] };
    const table = exported(definition, [
      { cells: { q0000000: "a" }, words: new Map() },
      { cells: { q0000000: "a" }, words: new Map() },
    ]);
    const { preview, rows } = readBack(toCsv(table.map((row) => row.slice(0, -1))));
    expect(preview.format).toBe("csv:verbatim");
    expect(rows.map(({ key, wave }) => [key, wave])).toEqual([
      ["id:R-001", "Spring"],
      ["id:R-002", "Spring"],
    ]);
    expect(preview.columns.find(({ header }) => header === "Link")?.role).toBe("ignore");
  });
});
