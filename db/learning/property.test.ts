import fc from "fast-check";
import { expect, test } from "vitest";
import { updateDocument } from "@/db/documents/update";
import { tagHighlight } from "@/db/highlights/tag";
import { createHighlight, deleteHighlight } from "@/db/highlights/write";
import { redoAction, undoAction } from "@/db/history/walk";
import { makeStudy } from "@/db/interviews/testing";
import { codes, documents, highlights, tagsTakenBack } from "@/db/schema";
import { acceptSuggestion, decideSuggestions, rejectSuggestion, reopenSuggestion } from "@/db/suggestions/decide";
import { countOpen } from "@/db/suggestions/list";
import { marksIn } from "@/db/suggestions/marks";
import type { SuggestionRow } from "@/db/suggestions/wire";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { saidKeys } from "@/lib/learning/said-keys";
import { tagsSaid } from "@/lib/learning/tags";
import { decideInput } from "@/lib/suggestions/schema";
import { leftOf } from "@/lib/suggestions/taken";
import { tallyDecisions } from "./decisions";
import { getReviewQueue } from "./review";
import { learnAll, logNotes, SAID, storedSuggestions } from "./testing";

type Study = { db: Db; studyId: string; documentIds: string[] };

/** Texts that say some of the same words. */
function twoTexts(): Study {
  const { db } = openTestDb();
  const studyId = makeStudy(db);
  const first = logNotes(db, { studyId, notes: SAID.slice(0, 6).join(" ") });
  const second = logNotes(db, { studyId, notes: `${SAID[1]} ${SAID[5]} ${SAID[6]} ${SAID[7]}` });
  return { db, studyId, documentIds: [first.documentId, second.documentId] };
}

function pick<T>(items: readonly T[], number: number): T | undefined {
  return items[number % Math.max(1, items.length)];
}

const standing = ({ db }: Study) =>
  db
    .select()
    .from(highlights)
    .all()
    .filter(({ deletedAt }) => deletedAt === null);
const withStatus = ({ db }: Study, ...wanted: string[]) => storedSuggestions(db).filter(({ status }) => wanted.includes(status));
const codeId = ({ db }: Study, n: number) => pick(db.select().from(codes).all(), n)?.id ?? "";

/** A sentence of a text, whole or without its stop. */
function spanIn(study: Study, n: number) {
  const document = pick(study.db.select().from(documents).all(), n);
  const text = document?.text ?? "";
  const words =
    pick(
      SAID.filter((one) => text.includes(one)),
      n,
    ) ?? text.slice(0, 20);
  const start = Math.max(0, text.indexOf(words));
  return { documentId: document?.id ?? "", start, end: start + words.length - (n % 2) };
}

/** Everything that somebody may do; what cannot be done now is refused, and nothing happens. */
const ACTS: ((study: Study, n: number) => unknown)[] = [
  ({ db, studyId, ...rest }, n) =>
    acceptSuggestion(db, { studyId, suggestionId: pick(withStatus({ db, studyId, ...rest }, "open", "withdrawn"), n)?.id ?? "" }),
  (study, n) =>
    acceptSuggestion(study.db, {
      studyId: study.studyId,
      suggestionId: pick(withStatus(study, "open"), n)?.id ?? "",
      input: { point: n % 2 ? "trigger" : "failure", codeIds: [codeId(study, n)] },
    }),
  (study, n) =>
    rejectSuggestion(study.db, { studyId: study.studyId, suggestionId: pick(withStatus(study, "open", "withdrawn"), n)?.id ?? "" }),
  (study, n) =>
    reopenSuggestion(study.db, { studyId: study.studyId, suggestionId: pick(withStatus(study, "accepted", "rejected"), n)?.id ?? "" }),
  (study, n) => {
    const [accept, reject] = [withStatus(study, "open").slice(0, n % 3), withStatus(study, "open").slice(3, 3 + (n % 2))];
    const ids = (rows: SuggestionRow[]) => rows.map(({ id }) => id);
    decideSuggestions(study.db, { studyId: study.studyId, input: decideInput.parse({ accept: ids(accept), reject: ids(reject) }) });
  },
  ({ db, studyId }) => undoAction(db, { studyId }),
  ({ db, studyId }) => redoAction(db, { studyId }),
  (study, n) =>
    createHighlight(study.db, {
      studyId: study.studyId,
      input: { ...spanIn(study, n), point: n % 3 ? "failure" : "trigger", codeIds: [codeId(study, n)] },
    }),
  (study, n) => {
    const row = pick(standing(study), n);
    deleteHighlight(study.db, { studyId: study.studyId, highlightId: row?.id ?? "", version: row?.version ?? 0 });
  },
  (study, n) =>
    tagHighlight(study.db, {
      studyId: study.studyId,
      highlightId: pick(standing(study), n)?.id ?? "",
      input: n % 2 ? { add: [codeId(study, n)] } : { remove: [codeId(study, n)] },
    }),
  ({ db, studyId }, n) => {
    const row = pick(db.select().from(documents).all(), n);
    const text = n % 2 ? `Then. ${row?.text}` : (row?.text.replace(pick(SAID, n) ?? "", "") ?? "");
    updateDocument(db, { studyId, documentId: row?.id ?? "", version: row?.version ?? 0, patch: { text } });
  },
];

function tryTo(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

function sharesTag(row: SuggestionRow, tags: ReadonlySet<string>): boolean {
  return tagsSaid(row).some((tag) => tags.has(tag));
}

function refusedTags(rows: readonly { quote: string; tags: readonly string[] }[], quote: string): Set<string> {
  const keys = new Set(saidKeys(quote));
  return new Set(rows.flatMap((row) => (saidKeys(row.quote).some((key) => keys.has(key)) ? row.tags : [])));
}

function check(study: Study, before: readonly SuggestionRow[]): void {
  const { db, studyId } = study;
  const open = withStatus(study, "open");
  const rejected = withStatus(study, "rejected").map((row) => ({ quote: row.quote, tags: tagsSaid(row) }));
  for (const row of open) {
    expect(sharesTag(row, refusedTags(rejected, row.quote)), `rejected words wait again: ${row.quote}`).toBe(false);
    const marks = marksIn(db, { studyId, documentId: row.documentId });
    expect(leftOf(row, marks, new Set()), `a highlight says it already: ${row.quote}`).toBeDefined();
  }
  const known = new Set(before.map(({ id }) => id));
  const taken = db.select().from(tagsTakenBack).all();
  for (const row of open.filter(({ id }) => !known.has(id))) {
    const keys = new Set(saidKeys(row.quote));
    const tags = new Set(taken.filter(({ words }) => keys.has(words)).map(({ tag }) => tag));
    expect(sharesTag(row, tags), `taken back, and proposed anew: ${row.quote}`).toBe(false);
  }
  const places = open.map(({ documentId, start, end }) => `${documentId} ${start} ${end}`);
  expect(new Set(places).size).toBe(places.length);
}

function checkCounts({ db, studyId }: Study): void {
  const rows = storedSuggestions(db);
  const count = (status: string) => rows.filter((row) => row.status === status).length;
  const queue = getReviewQueue(db, { studyId });
  expect(countOpen(db, { studyId }).suggestions).toBe(count("open"));
  expect(queue.open + queue.withheld).toBe(count("open"));
  const ids = queue.groups.flatMap(({ clusters }) => clusters.flatMap((cluster) => cluster.ids));
  expect(ids.sort()).toEqual(rows.flatMap(({ status, id }) => (status === "open" ? [id] : [])).sort());
  expect(tallyDecisions(db, { studyId })).toMatchObject({ accepted: count("accepted"), rejected: count("rejected") });
}

/** Suggestions that stay on the same words keep their row. */
function checkRows(before: readonly SuggestionRow[], after: readonly SuggestionRow[]): void {
  const placeOf = ({ documentId, start, end, quote }: SuggestionRow) => `${documentId} ${start} ${end} ${quote}`;
  const was = new Map(before.filter(({ status }) => status === "open").map((row) => [placeOf(row), row.id]));
  for (const row of after.filter(({ status }) => status === "open")) expect(was.get(placeOf(row)) ?? row.id).toBe(row.id);
}

test("whatever is decided, undone, marked and edited, what was refused does not wait again and every count is a recount", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(ACTS.length - 1), fc.nat(40)), { minLength: 4, maxLength: 14 }), async (acts) => {
      const study = twoTexts();
      for (const [act, n] of acts) {
        tryTo(() => ACTS[act]?.(study, n));
        const before = storedSuggestions(study.db);
        await learnAll(study.db, study);
        check(study, before);
        checkRows(before, storedSuggestions(study.db));
      }
      checkCounts(study);
    }),
    { numRuns: 25 },
  );
}, 120_000);
