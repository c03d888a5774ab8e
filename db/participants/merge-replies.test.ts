import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { relinkResponse } from "@/db/documents/relink-response";
import { getHighlight } from "@/db/highlights/list";
import { createHighlight } from "@/db/highlights/write";
import { makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import { makeQuestionnaire, makeResponse } from "@/db/responses/testing";
import { invitations, responses } from "@/db/schema";
import { newRecord, newToken } from "@/db/stamp";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { deleteParticipant, restoreParticipant } from "./delete";
import { getParticipant } from "./list";
import { mergeParticipants } from "./merge";
import { splitParticipant } from "./split";

const SAID = "We left because the invoice came twice. Nobody wrote back.";

let db: Db;
let studyId: string;
let ana: string;
let twin: string;
let questionnaireId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  [ana, twin] = [makePerson(db, studyId).id, makePerson(db, studyId).id];
  questionnaireId = makeQuestionnaire(db, studyId).id;
});

function reply(participantId: string | null) {
  const { id, documents } = makeResponse(db, { studyId, questionnaireId, participantId, texts: { aaaaaaaa: SAID } });
  const documentId = documents.aaaaaaaa ?? "";
  const mark = (words: string) => createHighlight(db, { studyId, input: { documentId, ...spanOf(SAID, words) } }).highlight.id;
  return { id, mark };
}

const whose = (highlightId: string) => getHighlight(db, { studyId, highlightId }).participantIds;
const linked = () =>
  Object.fromEntries(
    db
      .select()
      .from(responses)
      .all()
      .map(({ id, participantId }) => [id, participantId]),
  );

function invite(participantId: string): void {
  db.insert(invitations)
    .values({ ...newRecord(), studyId, questionnaireId, participantId, token: newToken() })
    .run();
}

test("all of an answer is its respondent's words, verbatim, and of nobody while the reply is linked to nobody", () => {
  const [known, unknown] = [reply(ana), reply(null)];
  const [one, other] = [known.mark("came twice"), unknown.mark("came twice")];
  expect(getHighlight(db, { studyId, highlightId: one })).toMatchObject({ verbatim: true, participantIds: [ana], interviewId: null });
  expect(getHighlight(db, { studyId, highlightId: one }).answer).toMatchObject({
    responseId: known.id,
    questionnaireId,
    responseCode: "R-001",
  });
  expect(whose(other)).toEqual([]);
});

test("its highlights follow whoever a reply is linked to", () => {
  const { id: responseId, mark } = reply(ana);
  const highlight = mark("came twice");
  db.update(responses).set({ participantId: twin }).where(eq(responses.id, responseId)).run();
  relinkResponse(db, { studyId, responseId });
  expect(whose(highlight)).toEqual([twin]);
  db.update(responses).set({ participantId: null }).where(eq(responses.id, responseId)).run();
  relinkResponse(db, { studyId, responseId });
  expect(whose(highlight)).toEqual([]);
});

test("replies, their highlights and personal links move with a merge, and back with a split, what was marked since too", () => {
  const [own, theirs] = [reply(ana), reply(twin)];
  const before = theirs.mark("came twice");
  invite(twin);
  mergeParticipants(db, { studyId, participantId: twin, into: ana });
  expect(linked()).toEqual({ [own.id]: ana, [theirs.id]: ana });
  const since = theirs.mark("Nobody wrote back");
  expect([whose(before), whose(since)]).toEqual([[ana], [ana]]);
  expect(db.select().from(invitations).all()).toMatchObject([{ participantId: ana }]);
  splitParticipant(db, { studyId, participantId: twin });
  expect(linked()).toEqual({ [own.id]: ana, [theirs.id]: twin });
  expect([whose(before), whose(since)]).toEqual([[twin], [twin]]);
  expect(db.select().from(invitations).all()).toMatchObject([{ participantId: twin }]);
});

test("what was marked in a reply while its person was deleted is theirs once they are back", () => {
  const { mark } = reply(ana);
  const version = () => getParticipant(db, { studyId, participantId: ana }).version;
  deleteParticipant(db, { studyId, participantId: ana, version: version() });
  const highlight = mark("came twice");
  expect(whose(highlight)).toEqual([]);
  restoreParticipant(db, { studyId, participantId: ana });
  expect(whose(highlight)).toEqual([ana]);
});

test("two personal links to one questionnaire both stay", () => {
  invite(ana);
  invite(twin);
  mergeParticipants(db, { studyId, participantId: twin, into: ana });
  expect(db.select().from(invitations).all()).toHaveLength(2);
  splitParticipant(db, { studyId, participantId: twin });
  expect(
    new Set(
      db
        .select()
        .from(invitations)
        .all()
        .map(({ participantId }) => participantId),
    ),
  ).toEqual(new Set([ana, twin]));
});
