import { describe, expect, it } from "vitest";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, makeTranscript, spanOf } from "@/db/interviews/testing";
import { createShare } from "@/db/shares/shares";
import { openTestDb } from "@/db/testing";
import { type AuditQuery, auditQuery } from "@/lib/audit/schema";
import { LOCAL_PERSON } from "@/lib/team/access";
import { listActivePeople, listActivity } from "./list";
import { recordAudit } from "./record";

const local = { kind: "person", userId: LOCAL_PERSON } as const;

function startStudy() {
  const { db } = openTestDb();
  const studyId = makeStudy(db);
  const person = makePerson(db, studyId);
  const interviewId = createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id] }) }).id;
  const said = [{ who: "Ana", says: "Nobody answered my mail." }];
  const voices = [{ label: "Ana", role: "participant" as const, participantId: person.id }];
  const { id: documentId, text } = makeTranscript(db, { studyId, interviewId, voices, said });
  const { start, end } = spanOf(text, "Nobody answered my mail");
  const { highlight } = createHighlight(db, { studyId, input: { documentId, start, end } });
  recordAudit(db, { actor: local, studyId, action: "change person", thingId: person.id, fields: ["audience"] });
  recordAudit(db, { actor: local, studyId, action: "add highlight", thingId: highlight.id });
  recordAudit(db, { actor: { kind: "respondent" }, studyId, action: "answer questionnaire", thingId: "gone" });
  recordAudit(db, { actor: { kind: "program" }, studyId: "another", action: "delete for good study" });
  const list = (query: Partial<AuditQuery> = {}) => listActivity(db, { studyId, query: auditQuery.parse(query) });
  return { db, studyId, interviewId, person, list };
}

describe("the activity of a study", () => {
  it("names who did what to what, the newest first; a highlight leads to its interview", () => {
    const { list, interviewId, person } = startStudy();
    const { items, nextCursor } = list();
    expect(items.map(({ number, who, thing }) => [number, who.kind, thing?.kind ?? null, thing?.id ?? null])).toEqual([
      [3, "respondent", null, null],
      [2, "person", "interview", interviewId],
      [1, "person", "participant", person.id],
    ]);
    expect(nextCursor).toBeNull();
  });

  it("goes on from a number, so that what comes meanwhile moves nothing", () => {
    const { list, db, studyId } = startStudy();
    const first = list({ limit: 2 });
    recordAudit(db, { actor: local, studyId, action: "add code" });
    expect(first.nextCursor).toBe(2);
    expect(list({ limit: 2, cursor: 2 }).items.map(({ number }) => number)).toEqual([1]);
  });

  it("is found by person, kind, thing and day", () => {
    const { list, interviewId } = startStudy();
    const numbers = (query: Partial<AuditQuery>) => list(query).items.map(({ number }) => number);
    expect(numbers({ who: LOCAL_PERSON })).toEqual([2, 1]);
    expect(numbers({ who: "respondent" })).toEqual([3]);
    expect(numbers({ kind: "coding" })).toEqual([2]);
    expect(numbers({ thing: interviewId })).toEqual([2]);
    const today = list().items[0]?.at.slice(0, 10) ?? "";
    expect(numbers({ from: today, to: today })).toEqual([3, 2, 1]);
    expect(numbers({ to: "2026-01-01" })).toEqual([]);
  });

  it("names the view that was shared, and the member that was let in", () => {
    const { db, studyId, list } = startStudy();
    const of = { view: "themes", query: {}, title: "Themes of spring", days: 7 } as const;
    const share = createShare(db, { studyId, input: of });
    recordAudit(db, { actor: local, studyId, action: "add shared link", thingId: share.id });
    recordAudit(db, { actor: local, studyId, action: "add member", thingId: LOCAL_PERSON });
    expect(list({ limit: 2 }).items.map(({ thing }) => [thing?.kind, thing?.id])).toEqual([
      ["person", LOCAL_PERSON],
      ["shared link", share.id],
    ]);
    expect(list({ limit: 2 }).items[1]?.thing?.name).toBe("Themes of spring");
  });

  it("shows who did something, and in the whole workbench which study it was", () => {
    const { db, studyId } = startStudy();
    expect(listActivePeople(db, { studyId }).items.map(({ id }) => id)).toEqual([LOCAL_PERSON, "respondent"]);
    const all = listActivity(db, { studyId: null, query: auditQuery.parse({}) }).items;
    expect(all.map(({ study }) => study?.name ?? null)[0]).toBeNull();
    expect(all[1]?.study?.id).toBe(studyId);
  });
});
