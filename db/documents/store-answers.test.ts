import { beforeEach, expect, test } from "vitest";
import { makeStudy } from "@/db/interviews/testing";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import { documents, passages } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { storeAnswerTexts } from "./store-answers";

let db: Db;
let studyId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
});

test("open answers become documents of their response, with the question as their title", () => {
  const asked = questionOf({ text: "What made you look for something new?" });
  const { id: questionnaireId } = makeQuestionnaire(db, studyId, { questions: [asked] });
  const { id } = makeResponse(db, { studyId, questionnaireId });
  const texts = [
    { slot: asked.id, title: "x".repeat(300), text: "  The export broke.\r\nThen renewal came. " },
    { slot: `${asked.id}.other`, title: "Other", text: " \u200b " },
    { slot: `${asked.id}.comment`, title: "Comment", text: "—" },
  ];
  const ids = storeAnswerTexts(db, { studyId, responses: [{ id, texts, submittedAt: "2026-05-04T09:00:00.000Z" }] });
  expect(ids).toHaveLength(2);
  expect(db.select().from(documents).all()).toMatchObject([
    {
      interviewId: null,
      responseId: id,
      kind: "answer",
      slot: asked.id,
      text: "The export broke.\nThen renewal came.",
      words: 6,
      version: 1,
    },
    { slot: `${asked.id}.comment`, text: "—", words: 0 },
  ]);
  expect(db.select().from(documents).all()[0]?.title).toHaveLength(200);
  expect(
    db
      .select()
      .from(passages)
      .all()
      .map(({ documentId }) => documentId),
  ).toEqual([ids[1], ids[0], ids[0]]);
});

test("8,000 answers are all stored, over the bounds of one statement", () => {
  const { id: questionnaireId } = makeQuestionnaire(db, studyId);
  const { id } = makeResponse(db, { studyId, questionnaireId });
  const text = "We tried the import twice and it stopped at the third file, so somebody typed it all in by hand over a weekend.";
  const responses = Array.from({ length: 4000 }, (_, at) => ({
    id,
    submittedAt: `2026-0${1 + (at % 9)}-1${at % 10}T09:00:00Z`,
    texts: ["a", "b"].map((slot) => ({ slot, title: "Why?", text: `${text} ${at}` })),
  }));
  expect(storeAnswerTexts(db, { studyId, responses })).toHaveLength(8000);
  expect(db.select().from(passages).all()).toHaveLength(8000);
});
