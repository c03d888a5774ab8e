import { and, asc, count, eq, isNull, max } from "drizzle-orm";
import { standing } from "@/db/participants/standing";
import { AppError } from "@/lib/errors";
import type { Persona, PersonaInput, PersonaPatch } from "@/lib/personas/schema";
import { heldByPersona, movePeople, moveStatements } from "./persona-held";
import { participants, personas } from "./schema";
import { newRecord, now } from "./stamp";
import { requireStudy } from "./studies";
import type { Db } from "./types";
import { requireVersion } from "./version";
import { write } from "./write";

type PersonaRow = typeof personas.$inferSelect;
type PersonaRef = { studyId: string; personaId: string };

const isPersona = ({ studyId, personaId }: PersonaRef) => and(eq(personas.studyId, studyId), eq(personas.id, personaId));

function requirePersona(db: Db, ref: PersonaRef): PersonaRow {
  const row = db
    .select()
    .from(personas)
    .where(and(isPersona(ref), isNull(personas.deletedAt)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", "There is no persona with this id in this study. It may have been deleted.");
  return row;
}

/** People per persona; deleted people and those merged into another are left out. */
function peopleCounts(db: Db, studyId: string): Map<string | null, number> {
  const rows = db
    .select({ id: participants.personaId, people: count() })
    .from(participants)
    .where(standing(studyId))
    .groupBy(participants.personaId)
    .all();
  return new Map(rows.map(({ id, people }) => [id, people]));
}

function toPersona(row: PersonaRow, people: number): Persona {
  const { id, version, createdAt, updatedAt, name, summary, role, targetMin, targetMax } = row;
  const target = targetMin === null || targetMax === null ? null : { min: targetMin, max: targetMax };
  return { id, version, createdAt, updatedAt, name, summary, role, target, participants: people };
}

/** The personas of a study in their own order, each with how many people it has. Throws NOT_FOUND. */
export function listPersonas(db: Db, { studyId }: { studyId: string }): Persona[] {
  requireStudy(db, studyId);
  const people = peopleCounts(db, studyId);
  return db
    .select()
    .from(personas)
    .where(and(eq(personas.studyId, studyId), isNull(personas.deletedAt)))
    .orderBy(asc(personas.position), asc(personas.id))
    .all()
    .map((row) => toPersona(row, people.get(row.id) ?? 0));
}

/** One persona. Throws NOT_FOUND. */
export function getPersona(db: Db, ref: PersonaRef): Persona {
  requireStudy(db, ref.studyId);
  return toPersona(requirePersona(db, ref), peopleCounts(db, ref.studyId).get(ref.personaId) ?? 0);
}

/** Adds a persona after the others. A target only where it differs from the study's (rule 10). Throws NOT_FOUND. */
export function createPersona(db: Db, { studyId, input }: { studyId: string; input: PersonaInput }): Persona {
  const { name, summary = "", role = null, target } = input;
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const last = tx
      .select({ position: max(personas.position) })
      .from(personas)
      .where(eq(personas.studyId, studyId))
      .get();
    const position = (last?.position ?? -1) + 1;
    const row = tx
      .insert(personas)
      .values({ ...newRecord(), studyId, name, summary, role, targetMin: target?.min ?? null, targetMax: target?.max ?? null, position })
      .returning()
      .get();
    return toPersona(row, 0);
  });
}

/** Changes a persona; `target: null` takes the study's again. Throws STALE_VERSION, NOT_FOUND. */
export function updatePersona(db: Db, { version, patch, ...ref }: PersonaRef & { version: number; patch: PersonaPatch }): Persona {
  const { target, ...rest } = patch;
  return write(db, (tx) => {
    requireVersion(getPersona(tx, ref), version);
    const range = target === undefined ? {} : { targetMin: target?.min ?? null, targetMax: target?.max ?? null };
    tx.update(personas)
      .set({ ...rest, ...range, version: version + 1, updatedAt: now() })
      .where(isPersona(ref))
      .run();
    return getPersona(tx, ref);
  });
}

/**
 * Deletes a persona. Where it holds people, planned interviews, replies, findings or things on the lists of the journey, `moveTo` says where they go,
 * another persona's id or "none" (rule 14): without it, CONFLICT with how many there are, and nothing is changed. Its fields, sentences and cells of maps
 * go with it and come back with it; findings and things of lists in the trash name no persona from then on, or `moveTo`. Throws STALE_VERSION, NOT_FOUND.
 */
export function deletePersona(db: Db, { version, moveTo, ...ref }: PersonaRef & { version: number; moveTo?: string }): void {
  write(db, (tx) => {
    const persona = getPersona(tx, ref);
    requireVersion(persona, version);
    const { held, words } = heldByPersona(tx, ref);
    if (moveTo === undefined && Object.values(held).some((n) => n > 0)) {
      const detail = `${persona.name} holds ${words}. Say where they go: another persona, or none.`;
      throw new AppError("CONFLICT", detail, { extra: held });
    }
    const to = moveTo === undefined || moveTo === "none" ? null : targetOf(tx, ref, moveTo);
    if (moveTo !== undefined) movePeople(tx, { ...ref, to });
    moveStatements(tx, { ...ref, to });
    const at = now();
    tx.update(personas)
      .set({ deletedAt: at, version: version + 1, updatedAt: at })
      .where(isPersona(ref))
      .run();
  });
}

function targetOf(tx: Db, { studyId, personaId }: PersonaRef, moveTo: string): string {
  if (moveTo === personaId) throw new AppError("REFUSED", "People cannot move to the persona that is being deleted. Choose another.");
  return requirePersona(tx, { studyId, personaId: moveTo }).id;
}

/** Brings a deleted persona back; what was moved stays where it went. Throws NOT_FOUND. */
export function restorePersona(db: Db, ref: PersonaRef): Persona {
  return write(db, (tx) => {
    requireStudy(tx, ref.studyId);
    const row = tx.select().from(personas).where(isPersona(ref)).get();
    if (!row) throw new AppError("NOT_FOUND", "There was never a persona with this id in this study, so there is nothing to restore.");
    if (row.deletedAt !== null) {
      tx.update(personas)
        .set({ deletedAt: null, version: row.version + 1, updatedAt: now() })
        .where(isPersona(ref))
        .run();
    }
    return getPersona(tx, ref);
  });
}
