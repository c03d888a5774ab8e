import { expect, test } from "vitest";
import { workClock, workRatio } from "@/lib/testing";
import { type Label, trainModel } from "./model";
import { type SpokenTurn, suggestForDocument } from "./suggest";

const CODES = [
  {
    id: "c1",
    name: "Invoice errors",
    definition: "An invoice is wrong or cannot be matched.",
    whenToUse: "",
    example: "The totals never matched.",
  },
  { id: "c2", name: "Family portal", definition: "Relatives look in for themselves.", whenToUse: "", example: "" },
];
const NOTHING_LEARNED = trainModel(CODES, []);

const TURNS: [SpokenTurn["role"], string][] = [
  ["interviewer", "So you gave up on the export and it was a nightmare for you, correct?"],
  [
    "participant",
    "Yes. We started with a free trial in March, before anybody had signed anything. The free trial was a week old when we gave up on the export.",
  ],
  ["other", "Captions were terrible and we gave up on them twice."],
  [
    "participant",
    "The invoice errors drove us crazy every single month. Is that too strong? We had lunch at noon and then we walked to the office.",
  ],
  ["participant", "That was the moment that convinced us to renew for another year."],
];

function conversation(): { text: string; turns: SpokenTurn[] } {
  let text = "";
  const turns = TURNS.map(([role, said]) => {
    const start = text.length;
    text += `${said}\n\n`;
    return { role, start, end: start + said.length };
  });
  return { text, turns };
}

const { text, turns } = conversation();

function quotes(proposals: readonly { start: number; end: number }[]): string[] {
  return proposals.map(({ start, end }) => text.slice(start, end));
}

test("before any label, steps, points and codes come from cues and the codebook", () => {
  const found = suggestForDocument({ text, turns, model: NOTHING_LEARNED, wordsEach: 5 });
  expect(found.find(({ start, end }) => text.slice(start, end).includes("in March"))).toMatchObject({ step: "trial", point: null });
  expect(found.find(({ start, end }) => text.slice(start, end).includes("gave up"))).toMatchObject({
    step: "trial",
    point: "failure",
    severity: 3,
  });
  expect(found.find(({ start, end }) => text.slice(start, end).includes("invoice errors"))).toMatchObject({
    point: "failure",
    codeIds: ["c1"],
  });
  expect(found.at(-1)).toMatchObject({ step: "renewal", point: "trigger", direction: "renewal" });
});

test("only participants are heard, and neither questions nor small talk", () => {
  const said = quotes(suggestForDocument({ text, turns, model: NOTHING_LEARNED, wordsEach: 5 })).join(" ");
  for (const silent of ["nightmare", "Captions", "too strong", "lunch"]) expect(said).not.toContain(silent);
});

test("the reasons stand in the quote and push it", () => {
  for (const { start, end, reasons, score } of suggestForDocument({ text, turns, model: NOTHING_LEARNED, wordsEach: 5 })) {
    expect(score).toBeGreaterThan(0.5);
    expect(reasons[0]?.weight).toBeGreaterThan(1);
    for (const { term } of reasons) expect(text.slice(start, end)).toContain(term);
  }
});

test("what is coded or was rejected there does not come back", () => {
  const all = suggestForDocument({ text, turns, model: NOTHING_LEARNED, wordsEach: 5 });
  const rest = suggestForDocument({ text, turns, model: NOTHING_LEARNED, taken: all, wordsEach: 5 });
  expect(rest).toEqual([]);
  const other = all.map((proposal) => ({ ...proposal, point: proposal.point === "failure" ? ("trigger" as const) : ("failure" as const) }));
  expect(
    suggestForDocument({ text, turns, model: NOTHING_LEARNED, taken: other, wordsEach: 5 }).some(({ point }) => point === "failure"),
  ).toBe(true);
});

test("at most one in so many words, the clearest kept", () => {
  const all = suggestForDocument({ text, turns, model: NOTHING_LEARNED, wordsEach: 5 });
  const few = suggestForDocument({ text, turns, model: NOTHING_LEARNED, wordsEach: 60 });
  expect(few.length).toBeLessThan(all.length);
  expect(Math.min(...few.map(({ score }) => score))).toBeGreaterThanOrEqual(Math.min(...all.map(({ score }) => score)));
});

function label(said: string, point: Label["point"], accepted = true): Label {
  return { text: said, point, step: null, codeIds: [], accepted };
}

test("decisions teach: a word of this study becomes a sign, and rejecting it takes the sign away", () => {
  const sentence = "On Monday the blue lorry came round to us again at six.";
  const blue = (accepted: boolean) =>
    Array.from({ length: 40 }, (_, i) => [
      label(`The blue lorry came round to us on day ${i}.`, "failure", accepted),
      label(`The kitchen was warm on day ${i}.`, "trigger"),
    ]).flat();
  const turn: SpokenTurn = { role: "participant", start: 0, end: sentence.length };
  const propose = (labels: Label[]) => suggestForDocument({ text: sentence, turns: [turn], model: trainModel([], labels) });
  expect(propose([])).toEqual([]);
  expect(propose(blue(true))[0]).toMatchObject({ point: "failure" });
  expect(
    propose(blue(true))[0]
      ?.reasons.map(({ term }) => term)
      .join(" "),
  ).toContain("lorry");
  expect(propose(blue(false))).toEqual([]);
});

test("the same labels give the same suggestions, and strange ones no NaN", () => {
  const labels = [
    label("", "failure"),
    label("constructor __proto__ toString", "trigger"),
    label("constructor __proto__ toString", "failure"),
    label("😀😀", null, false),
  ];
  const model = trainModel(CODES, labels);
  const first = suggestForDocument({ text, turns, model });
  expect(suggestForDocument({ text, turns, model: trainModel(CODES, labels) })).toEqual(first);
  expect(first.every(({ score }) => Number.isFinite(score))).toBe(true);
});

test("200 labels are learned quickly, and a long text costs in step with its length", () => {
  const labels = Array.from({ length: 200 }, (_, i) =>
    label(`Sentence ${i} says that the ${i % 7} export failed us after ${i % 11} days of waiting.`, i % 2 ? "failure" : "trigger"),
  );
  const worked = workClock();
  const model = trainModel(CODES, labels);
  expect(worked()).toBeLessThan(2000);
  const reading = (copies: number) => {
    const long = `${text.slice(turns[1]?.start, turns[1]?.end)} `.repeat(copies);
    return () => suggestForDocument({ text: long, turns: [{ role: "participant", start: 0, end: long.length }], model });
  };
  expect(workRatio({ less: reading(400), more: reading(1600), enough: 9 })).toBeLessThanOrEqual(9);
});
