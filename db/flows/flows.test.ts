import { beforeEach, describe, expect, test } from "vitest";
import { getDeals } from "@/db/deals/deals";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, spanOf } from "@/db/interviews/testing";
import { actionList } from "@/db/listed/actions";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { toCsv } from "@/lib/export/csv";
import type { Flow } from "@/lib/flows/flow";
import { flowRows } from "@/lib/flows/flow-rows";
import { flowList, latestFlow, previewTable, readFlow } from "./flows";
import { readReasons } from "./reasons";

let db: Db;
let studyId: string;

const FLOW: Flow = {
  steps: [
    { id: "trial", name: "Trial", step: "trial" },
    { id: "buy", name: "Buy", step: "buy" },
    { id: "use", name: "Use", step: null },
  ],
  segments: [{ id: "all", name: "Everybody", key: false, personaId: null, entered: [100, 40, 30] }],
};

beforeEach(() => {
  db = openTestDb().db;
  studyId = createStudy(db, { input: { name: "Why schools leave", journeyPreset: "lifecycle" } }).id;
});

const add = (flow = FLOW) => flowList.create(db, { studyId, input: { name: "Sign-up", flow } });

describe("a flow from step to step", () => {
  test("is kept with its version, goes to the trash and comes back", () => {
    const { id: itemId, version } = add();
    expect(() => flowList.update(db, { studyId, itemId, version: 9, patch: { name: "Spring" } })).toThrow(
      expect.objectContaining({ code: "STALE_VERSION" }),
    );
    expect(flowList.update(db, { studyId, itemId, version, patch: { name: "Spring" } })).toMatchObject({
      name: "Spring",
      version: 2,
      flow: FLOW,
    });
    flowList.remove(db, { studyId, itemId, version: 2 });
    expect(() => readFlow(db, { studyId, itemId })).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
    expect(latestFlow(db, { studyId })).toBeNull();
    expect(flowList.restore(db, { studyId, itemId }).name).toBe("Spring");
  });

  test("refuses a step that the journey does not have", () => {
    const steps = [{ id: "trial", name: "Trial", step: "trial.nothing" as const }, ...FLOW.steps.slice(1)];
    expect(() => add({ ...FLOW, steps })).toThrow(expect.objectContaining({ code: "REFUSED" }));
  });

  test("comes with its rates and with what is done about each transition; the latest one is the map's", () => {
    const { id: flowId } = add();
    actionList.create(db, {
      studyId,
      input: { title: "Call them on day 3", type: "re-engagement", subject: "transition", subjectId: `${flowId}:trial` },
    });
    expect(latestFlow(db, { studyId })).toMatchObject({
      flow: { id: flowId },
      dropOff: { transitions: [{ from: "Trial", to: "Buy", all: { lost: 60, drop: 0.6 } }, { all: { lost: 10 } }] },
      actions: { trial: [{ title: "Call them on day 3", status: "open" }] },
    });
  });

  test("is previewed from a pasted table without being stored, and leaves as a table that reads back", () => {
    const { flow, notes } = previewTable(db, { studyId, text: "Step\tAll\nTrial\t1,000\nSome step\t\nBuy\t300" });
    expect(flow.steps.map(({ step }) => step)).toEqual(["trial", null, "buy"]);
    expect(notes).toEqual([expect.stringContaining("2 of 3 steps")]);
    expect(flowList.list(db, { studyId })).toEqual([]);
    const back = previewTable(db, { studyId, text: toCsv(flowRows(flow)) });
    expect(back.flow.segments.map(({ entered }) => entered)).toEqual([[1000, null, 300]]);
    expect(() => previewTable(db, { studyId, text: "Trial\t40 %\nBuy\t3 %" })).toThrow(/percentage/);
  });
});

describe("the reasons beside a transition", () => {
  const NOTES = "The import failed twice on Monday. Our lawyers took five weeks. A colleague made us try it.";
  const reasons = (itemId: string, step: string) => readReasons(db, { studyId, itemId, step });

  test("are what people said of the steps on both sides, failures and triggers apart, with their words", () => {
    const people = [makePerson(db, studyId).id, makePerson(db, studyId).id];
    const marks = [
      ["The import failed twice", { step: "trial", point: "failure" }],
      ["A colleague made us try it", { step: "trial", point: "trigger" }],
      ["Our lawyers took five weeks", { step: "approval", point: "failure" }],
    ] as const;
    for (const participantId of people) {
      const { documents } = createInterview(db, { studyId, input: interviewOf({ participantIds: [participantId], notes: NOTES }) });
      for (const [words, place] of marks) {
        createHighlight(db, { studyId, input: { documentId: documents[0]?.id ?? "", ...spanOf(NOTES, words), ...place } });
      }
    }
    const { id } = add();
    const found = reasons(id, "trial");
    expect(found).toMatchObject({
      scope: "steps",
      places: ["Trial", "Buy"],
      of: 2,
      failures: [{ people: 2, of: 2 }],
      triggers: [{ people: 2 }],
    });
    expect(found.failures[0]?.quotes.map(({ quote }) => quote)).toEqual(["The import failed twice", "The import failed twice"]);
    expect(reasons(id, "buy")).toMatchObject({ scope: "stages", places: ["Purchase"], failures: [{ people: 2, highlights: 4 }] });
    expect(getDeals(db, { studyId }).churn.accounts).toBe(0);
  });

  test("are none where neither step stands on the journey, and the last step has no transition", () => {
    const steps = FLOW.steps.map((step) => ({ ...step, step: null }));
    const { id } = add({ ...FLOW, steps });
    expect(reasons(id, "trial")).toMatchObject({ scope: "unplaced", failures: [], triggers: [] });
    expect(() => reasons(id, "use")).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
  });
});
