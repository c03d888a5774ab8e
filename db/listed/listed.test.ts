import { describe, expect, it } from "vitest";
import { createCode } from "@/db/codebook/write";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy } from "@/db/interviews/testing";
import { listMapVersions } from "@/db/journey-map/versions";
import { createPersona } from "@/db/personas";
import { openTestDb } from "@/db/testing";
import { EXISTING_MAP } from "@/lib/journey-map/vocabulary";
import { actionList, gapList } from "./actions";
import { kpiList } from "./kpis";
import { listReviews, listStakeholders, reviewList, stakeholderList } from "./reviews";
import { addCommonTouchpoints, assetList, touchpointList } from "./touchpoints";

function open() {
  const { db } = openTestDb();
  return { db, studyId: makeStudy(db) };
}

describe("touchpoints", () => {
  it("ten common ones are added once, each at the steps where people meet it", () => {
    const { db, studyId } = open();
    expect(addCommonTouchpoints(db, { studyId })).toHaveLength(10);
    expect(addCommonTouchpoints(db, { studyId })).toHaveLength(0);
    const names = touchpointList.list(db, { studyId }).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["App login", "Home page", "Landing page", "Pricing page", "Talk with sales", "Sign-up"]));
    expect(names).toEqual(expect.arrayContaining(["Thank-you page", "Demo", "Trial", "E-mail"]));
  });

  it("one and its content say whom their code's quotes show helped and hindered", () => {
    const { db, studyId } = open();
    const notes = "The demo showed our own list. The demo never loaded.";
    const { id: codeId } = createCode(db, { studyId, input: { name: "Demo", kind: "touchpoint" } });
    const [ana, ben] = [makePerson(db, studyId).id, makePerson(db, studyId).id];
    for (const [person, words, point] of [
      [ana, "The demo showed our own list.", "trigger"],
      [ben, "The demo never loaded.", "failure"],
      [ben, "The demo showed our own list.", "trigger"],
    ] as const) {
      const { documents } = createInterview(db, { studyId, input: interviewOf({ participantIds: [person], notes }) });
      const start = notes.indexOf(words);
      const input = { documentId: documents[0]?.id ?? "", start, end: start + words.length, point, codeIds: [codeId] };
      createHighlight(db, { studyId, input });
    }
    const heard = { people: 2, helped: 2, hindered: 1 };
    expect(touchpointList.create(db, { studyId, input: { name: "Demo call", codeId } }).heard).toEqual(heard);
    expect(assetList.create(db, { studyId, input: { name: "Demo film", step: "compare", codeId } }).heard).toEqual(heard);
  });

  it("refuses a step, a persona and a code that the study does not have, and changes nothing", () => {
    const { db, studyId } = open();
    const other = createPersona(db, { studyId: makeStudy(db), input: { name: "Elsewhere" } }).id;
    const refused = (input: object, words: RegExp) =>
      expect(() => touchpointList.create(db, { studyId, input: { name: "Demo", ...input } })).toThrow(words);
    refused({ personaId: other }, /no such persona/);
    refused({ codeId: "none" }, /no such code/);
    refused({ places: [{ step: "approval.nowhere", purpose: "" }] }, /no step “approval.nowhere”/);
    expect(touchpointList.list(db, { studyId })).toEqual([]);
  });
});

describe("a gap", () => {
  it("closes with an action that answers it, or with a reason, and with nothing else", () => {
    const { db, studyId } = open();
    const gap = gapList.create(db, { studyId, input: { kind: "missing-bridge", statement: "Nobody says what comes next." } });
    const close = (version: number, patch = {}) =>
      gapList.update(db, { studyId, itemId: gap.id, version, patch: { closed: true, ...patch } });
    expect(() => close(1)).toThrow(/an action that answers it, or with a reason/);
    const action = actionList.create(db, { studyId, input: { title: "Say it", subject: "gap", subjectId: gap.id } });
    expect(close(1).closedAt).not.toBeNull();
    const again = gapList.update(db, { studyId, itemId: gap.id, version: 2, patch: { closed: false } });
    expect([again.closedAt, again.actions.length]).toEqual([null, 1]);
    actionList.update(db, { studyId, itemId: action.id, version: 1, patch: { status: "dropped" } });
    expect(() => close(3)).toThrow(/an action/);
    expect(close(3, { closedReason: "It is on the page since May." }).closedReason).toBe("It is on the page since May.");
  });
});

describe("a closed gap", () => {
  const lastAnswer = () => {
    const { db, studyId } = open();
    const gap = gapList.create(db, { studyId, input: { kind: "no-plan", statement: "Nobody answers." } });
    const act = (title: string) => actionList.create(db, { studyId, input: { title, subject: "gap", subjectId: gap.id } }).id;
    const [first, second] = [act("Answer"), act("Ask twice")];
    const close = (patch = {}) => {
      const { version } = gapList.get(db, { studyId, itemId: gap.id });
      gapList.update(db, { studyId, itemId: gap.id, version, patch: { closed: true, ...patch } });
    };
    close();
    const isClosed = () => gapList.get(db, { studyId, itemId: gap.id }).closedAt !== null;
    return { db, studyId, gap, first, second, close, isClosed };
  };

  it("is open again when the last action that answers it is deleted, and stays so when that comes back", () => {
    const { db, studyId, first, second, isClosed } = lastAnswer();
    actionList.remove(db, { studyId, itemId: first, version: 1 });
    expect(isClosed()).toBe(true);
    actionList.remove(db, { studyId, itemId: second, version: 1 });
    expect(isClosed()).toBe(false);
    actionList.restore(db, { studyId, itemId: second });
    expect(isClosed()).toBe(false);
  });

  it("is open again when the last action is dropped or answers something else", () => {
    const { db, studyId, first, second, close, isClosed } = lastAnswer();
    actionList.remove(db, { studyId, itemId: first, version: 1 });
    actionList.update(db, { studyId, itemId: second, version: 1, patch: { status: "dropped" } });
    expect(isClosed()).toBe(false);
    actionList.update(db, { studyId, itemId: second, version: 2, patch: { status: "done" } });
    close();
    actionList.update(db, { studyId, itemId: second, version: 3, patch: { subject: null, subjectId: null } });
    expect(isClosed()).toBe(false);
  });

  it("stays closed by its reason", () => {
    const { db, studyId, first, second, close, isClosed } = lastAnswer();
    close({ closedReason: "It is on the page since May." });
    for (const itemId of [first, second]) actionList.remove(db, { studyId, itemId, version: 1 });
    expect(isClosed()).toBe(true);
  });
});

describe("an action", () => {
  it("answers what its study has, named whole, or nothing", () => {
    const { db, studyId } = open();
    const elsewhere = gapList.create(db, { studyId: makeStudy(db), input: { kind: "flag", statement: "There." } });
    const refused = (input: object) => expect(() => actionList.create(db, { studyId, input: { title: "Do it", ...input } })).toThrow();
    refused({ subject: "gap", subjectId: elsewhere.id });
    refused({ subject: "gap" });
    refused({ subject: "cell", subjectId: "garbage" });
    expect(actionList.list(db, { studyId })).toEqual([]);
    const about = { subject: "cell", subjectId: "existing:all:set-up:doing" } as const;
    expect(actionList.create(db, { studyId, input: { title: "Do it", ...about } }).subjectId).toBe(about.subjectId);
  });
});

describe("reviews", () => {
  it("are due a quarter after the last one, of the map and of each persona by itself", () => {
    const { db, studyId } = open();
    const { id: personaId } = createPersona(db, { studyId, input: { name: "Caretaker" } });
    reviewList.create(db, { studyId, input: { personaId, date: "2026-01-10", success: "They renewed.", failure: "" } });
    expect(listMapVersions(db, { studyId, mapId: EXISTING_MAP }).map(({ name }) => name)).toEqual(["Review of 2026-01-10"]);
    const { due, months } = listReviews(db, { studyId, today: "2026-04-20" });
    expect(months).toBe(3);
    expect(due.find((one) => one.personaId === personaId)).toMatchObject({ last: "2026-01-10", dueOn: "2026-04-10", overdueDays: 10 });
    expect(due.find((one) => one.personaId === null)?.last).toBeNull();
  });
});

describe("stakeholders", () => {
  it("name the functions of which no view was received", () => {
    const { db, studyId } = open();
    expect(listStakeholders(db, { studyId }).missing).toHaveLength(6);
    stakeholderList.create(db, { studyId, input: { function: "sales", input: "received" } });
    stakeholderList.create(db, { studyId, input: { function: "ux", input: "asked" } });
    expect(listStakeholders(db, { studyId }).missing).not.toContain("sales");
    expect(listStakeholders(db, { studyId }).missing).toHaveLength(5);
  });
});

describe("a KPI", () => {
  it("is changed by its version, and a stale one changes nothing", () => {
    const { db, studyId } = open();
    const kpi = kpiList.create(db, { studyId, input: { name: "Trial to paid", step: "trial", unit: "%", current: 18, target: 25 } });
    kpiList.update(db, { studyId, itemId: kpi.id, version: 1, patch: { current: 21 } });
    expect(() => kpiList.update(db, { studyId, itemId: kpi.id, version: 1, patch: { current: 9 } })).toThrow();
    expect(kpiList.get(db, { studyId, itemId: kpi.id })).toMatchObject({ current: 21, version: 2, sourceType: "other" });
  });
});
