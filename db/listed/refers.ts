import { and, eq, isNull } from "drizzle-orm";
import { codes, personas, touchpoints } from "@/db/schema";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { studyJourney } from "@/lib/journey/study-journey";

/** What a thing on the journey may name: a persona, a code, a touchpoint, a step, or several steps. */
export type Refers = {
  personaId?: string | null | undefined;
  codeId?: string | null | undefined;
  touchpointId?: string | null | undefined;
  step?: string | null | undefined;
  places?: readonly { step: string }[] | undefined;
};

const NAMED = [
  { field: "personaId", noun: "persona", table: personas },
  { field: "codeId", noun: "code", table: codes },
  { field: "touchpointId", noun: "touchpoint", table: touchpoints },
] as const;

/** Refuses what names a persona, a code, a touchpoint or a step that this study does not have: a sentence says which. */
export function requireThere(db: Db, study: StudyRow, refers: Refers): void {
  for (const { field, noun, table } of NAMED) {
    const id = refers[field];
    if (id === undefined || id === null) continue;
    const there = and(eq(table.studyId, study.id), eq(table.id, id), isNull(table.deletedAt));
    if (!db.select({ id: table.id }).from(table).where(there).get())
      refuse(field, `This study has no such ${noun}. It may have been deleted; choose another, or none.`);
  }
  const steps = [...(refers.step ? [refers.step] : []), ...(refers.places ?? []).map(({ step }) => step)];
  if (steps.length === 0) return;
  const known = new Set<string>(studyJourney(study).steps.map(({ slug }) => slug));
  const unknown = steps.find((slug) => !known.has(slug));
  if (unknown !== undefined) refuse("step", `This study's journey has no step “${unknown}”. Settings lists the steps it has.`);
}

function refuse(path: string, detail: string): never {
  throw new AppError("REFUSED", detail, { errors: [{ path, message: "not in this study" }] });
}
