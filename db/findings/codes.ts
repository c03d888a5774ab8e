import { and, eq, inArray, isNull } from "drizzle-orm";
import { codes, findingCodes, findings } from "@/db/schema";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";

type Codes = { studyId: string; findingId: string; codeIds: readonly string[] };

/** Puts a finding under these codes and no others. Those it stands under already may lie in the trash. Throws NOT_FOUND. */
export function setFindingCodes(tx: Db, { studyId, findingId, codeIds }: Codes): void {
  const own = and(eq(findingCodes.studyId, studyId), eq(findingCodes.findingId, findingId));
  const before = tx.select({ id: findingCodes.codeId }).from(findingCodes).where(own).all();
  const standing = new Set(before.map(({ id }) => id));
  const wanted = new Set(codeIds);
  const added = [...wanted].filter((id) => !standing.has(id));
  requireCodes(tx, { studyId, codeIds: added });
  const taken = [...standing].filter((id) => !wanted.has(id));
  if (taken.length > 0) {
    tx.delete(findingCodes)
      .where(and(own, inArray(findingCodes.codeId, taken)))
      .run();
  }
  for (const codeId of added) tx.insert(findingCodes).values({ studyId, findingId, codeId }).run();
}

function requireCodes(tx: Db, { studyId, codeIds }: { studyId: string; codeIds: readonly string[] }): void {
  if (codeIds.length === 0) return;
  const found = tx
    .select({ id: codes.id })
    .from(codes)
    .where(and(eq(codes.studyId, studyId), isNull(codes.deletedAt), inArray(codes.id, [...codeIds])))
    .all();
  if (found.length === codeIds.length) return;
  throw new AppError("NOT_FOUND", "One of these codes is not in this study's codebook. Nothing was changed.", {
    errors: [{ path: "codeIds", message: "not in the codebook" }],
  });
}

type UnderCode = { studyId: string; codeId: string; put: readonly string[]; taken: readonly string[] };

/** Puts findings under a code, and takes others from under it. Those that are gone for good by now are passed over. */
export function setFindingsOfCode(tx: Db, { studyId, codeId, put, taken }: UnderCode): void {
  if (taken.length > 0) {
    tx.delete(findingCodes)
      .where(and(eq(findingCodes.studyId, studyId), eq(findingCodes.codeId, codeId), inArray(findingCodes.findingId, [...taken])))
      .run();
  }
  if (put.length === 0) return;
  const there = tx
    .select({ id: findings.id })
    .from(findings)
    .where(and(eq(findings.studyId, studyId), inArray(findings.id, [...put])))
    .all();
  for (const { id } of there) tx.insert(findingCodes).values({ studyId, findingId: id, codeId }).onConflictDoNothing().run();
}

/** Puts every finding that stands under a code under others too; with `leave`, no more under the code itself. */
export function carryFindings(
  tx: Db,
  { studyId, codeId, to, leave }: { studyId: string; codeId: string; to: readonly string[]; leave: boolean },
): void {
  const carrying = and(eq(findingCodes.studyId, studyId), eq(findingCodes.codeId, codeId));
  const rows = tx.select({ id: findingCodes.findingId }).from(findingCodes).where(carrying).all();
  for (const { id } of rows) {
    for (const other of to) tx.insert(findingCodes).values({ studyId, findingId: id, codeId: other }).onConflictDoNothing().run();
  }
  if (leave) tx.delete(findingCodes).where(carrying).run();
}
