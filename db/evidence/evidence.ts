import { and, asc, eq, isNull } from "drizzle-orm";
import { accounts, codes } from "@/db/schema";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Evidence } from "@/lib/evidence/schema";
import { gatherHighlights } from "./highlights";
import { gatherPresences } from "./presences";
import { gatherReplies } from "./replies";

/**
 * Everything of a study that counting rests on, in some fifteen queries whatever its size; what is deleted or merged away is left out. Words are no part of
 * it: `addWords` reads those of the quotes that are shown. `also`: a reply that is wanted by name though nothing is marked in it yet.
 */
export function gatherEvidence(db: Db, study: StudyRow, { also = null }: { also?: string | null } = {}): Evidence {
  const presences = gatherPresences(db, study);
  return {
    ...presences,
    ...gatherReplies(db, { ...presences, studyId: study.id, also }),
    highlights: gatherHighlights(db, study.id),
    codes: gatherCodes(db, study.id),
    accounts: gatherAccounts(db, study.id),
  };
}

function gatherCodes(db: Db, studyId: string): Evidence["codes"] {
  return db
    .select({ id: codes.id, name: codes.name })
    .from(codes)
    .where(and(eq(codes.studyId, studyId), isNull(codes.deletedAt)))
    .orderBy(asc(codes.name))
    .all();
}

function gatherAccounts(db: Db, studyId: string): Evidence["accounts"] {
  return db
    .select({ id: accounts.id, name: accounts.name, contractValue: accounts.contractValue })
    .from(accounts)
    .where(and(eq(accounts.studyId, studyId), isNull(accounts.deletedAt)))
    .orderBy(asc(accounts.id))
    .all();
}
