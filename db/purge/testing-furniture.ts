import * as tables from "@/db/schema";
import { newId, newRecord, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { LinkSubject } from "@/lib/findings/vocabulary";

export type Furniture = Record<
  "finding" | "map" | "flow" | "competitor" | "touchpoint" | "asset" | "kpi" | "milestone" | "gap" | "action",
  string
>;
type There = Record<"studyId" | "persona" | "account" | "code" | "highlight" | "ana", string>;

const FLOW = {
  steps: [
    { id: "a", name: "Landing page", step: null },
    { id: "b", name: "Sign-up", step: null },
  ],
  segments: [{ id: "all", name: "Everybody", key: false, personaId: null, entered: [100, 40] }],
};

/** For tests: one row in every table of findings, maps and figures, all hanging on one persona, code and account. */
export function makeFurniture(db: Db, { studyId, persona: personaId, account: accountId, code: codeId, highlight, ana }: There): Furniture {
  const add = (table: Parameters<typeof db.insert>[0], values: object): string => {
    const row = { ...newRecord(), studyId, ...values };
    db.insert(table)
      .values(row as never)
      .run();
    return row.id;
  };
  const step = "set-up";
  const link = (subject: LinkSubject, subjectId: string) =>
    db.insert(tables.evidenceLinks).values({ id: newId(), studyId, subject, subjectId, highlightId: highlight, createdAt: now() }).run();

  const finding = add(tables.findings, { statement: "Nobody answers in the first week.", personaId });
  db.insert(tables.findingCodes).values({ studyId, findingId: finding, codeId }).run();
  add(tables.findingComments, { findingId: finding, text: "Asked support: it is true." });
  db.insert(tables.personaFields).values({ studyId, personaId, field: "desires", text: "To be left alone.", updatedAt: now() }).run();
  db.insert(tables.summaryLines)
    .values({ studyId, personaId, key: "heard", text: "One person.", wrote: "1 person.", updatedAt: now() })
    .run();
  db.insert(tables.codesKept).values({ studyId, codeId, otherId: codeId, createdAt: now() }).run();
  const competitor = add(tables.competitors, { name: "Brackish", codeId });
  const map = add(tables.journeyMaps, { kind: "competitor", name: "Brackish's way", competitorId: competitor });
  const cell = add(tables.mapCells, { mapId: map, personaId, step, lane: "doing", text: "Ask a colleague." });
  db.insert(tables.mapDifferences)
    .values({ mapId: map, studyId, cell: `all:${step}:doing`, type: "process", updatedAt: now() })
    .run();
  add(tables.mapVersions, { mapId: map, name: "Spring", snapshot: { format: 1, stages: [], cells: [] } });
  const touchpoint = add(tables.touchpoints, { name: "First call", personaId, codeId, places: [{ step, purpose: "to begin" }] });
  const asset = add(tables.assets, { name: "A checklist", step, personaId, touchpointId: touchpoint, codeId });
  const kpi = add(tables.kpis, { name: "First call held", step, personaId });
  const milestone = add(tables.milestones, { name: "Called back", step, personaId, touchpointId: touchpoint });
  const gap = add(tables.gaps, { kind: "missing-bridge", statement: "Nobody says what comes next.", step, personaId });
  const action = add(tables.journeyActions, { title: "Write it down", subject: "gap", subjectId: gap, step, personaId });
  const flow = add(tables.flows, { name: "Sign-up", flow: FLOW });
  const driver = add(tables.dealDrivers, { accountId, source: "buyer", driver: "price" });
  add(tables.considered, { competitorId: competitor, accountId, participantId: ana, standing: "chosen", step });
  add(tables.reviews, { personaId, date: "2026-01-05" });
  db.insert(tables.formerNames).values({ id: newId(), studyId, participantId: ana, name: "Ana Oldfield", createdAt: now() }).run();
  add(tables.stakeholders, { function: "sales", name: "The sales desk" });
  link("finding", finding);
  link("cell", cell);
  link("driver", driver);
  link("persona-field", `${personaId}:desires`);
  return { finding, map, flow, competitor, touchpoint, asset, kpi, milestone, gap, action };
}
