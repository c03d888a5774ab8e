import { and, eq, isNull } from "drizzle-orm";
import { dealDrivers, findings, mapCells, personas } from "@/db/schema";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { LinkSubject } from "@/lib/findings/vocabulary";
import { PERSONA_FIELDS } from "@/lib/personas/vocabulary";

export type Subject = { studyId: string; subject: LinkSubject; subjectId: string };

const WORDS: Record<LinkSubject, string> = {
  finding: "finding",
  cell: "cell of a map",
  "persona-field": "field of a persona",
  driver: "reason of a deal",
};

/** Throws NOT_FOUND unless what quotes are linked to is in the study and not deleted. */
export function requireLinkSubject(db: Db, about: Subject): void {
  if (FIND[about.subject](db, about)) return;
  throw new AppError("NOT_FOUND", `There is no ${WORDS[about.subject]} with this id in this study, so no quote was linked to it.`);
}

const FIND: Record<LinkSubject, (db: Db, about: Subject) => boolean> = {
  finding: (db, { studyId, subjectId }) =>
    db
      .select({ id: findings.id })
      .from(findings)
      .where(and(eq(findings.studyId, studyId), eq(findings.id, subjectId), isNull(findings.deletedAt)))
      .get() !== undefined,
  cell: (db, { studyId, subjectId }) =>
    db
      .select({ id: mapCells.id })
      .from(mapCells)
      .where(and(eq(mapCells.studyId, studyId), eq(mapCells.id, subjectId)))
      .get() !== undefined,
  driver: (db, { studyId, subjectId }) =>
    db
      .select({ id: dealDrivers.id })
      .from(dealDrivers)
      .where(and(eq(dealDrivers.studyId, studyId), eq(dealDrivers.id, subjectId)))
      .get() !== undefined,
  "persona-field": (db, { studyId, subjectId }) => {
    const [personaId = "", field = ""] = subjectId.split(":");
    const isField = PERSONA_FIELDS.some((known) => known === field);
    return (
      isField &&
      db
        .select({ id: personas.id })
        .from(personas)
        .where(and(eq(personas.studyId, studyId), eq(personas.id, personaId), isNull(personas.deletedAt)))
        .get() !== undefined
    );
  },
};
