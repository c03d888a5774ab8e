import { expect, test } from "vitest";
import { openTestDb } from "./testing";

test("Each test database has every table, holds foreign keys, and knows nothing of another", () => {
  const one = openTestDb();
  const other = openTestDb();
  const tables = "select count(*) from sqlite_schema where type = 'table'";
  expect(one.sqlite.prepare(tables).pluck().get()).toBe(other.sqlite.prepare(tables).pluck().get());
  expect(one.sqlite.prepare("select 1 from sqlite_schema where name = 'studies'").pluck().get()).toBe(1);
  expect(one.sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
  one.sqlite.exec("create table only_here (words text)");
  expect(() => other.sqlite.exec("select * from only_here")).toThrow(/no such table/);
});
