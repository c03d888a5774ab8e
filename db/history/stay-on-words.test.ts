import fc from "fast-check";
import { expect, test } from "vitest";
import { getDocument } from "@/db/documents/get";
import { updateDocument } from "@/db/documents/update";
import { createHighlight, deleteHighlight, updateHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy } from "@/db/interviews/testing";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { redoAction, undoAction } from "./walk";

test("never leaves a highlight on words that it was not put on", () => {
  const words = Array.from({ length: 40 }, (_, index) => `word${index}`);
  const anyStep = fc.record({
    what: fc.constantFrom("mark", "edge", "erase", "insert", "cut", "undo", "redo"),
    a: fc.nat(39),
    b: fc.nat(5),
  });
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 8, maxLength: 25, size: "max" }), (steps) => {
      const { db, documentId, studyId } = tokenWorld(words);
      const put = new Map<string, Set<string>>();
      const inserted = new Set<string>();
      for (const [turn, { what, a, b }] of steps.entries()) {
        attempt(() => tokenStep({ db, documentId, studyId, put, inserted }, { what, a, b, turn }));
        const now = getDocument(db, { studyId, documentId });
        for (const { id, start, end, quote } of now.highlights) {
          expect(now.text.slice(start, end)).toBe(quote);
          const strange = quote.split(" ").filter((word) => !put.get(id)?.has(word) && !inserted.has(word));
          expect(strange).toEqual([]);
        }
      }
    }),
    { numRuns: 30 },
  );
}, 60_000);

function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

type Tokens = { db: Db; documentId: string; studyId: string; put: Map<string, Set<string>>; inserted: Set<string> };

function tokenWorld(words: string[]): Pick<Tokens, "db" | "documentId" | "studyId"> {
  const { db } = openTestDb();
  const studyId = makeStudy(db);
  const participantIds = [makePerson(db, studyId).id];
  const interview = createInterview(db, { studyId, input: interviewOf({ participantIds, notes: words.join(" ") }) });
  return { db, studyId, documentId: interview.documents[0]?.id ?? "" };
}

function tokenStep(
  { db, documentId, studyId, put, inserted }: Tokens,
  { what, a, b, turn }: { what: string; a: number; b: number; turn: number },
): void {
  const { text, version, highlights: marks } = getDocument(db, { studyId, documentId });
  const tokens = text.split(" ");
  const spanFrom = (from: number, count: number) => {
    const start = tokens.slice(0, from).join(" ").length + (from > 0 ? 1 : 0);
    return { start, end: start + tokens.slice(from, from + count).join(" ").length };
  };
  const from = a % tokens.length;
  const one = marks[a % Math.max(1, marks.length)];
  const noted = (id: string, quote: string) => put.set(id, new Set([...(put.get(id) ?? []), ...quote.split(" ")]));
  if (what === "mark") {
    const { highlight } = createHighlight(db, { studyId, input: { documentId, ...spanFrom(from, b + 1) } });
    noted(highlight.id, highlight.quote);
  } else if (what === "edge" && one) {
    const patch = spanFrom(from, b + 1);
    const moved = updateHighlight(db, { studyId, highlightId: one.id, version: one.version, patch });
    noted(moved.id, moved.quote);
  } else if (what === "erase" && one) deleteHighlight(db, { studyId, highlightId: one.id, version: one.version });
  else if (what === "insert" || what === "cut") {
    const fresh = `new${turn}`;
    const next = what === "insert" ? tokens.toSpliced(from, 0, fresh) : tokens.toSpliced(from, b + 1);
    if (what === "insert") inserted.add(fresh);
    updateDocument(db, { studyId, documentId, version, patch: { text: next.join(" ") } });
  } else if (what === "undo") undoAction(db, { studyId });
  else if (what === "redo") redoAction(db, { studyId });
}
