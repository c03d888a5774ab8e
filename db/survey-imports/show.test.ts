import type Database from "better-sqlite3";
import { eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { beforeEach, expect, test } from "vitest";
import { newStudy } from "@/db/imports/testing";
import { imports, jobs, responses, responseUpdates } from "@/db/schema";
import { newId } from "@/db/stamp";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { clearStored, finishStored, goOnStoring } from "./show";
import { STILL_STORING } from "./storing";
import { formExport, importOne } from "./testing";

let db: Db;
let sqlite: Database.Database;
let studyId: string;

beforeEach(() => {
  ({ db, sqlite } = openTestDb());
  studyId = newStudy(db);
});

/** An export that was stored and shown, as if the program had stopped before it was finished. */
async function makeUnfinished(words: readonly string[]): Promise<string> {
  const { report } = await importOne(db, { studyId, content: formExport(words.map((said) => ["9", said, "Pro"] as const)) });
  const importId = report.id ?? "";
  db.delete(jobs).where(eq(jobs.importId, importId)).run();
  db.update(imports)
    .set({ storing: { phase: "applying", done: 0, total: 0 } })
    .where(eq(imports.id, importId))
    .run();
  return importId;
}

const unfinished = () =>
  db
    .select({ id: imports.id })
    .from(imports)
    .where(sql`${imports.storing} is not null`)
    .all()
    .map(({ id }) => id);

/** How the file goes about what is asked of the replies while some work is done. */
function plansOf(work: (watched: Db) => Iterable<void>): string[] {
  const asked: [string, unknown[]][] = [];
  const logQuery = (query: string, params: unknown[]) => void asked.push([query, params]);
  for (const _ of work(drizzle(sqlite, { logger: { logQuery } }) as unknown as Db));
  return asked
    .filter(([query]) => /from responses\b/.test(query))
    .map(([query, params]) => {
      const plan = sqlite.prepare(`explain query plan ${query}`).all(...params) as { detail: string }[];
      return plan.map(({ detail }) => detail).join("; ");
    });
}

test("an import that cannot be finished keeps no other from it, stays marked, and is named without a word of what was said", async () => {
  const broken = await makeUnfinished(["It took days"]);
  const sound = await makeUnfinished(["Too dear for us", "It was slow"]);
  const reply = db.select().from(responses).where(eq(responses.importId, broken)).get();
  if (!reply) throw new Error("the export has a reply");
  // a reply always has a status: the file refuses this one
  const says = JSON.stringify({ ...reply, status: null, texts: [{ slot: "none", text: "A secret" }] });
  db.run(sql`insert into response_updates (study_id, import_id, response_id, says) values (${studyId}, ${broken}, ${reply.id}, ${says})`);
  const start = () => {
    for (const _ of goOnStoring(db));
  };
  expect(start).toThrow(new RegExp(`^not finished, and tried again at the next start: ${broken} \\(\\w+\\)$`));
  expect(unfinished()).toEqual([broken]);
  const texts = db.select().from(jobs).where(eq(jobs.importId, sound)).all();
  expect(texts.map(({ total }) => total)).toEqual([2]);
  db.delete(responseUpdates).where(eq(responseUpdates.importId, broken)).run();
  start();
  expect(unfinished()).toEqual([]);
});

test("all texts of an import are put in line once, 200 to a line, and found by its replies", async () => {
  const importId = await makeUnfinished(Array.from({ length: 450 }, (_, at) => (at % 10 === 0 ? "" : `It took ${at} days`)));
  const plans = plansOf((watched) => finishStored(watched, { studyId, importId }));
  expect(plans.length).toBeGreaterThan(2);
  expect(plans.filter((plan) => !plan.includes("responses_by_import"))).toEqual([]);
  expect(plans.join()).not.toMatch(/TEMP B-TREE|SCAN|documents_in_study/);
  const lines = db.select().from(jobs).where(eq(jobs.importId, importId)).all();
  expect(lines.map(({ total }) => total)).toEqual([200, 200, 5]);
  expect(new Set(lines.map(({ payload }) => JSON.stringify(payload))).size).toBe(3);
});

test("what an import stored unseen is taken away without reading the replies that were there before", async () => {
  const importId = await makeUnfinished(["It took days", "Too dear for us", "It was slow"]);
  await importOne(db, { studyId, content: formExport([["3", "Fine by me", "Solo"]]) });
  db.update(responses).set({ deletedAt: STILL_STORING }).where(eq(responses.importId, importId)).run();
  const ref = { studyId, importId };
  expect(plansOf((watched) => clearStored(watched, { ...ref, since: newId() })).join()).toMatch(/\(study_id=\? AND (id>\?|import_id=\?)\)/);
  const plans = plansOf((watched) => clearStored(watched, ref));
  expect(plans.filter((plan) => !plan.includes("responses_by_import"))).toEqual([]);
  expect(db.select().from(responses).all()).toHaveLength(1);
});
