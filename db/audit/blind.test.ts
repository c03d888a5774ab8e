import { expect, test } from "vitest";
import { actingAs } from "@/db/acting";
import { makeCoder, makeTalk } from "@/db/agreement/testing";
import { openTestDb } from "@/db/testing";
import { auditQuery } from "@/lib/audit/schema";
import { listActivity } from "./list";
import { recordAudit } from "./record";

test("how much a second coder marks is told to nobody else until the round is open", () => {
  const { db } = openTestDb();
  const talk = makeTalk(db);
  const { studyId } = talk;
  const [mira, tom] = [makeCoder(db, studyId, "Mira"), makeCoder(db, studyId, "Tom")];
  const { id: thingId } = talk.round({ firstCoder: mira, secondCoder: tom });
  for (const [userId, verb] of [
    [mira, "add"],
    [tom, "add"],
    [tom, "change"],
    [tom, "delete"],
  ] as const)
    recordAudit(db, { actor: { kind: "person", userId }, studyId, action: `${verb} mark of a second coder`, thingId });
  recordAudit(db, { actor: { kind: "person", userId: tom }, studyId, action: "finish second coding", thingId });
  const seenBy = (who: string, of: string | null = studyId) =>
    actingAs(who, () => listActivity(db, { studyId: of, query: auditQuery.parse({}) }).items.map(({ number }) => number));
  expect(seenBy(mira)).toEqual([5, 1]);
  expect(seenBy(tom)).toEqual([5, 4, 3, 2]);
  expect(seenBy("local", null)).toEqual([5]);
  talk.done(thingId, mira);
  talk.done(thingId, tom);
  expect(seenBy(mira)).toEqual([5, 4, 3, 2, 1]);
});
