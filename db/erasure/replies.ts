import { and, eq } from "drizzle-orm";
import { removeReplies } from "@/db/purge/remove-replies";
import { documents, questionnaires, responseContacts, responses, responseUpdates } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { newId } from "@/db/stamp";
import type { Db } from "@/db/types";
import { takenOutOf } from "@/lib/erasure/taken-out";
import { cellsWithoutWords } from "@/lib/results/cells-without-words";
import { type Blanking, blankText } from "./blank-text";
import type { Theirs } from "./theirs";

/** Takes a person's replies out of the file, however many. Answers the words that went. */
export function eraseReplies(tx: Db, { studyId, responses: ids }: Theirs): string[] {
  if (ids.length === 0) return [];
  const texts = tx
    .select({ text: documents.text })
    .from(documents)
    .where(and(eq(documents.studyId, studyId), onlyThese(documents.responseId, ids)))
    .all();
  while (removeReplies(tx, { studyId, which: onlyThese(responses.id, ids) }) > 0);
  return texts.map(({ text }) => text);
}

/**
 * Leaves of a person's replies what only counts: choices, points, that something was written. Their own words, columns beside the answers, addresses, the
 * account, and whatever ties a reply to the row it came from go. Answers the words that went.
 */
export function anonymiseReplies(tx: Db, blanking: Blanking): string[] {
  const { studyId, responses: ids } = blanking.theirs;
  const rows = tx
    .select({ id: responses.id, cells: responses.cells, definition: questionnaires.definition })
    .from(responses)
    .innerJoin(questionnaires, and(eq(questionnaires.studyId, responses.studyId), eq(questionnaires.id, responses.questionnaireId)))
    .where(and(eq(responses.studyId, studyId), onlyThese(responses.id, ids)))
    .all();
  for (const { id, cells, definition } of rows) {
    tx.update(responses)
      .set({
        cells: blanking.strings.deep(cellsWithoutWords(definition, cells)),
        fields: {},
        key: `row:${newId()}`,
        digest: null,
        accountId: null,
        zone: null,
        followUp: "no",
      })
      .where(and(eq(responses.studyId, studyId), eq(responses.id, id)))
      .run();
  }
  for (const beside of [responseContacts, responseUpdates]) {
    tx.delete(beside)
      .where(and(eq(beside.studyId, studyId), onlyThese(beside.responseId, ids)))
      .run();
  }
  const texts = tx
    .select()
    .from(documents)
    .where(and(eq(documents.studyId, studyId), onlyThese(documents.responseId, ids)))
    .all();
  const strings = takenOutOf({ ...blanking.theirs, present: [] });
  return texts.flatMap((row) => blankText(tx, { row, whole: true, ...blanking, strings }).said);
}
