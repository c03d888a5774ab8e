import { expect, test } from "vitest";
import { makeTalk } from "@/db/agreement/testing";
import { openTestDb } from "@/db/testing";
import { getOverview } from "./overview";

test("a round waits for whoever codes blind in it, until they are done", () => {
  const { db } = openTestDb();
  const talk = makeTalk(db);
  const waiting = () => getOverview(db, { studyId: talk.studyId }).toReview;
  expect(waiting()).toMatchObject({ blindRounds: 0, firstBlindRoundId: null });
  const { id } = talk.round();
  expect(waiting()).toMatchObject({ blindRounds: 1, firstBlindRoundId: id });
  talk.done(id);
  expect(waiting()).toMatchObject({ blindRounds: 0, firstBlindRoundId: null });
});
