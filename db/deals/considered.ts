import { and, eq, isNull } from "drizzle-orm";
import { getAccount } from "@/db/accounts";
import { listed } from "@/db/listed/listed";
import { without } from "@/db/listed/without";
import { standing } from "@/db/participants/standing";
import { competitors, considered, participants } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { Considered, ConsideredInput, ConsideredPatch } from "@/lib/deals/schema";
import { AppError } from "@/lib/errors";

type ConsideredRow = typeof considered.$inferSelect;

const stored = listed<ConsideredRow, ConsideredInput, ConsideredPatch, Considered>({
  table: considered,
  noun: "choice",
  show: (rows) => rows.map(without),
});

/** How far accounts and people got with competitors, once each. One that is deleted is gone. */
export const consideredList: typeof stored = { ...stored, create: createConsidered };

/** Says how far an account or a person got with a competitor, in place of what was said before. Throws REFUSED for a competitor or person that is not there, NOT_FOUND. */
function createConsidered(db: Db, { studyId, input }: { studyId: string; input: ConsideredInput }): Considered {
  const { competitorId, accountId = null, participantId = null, ...rest } = input;
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    requireSides(tx, { studyId, competitorId, participantId });
    if (accountId !== null) getAccount(tx, { studyId, accountId });
    const whose = accountId === null ? eq(considered.participantId, participantId ?? "") : eq(considered.accountId, accountId);
    const there = tx
      .select()
      .from(considered)
      .where(and(eq(considered.studyId, studyId), eq(considered.competitorId, competitorId), whose))
      .get();
    if (there) return stored.update(tx, { studyId, itemId: there.id, version: there.version, patch: rest });
    return stored.create(tx, { studyId, input });
  });
}

type Sides = { studyId: string; competitorId: string; participantId: string | null };

function requireSides(tx: Db, { studyId, competitorId, participantId }: Sides): void {
  const there = and(eq(competitors.studyId, studyId), eq(competitors.id, competitorId), isNull(competitors.deletedAt));
  if (!tx.select({ id: competitors.id }).from(competitors).where(there).get()) refuse("competitorId", "competitor");
  if (participantId === null) return;
  const one = and(standing(studyId), eq(participants.id, participantId));
  if (!tx.select({ id: participants.id }).from(participants).where(one).get()) refuse("participantId", "person");
}

function refuse(path: string, noun: string): never {
  const detail = `This study has no such ${noun}. It may have been deleted; choose another.`;
  throw new AppError("REFUSED", detail, { errors: [{ path, message: "not in this study" }] });
}
