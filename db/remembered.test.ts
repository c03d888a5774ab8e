import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { openTestDb } from "@/db/testing";
import { write } from "@/db/write";
import { createPersona, listPersonas } from "./personas";
import { remembered, rememberedFor } from "./remembered";
import { createStudy } from "./studies";

it("does its work again only after something changed, and forgets what was used longest ago", () => {
  const { db } = openTestDb();
  const { id: studyId } = createStudy(db, { input: { name: "One", journeyPreset: "lifecycle" } });
  let worked = 0;
  const count = (name = "a") =>
    remembered(db, { of: "personas", name, most: 2 }, () => {
      worked += 1;
      return [listPersonas(db, { studyId }).length, worked];
    });
  expect([count(), count()]).toEqual([
    [0, 1],
    [0, 1],
  ]);
  createPersona(db, { studyId, input: { name: "Floor lead" } });
  expect(count()).toEqual([1, 2]);
  for (const name of ["b", "c", "a"]) count(name);
  expect(worked).toBe(5);
});

it("keeps nothing that a transaction may roll back", () => {
  const { db } = openTestDb();
  const { id: studyId } = createStudy(db, { input: { name: "One", journeyPreset: "lifecycle" } });
  const count = () => remembered(db, { of: "personas", name: studyId }, () => listPersonas(db, { studyId }).length);
  expect(count()).toBe(0);
  const undone = () =>
    write(db, (tx) => {
      createPersona(tx, { studyId, input: { name: "Floor lead" } });
      expect(count()).toBe(1);
      tx.run(sql`select no_such_column`);
    });
  expect(undone).toThrow();
  expect(count()).toBe(0);
});

it("does work that rests on what is asked alone again only where something else is asked", () => {
  const { db } = openTestDb();
  let worked = 0;
  const measure = (marks: readonly number[], name = "a") =>
    rememberedFor(db, { of: "figures", name, most: 2, asked: { marks } }, () => {
      worked += 1;
      return marks.length;
    });
  expect([measure([1, 2]), measure([1, 2])]).toEqual([2, 2]);
  createStudy(db, { input: { name: "One", journeyPreset: "lifecycle" } });
  expect([measure([1, 2]), worked]).toEqual([2, 1]);
  expect([measure([1]), measure([1, 2]), worked]).toEqual([1, 2, 3]);
  for (const name of ["b", "c", "a"]) measure([1, 2], name);
  expect(worked).toBe(6);
});
