import { expect, test } from "vitest";
import { makeStudy } from "@/db/interviews/testing";
import { createMemo } from "@/db/memos/memos";
import { createParticipant } from "@/db/participants/create";
import { updateParticipant } from "@/db/participants/update";
import { identitiesOf } from "@/db/privacy/identities";
import { formerNames } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import { identityFinder } from "@/lib/privacy/find-identities";

test.each([
  ["a part of it in small letters", "Zdenka Vlk", "as zdenka told us"],
  ["a break in it that is not seen", "Milena Dvorak", "as Dvo\u00ADrak told us"],
  ["it is joined to other words", "Tereza Kral", "Notes of TerezaKral_2025"],
  ["its script has no blanks", "田中太郎", "昨日は太郎さんが来た"],
])("a name that is forgotten stays hidden where %s", (_, displayName, words) => {
  const { db } = openTestDb();
  const studyId = makeStudy(db);
  const { id: participantId } = createParticipant(db, { studyId, input: { displayName, audience: "customer" } });
  createMemo(db, { studyId, input: { subject: "study", subjectId: studyId, text: words } });
  const hidden = () => identityFinder(identitiesOf(db, studyId))(words, true);
  const before = hidden();
  expect(before).not.toEqual([]);
  updateParticipant(db, { studyId, participantId, version: 1, patch: { displayName: null } });
  expect(hidden()).toEqual(before);
  expect(
    db
      .select()
      .from(formerNames)
      .all()
      .map(({ name }) => name),
  ).toEqual([displayName]);
});
