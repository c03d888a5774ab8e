import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { documents, highlightParticipants, highlights, interviewParticipants, interviews, participants, speakers } from "@/db/schema";
import { newId, newRecord } from "@/db/stamp";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { AUDIENCES, type Audience, QUOTE_CONSENTS, ROLES } from "@/lib/participants/vocabulary";
import { createParticipant, type NewParticipant } from "./create";
import { deleteParticipant } from "./delete";
import { getParticipant, listParticipants, participantsByName } from "./list";
import { mergeParticipants } from "./merge";
import { splitParticipant } from "./split";
import { updateParticipant } from "./update";

let db: Db;
let studyId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = createStudy(db, { input: { name: "Why teams leave", journeyPreset: "lifecycle" } }).id;
});

const add = (input: NewParticipant = {}) => createParticipant(db, { studyId, input });

type Seen = { participantId: string; audience: Audience | null };

/** An interview with one transcript: a speaker, a highlight and a keyphrase for each person, and one highlight across all of them. */
function addInterview(people: Seen[], facts: { date?: string | null; status?: "planned" | "done" } = {}): string {
  const interview = { ...newRecord(), studyId, title: "Interview", ...facts };
  db.insert(interviews).values(interview).run();
  const document = { ...newRecord(), studyId, interviewId: interview.id, kind: "transcript" as const, text: "words" };
  db.insert(documents).values(document).run();
  const across = addHighlight(document.id);
  for (const { participantId, audience } of people) {
    db.insert(interviewParticipants).values({ studyId, interviewId: interview.id, participantId, audience }).run();
    db.insert(speakers).values({ id: newId(), studyId, documentId: document.id, label: "S", role: "participant", participantId }).run();
    for (const highlightId of [across, addHighlight(document.id)])
      db.insert(highlightParticipants).values({ studyId, highlightId, participantId }).run();
  }
  return interview.id;
}

function addHighlight(documentId: string): string {
  const highlight = { ...newRecord(), studyId, documentId, start: 0, end: 5, quote: "words" };
  db.insert(highlights).values(highlight).run();
  return highlight.id;
}

const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted();

/** Everything that hangs on people, and what is stored of them, less versions and times. */
function links() {
  const people = db.select().from(participants).all();
  return {
    people: people.map(({ version: _version, updatedAt: _updatedAt, ...rest }) => rest),
    interviews: sorted(db.select().from(interviewParticipants).all()),
    speakers: sorted(db.select().from(speakers).all()),
    highlights: sorted(db.select().from(highlightParticipants).all()),
  };
}

describe("merging two entries of one person", () => {
  it("counts the interviews of both under the one who stays, a shared one once", () => {
    const [anna, ann] = [add({ audience: "customer" }), add({ role: "admin" })];
    addInterview([{ participantId: anna.id, audience: "customer" }]);
    addInterview([{ participantId: ann.id, audience: null }]);
    addInterview([anna, ann].map(({ id }) => ({ participantId: id, audience: "customer" as const })));
    const merged = mergeParticipants(db, { studyId, participantId: ann.id, into: anna.id });
    expect(merged).toMatchObject({ code: "P-001", audience: "customer", role: "admin", interviews: 3 });
    expect(merged.mergedFrom).toEqual([{ participantId: ann.id, code: "P-002" }]);
    expect(listParticipants(db, { studyId }).map(({ code }) => code)).toEqual(["P-001"]);
    expect(
      db
        .select()
        .from(interviewParticipants)
        .all()
        .map(({ audience }) => audience),
    ).toEqual(["customer", "customer", "customer"]);
  });

  it("counts them under the audience of the later interview, and leaves past ones under that of their day (rule 8)", () => {
    const [anna, ann] = [add({ audience: "customer" }), add({ audience: "churned" })];
    const unknown = addInterview([{ participantId: anna.id, audience: null }], { date: "2026-01-01" });
    const planned = addInterview([{ participantId: anna.id, audience: "customer" }], { date: "2026-09-01", status: "planned" });
    addInterview([{ participantId: ann.id, audience: "churned" }], { date: "2026-06-01" });
    const before = links();
    const audienceIn = (interviewId: string) =>
      db.select().from(interviewParticipants).where(eq(interviewParticipants.interviewId, interviewId)).get()?.audience;
    expect(mergeParticipants(db, { studyId, participantId: ann.id, into: anna.id })).toMatchObject({ code: "P-001", audience: "churned" });
    expect([unknown, planned].map(audienceIn)).toEqual(["customer", "churned"]);
    splitParticipant(db, { studyId, participantId: ann.id });
    expect(links()).toEqual(before);
    expect(mergeParticipants(db, { studyId, participantId: anna.id, into: ann.id })).toMatchObject({ code: "P-002", audience: "churned" });
  });

  it("answers the one who stays to the id, the code and the name of the other", () => {
    const [anna, ann] = [add(), add({ displayName: "Ann Smith" })];
    mergeParticipants(db, { studyId, participantId: ann.id, into: anna.id });
    expect(getParticipant(db, { studyId, participantId: ann.id, names: true })).toMatchObject({ code: "P-001", displayName: "Ann Smith" });
    expect(listParticipants(db, { studyId, filter: { q: "p-002" } }).map(({ code }) => code)).toEqual(["P-001"]);
    expect(participantsByName(db, { studyId })).toEqual([{ id: anna.id, code: "P-001", name: "Ann Smith", accountId: null }]);
  });

  it("refuses to merge somebody into themselves, or into somebody deleted", () => {
    const [anna, ann] = [add(), add()];
    expect(() => mergeParticipants(db, { studyId, participantId: anna.id, into: anna.id })).toThrow(/themselves/);
    deleteParticipant(db, { studyId, participantId: ann.id, version: ann.version });
    expect(() => mergeParticipants(db, { studyId, participantId: anna.id, into: ann.id })).toThrow(/no participant/);
  });
});

/** Merges the pairs that can be merged; answers who was merged away. */
function mergeWhatCanBe(pairs: { from: string; into: string }[]): string[] {
  const merged: string[] = [];
  for (const { from, into } of pairs) {
    if (from === into || merged.includes(from) || merged.includes(into)) continue;
    mergeParticipants(db, { studyId, participantId: from, into });
    merged.push(from);
  }
  return merged;
}

describe("splitting them again", () => {
  it("gives words marked since the merge to the person whose interview they are in", () => {
    const [anna, ann] = [add(), add()];
    const interviewId = addInterview([{ participantId: ann.id, audience: null }]);
    mergeParticipants(db, { studyId, participantId: ann.id, into: anna.id });
    const document = db
      .select()
      .from(documents)
      .all()
      .find((row) => row.interviewId === interviewId);
    const highlightId = addHighlight(document?.id ?? "");
    db.insert(highlightParticipants).values({ studyId, highlightId, participantId: anna.id }).run();
    expect(splitParticipant(db, { studyId, participantId: ann.id })).toMatchObject({ code: "P-002", interviews: 1, highlights: 3 });
    expect(getParticipant(db, { studyId, participantId: anna.id })).toMatchObject({ interviews: 0, highlights: 0 });
  });

  it("keeps a correction made since, and skips what was deleted since", () => {
    const [anna, ann] = [add(), add({ role: "user", audience: "prospect" })];
    const interviewId = addInterview([{ participantId: ann.id, audience: "prospect" }]);
    const merged = mergeParticipants(db, { studyId, participantId: ann.id, into: anna.id });
    updateParticipant(db, { studyId, participantId: anna.id, version: merged.version, patch: { role: "champion" } });
    db.delete(interviews).where(eq(interviews.id, interviewId)).run();
    splitParticipant(db, { studyId, participantId: ann.id });
    expect(getParticipant(db, { studyId, participantId: anna.id })).toMatchObject({ role: "champion", audience: null });
    expect(getParticipant(db, { studyId, participantId: ann.id })).toMatchObject({ role: "user", audience: "prospect", interviews: 0 });
  });

  it("says so where there is nothing to split", () => {
    expect(() => splitParticipant(db, { studyId, participantId: add().id })).toThrow(/P-001 is not merged/);
  });

  it("restores every link and value, whatever was merged and in whatever order it is split", () => {
    const nullable = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values));
    const person = fc.record({ audience: nullable(AUDIENCES), role: nullable(ROLES), quote: fc.constantFrom(...QUOTE_CONSENTS) });
    const interview = fc.record({
      who: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
      date: nullable(["2026-01-01", "2026-06-01", "2026-09-01"]),
      status: fc.constantFrom("planned" as const, "done" as const),
      audiences: fc.array(nullable(AUDIENCES), { minLength: 4, maxLength: 4 }),
    });
    const merges = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 5 });
    const cases = fc.property(
      fc.array(person, { minLength: 4, maxLength: 4 }),
      fc.array(interview, { maxLength: 5 }),
      merges,
      fc.nat(),
      (people, talks, pairs, seed) => {
        db = openTestDb().db;
        studyId = createStudy(db, { input: { name: "Study", journeyPreset: "aarrr" } }).id;
        const ids = people.map(({ audience, role, quote }) => add({ audience, role, consent: { quote } }).id);
        for (const { who, audiences, ...facts } of talks) {
          const seen = who.map((at) => ({ participantId: ids[at] ?? "", audience: audiences[at] ?? null }));
          addInterview(seen, facts);
        }
        const before = links();
        const merged = mergeWhatCanBe(pairs.map(([from, into]) => ({ from: ids[from] ?? "", into: ids[into] ?? "" })));
        const order = merged.map((id, at) => ({ id, at: (at * 7 + seed) % 5 })).toSorted((a, b) => a.at - b.at);
        for (const { id } of order) splitParticipant(db, { studyId, participantId: id });
        expect(links()).toEqual(before);
      },
    );
    fc.assert(cases, { numRuns: 150 });
  });
});
