import { and, eq, max } from "drizzle-orm";
import { getPersona } from "@/db/personas";
import { findings } from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Finding, FindingInput, FindingPatch } from "@/lib/findings/schema";
import { refuseStatus } from "@/lib/findings/status";
import type { FindingStatus } from "@/lib/findings/vocabulary";
import { setFindingCodes } from "./codes";
import { linkQuotes } from "./links";
import { type FindingRef, findingRows, getFinding } from "./read";

const isFinding = ({ studyId, findingId }: FindingRef) => and(eq(findings.studyId, studyId), eq(findings.id, findingId));

/** Writes a finding at the end of the list, with the quotes for it that gave rise to it; its status is open. Throws NOT_FOUND for a persona, code, question or highlight that is not there. */
export function createFinding(db: Db, { studyId, input }: { studyId: string; input: FindingInput }): Finding {
  const { codeIds = [], highlightIds = [], ...said } = input;
  return write(db, (tx) => {
    requireNamed(tx, { studyId, ...said });
    const last = tx
      .select({ position: max(findings.position) })
      .from(findings)
      .where(eq(findings.studyId, studyId))
      .get();
    const { id } = tx
      .insert(findings)
      .values({ ...newRecord(), studyId, ...said, position: (last?.position ?? -1) + 1 })
      .returning()
      .get();
    setFindingCodes(tx, { studyId, findingId: id, codeIds });
    if (highlightIds.length > 0) linkQuotes(tx, { studyId, input: { subject: "finding", subjectId: id, highlightIds } });
    return getFinding(tx, { studyId, findingId: id });
  });
}

/**
 * Changes a finding, or its place in the list, where the others make room and keep their versions. Throws STALE_VERSION, NOT_FOUND, REFUSED for a status
 * that no quote bears out (mission 1.30).
 */
export function updateFinding(db: Db, { version, patch, ...ref }: FindingRef & { version: number; patch: FindingPatch }): Finding {
  return write(db, (tx) => {
    const current = getFinding(tx, ref);
    requireVersion(current, version);
    const { codeIds, position, ...said } = patch;
    requireNamed(tx, { studyId: ref.studyId, ...said });
    if (said.status !== undefined && said.status !== current.status) requireBorneOut(said.status, current);
    if (codeIds) setFindingCodes(tx, { ...ref, codeIds });
    if (position !== undefined) place(tx, { ...ref, position });
    tx.update(findings)
      .set({ ...said, version: version + 1, updatedAt: now() })
      .where(isFinding(ref))
      .run();
    return getFinding(tx, ref);
  });
}

function requireBorneOut(status: FindingStatus, { strength }: Finding): void {
  const refusal = refuseStatus(status, strength);
  if (refusal !== null) throw new AppError("REFUSED", refusal, { errors: [{ path: "status", message: "no quote bears it out" }] });
}

type Named = { studyId: string; personaId?: string | null | undefined; questionId?: string | null | undefined };

function requireNamed(tx: Db, { studyId, personaId, questionId }: Named): void {
  const study = requireStudy(tx, studyId);
  if (personaId) getPersona(tx, { studyId, personaId });
  if (!questionId || study.brief?.questions.some(({ id }) => id === questionId)) return;
  throw new AppError("NOT_FOUND", "There is no research question with this id in the study's brief. Nothing was changed.", {
    errors: [{ path: "questionId", message: "not in the brief" }],
  });
}

function place(tx: Db, { position, ...ref }: FindingRef & { position: number }): void {
  const ids = findingRows(tx, { studyId: ref.studyId })
    .map(({ id }) => id)
    .filter((id) => id !== ref.findingId);
  ids.splice(Math.min(position, ids.length), 0, ref.findingId);
  for (const [at, findingId] of ids.entries()) {
    tx.update(findings)
      .set({ position: at })
      .where(isFinding({ ...ref, findingId }))
      .run();
  }
}

/** Puts a finding in the trash; its quotes and comments wait with it. Throws STALE_VERSION, NOT_FOUND. */
export function deleteFinding(db: Db, { version, ...ref }: FindingRef & { version: number }): void {
  write(db, (tx) => {
    requireVersion(getFinding(tx, ref), version);
    const at = now();
    tx.update(findings)
      .set({ deletedAt: at, version: version + 1, updatedAt: at })
      .where(isFinding(ref))
      .run();
  });
}

/** Brings a deleted finding back to its place. Throws NOT_FOUND. */
export function restoreFinding(db: Db, ref: FindingRef): Finding {
  return write(db, (tx) => {
    requireStudy(tx, ref.studyId);
    const row = tx.select().from(findings).where(isFinding(ref)).get();
    if (!row) throw new AppError("NOT_FOUND", "There was never a finding with this id in this study, so there is nothing to restore.");
    if (row.deletedAt !== null) {
      tx.update(findings)
        .set({ deletedAt: null, version: row.version + 1, updatedAt: now() })
        .where(isFinding(ref))
        .run();
    }
    return getFinding(tx, ref);
  });
}
