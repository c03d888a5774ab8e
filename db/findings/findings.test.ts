import { beforeEach, describe, expect, test } from "vitest";
import { deleteCode } from "@/db/codebook/delete";
import { createCode } from "@/db/codebook/write";
import { createHighlight, deleteHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import { updateParticipant } from "@/db/participants/update";
import { createPersona } from "@/db/personas";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { addComment, removeComment } from "./comments";
import { linkQuotes } from "./links";
import { getFinding, listFindings } from "./read";
import { createFinding, deleteFinding, restoreFinding, updateFinding } from "./write";

const NOTES = "The import failed twice. “Nobody answered my mail.” We looked at another tool.";
const AT = "2026-06-15T10:00:00.000Z";

let db: Db;
let studyId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
});

/** Somebody heard, with a highlight of theirs. */
function hearSomebody(personaId: string | null, { codeIds = [], date = "2026-05-02" }: { codeIds?: string[]; date?: string } = {}) {
  const person = makePerson(db, studyId);
  if (personaId) updateParticipant(db, { studyId, participantId: person.id, version: person.version, patch: { personaId } });
  const { documents } = createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id], notes: NOTES, date }) });
  const input = { documentId: documents[0]?.id ?? "", ...spanOf(NOTES, "import failed twice"), codeIds };
  return { personId: person.id, highlightId: createHighlight(db, { studyId, input }).highlight.id };
}

const write = (statement: string, more: Partial<Parameters<typeof createFinding>[1]["input"]> = {}) =>
  createFinding(db, { studyId, input: { statement, ...more } });
const read = (findingId: string) => getFinding(db, { studyId, findingId, at: AT });

test("a finding is written, changed, moved, deleted and brought back", () => {
  const [one, two] = [write("Units differ."), write("Nobody trains the late shift.")];
  const changed = updateFinding(db, { studyId, findingId: two.id, version: 1, patch: { note: "Seen twice.", owner: "Kim", position: 0 } });
  expect(changed).toMatchObject({ note: "Seen twice.", owner: "Kim", version: 2, status: "open" });
  expect(listFindings(db, { studyId }).map(({ id }) => id)).toEqual([two.id, one.id]);
  expect(() => updateFinding(db, { studyId, findingId: two.id, version: 1, patch: { note: "x" } })).toThrow(/changed since/);
  deleteFinding(db, { studyId, findingId: two.id, version: 2 });
  expect(listFindings(db, { studyId }).map(({ id }) => id)).toEqual([one.id]);
  expect(() => read(two.id)).toThrow(/no finding/);
  expect(restoreFinding(db, { studyId, findingId: two.id })).toMatchObject({ version: 4 });
  expect(listFindings(db, { studyId }).map(({ id }) => id)).toEqual([two.id, one.id]);
});

test("names only personas, codes and questions that the study has", () => {
  expect(() => write("x", { personaId: "p" })).toThrow(AppError);
  expect(() => write("x", { codeIds: ["c"] })).toThrow(/codebook/);
  expect(() => write("x", { questionId: "abcdefgh" })).toThrow(/research question/);
  expect(listFindings(db, { studyId })).toEqual([]);
});

describe("what a finding rests on", () => {
  test("are the people of its persona, of all of them who were heard", () => {
    const lead = createPersona(db, { studyId, input: { name: "Floor lead" } }).id;
    const code = createCode(db, { studyId, input: { name: "Import stops" } }).id;
    const [a, b] = [hearSomebody(lead, { codeIds: [code] }), hearSomebody(lead, { date: "2026-03-01" })];
    const other = hearSomebody(null, { codeIds: [code] });
    const { id } = write("The import stops.", { personaId: lead, codeIds: [code], highlightIds: [a.highlightId, other.highlightId] });
    linkQuotes(db, { studyId, input: { subject: "finding", subjectId: id, highlightIds: [b.highlightId], stance: "against" } });
    expect(read(id)).toMatchObject({
      strength: {
        word: "thin",
        for: { quotes: 1, people: 1, respondents: 0 },
        against: { quotes: 1, people: 1 },
        elsewhere: 1,
        lastHeard: "2026-05-02",
        stale: false,
      },
      suggested: "contradicted",
      prevalence: { people: 1, of: 2 },
      codes: [{ id: code, name: "Import stops", deleted: false }],
      lost: [],
    });
    expect(getFinding(db, { studyId, findingId: id, at: "2026-11-03T00:00:00.000Z" }).strength.stale).toBe(true);
  });

  test("gives it a status, typing does not (1.30)", () => {
    const { id } = write("The import stops.");
    const to = (status: "supported" | "contradicted" | "open") =>
      updateFinding(db, { studyId, findingId: id, version: read(id).version, patch: { status } });
    expect(() => to("supported")).toThrow(/Link a quote for it/);
    expect(() => to("contradicted")).toThrow(/Link a quote against it/);
    linkQuotes(db, { studyId, input: { subject: "finding", subjectId: id, highlightIds: [hearSomebody(null).highlightId] } });
    expect(to("supported").status).toBe("supported");
    expect(to("open").status).toBe("open");
  });

  test("shrinks honestly: deleted quotes count no more, refused ones count unseen, and it says so", () => {
    const [a, b] = [hearSomebody(null), hearSomebody(null)];
    const { id } = write("The import stops.", { highlightIds: [a.highlightId, b.highlightId] });
    deleteHighlight(db, { studyId, highlightId: a.highlightId, version: 1 });
    updateParticipant(db, { studyId, participantId: b.personId, version: 1, patch: { consent: { quote: "refused" } } });
    expect(read(id)).toMatchObject({ lost: ["deleted", "refused"], strength: { for: { quotes: 1, people: 1 } } });
  });

  test("keeps a deleted code, and says that it is deleted", () => {
    const code = createCode(db, { studyId, input: { name: "Import stops" } });
    const { id } = write("The import stops.", { codeIds: [code.id] });
    deleteCode(db, { studyId, codeId: code.id, version: code.version });
    expect(read(id).codes).toEqual([{ id: code.id, name: "Import stops", deleted: true }]);
    updateFinding(db, { studyId, findingId: id, version: 1, patch: { codeIds: [] } });
    expect(read(id)).toMatchObject({ codes: [], prevalence: null });
  });
});

test("comments stand in the order of writing, and can be taken away", () => {
  const { id } = write("The import stops.");
  addComment(db, { studyId, findingId: id, text: "Ask the late shift." });
  const { comments } = addComment(db, { studyId, findingId: id, text: "Done." });
  expect(comments.map(({ text }) => text)).toEqual(["Ask the late shift.", "Done."]);
  const commentId = comments[0]?.id ?? "";
  removeComment(db, { studyId, findingId: id, commentId });
  expect(() => removeComment(db, { studyId, findingId: id, commentId })).toThrow(/no such comment/);
  expect(read(id).comments.map(({ text }) => text)).toEqual(["Done."]);
});
