import { beforeEach, expect, test } from "vitest";
import { listHighlightRows } from "@/db/exports";
import { deleteParticipant } from "@/db/participants/delete";
import { getParticipant } from "@/db/participants/list";
import { mergeParticipants } from "@/db/participants/merge";
import { updateParticipant } from "@/db/participants/update";
import { documents, highlights, suggestions } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import { getThemesSummary } from "@/db/themes";
import { purgeItem } from "./purge";
import { type FullStudy, makeFullStudy, whole } from "./testing";

const { db, sqlite } = openTestDb();
let world: FullStudy;

beforeEach(() => {
  world = makeFullStudy(db);
});

const versionOf = (participantId: string) => getParticipant(db, { studyId: world.studyId, participantId }).version;

function consent(participantId: string, quote: "refused" | "public"): void {
  const patch = { consent: { quote } };
  updateParticipant(db, { studyId: world.studyId, participantId, version: versionOf(participantId), patch });
}

function purge(participantId: string): void {
  deleteParticipant(db, { studyId: world.studyId, participantId, version: versionOf(participantId) });
  whole(purgeItem(db, { studyId: world.studyId, kind: "participant", id: participantId }));
}

const own = <T extends { studyId: string }>(rows: T[]) => rows.filter(({ studyId }) => studyId === world.studyId);
const shown = () => JSON.stringify([getThemesSummary(db, { studyId: world.studyId, filter: {} }), listHighlightRows(db, world)]);

test("the words of somebody who refused to be quoted are shown as nobody's neither, once the person is gone for good; the texts stay", () => {
  consent(world.ana, "refused");
  const texts = own(db.select().from(documents).all()).length;
  purge(world.ana);
  expect(shown()).not.toMatch(/Nobody answered|failed twice|another tool/);
  expect(shown()).toContain("came twice");
  expect(own(db.select().from(documents).all())).toHaveLength(texts);
  expect(own(db.select().from(suggestions).all()).every(({ highlightId }) => highlightId === null)).toBe(true);
  expect(sqlite.pragma("foreign_key_check")).toEqual([]);
});

test("what somebody said in a reply who refused goes with them from the themes", () => {
  consent(world.participant, "refused");
  purge(world.participant);
  expect(shown()).not.toContain("came twice");
  expect(shown()).toContain("Nobody answered");
});

test("a refusal holds for everybody that a person was merged into, and who was merged into them", () => {
  const { studyId, ana, participant } = world;
  consent(participant, "refused");
  mergeParticipants(db, { studyId, participantId: participant, into: ana });
  consent(ana, "public");
  purge(ana);
  expect(own(db.select().from(highlights).all())).toEqual([]);

  world = makeFullStudy(db);
  consent(world.participant, "refused");
  mergeParticipants(db, { studyId: world.studyId, participantId: world.ana, into: world.participant });
  purge(world.participant);
  expect(own(db.select().from(highlights).all())).toEqual([]);
});

test("the words of somebody who did not refuse stay shown, as nobody's", () => {
  purge(world.ana);
  expect(shown()).toContain("Nobody answered");
});
