import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { createCode } from "@/db/codebook/write";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { deleteInterview } from "@/db/interviews/delete";
import { interviewOf, makePerson, makeStudy, makeTranscript, spanOf } from "@/db/interviews/testing";
import { createPersona } from "@/db/personas";
import { participants } from "@/db/schema";
import { acceptSuggestion, rejectSuggestion } from "@/db/suggestions/decide";
import { storeSuggestions } from "@/db/suggestions/store";
import { openTestDb } from "@/db/testing";
import { getThemesSummary } from "@/db/themes";
import type { Db } from "@/db/types";
import type { Proposal } from "@/lib/suggestions/schema";
import { getEffect } from "./effect";
import { setLevel } from "./levels";
import { measureModel } from "./measure";
import { getQuality } from "./quality";
import { getReviewQueue } from "./review";
import { logNotes, storedSuggestions } from "./testing";

const LATE = "The invoice came three weeks late and did not match the contract.";
const AGAIN = "Again the invoice did not match what the contract said.";
const GLAD = "The new page let me finish before the children were awake.";

let db: Db;
let studyId: string;
let codeId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  codeId = createCode(db, { studyId, input: { name: "Invoices", kind: "need" } }).id;
});

/** An interview in which one person says these sentences, all proposed. */
function talk(said: string[], proposal: Partial<Proposal> = {}, personaId?: string) {
  const person = makePerson(db, studyId);
  if (personaId) db.update(participants).set({ personaId }).where(eq(participants.id, person.id)).run();
  const { id: interviewId } = createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id], date: "2026-03-09" }) });
  const voices = [{ label: "A", role: "participant" as const, participantId: person.id }];
  const text = makeTranscript(db, { studyId, interviewId, voices, said: said.map((says) => ({ who: "A", says })) });
  const proposals = said.map((words) => ({
    ...spanOf(text.text, words),
    ...{ step: "buy" as const, point: "failure" as const, codeIds: [codeId], score: 0.8, reasons: [], ...proposal },
  }));
  storeSuggestions(db, { studyId, documentId: text.id, proposals, model: "test" });
  return { personId: person.id, interviewId, documentId: text.id, text: text.text };
}

const idOf = (words: string) => storedSuggestions(db).find(({ quote }) => quote === words)?.id ?? "";
const queue = () => getReviewQueue(db, { studyId });

test("what waits is grouped over interviews by what it proposes, with the people whose words it is", () => {
  talk([LATE]);
  talk([AGAIN]);
  talk([GLAD], { point: "trigger", step: null, codeIds: [] });
  const { groups, open, withheld, decided, secondsEach } = queue();
  expect({ open, withheld, decided, secondsEach }).toEqual({ open: 3, withheld: 0, decided: 0, secondsEach: null });
  expect(groups.map(({ name, count, people, interviews }) => [name, count, people, interviews])).toEqual([
    ["Invoices", 2, 2, 2],
    ["Trigger", 1, 1, 1],
  ]);
  expect(groups[0]).toMatchObject({ codeId, point: null, precision: null, clusters: [{ terms: expect.arrayContaining(["invoice"]) }] });
});

test("words of somebody who refused to be quoted are counted and not shown, those of a deleted interview not even counted", () => {
  const refused = talk([LATE]);
  const deleted = talk([AGAIN]);
  talk([GLAD]);
  db.update(participants).set({ quoteConsent: "refused" }).where(eq(participants.id, refused.personId)).run();
  deleteInterview(db, { studyId, interviewId: deleted.interviewId, version: 1 });
  const { groups, open, withheld } = queue();
  expect({ open, withheld }).toEqual({ open: 1, withheld: 1 });
  expect(groups.flatMap(({ clusters }) => clusters.flatMap(({ ids }) => ids))).toEqual([idOf(GLAD)]);
});

test("each group tells how often its tag was right so far", () => {
  talk([LATE, AGAIN, GLAD]);
  acceptSuggestion(db, { studyId, suggestionId: idOf(LATE) });
  rejectSuggestion(db, { studyId, suggestionId: idOf(AGAIN) });
  expect(queue()).toMatchObject({ decided: 2, groups: [{ count: 1, precision: { right: 1, decided: 2, share: 0.5 } }] });
});

test("accepting makes of the themes what its effect said", () => {
  const personaId = createPersona(db, { studyId, input: { name: "Floor lead" } }).id;
  talk([AGAIN], {}, personaId);
  talk([LATE], {}, personaId);
  acceptSuggestion(db, { studyId, suggestionId: idOf(AGAIN) });
  const effect = getEffect(db, { studyId, suggestionId: idOf(LATE) });
  expect(effect.changes).toMatchObject([
    { tag: `code:${codeId}`, name: "“Invoices” as a failure in Purchase", persona: "Floor lead", before: 1, after: 2, of: 2 },
  ]);
  expect(effect.closest).toMatchObject({ quote: AGAIN, participantCode: "P-001" });
  acceptSuggestion(db, { studyId, suggestionId: idOf(LATE) });
  const [floor] = getThemesSummary(db, { studyId, filter: {} }).items;
  const purchase = floor?.stages.find(({ stage }) => stage === "purchase");
  expect(purchase?.failures[0]).toMatchObject({ codeId, people: 2, of: 2 });
  expect(getEffect(db, { studyId, suggestionId: idOf(LATE) }).changes[0]).toMatchObject({ before: 1, after: 2 });
});

test("the closest highlight is never one of a person who refused to be quoted", () => {
  const { personId } = talk([AGAIN]);
  talk([LATE]);
  acceptSuggestion(db, { studyId, suggestionId: idOf(AGAIN) });
  db.update(participants).set({ quoteConsent: "refused" }).where(eq(participants.id, personId)).run();
  expect(getEffect(db, { studyId, suggestionId: idOf(LATE) }).closest).toBeNull();
});

test("quality tells what was decided and learned, and says where too little is held back for a score", () => {
  talk([LATE, AGAIN, GLAD]);
  acceptSuggestion(db, { studyId, suggestionId: idOf(LATE) });
  acceptSuggestion(db, { studyId, suggestionId: idOf(AGAIN), input: { codeIds: [] } });
  rejectSuggestion(db, { studyId, suggestionId: idOf(GLAD) });
  const quality = getQuality(db, { studyId, measured: measureModel(db, { studyId }) });
  expect(quality).toMatchObject({
    accepted: 2,
    rejected: 1,
    corrected: 1,
    handMade: 0,
    heldBack: 0,
    overall: { right: 2, decided: 3 },
    curve: [],
  });
  expect(quality.missing).toContain("None of your own highlights is held back");
  const byTag = new Map(quality.tags.map((tag) => [tag.tag, tag.precision]));
  expect(byTag.get(`code:${codeId}`)).toMatchObject({ right: 1, decided: 3 });
  expect(byTag.get("point:failure")).toMatchObject({ right: 2, decided: 3 });
});

test("the score comes from highlights that were never learned from, with a learning curve and lessons", () => {
  const sentences = Array.from({ length: 300 }, (_, i) =>
    i % 2 ? `On day ${i} procurement held the order number ${i} back for us.` : `On day ${i} the zebra number ${i} came to see us again.`,
  );
  const { documentId } = logNotes(db, { studyId, notes: sentences.join(" ") });
  for (const [i, words] of sentences.entries()) {
    const said = i % 2 ? { point: "failure" as const, codeIds: [codeId] } : { point: "trigger" as const, codeIds: [] };
    createHighlight(db, { studyId, input: { documentId, ...spanOf(sentences.join(" "), words), ...said } });
  }
  const measured = measureModel(db, { studyId });
  expect(measureModel(db, { studyId })).toEqual(measured);
  const quality = getQuality(db, { studyId, measured });
  expect(quality.heldBack).toBeGreaterThanOrEqual(10);
  expect(quality.missing).toBeNull();
  expect(quality.curve.map(({ labels }) => labels)).toEqual([0, 10, 25, 50, 100, 200, quality.labels]);
  const shares = quality.curve.map(({ precision }) => precision.share);
  expect(shares.at(-1) ?? 0).toBeGreaterThan(shares[0] ?? 1);
  expect(shares.at(-1)).toBeGreaterThan(0.8);
  expect(quality.lessons.map(({ term }) => term).join(" ")).toMatch(/procurement/);
  expect(quality.lessons.find(({ term }) => term.includes("procurement"))).toMatchObject({ rejects: 0, accepts: expect.any(Number) });
  expect(getQuality(db, { studyId, measured: null }).missing).toContain("being worked out");
  expect(getQuality(db, { studyId, measured, isOld: true }).missing).toContain("anew");
});

test("more and fewer are kept by tag, and only for tags that the study has", () => {
  expect(setLevel(db, { studyId, input: { tag: `code:${codeId}`, level: 2 } })).toEqual({ tag: `code:${codeId}`, level: 2 });
  setLevel(db, { studyId, input: { tag: `code:${codeId}`, level: -1 } });
  expect(getQuality(db, { studyId, measured: null }).tags).toEqual([expect.objectContaining({ tag: `code:${codeId}`, level: -1 })]);
  expect(() => setLevel(db, { studyId, input: { tag: "code:nobody", level: 1 } })).toThrow("nothing of that kind");
  expect(() => setLevel(db, { studyId, input: { tag: "constructor", level: 1 } })).toThrow("nothing of that kind");
});
