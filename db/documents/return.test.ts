import fc from "fast-check";
import { expect, test } from "vitest";
import { createHighlight, deleteHighlight, updateHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import { updateInterview } from "@/db/interviews/update";
import { openTestDb } from "@/db/testing";
import type { DocumentSaved } from "@/lib/interviews/schema";
import { getDocument } from "./get";
import { updateDocument } from "./update";

const NOTES = "Had no budget until spring. Import failed twice, so the team gave up. Support was kind, slow and sorry.";

const { db } = openTestDb();
const studyId = makeStudy(db);
const ana = makePerson(db, studyId).id;

/** Notes with highlights on some of their words, and a way to save them. */
function notesWith(marked: { start: number; end: number }[], text = NOTES) {
  const { documents } = createInterview(db, { studyId, input: interviewOf({ participantIds: [ana], notes: text }) });
  const documentId = documents[0]?.id ?? "";
  const ids = marked.map((span) => createHighlight(db, { studyId, input: { documentId, ...span, point: "failure" } }).highlight.id);
  const save = (next: string): DocumentSaved =>
    updateDocument(db, { studyId, documentId, version: getDocument(db, { studyId, documentId }).version, patch: { text: next } });
  const places = () => getDocument(db, { studyId, documentId }).highlights.map(({ id, start, end, quote }) => ({ id, start, end, quote }));
  return { documentId, ids, save, places };
}

test("words cut and pasted back bring their highlight and its coding back", () => {
  const { ids, save } = notesWith([spanOf(NOTES, "failed twice")]);
  expect(save("Had no budget until spring.")).toMatchObject({ orphaned: [{ id: ids[0] }], returned: [], highlights: [] });
  const back = save(NOTES);
  expect(back).toMatchObject({ orphaned: [], returned: [{ id: ids[0], quote: "failed twice", point: "failure", participantIds: [ana] }] });
  expect(back.highlights.map((one) => one.id)).toEqual(ids);
  expect(save(`${NOTES} Later.`).returned).toEqual([]);
});

test("words cut here and pasted there bring their highlight there", () => {
  const { save } = notesWith([spanOf(NOTES, "failed twice")]);
  const sentence = "Import failed twice, so the team gave up. ";
  const without = NOTES.replace(sentence, "");
  save(without);
  const { text, returned } = save(`${sentence}${without}`);
  expect(returned.map(({ start, end }) => text.slice(start, end))).toEqual(["failed twice"]);
});

test("a word deleted letter by letter and typed again is highlighted as it was", () => {
  const { places, save } = notesWith([spanOf(NOTES, "failed twice")]);
  const was = places();
  const at = NOTES.indexOf("failed twice");
  const words = "failed twice";
  for (let left = words.length - 1; left >= 0; left--) save(NOTES.slice(0, at + left) + NOTES.slice(at + words.length));
  expect(places()).toEqual([]);
  for (let typed = 1; typed <= words.length; typed++) save(NOTES.slice(0, at + typed) + NOTES.slice(at + words.length));
  expect(places()).toEqual(was);
});

test("words that return after the person was found are that person's", () => {
  const { id: interviewId, documents } = createInterview(db, { studyId, input: interviewOf({ title: "Open", notes: NOTES }) });
  const documentId = documents[0]?.id ?? "";
  createHighlight(db, { studyId, input: { documentId, ...spanOf(NOTES, "gave up") } });
  updateDocument(db, { studyId, documentId, version: 1, patch: { text: "Nothing." } });
  updateInterview(db, { studyId, interviewId, version: 1, patch: { participantIds: [ana] } });
  const { returned } = updateDocument(db, { studyId, documentId, version: 2, patch: { text: NOTES } });
  expect(returned).toMatchObject([{ quote: "gave up", participantIds: [ana] }]);
});

test("a highlight with a word put right in it comes back when its line is cut and pasted, there or elsewhere", () => {
  const { ids, save, places } = notesWith([spanOf(NOTES, "Import failed twice")]);
  const right = NOTES.replace("failed twice", "failed thrice");
  save(right);
  const was = places();
  const sentence = "Import failed thrice, so the team gave up. ";
  const without = right.replace(sentence, "");
  expect(save(without).orphaned).toMatchObject([{ id: ids[0] }]);
  expect(save(right).returned).toMatchObject([{ id: ids[0], quote: "Import failed thrice" }]);
  expect(places()).toEqual(was);
  save(without);
  expect(save(`${sentence}${without}`).returned).toMatchObject([{ id: ids[0], quote: "Import failed thrice", start: 0 }]);
  expect(save(NOTES).highlights).toMatchObject([{ id: ids[0], quote: "Import failed twice" }]);
});

test("the same words elsewhere do not bring back a highlight whose own words are gone", () => {
  const text = "Tool: a spreadsheet. Price: high. Tool: a spreadsheet. Price: low.";
  const second = text.lastIndexOf("a spreadsheet");
  const { save } = notesWith([{ start: second, end: second + 13 }], text);
  const cut = "Tool: a spreadsheet. Price: high. Price: low.";
  expect(save(cut).orphaned).toHaveLength(1);
  expect(save(`${cut} And more.`).returned).toEqual([]);
});

test("what a person deleted stays deleted when its words are cut and pasted back", () => {
  const { ids, save } = notesWith([spanOf(NOTES, "failed twice")]);
  deleteHighlight(db, { studyId, highlightId: ids[0] ?? "", version: 1 });
  save("Had no budget until spring.");
  expect(save(NOTES)).toMatchObject({ returned: [], highlights: [] });
});

test("a highlight made again meanwhile is not doubled when the old one's words return", () => {
  const { documentId, ids, save } = notesWith([spanOf(NOTES, "failed twice")]);
  save(NOTES.replace("Import failed twice, so ", ""));
  const twice = save(`failed twice. ${NOTES.replace("Import failed twice, so ", "")}`);
  const made = createHighlight(db, { studyId, input: { documentId, ...spanOf(twice.text, "failed twice"), point: "failure" } });
  expect(save(NOTES).highlights.filter((one) => one.quote === "failed twice")).toHaveLength(1);
  expect([...ids, made.highlight.id]).toContain(getDocument(db, { studyId, documentId }).highlights[0]?.id);
});

test("a highlight whose span a person chose anew does not grow back over what was cut", () => {
  const { ids, save, places } = notesWith([spanOf(NOTES, "Import failed twice")]);
  const cut = NOTES.replace(" twice", "");
  save(cut);
  updateHighlight(db, { studyId, highlightId: ids[0] ?? "", version: 1, patch: spanOf(cut, "failed") });
  save(NOTES);
  expect(places().map((one) => one.quote)).toEqual(["failed"]);
});

test("a letter added to a highlighted word leaves the highlight on its words, whatever else the save changed", () => {
  const { save } = notesWith([spanOf(NOTES, "team")]);
  expect(save(NOTES.replace("team", "teams"))).toMatchObject({ orphaned: [], highlights: [{ quote: "team" }] });
  const short = notesWith([spanOf("Our team said no.", "team")], "Our team said no.");
  expect(short.save("The teams said no.")).toMatchObject({ orphaned: [], highlights: [{ quote: "team" }] });
});

test("cutting a stretch and pasting it back to the same place ends with all highlights where they were", () => {
  const starts = [...NOTES.matchAll(/\S+/g)].map((word) => ({ start: word.index, end: word.index + word[0].length }));
  const word = fc.nat(starts.length - 1);
  const stretch = fc.tuple(word, fc.nat(4)).map(([from, more]) => ({
    start: starts[from]?.start ?? 0,
    end: starts[Math.min(from + more, starts.length - 1)]?.end ?? NOTES.length,
  }));
  const cut = fc.tuple(fc.nat(NOTES.length), fc.integer({ min: 1, max: NOTES.length }));
  fc.assert(
    fc.property(
      fc.uniqueArray(stretch, { maxLength: 5, selector: ({ start, end }) => `${start}-${end}` }),
      cut,
      (marked, [from, length]) => {
        const { places, save } = notesWith(marked);
        const was = places();
        save(NOTES.slice(0, from) + NOTES.slice(from + length));
        const { text } = save(NOTES);
        expect(text).toBe(NOTES);
        expect(places()).toEqual(was);
      },
    ),
    { numRuns: 150 },
  );
});
