import fc from "fast-check";
import { expect, test } from "vitest";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, makeTranscript } from "@/db/interviews/testing";
import { makeQuestionnaire, makeResponse } from "@/db/responses/testing";
import { openTestDb } from "@/db/testing";
import type { DocumentText } from "@/lib/interviews/schema";
import { getDocument } from "./get";
import { listRevisions, restoreRevision } from "./history";
import { updateDocument } from "./update";

const { db } = openTestDb();
const studyId = makeStudy(db);
const ana = makePerson(db, studyId).id;

/** Speech repeats itself: words that stand at several places are where a highlight could end up elsewhere. */
const SENTENCES = [
  "We had no budget until spring.",
  "The import failed twice, so the team gave up.",
  "Support was kind, slow and sorry.",
  "The import failed again in May.",
  "We had no time either.",
  "And the team said no, of course.",
];

function notes(): DocumentText {
  const text = [SENTENCES.slice(0, 3).join(" "), SENTENCES.slice(3).join(" ")].join("\n\n");
  const { documents } = createInterview(db, { studyId, input: interviewOf({ participantIds: [ana], notes: text }) });
  return getDocument(db, { studyId, documentId: documents[0]?.id ?? "" });
}

function transcript(): DocumentText {
  const { id: interviewId } = createInterview(db, { studyId, input: interviewOf({ title: "Call", participantIds: [ana] }) });
  const said = SENTENCES.map((says, index) => ({ who: index % 2 === 0 ? "Host" : "Ana", says }));
  const voices = [
    { label: "Host", role: "interviewer" as const },
    { label: "Ana", role: "participant" as const, participantId: ana },
  ];
  return makeTranscript(db, { studyId, interviewId, voices, said });
}

function answer(): DocumentText {
  const { id: questionnaireId } = makeQuestionnaire(db, studyId);
  const texts = { aaaaaaaa: SENTENCES.join(" ") };
  const { documents } = makeResponse(db, { studyId, questionnaireId, participantId: ana, texts });
  return getDocument(db, { studyId, documentId: documents.aaaaaaaa ?? "" });
}

function wordsAt(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

function highlighted(document: DocumentText, picks: readonly [number, number][]): void {
  const words = wordsAt(document.text);
  for (const [first, more] of picks) {
    const start = words[first % words.length]?.start ?? 0;
    const end = words[Math.min((first % words.length) + more, words.length - 1)]?.end ?? start + 1;
    createHighlight(db, { studyId, input: { documentId: document.id, start, end, comment: `${start}` } });
  }
}

const read = ({ id }: DocumentText) => getDocument(db, { studyId, documentId: id });
const save = (document: DocumentText, text: string) =>
  updateDocument(db, { studyId, documentId: document.id, version: read(document).version, patch: { text } });
const placesOf = ({ highlights }: DocumentText) => highlights.map(({ id, start, end, quote }) => [id, start, end, quote]);

const edit = fc.record({
  at: fc.nat(220),
  removed: fc.oneof(fc.nat(6), fc.nat(60)),
  put: fc.constantFrom("", "", "x", " really", "the import failed", "\n\nNew line.\n\n", " no, of course."),
});
/** Many edits come in one save, as a pause lets them; a step back or forward goes to any text that was. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 3 }), back: fc.constant(null) }) },
  { weight: 1, arbitrary: fc.record({ edits: fc.constant([]), back: fc.nat(5) }) },
);
const picks = fc.array(fc.tuple(fc.nat(40), fc.nat(5)), { minLength: 1, maxLength: 6 });

function edited(text: string, edits: readonly { at: number; removed: number; put: string }[]): string {
  return edits.reduce(
    (now, { at, removed, put }) => now.slice(0, at % (now.length + 1)) + put + now.slice((at % (now.length + 1)) + removed),
    text,
  );
}

for (const [kind, make] of [
  ["notes", notes],
  ["a transcript", transcript],
  ["an answer", answer],
] as const) {
  test(`any edits, undo and redo of ${kind} end with every highlight on its words, or listed as orphaned`, () => {
    fc.assert(
      fc.property(picks, fc.array(step, { minLength: 1, maxLength: 6 }), (marked, steps) => {
        const document = make();
        highlighted(document, marked);
        const before = read(document);
        const placed = new Map(before.highlights.map(({ id, start, end, quote }) => [id, { start, end, quote }]));
        const texts = [document.text];
        for (const { edits, back } of steps) {
          const text = back === null ? edited(texts.at(-1) ?? "", edits) : (texts[texts.length - 1 - back] ?? document.text);
          const saved = save(document, text);
          texts.push(saved.text);
          expect([...saved.highlights, ...saved.orphans].map(({ id }) => id).toSorted()).toEqual([...placed.keys()].toSorted());
          for (const { start, end, quote } of saved.highlights) expect(saved.text.slice(start, end)).toBe(quote);
        }
        const { highlights, turns } = save(document, document.text);
        expect(turns).toEqual(before.turns);
        for (const { id, start, end, quote } of highlights) expect({ start, end, quote }).toEqual(placed.get(id));
      }),
      { numRuns: 30, endOnFailure: true },
    );
  }, 60_000);
}

test("undone step by step to the beginning, and restored from the history, a text has all its highlights where they were", () => {
  fc.assert(
    fc.property(picks, fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (marked, saves) => {
      const document = notes();
      highlighted(document, marked);
      const before = read(document);
      const texts = [document.text];
      for (const edits of saves) texts.push(save(document, edited(texts.at(-1) ?? "", edits)).text);
      for (const text of texts.toReversed()) save(document, text);
      const undone = read(document);
      expect([undone.text, undone.orphans.length, placesOf(undone)]).toEqual([before.text, 0, placesOf(before)]);
      const history = listRevisions(db, { studyId, documentId: document.id, page: { limit: 10 } }).items;
      const made = history.at(-1);
      if (!made) return;
      const restored = restoreRevision(db, { studyId, documentId: document.id, revisionId: made.id, version: undone.version });
      expect(placesOf(restored)).toEqual(placesOf(before));
    }),
    { numRuns: 20, endOnFailure: true },
  );
}, 60_000);
