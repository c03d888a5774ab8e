import { and, asc, eq, inArray, isNull, max, type SQL, sql } from "drizzle-orm";
import { evidenceLinks, findings, highlights } from "@/db/schema";
import { groupedBy, onlyThese } from "@/db/scope";
import { newId, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { LinkedQuote, LinkInput } from "@/lib/findings/schema";
import type { LinkSubject } from "@/lib/findings/vocabulary";
import { type QuoteRow, quoteRows } from "./quote-rows";
import { requireLinkSubject } from "./subjects";

type LinkRow = typeof evidenceLinks.$inferSelect;
type Asked = { studyId: string; subject: LinkSubject; subjectIds?: readonly string[] | undefined };

const GONE: Omit<QuoteRow, "highlightId" | "state"> & { state: "gone" } = {
  state: "gone",
  quote: null,
  verbatim: true,
  starred: false,
  place: null,
  participantIds: [],
  participantCode: "",
  personaId: null,
  audience: null,
  role: null,
  date: null,
  startMs: null,
};

/** The links of one kind of thing, without the words: by which highlights it stands or falls. In the order of linking. */
export function linkRows(db: Db, { studyId, subject, subjectIds }: Asked): LinkRow[] {
  return db
    .select()
    .from(evidenceLinks)
    .where(
      and(
        eq(evidenceLinks.studyId, studyId),
        eq(evidenceLinks.subject, subject),
        subjectIds && onlyThese(evidenceLinks.subjectId, subjectIds),
      ),
    )
    .orderBy(asc(evidenceLinks.position), asc(evidenceLinks.id))
    .all();
}

/**
 * The quotes linked to findings, cells, fields or reasons, by the id of each, in the order of linking; all of a kind, or those asked for. A link whose
 * highlight is deleted or gone says so; refused, hidden and deleted words are not given. Three queries, whatever the number. Throws NOT_FOUND.
 */
export function listLinks(db: Db, asked: Asked): Map<string, LinkedQuote[]> {
  requireStudy(db, asked.studyId);
  const rows = linkRows(db, asked);
  const quotes = quoteRows(db, { studyId: asked.studyId, highlightIds: rows.map(({ highlightId }) => highlightId) });
  const linked = rows.map(({ id, subject, subjectId, stance, highlightId }): LinkedQuote => {
    return { ...GONE, ...quotes.get(highlightId), highlightId, linkId: id, subject, subjectId, stance };
  });
  return groupedBy(linked, ({ subjectId }) => subjectId);
}

/**
 * Links quotes to a thing, for or against it, after those that are linked; one that is linked already takes the new stance. Answers all of the thing's
 * quotes. Throws NOT_FOUND for a thing or a highlight that is not in the study.
 */
export function linkQuotes(db: Db, { studyId, input }: { studyId: string; input: LinkInput }): LinkedQuote[] {
  const { subject, subjectId, highlightIds, stance = "for" } = input;
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    requireLinkSubject(tx, { studyId, subject, subjectId });
    const wanted = [...new Set(highlightIds)];
    requireHighlights(tx, { studyId, ids: wanted });
    const one = and(eq(evidenceLinks.studyId, studyId), eq(evidenceLinks.subject, subject), eq(evidenceLinks.subjectId, subjectId));
    const last = tx
      .select({ position: max(evidenceLinks.position) })
      .from(evidenceLinks)
      .where(one)
      .get();
    const first = (last?.position ?? -1) + 1;
    const values = wanted.map((highlightId, at) => {
      return { id: newId(), studyId, subject, subjectId, highlightId, stance, position: first + at, createdAt: now() };
    });
    const { studyId: study, subject: kind, subjectId: thing, highlightId } = evidenceLinks;
    tx.insert(evidenceLinks)
      .values(values)
      .onConflictDoUpdate({ target: [study, kind, thing, highlightId], set: { stance } })
      .run();
    return listLinks(tx, { studyId, subject, subjectIds: [subjectId] }).get(subjectId) ?? [];
  });
}

function requireHighlights(tx: Db, { studyId, ids }: { studyId: string; ids: readonly string[] }): void {
  const found = tx
    .select({ count: sql<number>`count(*)` })
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), inArray(highlights.id, [...ids]), isNull(highlights.deletedAt)))
    .get();
  if (found?.count === ids.length) return;
  const detail = "One of these highlights is not in this study, or was deleted. Nothing was linked; choose among those there are.";
  throw new AppError("NOT_FOUND", detail, { errors: [{ path: "highlightIds", message: "not there" }] });
}

/** Takes a link away; the quote stays. A finding that nothing bears out any more is open again, for a status needs its quotes. Throws NOT_FOUND. */
export function unlink(db: Db, { studyId, linkId }: { studyId: string; linkId: string }): void {
  write(db, (tx) => {
    requireStudy(tx, studyId);
    const one = and(eq(evidenceLinks.studyId, studyId), eq(evidenceLinks.id, linkId));
    const link = tx.select().from(evidenceLinks).where(one).get();
    if (!link) throw new AppError("NOT_FOUND", "This quote is not linked any more.");
    tx.delete(evidenceLinks).where(one).run();
    if (link.subject === "finding") reopenUnborne(tx, link);
  });
}

const BORNE_BY = { supported: "for", contradicted: "against" } as const;

/** Opens a finding whose last quote for (or against) it was just taken away. */
function reopenUnborne(tx: Db, { studyId, subjectId, stance }: Pick<LinkRow, "studyId" | "subjectId" | "stance">): void {
  const one = and(eq(findings.studyId, studyId), eq(findings.id, subjectId));
  const found = tx.select({ status: findings.status, version: findings.version }).from(findings).where(one).get();
  if (!found || found.status === "open" || BORNE_BY[found.status] !== stance) return;
  const left = and(
    eq(evidenceLinks.studyId, studyId),
    eq(evidenceLinks.subject, "finding"),
    eq(evidenceLinks.subjectId, subjectId),
    eq(evidenceLinks.stance, stance),
  );
  if (tx.select({ id: evidenceLinks.id }).from(evidenceLinks).where(left).get()) return;
  tx.update(findings)
    .set({ status: "open", version: found.version + 1, updatedAt: now() })
    .where(one)
    .run();
}

/** Takes all links of things away that go for good. Inside the transaction of whoever removes them. */
export function removeLinks(
  tx: Db,
  { studyId, subject, subjectIds }: Omit<Required<Asked>, "subjectIds"> & { subjectIds: readonly string[] | SQL },
): void {
  const theirs = "length" in subjectIds ? onlyThese(evidenceLinks.subjectId, subjectIds) : sql`${evidenceLinks.subjectId} in ${subjectIds}`;
  tx.delete(evidenceLinks)
    .where(and(eq(evidenceLinks.studyId, studyId), eq(evidenceLinks.subject, subject), theirs))
    .run();
}

type MoveLinks = { studyId: string; subject: LinkSubject; from: string; to: string };

/** Links the quotes of a thing that becomes one with another to that one, after its own; one linked to both stays as it is there. Inside a transaction. */
export function moveLinks(tx: Db, { studyId, subject, from, to }: MoveLinks): void {
  const of = (id: string) => sql`study_id = ${studyId} and subject = ${subject} and subject_id = ${id}`;
  const next = sql`(select coalesce(max(position), -1) + 1 from evidence_links where ${of(to)})`;
  tx.run(sql`update or ignore evidence_links set subject_id = ${to}, position = position + ${next} where ${of(from)}`);
  tx.run(sql`delete from evidence_links where ${of(from)}`);
}
