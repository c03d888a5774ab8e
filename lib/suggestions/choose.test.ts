import { expect, test } from "vitest";
import { type Label, trainModel } from "./model";
import { type SpokenTurn, suggestForDocument } from "./suggest";

const CODES = [
  { id: "price", name: "Price", definition: "What they pay, the budget, and whether it is worth it.", whenToUse: "", example: "" },
  { id: "people", name: "Help from people", definition: "Colleagues and support.", whenToUse: "", example: "" },
];
const BOOK = trainModel(CODES, []);

function read(text: string, more: Partial<Parameters<typeof suggestForDocument>[0]> = {}) {
  const turns: SpokenTurn[] = [{ role: "participant", start: 0, end: text.length }];
  return suggestForDocument({ text, turns, model: BOOK, ...more });
}

test("a short answer is proposed where it is very clear, and only there", () => {
  expect(read("Too expensive for us.")[0]).toMatchObject({ point: "failure" });
  expect(read("That was hard.")).toEqual([]);
  expect(read("Expensive!")).toEqual([]);
});

test("a code alone is proposed where several words speak for it, or one is most of the answer", () => {
  expect(read("The budget of the house and the price list were on the table that day.")[0]).toMatchObject({
    point: null,
    codeIds: ["price"],
  });
  expect(read("Mostly the price, honestly.")[0]).toMatchObject({ point: null, step: null, codeIds: ["price"] });
  expect(read("We went to the lake to help my brother carry the boat over the hill.")).toEqual([]);
});

test("a tag that is mostly rejected is proposed more rarely, and more of it on request", () => {
  const text = "It was a pain to get at the figures of the other house.";
  expect(read(text)[0]).toMatchObject({ point: "failure" });
  expect(read(text, { thresholds: new Map([["point:failure", 1.2]]) })).toEqual([]);
  const faint = "The first week was tricky, and the other forms were slow.";
  expect(read(faint, { thresholds: new Map([["all", 0.5]]) })).toEqual([]);
  expect(read(faint, { thresholds: new Map([["all", -1]]) })[0]).toMatchObject({ point: "failure" });
});

test("what was refused for the same words is not proposed, and what is left of it is", () => {
  const text = "We gave up on the price list because of our budget.";
  expect(read(text)[0]).toMatchObject({ point: "failure", codeIds: ["price"] });
  expect(read(text, { refused: () => new Set(["code:price"]) })[0]).toMatchObject({ point: "failure", codeIds: [] });
  expect(read(text, { refused: (quote) => new Set(quote === text ? ["point:failure"] : []) })).toEqual([]);
});

test("codes that a highlight over the words carries already are not proposed again", () => {
  const text = "The budget of the house and the price list were on the table that day.";
  const [found] = read(text);
  const taken = [{ start: found?.start ?? 0, end: found?.end ?? 0, point: null, step: null, codeIds: ["price"] }];
  expect(read(text, { taken })).toEqual([]);
});

test("a step that somebody else took is no step of the speaker", () => {
  expect(read("Back then we started with a free trial in March.")[0]).toMatchObject({ step: "trial" });
  expect(read("Back then they started with a free trial in March.")).toEqual([]);
});

test("reasons tell what speaks against it as well, each with the tag that it pushed", () => {
  const text = "It was a pain and a mess for us every week, though the reports are great.";
  const reasons = read(text)[0]?.reasons ?? [];
  expect(reasons[0]).toMatchObject({ term: "a mess", tag: "point:failure" });
  expect(reasons.find(({ term }) => term === "great")?.weight).toBeLessThan(0);
  for (const { term } of reasons) expect(text).toContain(term);
});

test("open answers coded by codes alone teach codes", () => {
  const said = (text: string, codeId: string): Label => ({ text, step: null, point: null, codeIds: [codeId], accepted: true });
  const labels = Array.from({ length: 25 }, (_, i) => [
    said(`Plotting and charts, version ${i}`, "people"),
    said(`Cheaper seats in year ${i}`, "price"),
  ]).flat();
  expect(read("Better plotting and nicer charts", { model: trainModel(CODES, labels) })[0]).toMatchObject({
    point: null,
    codeIds: ["people"],
  });
});
