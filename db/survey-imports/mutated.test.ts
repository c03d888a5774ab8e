import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { newStudy } from "@/db/imports/testing";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import * as examples from "@/lib/survey-import/fixtures/examples";
import * as layouts from "@/lib/survey-import/fixtures/layouts";
import { mutatedExports } from "@/lib/survey-import/fixtures/testing";
import { importOne } from "./testing";

const mutated = mutatedExports([...Object.values(examples), ...Object.values(layouts)]);

function stored(db: Db): number[] {
  return ["responses", "documents", "questionnaires", "personas", "accounts"].map(
    (table) => db.get<{ n: number }>(sql.raw(`select count(*) as n from ${table}`))?.n ?? 0,
  );
}

test("an export that something happened to is stored whole or refused whole, its rows reconcile, and again it stores nothing", async () => {
  const { db } = openTestDb();
  await fc.assert(
    fc.asyncProperty(mutated, async (content) => {
      const studyId = newStudy(db);
      const before = stored(db);
      const first = await importOne(db, { studyId, content });
      if (first.status === "refused") {
        expect(first.reason).toMatch(/^[A-Z“].+\.$/s);
        expect(stored(db)).toEqual(before);
        return;
      }
      const { read, ...parts } = first.rows ?? { read: -1 };
      expect(Object.values(parts).reduce((sum, one) => sum + one, 0)).toBe(read);
      const after = stored(db);
      const again = await importOne(db, { studyId, content });
      expect([again.status, again.rows?.stored, again.rows?.updated]).toEqual(["unchanged", 0, 0]);
      expect(stored(db)).toEqual(after);
    }),
    { numRuns: 120 },
  );
}, 60_000);
