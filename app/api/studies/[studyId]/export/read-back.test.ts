import { expect, test } from "vitest";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { newStudy } from "@/db/imports/testing";
import { getQuestionnaire, listQuestionnaires } from "@/db/questionnaires/list";
import { listResponses } from "@/db/responses/list";
import { getMetrics } from "@/db/results/scores";
import { loadSample } from "@/db/seed/load-sample";
import { importOne } from "@/db/survey-imports/testing";
import type { Db } from "@/db/types";
import type { Question } from "@/lib/questionnaires/definition";
import { readAnswer } from "@/lib/questionnaires/read-answer";
import type { Cells } from "@/lib/responses/schema";
import { GET } from "./route";

const { db } = freshDatabase();

async function taken(studyId: string): Promise<string> {
  const path = `/api/studies/${studyId}/export?format=csv&what=answers&questionnaire=${theOne(db(), studyId)}`;
  return (await GET(pageRequest("GET", path), { params: Promise.resolve({ studyId }) })).text();
}

function theOne(tx: Db, studyId: string): string {
  return listQuestionnaires(tx, { studyId })[0]?.id ?? "";
}

/** What was asked and what each reply says, whatever the ids of questions and options. */
function saidIn(studyId: string) {
  const tx = db();
  const questionnaireId = theOne(tx, studyId);
  const { title, definition } = getQuestionnaire(tx, { studyId, questionnaireId });
  // addresses stay where they were left
  const questions = definition.sections.flatMap((section) => section.questions).filter(({ type }) => type !== "email");
  const { items } = listResponses(tx, { studyId, questionnaireId, filter: {}, page: { limit: 500 } });
  return {
    title,
    asked: questions.map(({ text, type, metric, part, purpose, step, family, options }) => ({
      ...{ text, type, metric, part, purpose, step, family },
      options: options.map(({ label, feeling }) => ({ label, feeling: feeling ?? null })),
    })),
    replies: items
      .map(({ audience, role, wave, submittedAt, texts, cells }) => ({
        ...{ audience, role, wave, day: submittedAt?.slice(0, 16) },
        texts: texts.map(({ text }) => text).toSorted(),
        answers: questions.map((question) => answered(question, cells)),
      }))
      .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    scores: scoresOf(studyId),
  };
}

/** The labels that were chosen, or the number; words stand apart. */
function answered(question: Question, cells: Cells) {
  const answer = readAnswer(question, cells);
  if (answer?.kind === "number") return answer.number;
  return answer?.kind === "choice" ? answer.chosen.map((value) => question.options.find((option) => option.value === value)?.label) : null;
}

function scoresOf(studyId: string) {
  const scores = getMetrics(db(), { studyId, query: {} });
  return "items" in scores ? scores.items.map(({ metric, part, score, n, interval }) => ({ metric, part, score, n, interval })) : [];
}

test("answers taken away and brought into another study ask and say the same, and score the same", async () => {
  const { study } = loadSample(db(), { today: "2026-11-20" });
  const content = await taken(study.id);
  const other = newStudy(db());
  const file = await importOne(db(), { studyId: other, content, name: "whatever.txt" });
  expect(file).toMatchObject({ status: "stored", format: "csv:verbatim", rows: { read: 60, stored: 60 } });
  expect(saidIn(other)).toEqual(saidIn(study.id));
  expect(await importOne(db(), { studyId: other, content })).toMatchObject({ status: "unchanged", rows: { read: 60, unchanged: 60 } });
});

test("brought back into the study they came from they store nothing again", async () => {
  const { study } = loadSample(db(), { today: "2026-11-20" });
  const content = await taken(study.id);
  expect(await importOne(db(), { studyId: study.id, content })).toMatchObject({
    status: "refused",
    reason: expect.stringMatching(/already/),
  });
  expect(listQuestionnaires(db(), { studyId: study.id })).toHaveLength(1);
});
