import { expect, it } from "vitest";
import { getFinding } from "@/db/findings/read";
import { createFinding } from "@/db/findings/write";
import { actionList, gapList } from "@/db/listed/actions";
import { kpiList } from "@/db/listed/kpis";
import { assetList, milestoneList, touchpointList } from "@/db/listed/touchpoints";
import { createPersona, deletePersona, restorePersona } from "./personas";
import { createStudy } from "./studies";
import { openTestDb } from "./testing";

function held() {
  const { db } = openTestDb();
  const studyId = createStudy(db, { input: { name: "Counts", journeyPreset: "lifecycle" } }).id;
  const [personaId = "", other = ""] = ["Floor lead", "Founder"].map((name) => createPersona(db, { studyId, input: { name } }).id);
  const { id: findingId } = createFinding(db, { studyId, input: { statement: "Imports stop them.", personaId } });
  const made = [
    { list: touchpointList, id: touchpointList.create(db, { studyId, input: { name: "Demo", personaId } }).id },
    { list: assetList, id: assetList.create(db, { studyId, input: { name: "Guide", step: "compare", personaId } }).id },
    { list: kpiList, id: kpiList.create(db, { studyId, input: { name: "Paid", step: "trial", unit: "%", personaId } }).id },
    { list: milestoneList, id: milestoneList.create(db, { studyId, input: { name: "First count", step: "trial", personaId } }).id },
    { list: gapList, id: gapList.create(db, { studyId, input: { kind: "no-plan", statement: "Nobody answers.", personaId } }).id },
    { list: actionList, id: actionList.create(db, { studyId, input: { title: "Answer", personaId } }).id },
  ];
  const named = () => [
    getFinding(db, { studyId, findingId }).personaId,
    ...made.map(({ list, id }) => list.get(db, { studyId, itemId: id }).personaId),
  ];
  return { db, studyId, personaId, other, named, made };
}

it("a persona that findings and things of the journey name is not deleted before it is said where they go", () => {
  const { db, studyId, personaId, named } = held();
  expect(() => deletePersona(db, { studyId, personaId, version: 1 })).toThrow(
    "1 finding, 1 touchpoint, 1 piece of content, 1 KPI, 1 milestone, 1 gap and 1 action. Say where they go",
  );
  expect(new Set(named())).toEqual(new Set([personaId]));
});

it("they go to the other persona, or name none, and stay there when the persona comes back", () => {
  for (const to of ["other", "none"] as const) {
    const { db, studyId, personaId, other, named } = held();
    deletePersona(db, { studyId, personaId, version: 1, moveTo: to === "other" ? other : "none" });
    expect(new Set(named())).toEqual(new Set([to === "other" ? other : null]));
    restorePersona(db, { studyId, personaId });
    expect(named()).not.toContain(personaId);
  }
});

it("one that comes back from the trash never names a deleted persona", () => {
  const { db, studyId } = held();
  const { id: personaId } = createPersona(db, { studyId, input: { name: "Caretaker" } });
  const kpi = kpiList.create(db, { studyId, input: { name: "Calls", step: "trial", unit: "", personaId } });
  kpiList.remove(db, { studyId, itemId: kpi.id, version: 1 });
  deletePersona(db, { studyId, personaId, version: 1 });
  expect(kpiList.restore(db, { studyId, itemId: kpi.id }).personaId).toBeNull();
});
