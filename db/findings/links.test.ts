import { beforeEach, expect, test } from "vitest";
import { createHighlight, deleteHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import { mergeParticipants } from "@/db/participants/merge";
import { updateParticipant } from "@/db/participants/update";
import { createPersona } from "@/db/personas";
import { emptyTrash } from "@/db/purge/purge";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { listLinkable } from "./linkable";
import { linkQuotes, listLinks, unlink } from "./links";
import { getFinding } from "./read";
import { createFinding, updateFinding } from "./write";

const NOTES = "The import failed twice. “Nobody answered my mail.” We looked at another tool.";

let db: Db;
let studyId: string;
let personId: string;
let subjectId: string;
let said: string;
let noted: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  personId = makePerson(db, studyId).id;
  const { documents } = createInterview(db, {
    studyId,
    input: interviewOf({ participantIds: [personId], notes: NOTES, date: "2026-03-02" }),
  });
  const documentId = documents[0]?.id ?? "";
  const mark = (words: string) => createHighlight(db, { studyId, input: { documentId, ...spanOf(NOTES, words) } }).highlight.id;
  said = mark("Nobody answered my mail.");
  noted = mark("import failed twice");
  subjectId = `${createPersona(db, { studyId, input: { name: "Caretaker" } }).id}:pain-points`;
});

const about = { subject: "persona-field" as const };
const link = (highlightIds: string[], stance?: "for" | "against") =>
  linkQuotes(db, { studyId, input: { ...about, subjectId, highlightIds, ...(stance && { stance }) } });
const linked = () => listLinks(db, { studyId, ...about, subjectIds: [subjectId] }).get(subjectId) ?? [];

test("a quote is linked once, with who said it, when and where, and takes its latest stance", () => {
  link([said]);
  expect(link([said, noted], "against")).toMatchObject([
    {
      highlightId: said,
      stance: "against",
      state: "there",
      quote: "Nobody answered my mail.",
      verbatim: true,
      participantIds: [personId],
      participantCode: "P-001",
      audience: "customer",
      date: "2026-03-02",
    },
    { highlightId: noted, verbatim: false },
  ]);
  unlink(db, { studyId, linkId: linked()[0]?.linkId ?? "" });
  expect(linked().map(({ highlightId }) => highlightId)).toEqual([noted]);
  expect(() => unlink(db, { studyId, linkId: "no-link" })).toThrow(/not linked/);
});

test("nothing is linked to what is not in the study, nor are quotes that are not", () => {
  expect(() => linkQuotes(db, { studyId, input: { subject: "finding", subjectId: "x", highlightIds: [said] } })).toThrow(/no finding/);
  expect(() => linkQuotes(db, { studyId, input: { ...about, subjectId: "x:pain-points", highlightIds: [said] } })).toThrow(/no field/);
  const other = makeStudy(db);
  const elsewhere = `${createPersona(db, { studyId: other, input: { name: "Caretaker" } }).id}:pain-points`;
  expect(() => linkQuotes(db, { studyId: other, input: { ...about, subjectId: elsewhere, highlightIds: [said] } })).toThrow(
    /not in this study/,
  );
  expect(linked()).toEqual([]);
});

test("a link outlives its quote, and says what became of it", () => {
  link([said, noted]);
  deleteHighlight(db, { studyId, highlightId: said, version: 1 });
  expect(linked().map(({ state, quote }) => [state, quote])).toEqual([
    ["deleted", null],
    ["there", "import failed twice"],
  ]);
  for (const _ of emptyTrash(db, { studyId }));
  expect(linked()[0]).toMatchObject({ highlightId: said, state: "gone", quote: null, place: null, participantIds: [] });
});

test("words of somebody who refuses by now are not given, and are not offered (rule 14)", () => {
  link([said]);
  expect(listLinkable(db, { studyId, search: { q: "MAIL" } }).items).toMatchObject([{ highlightId: said }]);
  expect(listLinkable(db, { studyId, search: {} }).total).toBe(2);
  updateParticipant(db, { studyId, participantId: personId, version: 1, patch: { consent: { quote: "refused" } } });
  expect(linked()).toMatchObject([{ state: "refused", quote: null }]);
  expect(listLinkable(db, { studyId, search: {} }).items).toEqual([]);
});

test("a merge of people moves the quote to the one who stays", () => {
  link([said]);
  const other = makePerson(db, studyId);
  mergeParticipants(db, { studyId, participantId: personId, into: other.id });
  expect(linked()).toMatchObject([{ state: "there", participantIds: [other.id], participantCode: other.code }]);
});

test("a finding whose last quote is taken away is open again", () => {
  const { id } = createFinding(db, { studyId, input: { statement: "Nobody answers.", highlightIds: [said] } });
  updateFinding(db, { studyId, findingId: id, version: 1, patch: { status: "supported" } });
  const [only] = listLinks(db, { studyId, subject: "finding", subjectIds: [id] }).get(id) ?? [];
  unlink(db, { studyId, linkId: only?.linkId ?? "" });
  expect(getFinding(db, { studyId, findingId: id }).status).toBe("open");
});
