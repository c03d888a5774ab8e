import { and, desc, eq, isNull } from "drizzle-orm";
import { listed } from "@/db/listed/listed";
import { without } from "@/db/listed/without";
import { flows, personas } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { dropOff } from "@/lib/flows/drop-off";
import { readFlowTable } from "@/lib/flows/read-table";
import type { FlowInput, FlowPatch, FlowReading, StoredFlow, TablePreview } from "@/lib/flows/schema";
import { requireStep } from "@/lib/journey/edit-steps";
import { studyJourney } from "@/lib/journey/study-journey";
import { transitionActions } from "./actions";

type FlowRow = typeof flows.$inferSelect;

const stored = listed<FlowRow, FlowInput, FlowPatch, StoredFlow>({ table: flows, noun: "flow", show: (rows) => rows.map(without) });

/** How many went from step to step: read, added, changed by version, put in the trash and back. Throws REFUSED for a step or a persona that the study does not have. */
export const flowList: typeof stored = {
  ...stored,
  create: (db, at) => {
    requireParts(db, at.studyId, at.input);
    return stored.create(db, at);
  },
  update: (db, at) => {
    requireParts(db, at.studyId, at.patch);
    return stored.update(db, at);
  },
};

function requireParts(db: Db, studyId: string, { flow }: FlowPatch): void {
  const journey = studyJourney(requireStudy(db, studyId));
  for (const { step } of flow?.steps ?? []) requireStep(step, journey);
  for (const { personaId } of flow?.segments ?? []) requirePersonaOf(db, { studyId, personaId });
}

/** One that was deleted since may stay where it was named. */
function requirePersonaOf(db: Db, { studyId, personaId }: { studyId: string; personaId: string | null }): void {
  if (personaId === null) return;
  const there = and(eq(personas.studyId, studyId), eq(personas.id, personaId));
  if (!db.select({ id: personas.id }).from(personas).where(there).get()) {
    throw new AppError("REFUSED", "This study has no such persona. Choose another for the segment, or none.", {
      errors: [{ path: "flow.segments", message: "not a persona of this study" }],
    });
  }
}

/** A flow with its rates and what is done about each transition. Throws NOT_FOUND. */
export function readFlow(db: Db, { studyId, itemId }: { studyId: string; itemId: string }): FlowReading {
  return reading(db, studyId, flowList.get(db, { studyId, itemId }));
}

function reading(db: Db, studyId: string, flow: StoredFlow): FlowReading {
  return { flow, dropOff: dropOff(flow.flow), actions: transitionActions(db, { studyId, flowId: flow.id }) };
}

/** The flow that was changed last, with its rates: what the map shows. Null where there is none. Throws NOT_FOUND. */
export function latestFlow(db: Db, { studyId }: { studyId: string }): FlowReading | null {
  requireStudy(db, studyId);
  const row = db
    .select()
    .from(flows)
    .where(and(eq(flows.studyId, studyId), isNull(flows.deletedAt)))
    .orderBy(desc(flows.updatedAt), desc(flows.id))
    .limit(1)
    .get();
  return row ? reading(db, studyId, without(row)) : null;
}

/** What a pasted table or a file's text says, without storing it; steps and personas are recognised by the study's own names. Throws REFUSED with the cell that is wrong, NOT_FOUND. */
export function previewTable(
  db: Db,
  { studyId, text, across }: { studyId: string; text: string; across?: boolean | undefined },
): TablePreview {
  const { steps } = studyJourney(requireStudy(db, studyId));
  const named = db
    .select({ id: personas.id, name: personas.name })
    .from(personas)
    .where(and(eq(personas.studyId, studyId), isNull(personas.deletedAt)))
    .all();
  const read = readFlowTable(text, { across, known: { steps, personas: named } });
  if (!read.ok) throw new AppError("REFUSED", read.reason, { errors: [{ path: "text", message: "cannot be read" }] });
  return { flow: read.flow, across: read.across, notes: read.notes };
}
