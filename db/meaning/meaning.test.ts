import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { listCodes } from "@/db/codebook/list";
import { createCode } from "@/db/codebook/write";
import { updateDocument } from "@/db/documents/update";
import { listHighlights } from "@/db/highlights/list";
import { undoAction } from "@/db/history/walk";
import { deleteInterview } from "@/db/interviews/delete";
import { updateParticipant } from "@/db/participants/update";
import { redactDocument } from "@/db/privacy/redact";
import { readDocument } from "@/db/reading/read-document";
import { actions, meaningModels, meaningVectors } from "@/db/schema";
import { codeHits } from "@/db/search/code-hits";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { adoptTheme } from "./adopt";
import { comparedTexts, compareStudy, studiesToCompare } from "./compare";
import { setThemeAside, takeThemeUp } from "./set-aside";
import { findSimilar } from "./similar";
import { makeTalks, markIn, type Talks } from "./testing";
import { listNewThemes } from "./themes";

let db: Db;
let talks: Talks;

beforeEach(() => {
  db = openTestDb().db;
  talks = makeTalks(db);
});

const ORDER = "The purchase order waits three weeks for a signature.";
const likeOrder = (query: { uncoded?: boolean } = {}) =>
  findSimilar(db, { studyId: talks.studyId, query: { highlightId: markIn(db, talks, { at: 0, words: ORDER }), limit: 40, ...query } });
const themes = () => listNewThemes(db, { studyId: talks.studyId });
const order = () => {
  const found = themes().items.find(({ name }) => /purchase|signature/i.test(name));
  if (!found) throw new Error("no theme of purchase orders");
  return found;
};
const spansOf = (theme: ReturnType<typeof order>) => theme.quotes.map(({ documentId, start, end }) => ({ documentId, start, end }));

test("sentences like a highlight are those of others on the same, with the words they share; its own and the interviewer's are not among them", () => {
  const { state, items, withheld } = likeOrder();
  expect({ state, withheld }).toEqual({ state: "ready", withheld: 0 });
  const first = items.slice(0, 3);
  expect(first.every(({ quote }) => quote.toLowerCase().includes("purchase order"))).toBe(true);
  expect(first[0]?.shared.map((word) => word.toLowerCase())).toEqual(expect.arrayContaining(["purchase", "order", "signature"]));
  expect(items.some(({ quote }) => quote === ORDER || quote.startsWith("What about"))).toBe(false);
  expect(first.map(({ participantId }) => participantId).sort()).toEqual(talks.people.slice(1).sort());
  expect(items.map(({ similarity }) => similarity)).toEqual(items.map(({ similarity }) => similarity).sort((a, b) => b - a));
});

test("what carries a code is shown with it, or left out where only the uncoded are asked for", () => {
  const codeId = listCodes(db, { studyId: talks.studyId })[0]?.id ?? "";
  markIn(db, talks, { at: 1, words: "Every purchase order needs a second signature", codeId });
  expect(likeOrder().items.find(({ codeIds }) => codeIds.includes(codeId))?.quote).toMatch(/^Every purchase order/);
  expect(likeOrder({ uncoded: true }).items.some(({ codeIds }) => codeIds.length > 0)).toBe(false);
});

test("words of somebody who refused to be quoted are counted and not shown, nor coded unseen", () => {
  updateParticipant(db, {
    studyId: talks.studyId,
    participantId: talks.people[1] ?? "",
    version: 1,
    patch: { consent: { quote: "refused", contact: "unknown", date: null } },
  });
  const { items, withheld } = likeOrder();
  expect(withheld).toBeGreaterThan(0);
  expect(items.some(({ documentId }) => documentId === talks.documents[1])).toBe(false);
  const start = talks.texts[1]?.indexOf("Every") ?? 0;
  const codeIds = [listCodes(db, { studyId: talks.studyId })[0]?.id ?? ""];
  const hits = [{ documentId: talks.documents[1] ?? "", start, end: start + 20 }];
  expect(codeHits(db, { studyId: talks.studyId, input: { filter: {}, hits, codeIds } })).toMatchObject({ made: 0, skipped: 1 });
});

test("sentences alike are coded together, in one step that can be undone", () => {
  const codeIds = [listCodes(db, { studyId: talks.studyId })[0]?.id ?? ""];
  const hits = likeOrder()
    .items.slice(0, 3)
    .map(({ documentId, start, end }) => ({ documentId, start, end }));
  const done = codeHits(db, { studyId: talks.studyId, input: { filter: {}, hits, codeIds } });
  expect(done).toMatchObject({ made: 3, skipped: 0 });
  undoAction(db, { studyId: talks.studyId, actionId: done.actionId ?? "" });
  expect(listHighlights(db, { studyId: talks.studyId, filter: {}, page: { limit: 50 } }).items).toHaveLength(1);
});

test("a changed text is compared anew, and only that one; a deleted interview's words are gone at once", () => {
  likeOrder();
  const rows = () =>
    new Map(
      db
        .select()
        .from(meaningVectors)
        .all()
        .map((row) => [row.documentId, row.documentVersion]),
    );
  const before = rows();
  const documentId = talks.documents[3] ?? "";
  updateDocument(db, { studyId: talks.studyId, documentId, version: 1, patch: { text: "We raise invoices now." } });
  expect(comparedTexts(db, talks.studyId).filter(({ waits }) => waits)).toHaveLength(1);
  expect(studiesToCompare(db)).toEqual([talks.studyId]);
  likeOrder();
  expect([...rows()].filter(([id, version]) => before.get(id) !== version)).toEqual([[documentId, 2]]);
  deleteInterview(db, { studyId: talks.studyId, interviewId: talks.interviews[2] ?? "", version: 1 });
  expect(likeOrder().items.some((item) => item.documentId === talks.documents[2])).toBe(false);
});

test("comparing can be stopped between two texts and goes on where it was", () => {
  const step = compareStudy(db, talks.studyId);
  for (let pauses = 0; pauses < 7; pauses++) step.next();
  step.return();
  expect(comparedTexts(db, talks.studyId).filter(({ waits }) => waits)).toHaveLength(2);
  const seen = [...compareStudy(db, talks.studyId)];
  expect(seen).toEqual([
    { done: 0, total: 2 },
    { done: 1, total: 2 },
  ]);
  expect(studiesToCompare(db)).toEqual([]);
});

test("a study that grew by half gets new axes, one that grew by less keeps them", () => {
  likeOrder();
  const number = () => db.select().from(meaningModels).get()?.number;
  expect(number()).toBe(1);
  makeTalks(db, { studyId: talks.studyId, count: 1 });
  likeOrder();
  expect(number()).toBe(1);
  makeTalks(db, { studyId: talks.studyId, count: 1 });
  likeOrder();
  expect(number()).toBe(2);
  expect(db.select().from(meaningVectors).where(eq(meaningVectors.model, 2)).all()).toHaveLength(6);
});

test("a theme is what several people speak of under no code: not the chatter, not the subject of one", () => {
  const found = themes();
  expect(found.state).toBe("ready");
  expect(order()).toMatchObject({ people: 4, of: 4, near: null, withheld: 0 });
  expect(
    new Set(
      order()
        .quotes.slice(0, 3)
        .map(({ participantId }) => participantId),
    ).size,
  ).toBe(3);
  expect(found.items.some(({ name }) => /sense|right/i.test(name))).toBe(false);
  expect(found.uncovered).toBe(found.sentences);
});

test("made a code, its sentences carry it without point or step, and one undo takes all back", () => {
  const spans = spansOf(order());
  const done = adoptTheme(db, { studyId: talks.studyId, input: { key: order().key, name: "Signatures", spans } });
  const marked = listHighlights(db, { studyId: talks.studyId, filter: { code: [done.codeId] }, page: { limit: 50 } }).items;
  expect(marked).toHaveLength(spans.length);
  expect(marked.every(({ point, step }) => point === null && step === null)).toBe(true);
  expect(listCodes(db, { studyId: talks.studyId }).some(({ name }) => name === "Signatures")).toBe(true);
  expect(themes().items.some(({ name }) => /purchase order/i.test(name))).toBe(false);
  undoAction(db, { studyId: talks.studyId });
  expect(listCodes(db, { studyId: talks.studyId }).some(({ name }) => name === "Signatures")).toBe(false);
  expect(order().people).toBe(4);
});

test("added to a code that is there, nothing is made but its quotes; neither or both names are refused", () => {
  const { id: codeId } = createCode(db, { studyId: talks.studyId, input: { name: "Approval" } });
  const theme = order();
  const book = listCodes(db, { studyId: talks.studyId }).length;
  const steps = db.select().from(actions).all().length;
  expect(adoptTheme(db, { studyId: talks.studyId, input: { key: theme.key, codeId, spans: spansOf(theme) } }).highlights).toHaveLength(
    theme.quotes.length,
  );
  expect(listCodes(db, { studyId: talks.studyId })).toHaveLength(book);
  expect(db.select().from(actions).all()).toHaveLength(steps + 1);
  const refuse = (extra: object) => () =>
    adoptTheme(db, { studyId: talks.studyId, input: { key: theme.key, spans: spansOf(theme), ...extra } });
  expect(refuse({})).toThrow(/either|both|new code/i);
  expect(refuse({ name: "Approval" })).toThrow(/already a code/);
  expect(refuse({ name: "New", spans: [] })).toThrow(/None of these sentences/);
});

test("set aside, a theme stays so after everything was compared anew, until it is taken up", () => {
  const { key } = order();
  setThemeAside(db, { studyId: talks.studyId, key });
  setThemeAside(db, { studyId: talks.studyId, key });
  for (const documentId of talks.documents) readDocument(db, { studyId: talks.studyId, documentId });
  const found = themes();
  expect(found.items.some((item) => item.key === key)).toBe(false);
  expect(found.setAside).toBeGreaterThan(0);
  takeThemeUp(db, { studyId: talks.studyId, key });
  expect(order().key).toBe(key);
});

test("words that were redacted leave the axes and the themes set aside", () => {
  setThemeAside(db, { studyId: talks.studyId, key: order().key });
  for (const [at, documentId] of talks.documents.entries()) {
    const text = talks.texts[at] ?? "";
    const spans = [...text.matchAll(/purchase order/g)].map(({ index }) => ({ start: index, end: index + 14, placeholder: "[document]" }));
    redactDocument(db, { studyId: talks.studyId, documentId, version: 1, spans });
    expect(db.select().from(meaningModels).all()).toEqual([]);
    readDocument(db, { studyId: talks.studyId, documentId });
  }
  expect(themes().setAside).toBe(0);
  expect(JSON.stringify(themes())).not.toMatch(/purchase/i);
});
