import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "@/db/client";
import { makeTempFolders } from "@/db/file/testing";
import { openTestDb } from "@/db/testing";
import { secretOf } from "./secret";

const { make, removeAll } = makeTempFolders();
afterAll(removeAll);

test("the secret lies beside the database, for its owner alone, and stays the same", () => {
  const folder = make();
  const place = join(folder, "secret");
  const first = openDatabase({ folder });
  const secret = secretOf(first.db);
  first.close();
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(statSync(place).mode & 0o777).toBe(0o600);
  expect(readFileSync(place, "utf8")).toBe(secret);

  const again = openDatabase({ folder });
  expect(secretOf(again.db)).toBe(secret);
  expect(again.sqlite.serialize().includes(secret)).toBe(false);
  writeFileSync(place, "cut sho");
  expect(secretOf(again.db)).not.toBe("cut sho");
  again.close();
});

test("every database has one of its own", () => {
  const [one, other] = [openTestDb().db, openTestDb().db];
  expect(secretOf(one)).toBe(secretOf(one));
  expect(secretOf(one)).not.toBe(secretOf(other));
});
