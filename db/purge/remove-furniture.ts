import { and, eq, sql } from "drizzle-orm";
import { removeLinks } from "@/db/findings/links";
import {
  assets,
  competitors,
  evidenceLinks,
  findings,
  flows,
  gaps,
  journeyActions,
  journeyMaps,
  kpis,
  mapCells,
  milestones,
  touchpoints,
} from "@/db/schema";
import type { Db } from "@/db/types";
import type { DeletedKind } from "@/lib/studies/deleted";

type Thing = { studyId: string; id: string };
type Plain = typeof gaps | typeof journeyActions | typeof kpis | typeof assets | typeof milestones | typeof flows;
type Furniture = Extract<
  DeletedKind,
  "finding" | "map" | "flow" | "competitor" | "touchpoint" | "asset" | "kpi" | "milestone" | "gap" | "action"
>;

/** How findings and what hangs on the journey go for good, with their own parts; what named them lets go. */
export const REMOVE_FURNITURE: Record<Furniture, (tx: Db, thing: Thing) => void> = {
  finding: removeFinding,
  map: removeMap,
  flow: (tx, thing) => removeFrom(tx, flows, thing),
  competitor: removeCompetitor,
  touchpoint: removeTouchpoint,
  asset: (tx, thing) => removeFrom(tx, assets, thing),
  kpi: (tx, thing) => removeFrom(tx, kpis, thing),
  milestone: (tx, thing) => removeFrom(tx, milestones, thing),
  gap: (tx, thing) => removeFrom(tx, gaps, thing),
  action: (tx, thing) => removeFrom(tx, journeyActions, thing),
};

function removeFrom(tx: Db, table: Plain, { studyId, id }: Thing): void {
  tx.delete(table)
    .where(and(eq(table.studyId, studyId), eq(table.id, id)))
    .run();
}

/** With its codes, comments and quotes. */
function removeFinding(tx: Db, { studyId, id }: Thing): void {
  removeLinks(tx, { studyId, subject: "finding", subjectIds: [id] });
  tx.delete(findings)
    .where(and(eq(findings.studyId, studyId), eq(findings.id, id)))
    .run();
}

/** With its cells and their quotes, its versions and what it differs in. */
function removeMap(tx: Db, { studyId, id }: Thing): void {
  removeLinks(tx, { studyId, subject: "cell", subjectIds: sql`(select ${mapCells.id} from ${mapCells} where ${mapCells.mapId} = ${id})` });
  tx.delete(journeyMaps)
    .where(and(eq(journeyMaps.studyId, studyId), eq(journeyMaps.id, id)))
    .run();
}

/** Its maps stay, and are nobody's. Who considered it goes with it. */
function removeCompetitor(tx: Db, { studyId, id }: Thing): void {
  tx.update(journeyMaps)
    .set({ competitorId: null })
    .where(and(eq(journeyMaps.studyId, studyId), eq(journeyMaps.competitorId, id)))
    .run();
  tx.delete(competitors)
    .where(and(eq(competitors.studyId, studyId), eq(competitors.id, id)))
    .run();
}

function removeTouchpoint(tx: Db, { studyId, id }: Thing): void {
  for (const table of [assets, milestones]) {
    tx.update(table)
      .set({ touchpointId: null })
      .where(and(eq(table.studyId, studyId), eq(table.touchpointId, id)))
      .run();
  }
  tx.delete(touchpoints)
    .where(and(eq(touchpoints.studyId, studyId), eq(touchpoints.id, id)))
    .run();
}

type Gone = { studyId: string } & ({ codeId: string } | { personaId: string });

/** Before a code or a persona goes for good: what named it names none. A persona's cells, fields and lines go with it, and the quotes on them now. */
export function letGoOf(tx: Db, gone: Gone): void {
  const { studyId } = gone;
  if ("codeId" in gone) {
    for (const table of [touchpoints, assets, competitors]) {
      tx.update(table)
        .set({ codeId: null })
        .where(and(eq(table.studyId, studyId), eq(table.codeId, gone.codeId)))
        .run();
    }
    return;
  }
  const { personaId } = gone;
  const cells = sql`(select ${mapCells.id} from ${mapCells} where ${mapCells.studyId} = ${studyId} and ${mapCells.personaId} = ${personaId})`;
  removeLinks(tx, { studyId, subject: "cell", subjectIds: cells });
  tx.delete(evidenceLinks)
    .where(
      and(
        eq(evidenceLinks.studyId, studyId),
        eq(evidenceLinks.subject, "persona-field"),
        sql`substr(${evidenceLinks.subjectId}, 1, ${personaId.length + 1}) = ${`${personaId}:`}`,
      ),
    )
    .run();
  for (const table of [findings, touchpoints, assets, kpis, milestones, gaps, journeyActions]) {
    tx.update(table)
      .set({ personaId: null })
      .where(and(eq(table.studyId, studyId), eq(table.personaId, personaId)))
      .run();
  }
}
