import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { erasePerson } from "@/db/erasure/erase";
import { plantPerson } from "@/db/erasure/testing";
import { documents, speakers } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import { recountTexts } from "./recount";

test.each(["erase", "anonymise"] as const)(
  "a text that somebody was taken out of (%s) is as it must be, though it keeps its counts",
  (mode) => {
    const { db, sqlite } = openTestDb();
    const { studyId, participantId, sharedId, code } = plantPerson(db);
    expect(recountTexts(db, sqlite).wrong).toEqual([]);
    erasePerson(db, { studyId, participantId, mode, confirm: code });
    sqlite.exec("drop table temp.check_terms");
    expect(recountTexts(db, sqlite).wrong).toEqual([]);
    // what is left of it can still be told to be more than is stored
    db.update(documents).set({ words: 3 }).where(eq(documents.id, sharedId)).run();
    db.update(speakers).set({ words: 1 }).where(eq(speakers.label, "Ben")).run();
    sqlite.exec("drop table temp.check_terms");
    const { wrong } = recountTexts(db, sqlite);
    expect(wrong).toHaveLength(2);
    expect(wrong[0]).toContain(`text ${sharedId} has`);
    expect(wrong[1]).toContain("1 are stored");
  },
);
