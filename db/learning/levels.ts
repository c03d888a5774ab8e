import { and, asc, eq, ne } from "drizzle-orm";
import { codes, tagLevels } from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { POINTS } from "@/lib/highlights/vocabulary";
import { studyJourney } from "@/lib/journey/study-journey";
import { partsOf } from "@/lib/learning/tags";
import type { TagLevel, TagLevelInput } from "@/lib/suggestions/schema";

/** Where somebody asked for more (above 0) or fewer (below 0) suggestions of a tag, or of "all". Throws NOT_FOUND. */
export function listLevels(db: Db, { studyId }: { studyId: string }): TagLevel[] {
  requireStudy(db, studyId);
  return db
    .select({ tag: tagLevels.tag, level: tagLevels.level })
    .from(tagLevels)
    .where(and(eq(tagLevels.studyId, studyId), ne(tagLevels.level, 0)))
    .orderBy(asc(tagLevels.tag))
    .all();
}

/** Asks for more or fewer suggestions of a tag: 0 is as usual. Throws NOT_FOUND, REFUSED for a tag that the study does not have. */
export function setLevel(db: Db, { studyId, input: { tag, level } }: { studyId: string; input: TagLevelInput }): TagLevel {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    requireTag(tx, studyId, tag);
    const { id: _id, ...record } = newRecord();
    tx.insert(tagLevels)
      .values({ ...record, studyId, tag, level })
      .onConflictDoUpdate({ target: [tagLevels.studyId, tagLevels.tag], set: { level, updatedAt: now() } })
      .run();
    return { tag, level };
  });
}

function requireTag(tx: Db, studyId: string, tag: string): void {
  const { kind, value } = partsOf(tag);
  const known =
    (kind === "point" && POINTS.some((point) => point === value)) ||
    (kind === "step" && studyJourney(requireStudy(tx, studyId)).steps.some(({ slug }) => slug === value)) ||
    (kind === "code" && isCode(tx, studyId, value)) ||
    tag === "all";
  if (known) return;
  throw new AppError(
    "REFUSED",
    "This study proposes nothing of that kind, so nothing was changed. Name a point, a step, a code of it, or all.",
    {
      errors: [{ path: "tag", message: "not a tag of this study" }],
    },
  );
}

function isCode(tx: Db, studyId: string, codeId: string): boolean {
  return (
    tx
      .select({ id: codes.id })
      .from(codes)
      .where(and(eq(codes.studyId, studyId), eq(codes.id, codeId)))
      .get() !== undefined
  );
}
