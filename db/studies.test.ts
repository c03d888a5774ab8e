import { beforeEach, describe, expect, it } from "vitest";
import { createAccount, deleteAccount, findAccountByName, getAccount, restoreAccount } from "./accounts";
import { createParticipant } from "./participants/create";
import { getParticipant } from "./participants/list";
import { createPersona, deletePersona, listPersonas, restorePersona, updatePersona } from "./personas";
import { interviews } from "./schema";
import { newRecord } from "./stamp";
import { createStudy, deleteStudy, getStudy, listStudies, restoreStudy, updateStudy } from "./studies";
import { openTestDb } from "./testing";
import type { Db } from "./types";

let db: Db;
let studyId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = createStudy(db, { input: { name: "Why teams leave", journeyPreset: "customer" } }).id;
});

const addPersona = (name: string) => createPersona(db, { studyId, input: { name } });

describe("a study", () => {
  it("aims at 15 to 20 people a persona and 3 of each audience unless it says otherwise", () => {
    expect(getStudy(db, studyId)).toMatchObject({
      target: { min: 15, max: 20 },
      audienceMinimum: 3,
      journeyPreset: "customer",
      sample: false,
    });
    const changed = updateStudy(db, { studyId, version: 1, patch: { target: { min: 8, max: 10 } } });
    expect(changed).toMatchObject({ target: { min: 8, max: 10 }, version: 2, name: "Why teams leave" });
  });

  it("has no brief and is reviewed quarterly until somebody says otherwise", () => {
    expect(getStudy(db, studyId)).toMatchObject({ brief: null, reviewMonths: 3 });
    const questions = [{ id: "leave001", question: "Why do they leave?", success: "Five say the same" }];
    const brief = { segments: "Teams of 5 to 50", objective: "Fewer leave", channels: "Mail", questions };
    expect(updateStudy(db, { studyId, version: 1, patch: { brief, reviewMonths: 6 } })).toMatchObject({ brief, reviewMonths: 6 });
  });

  it("is out of sight once deleted, and whole again once restored", () => {
    addPersona("Operations lead");
    deleteStudy(db, { studyId, version: 1 });
    expect(listStudies(db)).toEqual([]);
    expect(() => listPersonas(db, { studyId })).toThrow(/no study/);
    restoreStudy(db, studyId);
    expect(listPersonas(db, { studyId })).toHaveLength(1);
  });

  it("refuses a change made against an older version", () => {
    updateStudy(db, { studyId, version: 1, patch: { question: "Why?" } });
    expect(() => deleteStudy(db, { studyId, version: 1 })).toThrow(expect.objectContaining({ code: "STALE_VERSION" }));
  });
});

describe("a persona", () => {
  it("has a target of its own only where it was given one", () => {
    const { id } = addPersona("Operations lead");
    expect(updatePersona(db, { studyId, personaId: id, version: 1, patch: { target: { min: 5, max: 6 } } }).target).toEqual({
      min: 5,
      max: 6,
    });
    expect(updatePersona(db, { studyId, personaId: id, version: 2, patch: { target: null } }).target).toBeNull();
  });

  it("is not deleted over the heads of its people: it asks where they and its planned interviews go", () => {
    const [from, to] = [addPersona("Operations lead"), addPersona("Finance")];
    const person = createParticipant(db, { studyId, input: { personaId: from.id } });
    db.insert(interviews)
      .values({ ...newRecord(), studyId, title: "To find", status: "planned", placeholderPersonaId: from.id })
      .run();
    expect(() => deletePersona(db, { studyId, personaId: from.id, version: 1 })).toThrow(
      expect.objectContaining({ code: "CONFLICT", extra: { participants: 1, planned: 1, replies: 0, findings: 0, lists: 0 } }),
    );
    deletePersona(db, { studyId, personaId: from.id, version: 1, moveTo: to.id });
    expect(getParticipant(db, { studyId, participantId: person.id }).personaId).toBe(to.id);
    expect(db.select().from(interviews).get()?.placeholderPersonaId).toBe(to.id);
    expect(restorePersona(db, { studyId, personaId: from.id }).participants).toBe(0);
  });
});

describe("an account", () => {
  it("is found by name whatever the letter case", () => {
    const { id } = createAccount(db, { studyId, input: { name: "Harbour Foods" } });
    expect(findAccountByName(db, { studyId, name: " harbour foods" })?.id).toBe(id);
    expect(findAccountByName(db, { studyId, name: "Harbour" })).toBeNull();
  });

  it("is not deleted over the heads of its people, and comes back", () => {
    const { id } = createAccount(db, { studyId, input: { name: "Harbour Foods" } });
    const person = createParticipant(db, { studyId, input: { accountId: id } });
    expect(() => deleteAccount(db, { studyId, accountId: id, version: 1 })).toThrow(/has 1 person/);
    deleteAccount(db, { studyId, accountId: id, version: 1, moveTo: "none" });
    expect(getParticipant(db, { studyId, participantId: person.id }).accountId).toBeNull();
    restoreAccount(db, { studyId, accountId: id });
    expect(getAccount(db, { studyId, accountId: id }).name).toBe("Harbour Foods");
  });
});
