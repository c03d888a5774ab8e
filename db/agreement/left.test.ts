import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { actingAs } from "@/db/acting";
import { memberships } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { setDone } from "./done";
import { getFigures } from "./figures";
import { makeCoder, makeTalk } from "./testing";
import { getRound } from "./wire";

function twoCoders(db: Db) {
  const talk = makeTalk(db);
  const [ben, eva] = [makeCoder(db, talk.studyId, "Ben"), makeCoder(db, talk.studyId, "Eva")];
  const leave = (userId: string) =>
    db
      .delete(memberships)
      .where(and(eq(memberships.studyId, talk.studyId), eq(memberships.userId, userId)))
      .run();
  const refOf = (roundId: string) => ({ studyId: talk.studyId, roundId });
  const done = (roundId: string, userId: string) => actingAs(userId, () => setDone(db, { ...refOf(roundId), done: true }));
  return { talk, ben, eva, leave, done, refOf };
}

test("nobody waits for a coder who left the study", () => {
  const { db } = openTestDb();
  const { talk, ben, eva, leave, done, refOf } = twoCoders(db);
  const round = talk.round({ firstCoder: ben, secondCoder: eva });
  expect(done(round.id, eva).openedAt).toBeNull();
  leave(ben);
  expect(getRound(db, refOf(round.id)).coders).toMatchObject([{ left: true }, { left: false }]);
  expect(done(round.id, eva).openedAt).not.toBeNull();
});

test("a round whose only blind coder left is opened by whoever codes in the study, not before", () => {
  const { db } = openTestDb();
  const { talk, ben, eva, leave, done } = twoCoders(db);
  const round = talk.round({ secondCoder: eva });
  expect(() => done(round.id, ben)).toThrow("not a coder");
  leave(eva);
  expect(done(round.id, ben).openedAt).not.toBeNull();
});

test("it is counted how much of the study's own coding is by the second coder", () => {
  const { db } = openTestDb();
  const { talk, ben, eva, done, refOf } = twoCoders(db);
  actingAs(eva, () => talk.mark("The import failed twice.", { codeIds: [talk.codes.import] }));
  actingAs(ben, () => talk.mark("Nobody answered for a week.", { codeIds: [talk.codes.support] }));
  const round = talk.round({ secondCoder: eva });
  done(round.id, eva);
  expect(getFigures(db, refOf(round.id)).marks).toMatchObject({ first: 2, ownFirst: 1 });
});
