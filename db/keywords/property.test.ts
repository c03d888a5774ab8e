import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { getDocument } from "@/db/documents/get";
import { requireDocument } from "@/db/documents/rows";
import { updateSpeaker } from "@/db/documents/speakers";
import { deleteInterview, restoreInterview } from "@/db/interviews/delete";
import { getInterview } from "@/db/interviews/get";
import { makePerson, makeStudy } from "@/db/interviews/testing";
import { deleteParticipant, restoreParticipant } from "@/db/participants/delete";
import { mergeParticipants } from "@/db/participants/merge";
import { findStoredParticipant } from "@/db/participants/rows";
import { splitParticipant } from "@/db/participants/split";
import { documents, interviewParticipants, interviews, participants, speakers, turns } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { familyOf } from "@/lib/keywords/family";
import { phrasesSaid } from "@/lib/keywords/phrases-said";
import type { Audience } from "@/lib/participants/vocabulary";
import { asked, makeTalk, retype } from "./testing";

const AUDIENCES = ["prospect", "customer", "churned", "internal"] as const;
const THINGS = ["duty roster", "invoice export", "night shift", "set-up", "setup", "bank import", "fire drill", "wall chart"];
const FRAMES = ["The X takes hours.", "Nobody liked our X at all.", "We gave up on the X and its Y.", "An X with a Y is what we need."];

const saying = fc
  .tuple(fc.constantFrom(...FRAMES), fc.constantFrom(...THINGS), fc.constantFrom(...THINGS))
  .map(([frame, x, y]) => frame.replace("X", x).replace("Y", y));
const who = fc.nat(4);
const step = fc.oneof(
  fc.record({ of: fc.constant("talk" as const), said: fc.array(fc.tuple(who, saying), { minLength: 1, maxLength: 4 }) }),
  fc.record({ of: fc.constantFrom("merge" as const, "name" as const), one: who, other: who }),
  fc.record({ of: fc.constantFrom("split" as const, "person" as const), one: who }),
  fc.record({ of: fc.constant("trash" as const), one: fc.nat(6) }),
  fc.record({ of: fc.constant("type" as const), one: fc.nat(6), says: saying }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

type World = { db: Db; studyId: string; people: string[]; talks: { interviewId: string; documentId: string }[] };

/** What cannot be done as things stand (merging somebody who is deleted, say) is left undone. */
function tried(change: () => unknown): void {
  try {
    change();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
}

function take(world: World, one: Step): void {
  const { db, studyId, people, talks } = world;
  const id = (index: number) => people[index] ?? "";
  switch (one.of) {
    case "talk": {
      const { interviewId, document } = makeTalk(
        world,
        one.said.map(([index, says]) => [id(index), says]),
      );
      talks.push({ interviewId, documentId: document.id });
      break;
    }
    case "merge":
      mergeParticipants(db, { studyId, participantId: id(one.one), into: id(one.other) });
      break;
    case "split":
      splitParticipant(db, { studyId, participantId: id(one.one) });
      break;
    case "name":
      correct(world, one);
      break;
    case "person":
      trashPerson(world, id(one.one));
      break;
    case "trash":
      trashTalk(world, talks[one.one]?.interviewId ?? "");
      break;
    case "type": {
      const documentId = talks[one.one]?.documentId ?? "";
      const { version, text } = getDocument(db, { studyId, documentId });
      retype(world, { documentId, version, text: text.replace(/[^\n.]+\.$/u, one.says) });
    }
  }
}

function correct({ db, studyId, people }: World, { one, other }: { one: number; other: number }): void {
  const labels = db.select().from(speakers).where(eq(speakers.role, "participant")).all();
  const label = labels[(one * 7) % Math.max(1, labels.length)];
  if (!label) return;
  const { documentId, id: speakerId } = label;
  const { version } = getDocument(db, { studyId, documentId });
  updateSpeaker(db, { studyId, documentId, speakerId, version, patch: { participantId: people[other] ?? "" } });
}

function trashPerson({ db, studyId }: World, participantId: string): void {
  const { deletedAt, version } = findStoredParticipant(db, { studyId, participantId });
  if (deletedAt === null) deleteParticipant(db, { studyId, participantId, version });
  else restoreParticipant(db, { studyId, participantId });
}

function trashTalk({ db, studyId }: World, interviewId: string): void {
  const row = db.select().from(interviews).where(eq(interviews.id, interviewId)).get();
  if (row?.deletedAt === null) deleteInterview(db, { studyId, interviewId, version: getInterview(db, { studyId, interviewId }).version });
  else restoreInterview(db, { studyId, interviewId });
}

type Label = { participantId: string | null; spans: { start: number; end: number }[]; interviewId: string; text: string };

/** Every participant's label of the texts that are there, with its turns. */
function labelsIn({ db, studyId }: World): Label[] {
  const living = new Set(
    db
      .select()
      .from(interviews)
      .all()
      .flatMap(({ id, deletedAt }) => (deletedAt === null ? [id] : [])),
  );
  const texts = db
    .select()
    .from(documents)
    .all()
    .flatMap(({ interviewId, ...text }) => (interviewId !== null && living.has(interviewId) ? [{ ...text, interviewId }] : []));
  return texts.flatMap(({ id: documentId, interviewId }) => {
    const { text } = requireDocument(db, { studyId, documentId });
    const labels = db.select().from(speakers).where(eq(speakers.documentId, documentId)).all();
    return labels
      .filter(({ role }) => role === "participant")
      .map(({ id, participantId }) => {
        const spans = db.select().from(turns).where(eq(turns.speakerId, id)).orderBy(turns.position).all();
        return { participantId, spans, interviewId, text };
      });
  });
}

/** Whether somebody took part who stands for themselves, under the audience that is asked for (null: any but internal). */
function counts({ db }: World, { participantId, interviewId }: Label, audience: Audience | null): boolean {
  const person = db
    .select()
    .from(participants)
    .where(eq(participants.id, participantId ?? ""))
    .get();
  const link = db
    .select()
    .from(interviewParticipants)
    .where(and(eq(interviewParticipants.interviewId, interviewId), eq(interviewParticipants.participantId, participantId ?? "")))
    .get();
  if (!person || !link || person.deletedAt !== null || person.mergedInto !== null) return false;
  const then = link.audience ?? person.audience;
  return audience === null ? then !== "internal" : then === audience;
}

/** Who says what, told from the texts and turns alone, one after the other. */
function recounted(world: World, audience: Audience | null): Map<string, Set<string>> {
  const said = new Map<string, Set<string>>();
  for (const label of labelsIn(world)) {
    if (!counts(world, label, audience)) continue;
    for (const { key, phrase } of phrasesSaid(label.text, { spans: label.spans, language: "en" })) {
      const family = familyOf(key, "en", phrase);
      said.set(family, (said.get(family) ?? new Set()).add(label.participantId ?? ""));
    }
  }
  return said;
}

function listed(world: World, audience: Audience | null): [string, number][] {
  const { items } = asked(world, { ...(audience && { audience: [audience] }), limit: 200, minPeople: 1 });
  return items.map(({ key, phrase, people }) => [familyOf(key, "en", phrase), people]);
}

test("whatever becomes of people and texts, as many people are counted as the texts themselves tell", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), (steps) => {
      const { db } = openTestDb();
      const studyId = makeStudy(db);
      const people = [...AUDIENCES, null].map((audience) => makePerson(db, studyId, audience).id);
      const world: World = { db, studyId, people, talks: [] };
      for (const one of steps) tried(() => take(world, one));
      for (const audience of [null, ...AUDIENCES]) {
        const told = recounted(world, audience);
        const found = listed(world, audience);
        for (const [family, count] of found) expect([family, count]).toEqual([family, told.get(family)?.size ?? 0]);
        if (told.size > 0) expect(found.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
