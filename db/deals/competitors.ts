import { and, asc, eq, isNull } from "drizzle-orm";
import { listed } from "@/db/listed/listed";
import { without } from "@/db/listed/without";
import { competitors, considered, journeyMaps } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { Competitor, CompetitorInput, CompetitorPatch } from "@/lib/deals/schema";
import { STANDINGS } from "@/lib/deals/vocabulary";
import { AppError } from "@/lib/errors";
import { mentionsOfCodes } from "./mentions";

type CompetitorRow = typeof competitors.$inferSelect;

const stored = listed<CompetitorRow, CompetitorInput, CompetitorPatch, Competitor>({
  table: competitors,
  noun: "competitor",
  show: (rows, { db, study }) => {
    const mentions = mentionsOfCodes(db, { studyId: study.id, codeIds: rows.map(({ codeId }) => codeId) });
    return rows.map((row) => ({ ...without(row), mentions: row.codeId === null ? null : (mentions.get(row.codeId) ?? null) }));
  },
});

/** Companies whose product people weigh beside ours, each with who mentions it; in the order they were added. */
export const competitorList = { ...stored, ids: competitorIds };

function competitorIds(db: Db, studyId: string): string[] {
  return db
    .select({ id: competitors.id })
    .from(competitors)
    .where(and(eq(competitors.studyId, studyId), isNull(competitors.deletedAt)))
    .orderBy(asc(competitors.id))
    .all()
    .map(({ id }) => id);
}

type Pair = { studyId: string; itemId: string; into: string };

/**
 * Makes one competitor of two: `into` stays under its name, takes who considered the other (of two standings of one account or person the further one), its
 * maps, and its code where it has none. The other goes to the trash. Throws REFUSED for itself, NOT_FOUND.
 */
export function mergeCompetitors(db: Db, { studyId, itemId, into }: Pair): Competitor {
  if (itemId === into) throw new AppError("REFUSED", "A competitor cannot be merged into itself. Choose two.");
  return write(db, (tx) => {
    const gone = stored.get(tx, { studyId, itemId });
    const stays = stored.get(tx, { studyId, itemId: into });
    moveConsidered(tx, { studyId, itemId, into });
    tx.update(journeyMaps)
      .set({ competitorId: into })
      .where(and(eq(journeyMaps.studyId, studyId), eq(journeyMaps.competitorId, itemId)))
      .run();
    stored.remove(tx, { studyId, itemId, version: gone.version });
    return stored.update(tx, { studyId, itemId: into, version: stays.version, patch: { codeId: stays.codeId ?? gone.codeId } });
  });
}

function moveConsidered(tx: Db, { studyId, itemId, into }: Pair): void {
  const of = (competitorId: string) =>
    tx
      .select()
      .from(considered)
      .where(and(eq(considered.studyId, studyId), eq(considered.competitorId, competitorId)))
      .all();
  const whose = ({ accountId, participantId }: { accountId: string | null; participantId: string | null }) =>
    accountId ?? participantId ?? "";
  const held = new Map(of(into).map((row) => [whose(row), row]));
  for (const row of of(itemId)) {
    const own = held.get(whose(row));
    const isFurther = own !== undefined && STANDINGS.indexOf(row.standing) > STANDINGS.indexOf(own.standing);
    if (own && !isFurther) {
      tx.delete(considered).where(eq(considered.id, row.id)).run();
      continue;
    }
    if (own) tx.delete(considered).where(eq(considered.id, own.id)).run();
    tx.update(considered)
      .set({ competitorId: into, version: row.version + 1, updatedAt: now() })
      .where(eq(considered.id, row.id))
      .run();
  }
}
