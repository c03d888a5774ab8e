import { beforeEach, describe, expect, it } from "vitest";
import { createCode } from "@/db/codebook/write";
import { getHistory } from "@/db/history/entry";
import { redoAction, undoAction } from "@/db/history/walk";
import { getOverview } from "@/db/overview/overview";
import { createParticipant } from "@/db/participants/create";
import { createPersona } from "@/db/personas";
import { countOpenAnswers } from "@/db/questionnaires/replies";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import { wavesOf } from "@/db/results/waves";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import { getThemesSummary } from "@/db/themes";
import type { Db } from "@/db/types";
import { queueQuery } from "@/lib/answers/schema";
import { applyToAnswers, markNothing, unmarkNothing } from "./apply";
import { getCodingQueue } from "./queue";
import { countWaitingAnswers } from "./waiting";

const stopped = questionOf({ id: "stopped0", step: "set-up", family: "objection" });
const missed = questionOf({ id: "missed00", text: "What would you miss?" });

let db: Db;
let sqlite: ReturnType<typeof openTestDb>["sqlite"];
let studyId: string;
let questionnaireId: string;
let price: string;

beforeEach(() => {
  ({ db, sqlite } = openTestDb());
  studyId = createStudy(db, { input: { name: "Six months in", journeyPreset: "lifecycle" } }).id;
  questionnaireId = makeQuestionnaire(db, studyId, { questions: [stopped, missed] }).id;
  price = createCode(db, { studyId, input: { name: "Too dear", kind: "objection" } }).id;
});

type Facts = Partial<Parameters<typeof makeResponse>[1]>;
const answer = (text: string, facts: Facts = {}) =>
  makeResponse(db, { studyId, questionnaireId, texts: { stopped0: text }, ...facts }).documents.stopped0 ?? "";
const queue = (query: Partial<Parameters<typeof queueQuery.parse>[0]> & object = {}) =>
  getCodingQueue(db, { studyId, questionnaireId, query: queueQuery.parse(query) });
const apply = (documentIds: string[], said: object = {}) =>
  applyToAnswers(db, { studyId, questionnaireId, input: { documentIds, codeIds: [price], point: "failure", ...said } });
const texts = (query = {}) => queue(query).items.map(({ text }) => text);

describe("the coding queue", () => {
  it("begins with the question that has answers waiting, alike ones together", () => {
    answer("The import stopped half way");
    answer("Too expensive");
    answer("Nobody answered");
    answer("too expensive!");
    answer("The import stopped half through");
    const { questions, questionId, items, answers, people, terms } = queue();
    expect(questions).toEqual([
      { questionId: "stopped0", text: "What nearly stopped you?", step: "set-up", family: "objection", answers: { settled: 0, of: 5 } },
    ]);
    expect(questionId).toBe("stopped0");
    expect(items.map(({ text, echo }) => [text, echo])).toEqual([
      ["The import stopped half way", true],
      ["The import stopped half through", false],
      ["Too expensive", true],
      ["too expensive!", true],
      ["Nobody answered", true],
    ]);
    expect(new Set(items.map(({ group }) => group)).size).toBe(3);
    expect(Object.values(terms)[0]).toEqual(["import", "stopped"]);
    expect({ answers, people }).toEqual({ answers: { settled: 0, of: 5 }, people: { settled: 0, of: 5 } });
  });

  it("holds no answer that was emptied: it waits nowhere", () => {
    answer("Nobody answered");
    const emptied = answer("My name is Ada");
    sqlite.prepare("update documents set text = '', version = version + 1 where id = ?").run(emptied);
    expect(queue()).toMatchObject({ total: 1, answers: { settled: 0, of: 1 }, people: { of: 1 } });
    expect(countWaitingAnswers(db, studyId)).toEqual([{ questionnaireId, answers: 1 }]);
    expect(countOpenAnswers(db, { studyId }).get(questionnaireId)).toEqual({ all: 1, done: 0 });
  });

  it("names the waves in the order of their first reply, as results do", () => {
    answer("Later", { wave: "Autumn", submittedAt: "2026-09-01T10:00:00.000Z" });
    answer("Brought in afterwards", { wave: "Spring", submittedAt: "2026-03-01T10:00:00.000Z" });
    expect(queue().waves).toEqual(["Spring", "Autumn"]);
    expect(queue().waves).toEqual(wavesOf(db, { studyId, questionnaireId }));
  });

  it("codes all alike as one action, and one undo takes all of it back", () => {
    const ids = Array.from({ length: 300 }, (_, at) => answer(at % 2 === 0 ? "Too expensive" : "too expensive!"));
    answer("Nobody answered");
    expect(apply(ids, { step: "set-up" })).toEqual({ made: 300, there: 0 });
    expect(apply(ids, { step: "set-up" })).toEqual({ made: 0, there: 300 });
    expect(queue().answers).toEqual({ settled: 300, of: 301 });
    expect(texts({ limit: 1 })).toEqual(["Nobody answered"]);
    expect(getThemesSummary(db, { studyId, filter: {} }).items[0]?.stages[2]?.failures).toMatchObject([
      { statement: "Too dear", people: 0, respondents: 300, respondentsOf: 301 },
    ]);
    const { undo } = getHistory(db, { studyId });
    expect(undo?.label).toBe("failure on 300 answers");
    undoAction(db, { studyId, actionId: undo?.id });
    expect(queue().answers.settled).toBe(0);
    redoAction(db, { studyId, actionId: undo?.id });
    expect(queue().answers.settled).toBe(300);
  });

  it("codes a stretch of one answer, and shows what is marked in it", () => {
    const id = answer("Good support, but too expensive for us");
    apply([id], { start: 18, end: 31 });
    expect(queue().items[0]).toMatchObject({ state: "coded", marks: [{ start: 18, end: 31, point: "failure", codeIds: [price] }] });
  });

  it("takes “nothing here” for settled, and lets it wait again", () => {
    const [first = "", second = ""] = [answer("–"), answer("no")];
    const nothing = { studyId, questionnaireId, documentIds: [first, second] };
    expect(markNothing(db, nothing)).toEqual({ changed: 2 });
    expect(markNothing(db, nothing)).toEqual({ changed: 0 });
    expect(queue().items.map(({ state }) => state)).toEqual(["nothing", "nothing"]);
    expect(countWaitingAnswers(db, studyId)).toEqual([]);
    expect(unmarkNothing(db, { ...nothing, documentIds: [second] })).toEqual({ changed: 1 });
    expect(countWaitingAnswers(db, studyId)).toEqual([{ questionnaireId, answers: 1 }]);
  });

  it("counts people beside answers: one with two replies is done when both are", () => {
    const { id: participantId } = createParticipant(db, { studyId, input: { audience: "customer" } });
    const [first = ""] = [answer("Too dear", { participantId }), answer("Still too dear", { participantId }), answer("No")];
    apply([first]);
    expect(queue()).toMatchObject({ answers: { settled: 1, of: 3 }, people: { settled: 0, of: 2 } });
  });

  it("is filtered by persona, audience and wave, and keeps its order under a filter", () => {
    answer("Too dear", { wave: "spring", audience: "customer" });
    answer("Nobody answered", { wave: "autumn", audience: "churned" });
    answer("too dear", { wave: "autumn", audience: "customer" });
    expect(texts({ wave: "autumn", audience: "customer" })).toEqual(["too dear"]);
    expect(queue({ wave: "autumn" })).toMatchObject({ total: 2, waves: ["spring", "autumn"], answers: { of: 2 } });
    expect(texts({ wave: "autumn" })).toEqual(["too dear", "Nobody answered"]);
    expect(queue({ audience: "prospect" })).toMatchObject({ total: 0, items: [], questionId: "stopped0" });
  });

  it("keeps back the answers of people who refused to be quoted, and says how many (rule 14)", () => {
    const refused = createParticipant(db, { studyId, input: { audience: "customer", consent: { quote: "refused" } } });
    answer("My boss would see this", { participantId: refused.id });
    answer("Too dear");
    expect(queue()).toMatchObject({ withheld: 1, total: 1, answers: { of: 1 }, questions: [{ answers: { of: 2 } }] });
  });

  it("has the answers of deleted replies no more, and new ones at once", () => {
    answer("Too dear");
    const gone = makeResponse(db, { studyId, questionnaireId, texts: { stopped0: "Gone" } });
    expect(queue().total).toBe(2);
    sqlite.prepare("update responses set deleted_at = '2026-01-01T00:00:00Z' where id = ?").run(gone.id);
    expect(texts()).toEqual(["Too dear"]);
    answer("Newly come");
    expect(queue().total).toBe(2);
  });

  it("goes on where the first waiting answer is, never in the midst of a group, and from where it is told to", () => {
    const ids = Array.from({ length: 6 }, (_, at) => answer(`Too dear${"!".repeat(at)}`));
    answer("Nobody answered");
    apply(ids.slice(0, 3));
    expect(queue({ limit: 2 })).toMatchObject({ from: 0, total: 7 });
    expect(queue({ limit: 2 }).items).toHaveLength(6);
    apply(ids.slice(3));
    expect(queue()).toMatchObject({ from: 6, items: [{ text: "Nobody answered" }] });
    expect(queue({ from: 0 }).items).toHaveLength(7);
  });

  it("says how long no new code came, in different words", () => {
    const ids = Array.from({ length: 12 }, (_, at) => answer(`Reason number ${at}`));
    for (const id of ids) apply([id]);
    expect(queue().quiet).toMatchObject({ run: 11, codes: 1 });
    expect(
      queue({ order: "mixed" })
        .items.map(({ text }) => text)
        .sort(),
    ).toEqual(texts({ from: 0 }).sort());
  });

  it("refuses what is no answer of this questionnaire, and a code that is not there: then nothing is marked", () => {
    const id = answer("Too dear");
    expect(() => apply([id, "unknown"])).toThrow(/no answer to this questionnaire/);
    expect(() => apply([id], { codeIds: ["unknown"] })).toThrow(/not in this study's codebook/);
    const other = makeQuestionnaire(db, studyId, { questions: [questionOf({ id: "other000" })] }).id;
    expect(() => markNothing(db, { studyId, questionnaireId: other, documentIds: [id] })).toThrow(/no answer/);
    expect(queue().answers.settled).toBe(0);
  });

  it("waits on the overview, and is the next step where no interview is asked for first", () => {
    createPersona(db, { studyId, input: { name: "Floor lead" } });
    const ids = [answer("Too dear"), answer("Nobody answered")];
    expect(getOverview(db, { studyId })).toMatchObject({
      respondentsOf: 2,
      toReview: { answers: 2, answersQuestionnaireId: questionnaireId },
      nextStep: { kind: "answers", href: `/studies/${studyId}/questionnaires/${questionnaireId}/coding` },
    });
    markNothing(db, { studyId, questionnaireId, documentIds: ids });
    expect(getOverview(db, { studyId }).toReview.answers).toBe(0);
  });

  it("of a questionnaire without answers is empty", () => {
    expect(queue()).toMatchObject({ questions: [], questionId: null, items: [], total: 0 });
  });
});
