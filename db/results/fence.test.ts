import { sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { createCode } from "@/db/codebook/write";
import { createHighlight } from "@/db/highlights/write";
import { makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { getFence } from "./fence";
import { getSaidVersusScored } from "./said";

let db: Db;
let studyId: string;
let questionnaireId: string;

const feeling = questionOf({
  type: "single",
  metric: "pmf",
  options: (["very", "somewhat", "not", "gone"] as const).map((one) => ({ value: one, label: one, feeling: one })),
});
const benefit = questionOf({ purpose: "main-benefit", text: "Main benefit?" });
const improve = questionOf({ purpose: "improvement", text: "What to improve?" });
const likely = questionOf({ type: "recommendation", metric: "nps" });

beforeEach(() => {
  ({ db } = openTestDb());
  studyId = makeStudy(db);
  questionnaireId = makeQuestionnaire(db, studyId, { questions: [feeling, benefit, improve, likely] }).id;
});

type Said = { feels: string; benefit?: string; improve?: string; participantId?: string };
function reply({ feels, benefit: good, improve: better, participantId }: Said) {
  const texts = { ...(good && { [benefit.id]: good }), ...(better && { [improve.id]: better }) };
  return makeResponse(db, { studyId, questionnaireId, participantId, cells: { [feeling.id]: feels }, texts });
}
const fence = () => getFence(db, { studyId, questionnaireId, query: {} });

it("finds who is somewhat disappointed and came for what the fans love, with their blockers ranked in their words", () => {
  for (const text of ["Counting is fast now", "It counts the stock fast", "Fast counts, no paper", "I love the reports"])
    reply({ feels: "very", benefit: text });
  reply({ feels: "somewhat", benefit: "The count is quick", improve: "There is no dark mode" });
  reply({ feels: "somewhat", benefit: "Faster counting", improve: "A dark mode would be good" });
  reply({ feels: "somewhat", benefit: "Nice colours", improve: "Dark mode" });
  reply({ feels: "somewhat" });
  reply({ feels: "not", benefit: "Counting", improve: "Everything" });
  reply({ feels: "gone" });
  const found = fence();
  expect(found.feelings.map(({ people }) => people)).toEqual([4, 4, 1, 1]);
  expect(found.loved).toEqual([
    { term: "counts", people: 3 },
    { term: "fast", people: 3 },
  ]);
  expect(found).toMatchObject({ onFence: 2, somewhat: 4, otherBenefit: 1, noBenefit: 1, fansWithBenefit: 4, fenceWithBlocker: 2 });
  expect(found.fence.map(({ benefit: said }) => said?.quote)).toEqual(["The count is quick", "Faster counting"]);
  expect(found.blockers).toMatchObject([{ kind: "phrase", label: "dark mode", people: 2 }]);
  expect(found.blockers[0]?.quotes.map(({ quote }) => quote)).toEqual(["There is no dark mode", "A dark mode would be good"]);
});

it("ranks blockers by their codes first, and quotes nobody who refused", () => {
  const person = makePerson(db, studyId);
  db.run(sql`update participants set quote_consent = 'refused' where id = ${person.id}`);
  for (let at = 0; at < 3; at += 1) reply({ feels: "very", benefit: "fast" });
  const one = reply({ feels: "somewhat", benefit: "fast", improve: "Units break the import" });
  reply({ feels: "somewhat", benefit: "fast", improve: "My secret wish", participantId: person.id });
  const code = createCode(db, { studyId, input: { name: "Units differ" } });
  const documentId = one.documents[improve.id] ?? "";
  createHighlight(db, {
    studyId,
    input: { documentId, ...spanOf("Units break the import", "Units break"), point: "failure", codeIds: [code.id] },
  });
  const found = fence();
  expect(found).toMatchObject({ onFence: 2, blockers: [{ kind: "code", label: "Units differ", point: "failure", people: 1 }] });
  expect(found.blockers[0]?.quotes[0]).toMatchObject({ quote: "Units break", whole: false, responseCode: "R-004" });
  expect(JSON.stringify(found)).not.toContain("secret");
});

it("takes neither what is loved nor a blocker from words of people who refused to be quoted, though they count", () => {
  const refused = () => {
    const { id } = makePerson(db, studyId);
    db.run(sql`update participants set quote_consent = 'refused' where id = ${id}`);
    return id;
  };
  for (let at = 0; at < 3; at += 1) reply({ feels: "very", benefit: "fast" });
  for (let at = 0; at < 2; at += 1) {
    reply({ feels: "very", benefit: "fast lighthouse", participantId: refused() });
    reply({ feels: "somewhat", benefit: "fast", improve: "A zebra mode", participantId: refused() });
  }
  for (let at = 0; at < 2; at += 1) reply({ feels: "somewhat", benefit: "fast", improve: "The dark mode" });
  const found = fence();
  expect(found).toMatchObject({ loved: [{ term: "fast", people: 3 }], fansWithBenefit: 5, onFence: 4, fenceWithBlocker: 4 });
  expect(found.blockers).toMatchObject([{ kind: "phrase", label: "dark mode", people: 2 }]);
  expect(JSON.stringify(found)).not.toMatch(/lighthouse|zebra/);
});

it("tells what low scores say, by stage, beside what high ones say", () => {
  const code = createCode(db, { studyId, input: { name: "Set-up takes days" } });
  const scored = (score: string, text: string) =>
    makeResponse(db, { studyId, questionnaireId, cells: { [likely.id]: score }, texts: { [improve.id]: text } }).documents[improve.id] ??
    "";
  for (const [score, text] of [
    ["3", "Set-up took days"],
    ["6", "The set-up"],
    ["10", "Set-up was fine"],
    ["8", "Nothing"],
  ] as const) {
    const documentId = scored(score, text);
    if (score !== "8")
      createHighlight(db, {
        studyId,
        input: { documentId, start: 0, end: 5, step: "set-up", point: score === "10" ? undefined : "failure", codeIds: [code.id] },
      });
  }
  const { bands, metric } = getSaidVersusScored(db, { studyId, questionnaireId, query: { questionId: likely.id } });
  expect(metric).toBe("nps");
  expect(bands.map(({ label, people, saying }) => [label, people, saying])).toEqual([
    ["0 to 6", 2, 2],
    ["7 and 8", 1, 0],
    ["9 and 10", 1, 1],
  ]);
  expect(bands[0]?.stages).toMatchObject([
    { stage: "onboarding", people: 2, rows: [{ label: "Set-up takes days", point: "failure", people: 2 }] },
  ]);
});
