import fc from "fast-check";
import { expect, it } from "vitest";
import { makePerson, makeStudy } from "@/db/interviews/testing";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import { openTestDb } from "@/db/testing";
import { readAnswer } from "@/lib/questionnaires/read-answer";
import { shareOf } from "@/lib/results/share";
import { getQuestionResult } from "./question";
import { getResults } from "./results";

const options = ["Docs", 'a "quoted", one', "x;y"].map((value) => ({ value, label: value }));
const used = questionOf({ type: "multiple", text: "Used?", joined: "list", options });
const rated = questionOf({ type: "satisfaction", text: "How satisfied?" });
const given = fc.record({
  person: fc.option(fc.nat(2), { freq: 2 }),
  used: fc.option(
    fc.subarray(
      options.map(({ value }) => value),
      { minLength: 1 },
    ),
  ),
  rated: fc.option(fc.integer({ min: 0, max: 6 }).map(String)),
  wave: fc.constantFrom("1", "2"),
});

it("counts as reading every reply one by one and the newest of each person would", () => {
  fc.assert(
    fc.property(fc.array(given, { minLength: 1, maxLength: 12 }), (replies) => {
      const { db } = openTestDb();
      const studyId = makeStudy(db);
      const people = [0, 1, 2].map(() => makePerson(db, studyId).id);
      const { id: questionnaireId } = makeQuestionnaire(db, studyId, { questions: [used, rated] });
      const rows = replies.map(({ person, used: chosen, rated: score, wave }, at) =>
        makeResponse(db, {
          studyId,
          questionnaireId,
          participantId: person === null ? null : (people[person] ?? null),
          wave,
          submittedAt: new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString(),
          cells: { ...(chosen && { [used.id]: JSON.stringify(chosen) }), ...(score && { [rated.id]: score }) },
        }),
      );
      const newest = new Map(rows.map((row) => [row.participantId ?? row.id, row]));
      const standing = [...newest.values()].map(({ cells }) => cells);
      const answers = standing.flatMap((cells) => readAnswer(used, cells) ?? []);
      const chose = (value: string) => answers.filter((answer) => answer.kind === "choice" && answer.chosen.includes(value)).length;
      const result = getQuestionResult(db, { studyId, questionnaireId, questionId: used.id, query: { by: "wave" } });
      expect([result.of, result.answered]).toEqual([standing.length, answers.length]);
      expect(result.body.kind === "choice" && result.body.options.map(({ people: n, of }) => [n, of])).toEqual(
        options.map(({ value }) => [chose(value), shareOf(0, answers.length).of]),
      );
      const scores = standing
        .flatMap((cells) => readAnswer(rated, cells) ?? [])
        .flatMap((answer) => (answer.kind === "number" ? [answer.number] : []));
      const mean = getQuestionResult(db, { studyId, questionnaireId, questionId: rated.id, query: {} });
      const inRange = scores.filter((score) => score >= 1 && score <= 5);
      if (inRange.length > 0)
        expect(mean.body.kind === "number" && mean.body.mean).toBeCloseTo(inRange.reduce((sum, one) => sum + one, 0) / inRange.length);
      expect(result.groups.reduce((sum, { of }) => sum + of, 0)).toBe(standing.length);
      const first = getResults(db, { studyId, questionnaireId, filter: {} });
      expect([first.total, first.people, first.questions[0]?.answered]).toEqual([rows.length, standing.length, answers.length]);
    }),
    { numRuns: 40 },
  );
});
