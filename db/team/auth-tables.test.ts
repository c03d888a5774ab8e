import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import * as schema from "@/db/schema";
import { authTables } from "./auth-tables";

const columnsOf = (table: SQLiteTable) => new Map(getTableConfig(table).columns.map((column) => [column.name, column]));

test.each(Object.entries(authTables))("what the sign-in library calls %s is a table that there is, column by column", (_, table) => {
  const { name } = getTableConfig(table);
  const ours = Object.values(schema).find((each) => is(each, SQLiteTable) && getTableConfig(each).name === name);
  if (!ours || !is(ours, SQLiteTable)) throw new Error(`there is no table ${name}`);
  const there = columnsOf(ours);
  for (const column of columnsOf(table).values()) {
    const same = there.get(column.name);
    expect([column.name, same?.getSQLType(), same?.notNull]).toEqual([column.name, column.getSQLType(), column.notNull]);
  }
});

test("it knows every column of sessions and credentials, so that it can fill them", () => {
  expect([...columnsOf(authTables.session).keys()].toSorted()).toEqual([...columnsOf(schema.signInSessions).keys()].toSorted());
  expect([...columnsOf(authTables.account).keys()].toSorted()).toEqual([...columnsOf(schema.signInCredentials).keys()].toSorted());
});
