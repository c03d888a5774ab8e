import { eq } from "drizzle-orm";
import { gatherEvidence } from "@/db/evidence/evidence";
import { codes } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { countByCode } from "@/lib/codebook/count-by-code";
import type { Code } from "@/lib/codebook/schema";
import { livingParents } from "@/lib/codebook/tree";
import { CODE_COLORS, type CodeColor } from "@/lib/codebook/vocabulary";
import { AppError } from "@/lib/errors";

export type CodeRef = { studyId: string; codeId: string };

/** The codebook by name, with what hangs on each code. A child of a deleted code shows under its nearest living ancestor. Throws NOT_FOUND. */
export function listCodes(db: Db, { studyId }: { studyId: string }): Code[] {
  const study = requireStudy(db, studyId);
  const rows = db.select().from(codes).where(eq(codes.studyId, studyId)).all();
  const parents = livingParents(rows.map(({ id, parentId, name, deletedAt }) => ({ id, parentId, name, deleted: deletedAt !== null })));
  const { highlights, people } = gatherEvidence(db, study);
  const counted = countByCode(highlights, new Set(people.map(({ participantId }) => participantId)));
  return rows
    .filter(({ deletedAt }) => deletedAt === null)
    .map((row) => {
      const { id, version, createdAt, updatedAt, name, kind, definition, whenToUse, whenNot, example, key, position } = row;
      const texts = { name, kind, definition, whenToUse, whenNot, example, color: colorOf(row.color), key, position };
      return {
        id,
        version,
        createdAt,
        updatedAt,
        ...texts,
        parentId: parents.get(id) ?? null,
        ...(counted.get(id) ?? { highlights: 0, people: 0, respondents: 0 }),
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1));
}

function colorOf(stored: string | null): CodeColor | null {
  return CODE_COLORS.find((color) => color === stored) ?? null;
}

/** One code. Throws NOT_FOUND. */
export function getCode(db: Db, { studyId, codeId }: CodeRef): Code {
  return findIn(listCodes(db, { studyId }), codeId);
}

/** A code among those of its study. Throws NOT_FOUND. */
export function findIn(book: readonly Code[], codeId: string): Code {
  const code = book.find(({ id }) => id === codeId);
  if (!code)
    throw new AppError("NOT_FOUND", "There is no code with this id in this study. It may have been deleted or merged into another.");
  return code;
}
