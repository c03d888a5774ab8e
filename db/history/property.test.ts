import fc from "fast-check";
import { expect, test } from "vitest";
import { deleteCode, restoreCode } from "@/db/codebook/delete";
import { listCodes } from "@/db/codebook/list";
import { mergeCodes } from "@/db/codebook/merge";
import { placeCode } from "@/db/codebook/order";
import { splitCode } from "@/db/codebook/split";
import { createCode, updateCode } from "@/db/codebook/write";
import { listHighlights } from "@/db/highlights/list";
import { recodeHighlights, tagHighlight } from "@/db/highlights/tag";
import { createHighlight, deleteHighlight, restoreHighlight, updateHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, makeTranscript, spanOf } from "@/db/interviews/testing";
import { makeQuestionnaire, makeResponse } from "@/db/responses/testing";
import { codes, highlights } from "@/db/schema";
import { acceptSuggestion, decideSuggestions, rejectSuggestion } from "@/db/suggestions/decide";
import { listSuggestions } from "@/db/suggestions/list";
import { storeSuggestions } from "@/db/suggestions/store";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { decideInput } from "@/lib/suggestions/schema";
import { getHistory } from "./entry";
import { codingOf } from "./testing";
import { redoAction, undoAction } from "./walk";

const page = { limit: 500 };
const DAYS = [
  "The import failed twice on Monday.",
  "Nobody answered my mail.",
  "So we looked at another tool.",
  "The price was fine for us.",
];

type World = { db: Db; studyId: string; documents: { id: string; text: string }[] };

function makeWorld(): World {
  const { db } = openTestDb();
  const studyId = makeStudy(db);
  const [ana, ben] = [makePerson(db, studyId).id, makePerson(db, studyId).id];
  const { id: interviewId, documents } = createInterview(db, {
    studyId,
    input: interviewOf({ participantIds: [ana], notes: DAYS.join(" ") }),
  });
  const talk = makeTranscript(db, {
    studyId,
    interviewId,
    voices: [
      { label: "Ana", role: "participant", participantId: ana },
      { label: "Ben", role: "participant", participantId: ben },
    ],
    said: DAYS.map((says, index) => ({ who: index % 2 ? "Ben" : "Ana", says })),
  });
  const codeIds = listCodes(db, { studyId })
    .slice(0, 2)
    .map(({ id }) => id);
  const proposals = DAYS.map((says) => {
    const start = talk.text.indexOf(says);
    return { start, end: start + says.length, step: null, point: "trigger" as const, codeIds, score: 0.5, reasons: [] };
  });
  storeSuggestions(db, { studyId, documentId: talk.id, proposals, model: "test" });
  const notes = { id: documents[0]?.id ?? "", text: DAYS.join(" ") };
  const text = DAYS.toReversed().join(" ");
  const { id: questionnaireId } = makeQuestionnaire(db, studyId);
  const answers = [ben, null].map((participantId) => {
    const { documents: said } = makeResponse(db, { studyId, questionnaireId, participantId, texts: { aaaaaaaa: text } });
    return { id: said.aaaaaaaa ?? "", text };
  });
  const inAnswer = DAYS.slice(0, 2).map((says) => ({
    ...spanOf(text, says),
    step: null,
    point: "failure" as const,
    codeIds,
    score: 0.5,
    reasons: [],
  }));
  for (const { id } of answers) storeSuggestions(db, { studyId, documentId: id, proposals: inAnswer, model: "test" });
  return { db, studyId, documents: [notes, { id: talk.id, text: talk.text }, ...answers] };
}

const pick = <T>(list: readonly T[], at: number): T => {
  const one = list[at % list.length];
  if (one === undefined) throw new AppError("NOT_FOUND", "nothing to choose from");
  return one;
};

type Draw = { a: number; b: number; c: number };
type Act = (world: World, draw: Draw) => void;

const standing = ({ db, studyId }: World) => listHighlights(db, { studyId, filter: {}, page }).items;
const suggested = ({ db, studyId }: World, status: "open" | "accepted" | "rejected") =>
  listSuggestions(db, { studyId, filter: { status: [status] }, page }).items;
const book = ({ db, studyId }: World) => listCodes(db, { studyId });

const ACTS: Record<string, Act> = {
  mark: (world, { a, b, c }) => {
    const { db, studyId, documents } = world;
    const { id: documentId, text } = pick(documents, a);
    const start = b % (text.length - 30);
    const codeIds = [pick(book(world), c).id];
    createHighlight(db, {
      studyId,
      input: { documentId, start, end: start + 5 + (c % 25), point: pick(["trigger", "failure", null], c), codeIds },
    });
  },
  moveEdge: (world, { a, b }) => {
    const { id, version, start, end } = pick(standing(world), a);
    updateHighlight(world.db, { ...world, highlightId: id, version, patch: { start: Math.max(0, start - (b % 9)), end: end + (b % 3) } });
  },
  recolour: (world, { a, b }) => {
    const { id, version } = pick(standing(world), a);
    const patch = { point: pick(["trigger", "failure", null] as const, b), comment: `comment ${b % 4}`, starred: b % 2 === 0 };
    updateHighlight(world.db, { ...world, highlightId: id, version, patch });
  },
  tag: (world, { a, b, c }) => {
    const [add, remove] = [pick(book(world), b).id, pick(book(world), c).id];
    tagHighlight(world.db, {
      ...world,
      highlightId: pick(standing(world), a).id,
      input: { add: [add], remove: add === remove ? [] : [remove] },
    });
  },
  recode: (world, { a, b }) => {
    const highlightIds = standing(world)
      .filter((_, index) => index % 2 === a % 2)
      .map(({ id }) => id);
    if (highlightIds.length > 0) {
      recodeHighlights(world.db, { ...world, input: { highlightIds, add: [pick(book(world), b).id], point: "failure", severity: 2 } });
    }
  },
  erase: (world, { a }) => {
    const { id, version } = pick(standing(world), a);
    deleteHighlight(world.db, { ...world, highlightId: id, version });
  },
  bringBack: (world, { a }) => {
    const gone = world.db
      .select()
      .from(highlights)
      .all()
      .filter(({ deletedAt }) => deletedAt !== null);
    restoreHighlight(world.db, { ...world, highlightId: pick(gone, a).id });
  },
  accept: (world, { a, b }) => {
    const { id, start } = pick(suggested(world, "open"), a);
    acceptSuggestion(world.db, { ...world, suggestionId: id, input: b % 2 ? {} : { start: start + 4, point: "failure" } });
  },
  reject: (world, { a }) => void rejectSuggestion(world.db, { ...world, suggestionId: pick(suggested(world, "open"), a).id }),
  decide: (world, { a }) => {
    const open = suggested(world, "open").map(({ id }) => id);
    const input = { accept: open.slice(0, a % 3), reject: open.slice(a % 3), reopen: suggested(world, "accepted").map(({ id }) => id) };
    decideSuggestions(world.db, { ...world, input: decideInput.parse(input) });
  },
  addCode: (world, { a, b }) =>
    void createCode(world.db, { ...world, input: { name: `Code ${a % 5}`, parentId: b % 2 ? null : pick(book(world), b).id } }),
  changeCode: (world, { a, b }) => {
    const { id, version } = pick(book(world), a);
    updateCode(world.db, { ...world, codeId: id, version, patch: { name: `Name ${b % 5}`, definition: `means ${b % 3}` } });
  },
  hangCode: (world, { a, b }) => {
    const { id, version } = pick(book(world), a);
    updateCode(world.db, { ...world, codeId: id, version, patch: { parentId: pick(book(world), b).id } });
  },
  placeCode: (world, { a, b }) =>
    void placeCode(world.db, {
      ...world,
      codeId: pick(book(world), a).id,
      parentId: b % 2 ? null : pick(book(world), b).id,
      beforeId: null,
    }),
  merge: (world, { a, b }) => void mergeCodes(world.db, { ...world, codeId: pick(book(world), a).id, into: pick(book(world), b).id }),
  split: (world, { a, b, c }) => {
    const code = pick(book(world), a);
    const ids = standing(world)
      .filter(({ codeIds }) => codeIds.includes(code.id))
      .map(({ id }) => id);
    const parts = [
      { name: `Part ${b % 4}`, highlightIds: ids.slice(0, 1) },
      { codeId: pick(book(world), c).id, highlightIds: ids.slice(1) },
    ];
    splitCode(world.db, { ...world, codeId: code.id, parts, dissolve: b % 2 === 0 });
  },
  dropCode: (world, { a, b }) => {
    const { id, version } = pick(book(world), a);
    deleteCode(world.db, { ...world, codeId: id, version, moveTo: b % 2 ? "none" : pick(book(world), b).id });
  },
  restoreCode: (world, { a }) => {
    const gone = world.db
      .select()
      .from(codes)
      .all()
      .filter(({ deletedAt }) => deletedAt !== null);
    restoreCode(world.db, { ...world, codeId: pick(gone, a).id });
  },
};

/** Does it, or is refused: then nothing was changed and nothing is in the log. */
function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

const anySteps = fc.array(
  fc.record({ act: fc.constantFrom(...Object.keys(ACTS)), draw: fc.record({ a: fc.nat(997), b: fc.nat(997), c: fc.nat(997) }) }),
  { minLength: 12, maxLength: 30, size: "max" },
);

test("undoing everything gives the coding as it was, redoing everything as it ended", () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const world = makeWorld();
      const { db, studyId } = world;
      const start = codingOf(db, studyId);
      for (let a = 0; a < 5; a++) attempt(() => ACTS.mark?.(world, { a, b: a * 31, c: a }));
      for (const { act, draw } of steps) attempt(() => ACTS[act]?.(world, draw));
      const end = codingOf(db, studyId);
      const states: unknown[] = [end];
      while (getHistory(db, { studyId }).undo) {
        undoAction(db, { studyId });
        states.push(codingOf(db, studyId));
      }
      expect(states.at(-1)).toEqual(start);
      while (states.pop() && getHistory(db, { studyId }).redo) {
        redoAction(db, { studyId });
        expect(codingOf(db, studyId)).toEqual(states.at(-1));
      }
      expect(codingOf(db, studyId)).toEqual(end);
    }),
    { numRuns: 25 },
  );
}, 120_000);
