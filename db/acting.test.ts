import { expect, test } from "vitest";
import { actingAs } from "./acting";
import { createCode } from "./codebook/write";
import { undoAction } from "./history/walk";
import { makeStudy } from "./interviews/testing";
import { actions, codes, users } from "./schema";
import { now } from "./stamp";
import { openTestDb } from "./testing";

test("rows name the person who acts as their maker, and the log of each is their own", () => {
  const { db } = openTestDb();
  const studyId = makeStudy(db);
  for (const id of ["mira", "tom's"]) db.insert(users).values({ id, name: id, createdAt: now() }).run();
  const make = (name: string) => createCode(db, { studyId, input: { name } });
  actingAs("mira", () => make("Pallets"));
  actingAs("tom's", () => make("Forklifts"));
  make("Labels");
  const makers = db.select({ name: codes.name, by: codes.createdBy }).from(codes).all().slice(-3);
  expect(makers.map(({ name, by }) => [name, by])).toEqual([
    ["Pallets", "mira"],
    ["Forklifts", "tom's"],
    ["Labels", "local"],
  ]);
  expect(
    db
      .select({ by: actions.createdBy })
      .from(actions)
      .all()
      .map(({ by }) => by)
      .sort(),
  ).toEqual(["local", "mira", "tom's"]);
  expect(actingAs("mira", () => undoAction(db, { studyId })).action.label).toContain("Pallets");
});
