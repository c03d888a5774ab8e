import { and, asc, eq, isNull } from "drizzle-orm";
import { remembered } from "@/db/remembered";
import { accounts, codes } from "@/db/schema";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Evidence } from "@/lib/evidence/schema";
import { gatherHighlights } from "./highlights";
import { gatherPresences } from "./presences";
import { gatherReplies } from "./replies";

/** So many studies stay gathered, the last used ones: some 20 MB for 30,000 highlights. */
const MOST_STUDIES = 2;

/**
 * Everything of a study that counting rests on, in some fifteen queries whatever its size, remembered until anything in the file changes: whoever gets it
 * must not change it. What is deleted or merged away is left out. Words are no part of it: `addWords` reads those of the quotes that are shown. `also`: a
 * reply that is wanted by name though nothing is marked in it yet.
 */
export function gatherEvidence(db: Db, study: StudyRow, { also = null }: { also?: string | null } = {}): Evidence {
  if (also !== null) return readEvidence(db, study, also);
  return remembered(db, { of: "evidence", name: study.id, most: MOST_STUDIES }, () => readEvidence(db, study, null));
}

function readEvidence(db: Db, study: StudyRow, also: string | null): Evidence {
  const presences = gatherPresences(db, study);
  const evidence: Evidence = {
    ...presences,
    ...gatherReplies(db, { ...presences, studyId: study.id, also }),
    highlights: gatherHighlights(db, study.id),
    codes: gatherCodes(db, study.id),
    accounts: gatherAccounts(db, study.id),
  };
  for (const list of Object.values(evidence)) Object.freeze(list);
  return Object.freeze(evidence);
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
