import { and, countDistinct, eq, isNull, sql } from "drizzle-orm";
import { isThere, toInterview, toResponse } from "@/db/documents/standing";
import { codes, documents, highlightCodes, highlightParticipants, highlights, interviews, participants, responses } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Code } from "@/lib/codebook/schema";
import { livingParents } from "@/lib/codebook/tree";
import { CODE_COLORS, type CodeColor } from "@/lib/codebook/vocabulary";
import { AppError } from "@/lib/errors";

export type CodeRef = { studyId: string; codeId: string };
type Counts = { highlights: number; people: number; respondents: number };

/**
 * Highlights and distinct people per code itself (rule 4), and respondents beside them, never added (rule 1). Deleted highlights, texts and people are
 * left out.
 */
function countCodes(db: Db, studyId: string): Map<string, Counts> {
  const people = sql<number>`count(distinct iif(${documents.interviewId} is not null, ${participants.id}, null))`;
  const respondents = sql<number>`count(distinct iif(${documents.interviewId} is null, coalesce(${participants.id}, ${responses.id}), null))`;
  const rows = db
    .select({ id: highlightCodes.codeId, highlights: countDistinct(highlights.id), people, respondents })
    .from(highlightCodes)
    .innerJoin(highlights, eq(highlights.id, highlightCodes.highlightId))
    .innerJoin(documents, eq(documents.id, highlights.documentId))
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .leftJoin(highlightParticipants, eq(highlightParticipants.highlightId, highlights.id))
    .leftJoin(participants, and(eq(participants.id, highlightParticipants.participantId), isNull(participants.deletedAt)))
    .where(and(eq(highlightCodes.studyId, studyId), isNull(highlights.deletedAt), isThere))
    .groupBy(highlightCodes.codeId)
    .all();
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** The codebook by name, with what hangs on each code. A child of a deleted code shows under its nearest living ancestor. Throws NOT_FOUND. */
export function listCodes(db: Db, { studyId }: { studyId: string }): Code[] {
  requireStudy(db, studyId);
  const rows = db.select().from(codes).where(eq(codes.studyId, studyId)).all();
  const parents = livingParents(rows.map(({ id, parentId, name, deletedAt }) => ({ id, parentId, name, deleted: deletedAt !== null })));
  const counted = countCodes(db, studyId);
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
