import { expect, test } from "vitest";
import { listInterviews } from "@/db/interviews/list";
import { createParticipant } from "@/db/participants/create";
import { updateParticipant } from "@/db/participants/update";
import { openTestDb } from "@/db/testing";
import { importFiles } from "./import-files";
import { fileOf, newStudy, talk } from "./testing";

const JANUARY = fileOf("2026-01-01 anna.txt", talk("Anna Lee", "We set it up in a week and half the team came along."));

/** Audience of the day of every interview, the latest first. */
function days(db: Parameters<typeof listInterviews>[0], studyId: string) {
  return listInterviews(db, { studyId }).map(({ participants }) => participants[0]?.audience);
}

test("an import that says no audience leaves the interview under the person's audience of now, whatever they become (rule 8)", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const { id, version } = createParticipant(db, { studyId, input: { displayName: "Anna Lee", audience: "customer" } });
  importFiles(db, { studyId, files: [JANUARY], options: {} });
  expect(days(db, studyId)).toEqual(["customer"]);
  updateParticipant(db, { studyId, participantId: id, version, patch: { audience: "churned", audienceFor: "now" } });
  expect(days(db, studyId)).toEqual(["customer"]);
});
