import { and, eq, isNull } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { highlightCodes, highlightParticipants, highlights } from "@/db/schema";
import { groupedBy, onlyThese } from "@/db/scope";
import { newRecord } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { Coding } from "@/lib/highlights/coding";
import { contextOf, trimSpan } from "@/lib/highlights/span";
import { ownersOfMany } from "./owners";
import type { Placement } from "./place";

/** One of many to be placed: nothing is noted on them. */
export type Placing = Omit<Placement, "comment">;
/** Which highlight a placing became, or was found to be already (rule 6). */
export type Placed = { id: string; createdAt: string; created: boolean };

/** Far below SQLite's limit of parameters. */
const ROWS_AT_ONCE = 500;

/**
 * Makes many highlights, or finds the identical ones that stand there (rule 6), as `placeHighlight` does one by one, in a few queries whatever their
 * number: two thousand take half a second. Answers in the order given. Callers hold the write lock and have checked codes and coding. Throws REFUSED.
 */
export function placeHighlights(tx: Db, placings: readonly Placing[]): Placed[] {
  const trimmed = placings.map((placing) => ({ ...placing, span: trimSpan(placing.document.text, placing.span) }));
  const owned = ownersOfMany(tx, trimmed);
  const standing = standingIn(tx, [...new Map(placings.map(({ document }) => [document.id, document])).values()]);
  const made: Made[] = [];
  const placed = trimmed.map((placing, at): Placed => {
    const owners = owned[at] ?? [];
    const key = identityOf({ ...placing, documentId: placing.document.id, owners });
    const found = standing.get(key);
    if (found) return { ...found, created: false };
    const record = newRecord();
    const fresh = { id: record.id, createdAt: record.createdAt };
    standing.set(key, fresh);
    made.push({ ...placing, ...fresh, created: true, owners, record });
    return { ...fresh, created: true };
  });
  store(tx, made);
  return placed;
}

type Made = Placing & Placed & { record: ReturnType<typeof newRecord>; owners: readonly string[] };

type Identity = {
  documentId: string;
  span: { start: number; end: number };
  coding: Coding;
  codeIds: readonly string[];
  owners: readonly string[];
};

/** What makes two highlights the same, where nothing is noted on the second (rule 6). */
function identityOf({ documentId, span, coding, codeIds, owners }: Identity): string {
  const { step, point, direction, severity } = coding;
  return JSON.stringify([documentId, span.start, span.end, step, point, direction, severity, sorted(codeIds), sorted(owners)]);
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

function standingIn(tx: Db, texts: readonly Pick<DocumentRow, "id" | "studyId">[]): Map<string, Omit<Placed, "created">> {
  const ids = texts.map(({ id }) => id);
  const [first] = texts;
  const here = and(eq(highlights.studyId, first?.studyId ?? ""), onlyThese(highlights.documentId, ids), isNull(highlights.deletedAt));
  const rows = tx.select().from(highlights).where(here).all();
  const coded = tx
    .select({ id: highlightCodes.highlightId, codeId: highlightCodes.codeId })
    .from(highlightCodes)
    .innerJoin(highlights, eq(highlights.id, highlightCodes.highlightId))
    .where(here)
    .all();
  const owned = tx
    .select({ id: highlightParticipants.highlightId, participantId: highlightParticipants.participantId })
    .from(highlightParticipants)
    .innerJoin(highlights, eq(highlights.id, highlightParticipants.highlightId))
    .where(here)
    .all();
  const [codesOf, ownersOf] = [groupedBy(coded, ({ id }) => id), groupedBy(owned, ({ id }) => id)];
  const standing = new Map<string, Omit<Placed, "created">>();
  for (const { id, createdAt, documentId, start, end, ...coding } of rows) {
    const codeIds = (codesOf.get(id) ?? []).map(({ codeId }) => codeId);
    const owners = (ownersOf.get(id) ?? []).map(({ participantId }) => participantId);
    const key = identityOf({ documentId, span: { start, end }, coding, codeIds, owners });
    if (!standing.has(key)) standing.set(key, { id, createdAt });
  }
  return standing;
}

function store(tx: Db, made: readonly Made[]): void {
  const rows = made.map(({ document, record, span, coding }) => {
    const { step, point, direction, severity } = coding;
    const place = { ...span, ...contextOf(document.text, span) };
    return { ...record, studyId: document.studyId, documentId: document.id, ...place, step, point, direction, severity, comment: null };
  });
  inParts(rows, (part) => tx.insert(highlights).values(part).run());
  const coded = made.flatMap(({ id: highlightId, document, codeIds }) =>
    [...new Set(codeIds)].map((codeId) => ({ studyId: document.studyId, highlightId, codeId })),
  );
  inParts(coded, (part) => tx.insert(highlightCodes).values(part).run());
  const owned = made.flatMap(({ id: highlightId, document, owners }) =>
    owners.map((participantId) => ({ studyId: document.studyId, highlightId, participantId })),
  );
  inParts(owned, (part) => tx.insert(highlightParticipants).values(part).run());
}

function inParts<T>(rows: readonly T[], insert: (part: T[]) => void): void {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) insert(rows.slice(from, from + ROWS_AT_ONCE));
}
