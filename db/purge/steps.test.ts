import type Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { beforeEach, expect, test } from "vitest";
import { listDeleted } from "@/db/deleted";
import { deleteQuestionnaire, restoreQuestionnaire } from "@/db/questionnaires/delete";
import { makeResponse } from "@/db/responses/testing";
import { createSavedSearch } from "@/db/search/saved";
import { deleteStudy, getStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { emptyTrash, purgeItem, purgeNext, purgeStudy } from "./purge";
import { type FullStudy, makeFullStudy, whole } from "./testing";

let db: Db;
let sqlite: Database.Database;
let world: FullStudy;

beforeEach(() => {
  ({ db, sqlite } = openTestDb());
  world = makeFullStudy(db);
});

const LONG_AGO = "2026-01-01T00:00:00.000Z";
const broken = () => sqlite.pragma("foreign_key_check");
const count = (table: string) => Number(sqlite.prepare(`select count(*) from ${table}`).pluck().get());

function bury(table: string, id: string): void {
  sqlite.prepare(`update ${table} set deleted_at = ? where id = ?`).run(LONG_AGO, id);
}

test("a long questionnaire goes for good in steps, itself last, and no further where it was restored in between", () => {
  const { studyId, questionnaire: id } = world;
  for (let at = 0; at < 1100; at += 1) makeResponse(db, { studyId, questionnaireId: id, number: 1000 + at });
  const ref = { studyId, questionnaireId: id };
  deleteQuestionnaire(db, { ...ref, version: 1 });
  const before = count("responses");
  const work = purgeItem(db, { studyId, kind: "questionnaire", id });
  work.next();
  expect([count("questionnaires"), count("responses")]).toEqual([1, before - 500]);
  restoreQuestionnaire(db, ref);
  expect(() => work.next()).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
  expect(count("responses")).toBe(before - 500);
  deleteQuestionnaire(db, { ...ref, version: 3 });
  expect([...purgeItem(db, { studyId, kind: "questionnaire", id })]).toHaveLength(2);
  expect([count("questionnaires"), count("responses")]).toEqual([0, 0]);
  expect(broken()).toEqual([]);
});

test("what is deleted while the trash is being emptied stays in it", () => {
  const { studyId } = world;
  bury("interviews", world.interview);
  bury("saved_searches", world.search);
  const later = createSavedSearch(db, { studyId, input: { name: "Prices", query: "price", filter: {} } }).id;
  const work = emptyTrash(db, { studyId });
  work.next();
  bury("message_terms", world.term);
  sqlite.prepare("update saved_searches set deleted_at = '2026-01-02T00:00:00.000Z' where id = ?").run(later);
  expect(whole(work)).toEqual({ removed: 2 });
  expect(
    listDeleted(db, { studyId })
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([later, world.term].toSorted());
});

test("a deleted study goes for good a part at a time, and no further where it is restored in between", () => {
  const { studyId } = world;
  deleteStudy(db, { studyId, version: getStudy(db, studyId).version });
  const work = purgeStudy(db, { studyId });
  work.next();
  expect([count("interviews"), count("studies")]).toEqual([0, 1]);
  sqlite.prepare("update studies set deleted_at = null").run();
  expect(() => work.next()).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
  expect(broken()).toEqual([]);
});

/** How the file goes about what is read and changed of the replies while something is done. */
function plansOf(work: (watched: Db) => void): string[] {
  const asked: [string, unknown[]][] = [];
  const logQuery = (query: string, params: unknown[]) => void asked.push([query, params]);
  work(drizzle(sqlite, { logger: { logQuery } }) as unknown as Db);
  return asked
    .filter(([query]) => /^(select .* from|update) "responses"/.test(query))
    .map(([query, params]) => {
      const plan = sqlite.prepare(`explain query plan ${query}`).all(...params) as { detail: string }[];
      return plan.map(({ detail }) => detail).join("; ");
    });
}

test("replies in the trash, of a persona and of an account are found by an index, however many there are", () => {
  bury("responses", world.response);
  bury("personas", world.persona);
  bury("accounts", world.account);
  const plans = plansOf((watched) => void whole(emptyTrash(watched, { studyId: world.studyId })));
  const used = new Set(plans.map((plan) => /USING (?:COVERING )?INDEX (\w+)/.exec(plan)?.[1]));
  expect(used).toEqual(new Set(["responses_in_trash", "responses_by_persona", "responses_by_account"]));
  expect(plans.join("\n")).not.toMatch(/TEMP B-TREE|SCAN/);
});

test("the daily look into the trash reads the replies in it, and no others", () => {
  const plans = plansOf((watched) => void purgeNext(watched, { at: LONG_AGO }));
  expect(plans).toEqual([expect.stringContaining("responses_in_trash")]);
});
