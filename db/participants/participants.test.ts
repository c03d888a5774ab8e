import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { accounts, interviewParticipants, interviews, participants, personas } from "@/db/schema";
import { newRecord } from "@/db/stamp";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { InterviewStatus } from "@/lib/interviews/vocabulary";
import type { Audience } from "@/lib/participants/vocabulary";
import { classifyParticipants } from "./classify";
import { createParticipant, type NewParticipant } from "./create";
import { deleteParticipant, restoreParticipant } from "./delete";
import { getParticipant, listParticipants } from "./list";
import { updateParticipant } from "./update";

let db: Db;
let studyId: string;

const newStudy = () => createStudy(db, { input: { name: "Why teams leave", journeyPreset: "lifecycle" } }).id;
const add = (input: NewParticipant = {}) => createParticipant(db, { studyId, input });
const codesOf = (filter: Parameters<typeof listParticipants>[1]["filter"]) =>
  listParticipants(db, { studyId, filter }).map(({ code }) => code);

beforeEach(() => {
  db = openTestDb().db;
  studyId = newStudy();
});

function addPersona(inStudy = studyId): string {
  const persona = { ...newRecord(), studyId: inStudy, name: "Operations lead" };
  db.insert(personas).values(persona).run();
  return persona.id;
}

function addInterview(
  participantId: string,
  { audience, status = "done" }: { audience: Audience | null; status?: InterviewStatus },
): string {
  const interview = { ...newRecord(), studyId, title: "Interview", status };
  db.insert(interviews).values(interview).run();
  db.insert(interviewParticipants).values({ studyId, interviewId: interview.id, participantId, audience }).run();
  return interview.id;
}

const audiencesOfDays = () =>
  db
    .select()
    .from(interviewParticipants)
    .all()
    .map(({ audience }) => audience);

describe("a participant", () => {
  it("gets the next code of the study, never one that was used before", () => {
    const first = add();
    expect(first.code).toBe("P-001");
    deleteParticipant(db, { studyId, participantId: first.id, version: 1 });
    expect(add().code).toBe("P-002");
    expect(restoreParticipant(db, { studyId, participantId: first.id }).code).toBe("P-001");
    studyId = newStudy();
    expect(add().code).toBe("P-001");
  });

  it("is shown by code; the name comes only where it is asked for", () => {
    const { id } = add({ displayName: "Ann Smith" });
    expect(JSON.stringify(listParticipants(db, { studyId }))).not.toContain("Ann");
    expect(listParticipants(db, { studyId, filter: { names: true } })[0]?.displayName).toBe("Ann Smith");
    updateParticipant(db, { studyId, participantId: id, version: 1, patch: { displayName: null } });
    expect(getParticipant(db, { studyId, participantId: id, names: true }).displayName).toBeNull();
  });

  it("is found by persona, audience, role and account, and by lacking them", () => {
    const personaId = addPersona();
    add({ personaId, audience: "customer", role: "admin" });
    add({ audience: "prospect" });
    add();
    expect(codesOf({ persona: [personaId] })).toEqual(["P-001"]);
    expect(codesOf({ persona: ["none"], audience: ["prospect", "none"] })).toEqual(["P-002", "P-003"]);
    expect(codesOf({ role: ["none"] })).toEqual(["P-002", "P-003"]);
    expect(codesOf({ account: ["none"] })).toHaveLength(3);
    expect(codesOf({ q: "003" })).toEqual(["P-003"]);
  });

  it("cannot hang on another study: the program says so, and the database refuses it by itself", () => {
    const elsewhere = addPersona(newStudy());
    expect(() => add({ personaId: elsewhere })).toThrow(/no such persona/);
    const crossing = { ...newRecord(), studyId, code: "P-900", personaId: elsewhere };
    expect(() => db.insert(participants).values(crossing).run()).toThrow(/FOREIGN KEY/);
  });

  it("refuses a change made against an older version, and answers the current one", () => {
    const { id } = add({ audience: "customer" });
    updateParticipant(db, { studyId, participantId: id, version: 1, patch: { role: "user" } });
    expect(() => updateParticipant(db, { studyId, participantId: id, version: 1, patch: { role: "admin" } })).toThrow(
      expect.objectContaining({ code: "STALE_VERSION", extra: { current: expect.objectContaining({ role: "user", version: 2 }) } }),
    );
  });

  it("comes back without an account that was deleted meanwhile", () => {
    const account = { ...newRecord(), studyId, name: "Harbour Foods" };
    db.insert(accounts).values(account).run();
    const { id } = add({ accountId: account.id });
    deleteParticipant(db, { studyId, participantId: id, version: 1 });
    db.update(accounts).set({ deletedAt: "2026-01-01T00:00:00.000Z" }).where(eq(accounts.id, account.id)).run();
    expect(restoreParticipant(db, { studyId, participantId: id }).accountId).toBeNull();
  });
});

describe("a change of audience (rule 8)", () => {
  it("fills past interviews that lack one, leaves the others under the audience of their day, and reaches planned ones", () => {
    const { id } = add();
    addInterview(id, { audience: null });
    addInterview(id, { audience: "prospect" });
    addInterview(id, { audience: "prospect", status: "planned" });
    updateParticipant(db, { studyId, participantId: id, version: 1, patch: { audience: "customer" } });
    expect(audiencesOfDays()).toEqual(["customer", "prospect", "customer"]);
  });

  it("corrects past interviews too where it is said to hold always", () => {
    const { id } = add();
    addInterview(id, { audience: "prospect" });
    updateParticipant(db, { studyId, participantId: id, version: 1, patch: { audience: "churned", audienceFor: "always" } });
    expect(audiencesOfDays()).toEqual(["churned"]);
  });
});

describe("classifying many at once", () => {
  it("changes what is given, leaves the rest, and is undone exactly by what it answers", () => {
    const personaId = addPersona();
    const [one, two] = [add({ role: "user", audience: "prospect" }), add()];
    addInterview(one.id, { audience: "prospect" });
    addInterview(two.id, { audience: null });
    const items = [one, two].map(({ id }) => ({ id, personaId, audience: "customer" as const }));
    const { items: changed, undo } = classifyParticipants(db, { studyId, input: { items, audienceFor: "always" } });
    expect(changed.map((person) => [person.audience, person.personaId, person.role])).toEqual([
      ["customer", personaId, "user"],
      ["customer", personaId, null],
    ]);
    expect(audiencesOfDays()).toEqual(["customer", "customer"]);
    const back = classifyParticipants(db, { studyId, input: undo });
    expect(back.items.map((person) => [person.audience, person.personaId])).toEqual([
      [null, null],
      ["prospect", null],
    ]);
    expect(audiencesOfDays()).toEqual(["prospect", null]);
  });

  it("changes nobody where one of them cannot be changed", () => {
    const { id } = add();
    const items = [
      { id, role: "admin" as const },
      { id: "nobody", role: "admin" as const },
    ];
    expect(() => classifyParticipants(db, { studyId, input: { items } })).toThrow(/no participant/);
    expect(getParticipant(db, { studyId, participantId: id }).role).toBeNull();
  });
});
