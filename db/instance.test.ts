import { afterAll, expect, test } from "vitest";
import { makeTempFolders } from "./file/testing";
import { closeDatabase, configureDatabase, getDb, getOpenDatabase } from "./instance";

const temp = makeTempFolders();
afterAll(temp.removeAll);

test("The process has one database: opened at the first call, the same after, opened anew once it was closed", () => {
  // whatever another test of this process said is forgotten
  Reflect.deleteProperty(globalThis, Symbol.for("verbatim.database"));
  expect(() => getDb()).toThrow(/configureDatabase/);
  const folder = temp.make();
  configureDatabase({ folder });
  const first = getDb();
  expect(getDb()).toBe(first);
  expect(getOpenDatabase().folder).toBe(folder);
  configureDatabase({ folder });
  expect(() => configureDatabase({ folder: temp.make() })).toThrow(/close it first/);
  closeDatabase();
  closeDatabase();
  expect(getDb()).not.toBe(first);
  closeDatabase();
});
