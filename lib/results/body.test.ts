import { describe, expect, it } from "vitest";
import { type Question, question } from "@/lib/questionnaires/definition";
import type { Cells } from "@/lib/responses/schema";
import { resultBody } from "./body";
import type { ResultBody } from "./schema";

const asked = (more: Partial<Question>) => question.parse({ id: "abcd1234", type: "single", text: "Which?", ...more });
const options = (...values: string[]) => values.map((value) => ({ value, label: value.toUpperCase() }));
const noWords = (): ResultBody => ({ kind: "contact" });
const bodyOf = (one: Question, told: [Cells, number][], answered?: number) =>
  resultBody(
    one,
    told.map(([cells, people]) => ({ cells, people })),
    { answered, words: noWords },
  );

describe("what people answered", () => {
  it("counts a choice in people, beside own words and cells that are no option", () => {
    const body = bodyOf(asked({ options: options("a", "b"), writeIn: "Other" }), [
      [{ abcd1234: "a" }, 6],
      [{ abcd1234: "elsewhere" }, 3],
      [{ "abcd1234.other": true }, 1],
      [{}, 5],
    ]);
    expect(body).toMatchObject({ kind: "choice", several: false, writeIns: 1, rest: [{ value: "elsewhere", people: 3 }] });
    expect(body).toMatchObject({
      options: [
        { value: "a", label: "A", people: 6, of: 10, share: 0.6 },
        { people: 0, of: 10 },
      ],
    });
  });

  it("counts each of several choices once a person, of those who answered", () => {
    const body = bodyOf(asked({ type: "multiple", joined: "list", options: options("a", "b, c") }), [
      [{ abcd1234: '["a","b, c"]' }, 2],
      [{ abcd1234: '["b, c"]' }, 1],
    ]);
    expect(body).toMatchObject({
      several: true,
      options: [
        { people: 2, of: 3 },
        { people: 3, of: 3 },
      ],
    });
  });

  it("shows every point of a scale, with mean and median", () => {
    const body = bodyOf(asked({ type: "satisfaction" }), [
      [{ abcd1234: "5" }, 2],
      [{ abcd1234: "2" }, 1],
      [{ abcd1234: "4" }, 1],
    ]);
    expect(body).toMatchObject({ kind: "number", mean: 4, median: 4.5, lowest: 2, highest: 5 });
    expect(body.kind === "number" && body.counts.map(({ people }) => people)).toEqual([0, 1, 0, 1, 2]);
  });

  it("puts many different numbers into bins of a round width that hold everyone", () => {
    const told = Array.from({ length: 97 }, (_, at): [Cells, number] => [{ abcd1234: String(at * 3.5) }, 1]);
    const body = bodyOf(asked({ type: "number" }), told);
    if (body.kind !== "number") throw new Error("numbers");
    expect(body.bins[0]).toMatchObject({ from: 0, to: 50 });
    expect(body.bins.reduce((sum, { people }) => sum + people, 0)).toBe(97);
  });

  it("reads a matrix row by row, and gives means where its columns are numbers", () => {
    const rows = [
      { value: "import", label: "Import" },
      { value: "count", label: "Count" },
    ];
    const columns = options("hard", "easy").map((option, at) => ({ ...option, number: at + 1 }));
    const body = bodyOf(asked({ type: "matrix", rows, options: columns }), [
      [{ "abcd1234.0": "hard", "abcd1234.1": "easy" }, 3],
      [{ "abcd1234.0": "easy" }, 1],
    ]);
    expect(body).toMatchObject({
      rows: [
        { answered: 4, mean: 1.25, cells: [{ people: 3, of: 4 }, { people: 1 }] },
        { answered: 3, mean: 2 },
      ],
    });
  });

  it("ranks by mean rank, of those who ranked an option at all", () => {
    const body = bodyOf(asked({ type: "ranking", joined: "list", options: options("a", "b", "c") }), [
      [{ abcd1234: '["b","a","c"]' }, 2],
      [{ abcd1234: '["a"]' }, 1],
    ]);
    expect(body).toMatchObject({
      options: [
        { value: "b", answered: 2, meanRank: 1, ranks: [2, 0, 0] },
        { value: "a", answered: 3, meanRank: 5 / 3, ranks: [1, 2, 0] },
        { value: "c", meanRank: 3 },
      ],
    });
  });

  it("counts days by month", () => {
    const body = bodyOf(asked({ type: "date" }), [
      [{ abcd1234: "2026-03-02" }, 2],
      [{ abcd1234: "2026-01-30" }, 1],
    ]);
    expect(body).toEqual({
      kind: "date",
      first: "2026-01-30",
      last: "2026-03-02",
      months: [
        { month: "2026-01", people: 1 },
        { month: "2026-03", people: 2 },
      ],
    });
  });
});
