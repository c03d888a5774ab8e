import { beforeEach, describe, expect, it } from "vitest";
import { getCoverage } from "@/db/coverage/coverage";
import { listGridCells } from "@/db/grid";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { createParticipant } from "@/db/participants/create";
import { deleteParticipant } from "@/db/participants/delete";
import { mergeParticipants } from "@/db/participants/merge";
import { updateParticipant } from "@/db/participants/update";
import { createPersona, deletePersona } from "@/db/personas";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import { createStudy, requireStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import { getThemesSummary, listThemeQuotes } from "@/db/themes";
import type { Db } from "@/db/types";
import { gatherEvidence } from "./evidence";

const open = questionOf({ id: "stopped0" });
const STOPPED = "Nobody told me that the list was gone.";

let db: Db;
let sqlite: ReturnType<typeof openTestDb>["sqlite"];
let studyId: string;
let personaId: string;
let questionnaireId: string;

beforeEach(() => {
  ({ db, sqlite } = openTestDb());
  studyId = createStudy(db, { input: { name: "Six months in", journeyPreset: "lifecycle" } }).id;
  personaId = createPersona(db, { studyId, input: { name: "Floor lead" } }).id;
  questionnaireId = makeQuestionnaire(db, studyId, { questions: [open] }).id;
});

type Facts = Partial<Parameters<typeof makeResponse>[1]>;
const answer = (facts: Facts = {}, text = STOPPED) =>
  makeResponse(db, { studyId, questionnaireId, personaId, texts: { stopped0: text }, ...facts });

function mark(reply: ReturnType<typeof answer>) {
  const documentId = reply.documents.stopped0 ?? "";
  return createHighlight(db, { studyId, input: { documentId, start: 0, end: STOPPED.length, stage: "onboarding", point: "failure" } })
    .highlight;
}
function person(facts: Partial<Parameters<typeof createParticipant>[1]["input"]> = {}) {
  const made = createParticipant(db, { studyId, input: { audience: "customer", personaId, ...facts } });
  const interview = { participantIds: [made.id], status: "done" as const, inherited: false, date: "2026-03-02", notes: "Sets up alone." };
  createInterview(db, { studyId, input: interview });
  return made;
}
const rows = (filter: Parameters<typeof getThemesSummary>[1]["filter"] = {}) => getThemesSummary(db, { studyId, filter }).items;
const failures = () => rows().flatMap(({ stages }) => stages.flatMap((stage) => stage.failures));

describe("respondents read from the file", () => {
  it("stand beside the people interviewed, quoted under their reply's code with the question and the day", () => {
    person();
    answer();
    mark(answer({ audience: "churned", submittedAt: "2026-05-04T10:00:00Z" }));
    expect(failures()).toMatchObject([{ people: 0, of: 1, respondents: 1, respondentsOf: 2, highlights: 1 }]);
    expect(failures()[0]?.quotes).toMatchObject([
      {
        quote: STOPPED,
        participantCode: "R-002",
        interviewId: null,
        answer: { questionnaireId, questionId: "stopped0", question: "What nearly stopped you?", responseCode: "R-002" },
        audience: "churned",
        date: "2026-05-04",
        verbatim: true,
        startMs: null,
      },
    ]);
    expect(listGridCells(db, { studyId, filter: {} })).toMatchObject([
      { stage: "onboarding", audience: "churned", people: 0, respondents: 1 },
    ]);
    expect(rows({ source: ["interview"] })).toMatchObject([{ of: 1, respondentsOf: 0 }]);
    expect(rows({ source: ["questionnaire"] })).toMatchObject([{ of: 0, respondentsOf: 2 }]);
    expect(listThemeQuotes(db, { studyId, query: { point: "failure" } })).toMatchObject({
      people: 0,
      respondents: 1,
      items: [{ audience: "churned" }],
    });
  });

  it("count a linked reply for its participant in both columns, with their persona and role", () => {
    const { id } = person({ role: "admin" });
    mark(answer({ participantId: id, personaId: null, role: "user" }));
    mark(answer({ participantId: id, personaId: null }));
    expect(rows({ role: ["admin"] })).toMatchObject([{ of: 1, respondentsOf: 1 }]);
    expect(failures()).toMatchObject([{ people: 0, respondents: 1, highlights: 2 }]);
    expect(failures()[0]?.quotes[0]).toMatchObject({ participantCode: "R-001", participantId: id, role: "admin", audience: "customer" });
  });

  it("follow a participant who is merged, and count for nobody while they are deleted", () => {
    const [first, second] = [person(), person()];
    answer({ participantId: first.id });
    answer({ participantId: second.id });
    expect(rows()).toMatchObject([{ respondentsOf: 2 }]);
    mergeParticipants(db, { studyId, participantId: first.id, into: second.id });
    expect(rows()).toMatchObject([{ respondentsOf: 1 }]);
    deleteParticipant(db, { studyId, participantId: second.id, version: second.version + 1 });
    expect(rows()).toMatchObject([{ of: 0, respondentsOf: 0 }]);
  });

  it("keep back the words of a participant who refused to be quoted (rule 14)", () => {
    const { id, version } = person();
    mark(answer({ participantId: id }));
    updateParticipant(db, { studyId, participantId: id, version, patch: { consent: { quote: "refused" } } });
    expect(failures()).toMatchObject([{ respondents: 1, quotes: [] }]);
    expect(listThemeQuotes(db, { studyId, query: {} })).toMatchObject({ items: [], withheld: { refused: 1 } });
  });

  it("leave out replies that are deleted or still being stored, with their words", () => {
    const reply = answer();
    mark(reply);
    sqlite.prepare("update responses set deleted_at = '2026-06-01T00:00:00.000Z' where id = ?").run(reply.id);
    expect(failures()).toEqual([]);
    expect(rows()).toMatchObject([{ respondentsOf: 0 }]);
  });

  it("ask only those whose questionnaire takes words: scores alone say nothing about themes", () => {
    const scores = makeQuestionnaire(db, studyId, { questions: [questionOf({ id: "score000", type: "recommendation" })] });
    makeResponse(db, { studyId, questionnaireId: scores.id, personaId, cells: { score000: "9" } });
    const others = makeQuestionnaire(db, studyId, { questions: [questionOf({ id: "choice00", type: "single", writeIn: "Other" })] });
    makeResponse(db, { studyId, questionnaireId: others.id, personaId, cells: { choice00: "Price" } });
    expect(rows()).toMatchObject([{ respondentsOf: 1 }]);
  });

  it("stand without a persona where theirs was deleted for none", () => {
    answer();
    deletePersona(db, { studyId, personaId, version: 1, moveTo: "none" });
    expect(rows()).toMatchObject([{ name: "No persona", respondentsOf: 1 }]);
  });

  it("stand beside coverage, which counts who was interviewed, whatever number replied (rules 1 and 10)", () => {
    const { id } = person();
    const beside = (name: string, value: unknown) => (name === "respondents" || name === "remarks" ? undefined : value);
    const counted = () => JSON.stringify(getCoverage(db, { studyId }), beside);
    const before = counted();
    mark(answer({ participantId: id }));
    answer({ audience: "prospect" });
    expect(counted()).toBe(before);
    expect(getCoverage(db, { studyId }).totals.respondents).toBe(2);
  });

  it("keep every interviewed count to the byte, whatever number of them there is", () => {
    person();
    person({ audience: "prospect" });
    const told = () =>
      rows().map(({ of, ofByAudience, stages }) => ({ of, ofByAudience, stages: stages.map(({ failurePeople }) => failurePeople) }));
    const before = JSON.stringify(told());
    for (let n = 0; n < 40; n += 1) mark(answer({ audience: n % 2 === 0 ? "customer" : "prospect" }));
    expect(JSON.stringify(told())).toBe(before);
    expect(gatherEvidence(db, requireStudy(db, studyId)).crowds.map(({ audience, replies }) => [audience, replies])).toEqual([
      ["customer", 20],
      ["prospect", 20],
    ]);
  });
});
