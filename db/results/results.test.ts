import { beforeEach, describe, expect, it } from "vitest";
import { makePerson, makeStudy } from "@/db/interviews/testing";
import { createPersona } from "@/db/personas";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { Question } from "@/lib/questionnaires/definition";
import type { Cells } from "@/lib/responses/schema";
import { getParts } from "./parts";
import { getQuestionResult } from "./question";
import { getResults } from "./results";
import { getMetrics, getScores } from "./scores";

let db: Db;
let studyId: string;
let questionnaireId: string;
let questions: Question[];

const FEELINGS = ["very", "somewhat", "not", "gone"] as const;
const feeling = questionOf({
  type: "single",
  text: "Without it?",
  metric: "pmf",
  options: FEELINGS.map((one) => ({ value: `${one} so`, label: one, feeling: one })),
});
const likely = questionOf({ type: "recommendation", text: "How likely?", metric: "nps" });
const used = questionOf({
  type: "multiple",
  text: "Used?",
  joined: ";",
  writeIn: "Other",
  options: ["Docs", "Live chat; phone"].map((value) => ({ value, label: value })),
});
const why = questionOf({ text: "Why?" });

beforeEach(() => {
  ({ db } = openTestDb());
  studyId = makeStudy(db);
  questions = [feeling, likely, used, why];
  questionnaireId = makeQuestionnaire(db, studyId, { questions }).id;
});

const reply = (cells: Cells, more: object = {}) => makeResponse(db, { studyId, questionnaireId, cells, ...more });
const asked = (question: Question, query = {}) => getQuestionResult(db, { studyId, questionnaireId, questionId: question.id, query });
const scored = (question: Question, query = {}) =>
  getScores(db, { studyId, questionnaireId, query }).items.find(({ questionId }) => questionId === question.id);

describe("what a questionnaire's results begin with", () => {
  it("counts replies and people, and says where most partial replies end", () => {
    const person = makePerson(db, studyId);
    reply(
      { [feeling.id]: "very so", [likely.id]: "9" },
      { participantId: person.id, seconds: 60, wave: "1", submittedAt: "2026-01-01T00:00:00Z" },
    );
    reply({ [feeling.id]: "not so" }, { participantId: person.id, seconds: 80, wave: "2", submittedAt: "2026-02-01T00:00:00Z" });
    reply({ [feeling.id]: "very so", [used.id]: "Docs" }, { seconds: 100, fields: { country: "DE" } });
    reply({ [feeling.id]: "very so" }, { status: "partial" });
    reply({ [feeling.id]: "very so" }, { status: "partial", deletedAt: "2026-02-01T00:00:00Z" });
    const results = getResults(db, { studyId, questionnaireId, filter: {} });
    expect(results).toMatchObject({ total: 4, complete: 3, partial: 1, people: 3, medianSeconds: 80, firstDay: "2026-01-01" });
    expect(results.questions.map(({ answered }) => answered)).toEqual([3, 0, 1, 0]);
    expect(results.mostLeaveAt).toEqual({ questionId: likely.id, people: 1 });
    expect(results.facets.wave).toEqual(
      [
        { value: "2", label: "2", people: 1 },
        { value: "none", label: "No wave", people: 2 },
      ].toSpliced(0, 0, { value: "1", label: "1", people: 0 }),
    );
    expect(results.facets.fields).toEqual([{ field: "country", values: [{ value: "DE", label: "DE", people: 1 }], more: 0 }]);
    expect(getResults(db, { studyId, questionnaireId, filter: { wave: ["1"] } })).toMatchObject({ total: 1, people: 1 });
  });
});

describe("one question", () => {
  it("counts somebody with several replies once, by the newest under the filter, and in the trend in each wave", () => {
    const person = makePerson(db, studyId);
    reply({ [feeling.id]: "very so" }, { participantId: person.id, wave: "Spring", submittedAt: "2026-03-01T00:00:00Z" });
    reply({ [feeling.id]: "not so" }, { participantId: person.id, wave: "Autumn", submittedAt: "2026-09-01T00:00:00Z" });
    reply({ [feeling.id]: "somewhat so" }, { participantId: person.id, wave: "Autumn", submittedAt: "2026-08-01T00:00:00Z" });
    const result = asked(feeling);
    expect(result).toMatchObject({ of: 1, answered: 1, score: { n: 1, score: 0 } });
    expect(result.score?.trend.waves.map(({ label, n, score }) => [label, n, score])).toEqual([
      ["Spring", 1, 1],
      ["Autumn", 1, 0],
    ]);
    expect(asked(feeling, { wave: ["Spring"] })).toMatchObject({ score: { n: 1, score: 1 } });
    expect(scored(feeling, { wave: ["Autumn"] })).toMatchObject({ n: 1, counts: [{ people: 0 }, { people: 0 }, { people: 1 }] });
  });

  it("cut by persona, field or another answer, counts the people of each group", () => {
    const founder = createPersona(db, { studyId, input: { name: "Founder" } });
    reply({ [feeling.id]: "very so", [used.id]: "Docs;Live chat; phone" }, { personaId: founder.id, fields: { "app [web]": "yes" } });
    reply({ [feeling.id]: "not so", [used.id]: "Docs" });
    reply({ [feeling.id]: "gone so" });
    const groups = (by: string) => asked(feeling, { by }).groups.map(({ label, of, answered }) => [label, of, answered]);
    expect(groups("persona")).toEqual([
      ["Founder", 1, 1],
      ["No persona", 2, 2],
    ]);
    expect(groups("f:app [web]")).toEqual([
      ["yes", 1, 1],
      ["Not given", 2, 2],
    ]);
    expect(groups(`q:${used.id}`)).toEqual([
      ["Docs", 2, 2],
      ["Live chat; phone", 1, 1],
      ["Not answered", 1, 1],
    ]);
    const cut = scored(feeling, { by: "persona" });
    expect(cut).toMatchObject({
      n: 2,
      excluded: 1,
      groups: [
        { label: "Founder", n: 1, score: 1 },
        { label: "No persona", n: 1, score: 0 },
      ],
    });
    expect(() => asked(feeling, { by: `q:${why.id}` })).toThrow(/closed question/);
  });

  it("splits several choices, with own words beside", () => {
    reply({ [used.id]: "Live chat; phone;Docs;Webinar" });
    reply({ [used.id]: "Docs" }, { texts: { [`${used.id}.other`]: "my peer" } });
    const { body, beside, answered } = asked(used);
    expect(answered).toBe(2);
    expect(body).toMatchObject({
      writeIns: 1,
      rest: [{ value: "Webinar", people: 1 }],
      options: [
        { people: 2, of: 2 },
        { people: 1, of: 2 },
      ],
    });
    expect(beside).toMatchObject({ answers: 1, shown: [{ text: "my peer" }] });
  });
});

describe("scores", () => {
  it("12 of 30 very disappointed is 40.0 % (24.6-57.7), near", () => {
    for (const [value, people] of [
      ["very so", 12],
      ["somewhat so", 10],
      ["not so", 8],
      ["gone so", 5],
    ] as const)
      for (let at = 0; at < people; at += 1) reply({ [feeling.id]: value });
    const score = getMetrics(db, { studyId, query: { questionId: feeling.id } });
    expect(score).toMatchObject({ metric: "pmf", score: 0.4, n: 30, verdict: "near", strength: "directional", small: false, excluded: 5 });
    expect("interval" in score && score.interval?.map((bound) => (bound * 100).toFixed(1))).toEqual(["24.6", "57.7"]);
    expect(getMetrics(db, { studyId, query: {} })).toMatchObject({ items: [{ metric: "pmf" }, { metric: "nps", n: 0 }], none: [] });
  });

  it("refuses a score where there is none, with the reason", () => {
    const recommend = questionOf({
      type: "single",
      text: "Would you recommend it?",
      options: ["Yes", "Maybe", "No"].map((value) => ({ value, label: value })),
    });
    const other = makeQuestionnaire(db, studyId, { questions: [recommend] });
    expect(() => getMetrics(db, { studyId, query: { questionId: recommend.id } })).toThrow(
      "Yes, Maybe, No is no scale from 0 to 10, so it gives no NPS.",
    );
    expect(getScores(db, { studyId, questionnaireId: other.id, query: {} })).toMatchObject({
      items: [],
      none: [{ questionId: recommend.id }],
    });
    expect(() => getMetrics(db, { studyId, query: { questionId: "zzzzzzzz" } })).toThrow(/no question/);
  });

  it("names the weakest part where its interval lies below the others' estimates", () => {
    const parts = (["product", "service", "communication", "onboarding"] as const).map((part) =>
      questionOf({ ...feeling, id: questionOf().id, part }),
    );
    const { id } = makeQuestionnaire(db, studyId, { questions: parts });
    const very = [47, 43, 33, 21];
    for (let at = 0; at < 112; at += 1)
      makeResponse(db, {
        studyId,
        questionnaireId: id,
        cells: Object.fromEntries(parts.map((part, n) => [part.id, at < (very[n] ?? 0) ? "very so" : "not so"])),
      });
    const found = getParts(db, { studyId, questionnaireId: id, query: { by: "audience" } });
    expect(found).toMatchObject({
      measure: "pmf",
      weakest: "onboarding",
      words: "Onboarding is the weakest part. Its interval lies wholly below the three others’ estimates.",
    });
    expect(found.parts.map(({ part, n }) => [part, n])).toEqual([
      ["communication", 112],
      ["onboarding", 112],
      ["product", 112],
      ["service", 112],
    ]);
    expect(found.groups).toMatchObject([{ label: "No audience", weakest: "onboarding" }]);
  });
});
