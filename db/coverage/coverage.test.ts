import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { deleteCode } from "@/db/codebook/delete";
import { mergeCodes } from "@/db/codebook/merge";
import { createCode } from "@/db/codebook/write";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { deleteInterview } from "@/db/interviews/delete";
import { createParticipant } from "@/db/participants/create";
import { createPersona } from "@/db/personas";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import { interviews } from "@/db/schema";
import { now } from "@/db/stamp";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { getCoverage } from "./coverage";
import { listSaturation } from "./saturation";

const WORDS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";

let db: Db;
let studyId: string;
let personaId: string;
let codeIds: string[];

beforeEach(() => {
  db = openTestDb().db;
  studyId = createStudy(db, { input: { name: "Trial to first count", journeyPreset: "lifecycle" } }).id;
  personaId = createPersona(db, { studyId, input: { name: "Floor lead" } }).id;
  codeIds = [];
});

function code(index: number): string {
  while (codeIds.length <= index) codeIds.push(createCode(db, { studyId, input: { name: `Code ${codeIds.length}` } }).id);
  return codeIds[index] ?? "";
}

type Talk = { day?: number | null; codes?: number[]; person?: Partial<Parameters<typeof createParticipant>[1]["input"]>; stage?: string };

/** A done interview with one new person, and one highlight with codes and a stage. */
function talk({ day = null, codes = [], person = {}, stage }: Talk) {
  const participant = createParticipant(db, { studyId, input: { audience: "customer", personaId, ...person } });
  const date = day === null ? null : `2026-03-${String(day).padStart(2, "0")}`;
  const input = { participantIds: [participant.id], status: "done" as const, inherited: false, date, notes: WORDS };
  const interview = createInterview(db, { studyId, input });
  const documentId = interview.documents[0]?.id ?? "";
  if (codes.length > 0 || stage) {
    createHighlight(db, {
      studyId,
      input: { documentId, start: 0, end: 3, codeIds: codes.slice(0, 20).map(code), ...(stage && { stage }) },
    });
  }
  return { participant, interview, documentId };
}

/** The series of Guest, Namey and Chen, an interview a day: 20, 9, 5, 3, 4, 3, 1 and 0 new codes, code 0 in each. */
function guestSeries() {
  let next = 0;
  return [20, 9, 5, 3, 4, 3, 1, 0].map((count, index) => {
    const fresh = Array.from({ length: count }, () => next++);
    return talk({ day: index + 1, codes: index === 0 ? fresh : [0, ...fresh] });
  });
}
const item = () => getCoverage(db, { studyId }).items[0];
const curve = () => listSaturation(db, { studyId })[0];

describe("saturation read from the file", () => {
  it("is 6 + 2 for the series of Guest, Namey and Chen, and the curve rests on the same", () => {
    guestSeries();
    expect(item()?.saturation).toMatchObject({ state: "saturated", at: 6, baseCodes: 37, codes: 45, interviews: 8, notCoded: 0 });
    expect(curve()).toMatchObject({ ...item()?.saturation, people: 8, personaId });
    expect(curve()?.series.map(({ newCodes }) => newCodes)).toEqual([20, 9, 5, 3, 4, 3, 1, 0]);
    expect(curve()?.series[6]).toMatchObject({ date: "2026-03-07", people: ["P-007"], total: 45, brought: ["Code 44"] });
    const asked = { run: 3 as const };
    expect(getCoverage(db, { studyId, asked }).items[0]?.saturation?.state).toBe("learning");
  });

  it("leaves out what nobody coded yet, unless somebody marked it as worked through", () => {
    guestSeries().slice(0, 1);
    const { interview } = talk({ day: 20 });
    expect(item()?.saturation).toMatchObject({ interviews: 8, notCoded: 1 });
    db.update(interviews).set({ codedAt: now() }).where(eq(interviews.id, interview.id)).run();
    expect(item()?.saturation).toMatchObject({ interviews: 9, notCoded: 0, short: "saturated at 6 + 2" });
  });

  it("recomputes when codes are merged or deleted, and an interview is deleted", () => {
    const talks = guestSeries();
    mergeCodes(db, { studyId, codeId: code(44), into: code(0) });
    expect(item()?.saturation).toMatchObject({ codes: 44, at: 6 });
    for (const index of [41, 42, 43]) deleteCode(db, { studyId, codeId: code(index), version: 1, moveTo: "none" });
    expect(item()?.saturation).toMatchObject({ codes: 41, at: 5 });
    const first = talks[0]?.interview;
    if (first) deleteInterview(db, { studyId, interviewId: first.id, version: first.version });
    expect(item()?.saturation).toMatchObject({ interviews: 7, baseCodes: 22 });
  });

  it("knows neither internal nor inherited words, nor another persona's", () => {
    const other = createPersona(db, { studyId, input: { name: "Founder" } }).id;
    talk({ day: 1, codes: [0] });
    talk({ day: 2, codes: [1], person: { audience: "internal" } });
    talk({ day: 3, codes: [2], person: { personaId: other } });
    const { interview } = talk({ day: 4, codes: [3] });
    db.update(interviews).set({ inherited: true }).where(eq(interviews.id, interview.id)).run();
    expect(item()?.saturation).toMatchObject({ interviews: 1, codes: 1, short: "too early to say" });
  });
});

describe("coverage by role and by stage", () => {
  it("counts one role, and all roles add up to the whole", () => {
    talk({ person: { role: "technical" } });
    talk({ person: { role: "technical", audience: "churned" } });
    talk({ person: { role: "user" } });
    talk({ person: {} });
    const of = (role: "technical" | "user" | "none") => getCoverage(db, { studyId, asked: { role: [role] } });
    expect(of("technical").items[0]).toMatchObject({ people: 2, interviews: 2, byAudience: { prospect: 0, customer: 1, churned: 1 } });
    expect((["technical", "user", "none"] as const).map((role) => of(role).totals.people)).toEqual([2, 1, 1]);
    expect(of("user").items[0]?.holes).toEqual(item()?.holes);
    expect(item()?.byRole.reduce((sum, { people }) => sum + people, 0)).toBe(item()?.people);
  });

  it("says who can speak about a stage, and which stages nobody spoke about", () => {
    const { participant } = talk({ stage: "retention", person: { role: "user" } });
    talk({ stage: "retention" });
    talk({ stage: "purchase" });
    const retention = item()?.byStage.find(({ stage }) => stage === "retention");
    expect(retention).toMatchObject({ people: 2 });
    expect(retention?.who[0]).toEqual({ participantId: participant.id, code: "P-001", audience: "customer", role: "user" });
    const silent = getCoverage(db, { studyId }).next.find(({ kind }) => kind === "stage");
    expect(silent?.stages).toEqual(["brand-awareness", "onboarding", "adoption", "expansion", "loyalty"]);
    expect(silent?.reason).toBe("Nobody of the 3 heard spoke about brand awareness, onboarding, adoption, expansion or loyalty.");
  });
});

describe("who agreed to be talked to", () => {
  const first = () => getCoverage(db, { studyId }).next.find(({ kind, audience }) => kind === "nobody" || audience === "churned");

  it("are people who said yes and were not heard, and respondents who may be written to", () => {
    talk({ person: { audience: "churned", consent: { contact: "yes" } } });
    const agreed = createParticipant(db, {
      studyId,
      input: { audience: "churned", personaId, role: "admin", consent: { contact: "yes" } },
    });
    createParticipant(db, { studyId, input: { audience: "churned", personaId, consent: { contact: "no" } } });
    const questionnaireId = makeQuestionnaire(db, studyId, { questions: [questionOf()] }).id;
    const reply = { studyId, questionnaireId, audience: "churned" as const, followUp: "yes" as const };
    makeResponse(db, reply);
    makeResponse(db, { ...reply, personaId });
    makeResponse(db, { ...reply, audience: "customer" });
    makeResponse(db, { ...reply, followUp: "no" });
    expect(first()?.candidates.map(({ code: of, heard }) => [of, heard])).toEqual([
      [agreed.code, false],
      ["R-002", false],
      ["R-001", false],
    ]);
    expect(first()?.candidateCount).toBe(3);
  });

  it("are never our own people, whether they were interviewed or replied", () => {
    createParticipant(db, { studyId, input: { audience: "internal", personaId, consent: { contact: "yes" } } });
    const questionnaireId = makeQuestionnaire(db, studyId, { questions: [questionOf()] }).id;
    makeResponse(db, { studyId, questionnaireId, personaId, audience: "internal", followUp: "yes" });
    const colleague = createParticipant(db, { studyId, input: { audience: "internal", personaId } });
    makeResponse(db, { studyId, questionnaireId, participantId: colleague.id, followUp: "yes" });
    expect(getCoverage(db, { studyId }).next.flatMap(({ candidates }) => candidates)).toEqual([]);
    makeResponse(db, { studyId, questionnaireId, personaId, audience: null, followUp: "yes" });
    expect(first()?.candidates).toMatchObject([{ code: "R-003" }]);
  });

  it("leave the list once an interview with them is planned", () => {
    const agreed = createParticipant(db, { studyId, input: { audience: "churned", personaId, consent: { contact: "yes" } } });
    expect(first()?.candidates).toMatchObject([{ participantId: agreed.id }]);
    createInterview(db, { studyId, input: { participantIds: [agreed.id], status: "planned", inherited: false } });
    expect(first()?.candidates).toEqual([]);
  });
});

describe("respondents in coverage", () => {
  it("stand in a column of their own and are never added", () => {
    talk({});
    const questionnaireId = makeQuestionnaire(db, studyId, { questions: [questionOf()] }).id;
    for (let reply = 0; reply < 5; reply += 1) makeResponse(db, { studyId, questionnaireId, personaId, audience: "prospect" });
    makeResponse(db, { studyId, questionnaireId });
    const coverage = getCoverage(db, { studyId });
    expect(coverage.items[0]).toMatchObject({ people: 1, respondents: 5 });
    expect(coverage.totals).toMatchObject({ people: 1, respondents: 6 });
    expect(coverage.items[0]?.remarks.map(({ kind }) => kind)).toEqual(["forms-only"]);
  });
});
