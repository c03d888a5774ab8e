import { and, eq } from "drizzle-orm";
import { type RevisionContent, rewriteRevisions, unpacked } from "@/db/documents/revisions";
import type { DocumentRow } from "@/db/documents/rows";
import { storeRedaction } from "@/db/privacy/redact";
import { documentRevisions } from "@/db/schema";
import type { Db } from "@/db/types";
import type { TakenOut } from "@/lib/erasure/taken-out";
import { redactText } from "@/lib/privacy/redact-text";
import { textsOf } from "./texts";

/**
 * Takes a person's names and addresses out of every text of a study that is not theirs, and out of its history; highlights stay on their words. Answers
 * the ids of the texts that changed. Most are told at a glance.
 */
export function takeOutMentions(tx: Db, { studyId, strings }: { studyId: string; strings: TakenOut }): string[] {
  if (strings.parts.length === 0) return [];
  const changed: string[] = [];
  for (const row of textsOf(tx, studyId)) if (takeOutOf(tx, { row, strings })) changed.push(row.id);
  return changed;
}

function takeOutOf(tx: Db, { row, strings }: { row: DocumentRow; strings: TakenOut }): boolean {
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

function isInHistory(tx: Db, { row, strings }: { row: DocumentRow; strings: TakenOut }): boolean {
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
