import { and, asc, eq, gt } from "drizzle-orm";
import { type RevisionContent, rewriteRevisions, unpacked } from "@/db/documents/revisions";
import { storeRedaction } from "@/db/privacy/redact";
import { documentRevisions, documents } from "@/db/schema";
import type { Db } from "@/db/types";
import type { TakenOut } from "@/lib/erasure/taken-out";
import { redactText } from "@/lib/privacy/redact-text";

const AT_ONCE = 200;

/**
 * Takes a person's names and addresses out of every text of a study that is not theirs, and out of its history; highlights stay on their words. Answers
 * the ids of the texts that changed. Texts are read 200 at a time, and most are told at a glance.
 */
export function takeOutMentions(tx: Db, { studyId, strings }: { studyId: string; strings: TakenOut }): string[] {
  if (strings.parts.length === 0) return [];
  const changed: string[] = [];
  for (let after = "", rows = page(tx, { studyId, after }); rows.length > 0; rows = page(tx, { studyId, after })) {
    after = rows.at(-1)?.id ?? "";
    for (const row of rows) if (takeOutOf(tx, { row, strings })) changed.push(row.id);
  }
  return changed;
}

type Row = typeof documents.$inferSelect;

function page(tx: Db, { studyId, after }: { studyId: string; after: string }): Row[] {
  return tx
    .select()
    .from(documents)
    .where(and(eq(documents.studyId, studyId), gt(documents.id, after)))
    .orderBy(asc(documents.id))
    .limit(AT_ONCE)
    .all();
}

function takeOutOf(tx: Db, { row, strings }: { row: Row; strings: TakenOut }): boolean {
  const spans = strings.find(row.text);
  if (spans.length > 0) {
    const words = spans.map(({ start, end, placeholder }) => ({ words: row.text.slice(start, end), placeholder }));
    storeRedaction(tx, { row, ...redactText(row.text, spans), strings, words });
    return true;
  }
  if (!isInHistory(tx, { row, strings })) return false;
  rewriteRevisions(tx, { studyId: row.studyId, documentId: row.id }, (content) => withoutThem(content, strings));
  return true;
}

function isInHistory(tx: Db, { row, strings }: { row: Row; strings: TakenOut }): boolean {
  const kept = tx
    .select({ content: documentRevisions.content })
    .from(documentRevisions)
    .where(and(eq(documentRevisions.studyId, row.studyId), eq(documentRevisions.documentId, row.id)))
    .all();
  return kept.some(({ content }) => {
    const { text, speakers } = unpacked(content);
    return [text, ...speakers.map(({ label }) => label)].some((one) => strings.find(one).length > 0);
  });
}

function withoutThem(content: RevisionContent, strings: TakenOut): RevisionContent {
  const { text, place } = redactText(content.text, strings.find(content.text));
  return {
    text,
    turns: content.turns.map((turn) => ({ ...turn, ...place(turn) })),
    speakers: content.speakers.map((speaker) => ({ ...speaker, label: strings.whole(speaker.label) })),
  };
}
