import { and, asc, eq, isNull } from "drizzle-orm";
import { assets, kpis, milestones, touchpoints } from "@/db/schema";
import type { Db } from "@/db/types";
import type { MapFacts } from "@/lib/journey-map/facts";

/** What the lists of the journey hold, as a map reads it: four queries. */
export function gatherFacts(db: Db, studyId: string): MapFacts {
  const there = (table: typeof assets | typeof kpis | typeof milestones | typeof touchpoints) =>
    and(eq(table.studyId, studyId), isNull(table.deletedAt));
  const { id, name, personaId, places, codeId } = touchpoints;
  const kpi = { id: kpis.id, name: kpis.name, personaId: kpis.personaId, step: kpis.step, unit: kpis.unit };
  const asset = { id: assets.id, name: assets.name, personaId: assets.personaId, step: assets.step, state: assets.state };
  const milestone = {
    id: milestones.id,
    name: milestones.name,
    personaId: milestones.personaId,
    step: milestones.step,
    goal: milestones.goal,
  };
  return {
    touchpoints: db.select({ id, name, personaId, places, codeId }).from(touchpoints).where(there(touchpoints)).orderBy(asc(id)).all(),
    kpis: db
      .select({ ...kpi, current: kpis.current, target: kpis.target, date: kpis.date })
      .from(kpis)
      .where(there(kpis))
      .orderBy(asc(kpis.id))
      .all(),
    assets: db.select(asset).from(assets).where(there(assets)).orderBy(asc(assets.id)).all(),
    milestones: db.select(milestone).from(milestones).where(there(milestones)).orderBy(asc(milestones.id)).all(),
  };
}
