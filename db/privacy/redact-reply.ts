import { and, eq, sql } from "drizzle-orm";
import { documentRevisions, documents, questionnaires, responses, responseUpdates } from "@/db/schema";
import type { Db } from "@/db/types";
import type { Definition } from "@/lib/questionnaires/definition";
import type { Cells } from "@/lib/responses/schema";
import type { Redaction } from "./redaction";

/**
 * What stands beside an answer in its reply: columns that are no question, cells with words that no option offers, and what an import says or said of
 * it. A cell that is an option of the questionnaire stays: many chose it, and it would count no more.
 */
export function redactReply(tx: Db, { row: { studyId, responseId }, strings }: Redaction): void {
  if (responseId === null) return;
  const isIt = and(eq(responses.studyId, studyId), eq(responses.id, responseId));
  const found = tx
    .select({ cells: responses.cells, fields: responses.fields, definition: questionnaires.definition })
    .from(responses)
    .innerJoin(questionnaires, and(eq(questionnaires.studyId, responses.studyId), eq(questionnaires.id, responses.questionnaireId)))
    .where(isIt)
    .get();
  if (!found) return;
  const options = optionsOf(found.definition);
  const redactCells = (cells: Cells): Cells =>
    Object.fromEntries(
      Object.entries(cells).map(([slot, cell]) => [slot, cell === true || options.has(cell) ? cell : strings.whole(cell)]),
    );
  const said = { cells: redactCells(found.cells), fields: strings.deep(found.fields) };
  if (JSON.stringify(said) !== JSON.stringify({ cells: found.cells, fields: found.fields })) {
    tx.update(responses)
      .set({ ...said, version: sql`${responses.version} + 1` })
      .where(isIt)
      .run();
  }
  const updates = and(eq(responseUpdates.studyId, studyId), eq(responseUpdates.responseId, responseId));
  for (const { importId, says } of tx.select().from(responseUpdates).where(updates).all()) {
    const redacted = { ...says, cells: redactCells(says.cells), fields: strings.deep(says.fields), texts: strings.deep(says.texts) };
    tx.update(responseUpdates)
      .set({ says: redacted })
      .where(and(updates, eq(responseUpdates.importId, importId)))
      .run();
  }
}

function optionsOf({ sections }: Definition): Set<string> {
  return new Set(sections.flatMap(({ questions }) => questions.flatMap((asked) => asked.options.map(({ value }) => value))));
}

type Beside = Pick<typeof responses.$inferSelect, "cells" | "fields">;

/** A point on a scale: as many signs tell nobody anything. */
const POINT = /^\d{1,3}$/;

/**
 * What may stand beside the answers of a reply when a newer export says `says` of it. Of one that was redacted, what `redactReply` went through stays as
 * it is: the export still has the words that were taken out. Choices and points on scales change. Callers hold the write lock.
 */
export function besideRedacted(tx: Db, { row, says }: { row: typeof responses.$inferSelect; says: Beside }): Beside {
  const ofReply = and(eq(documents.studyId, row.studyId), eq(documents.responseId, row.id), eq(documentRevisions.reason, "redacted"));
  const redacted = tx
    .select({ definition: questionnaires.definition })
    .from(documents)
    .innerJoin(documentRevisions, and(eq(documentRevisions.studyId, documents.studyId), eq(documentRevisions.documentId, documents.id)))
    .innerJoin(questionnaires, and(eq(questionnaires.studyId, documents.studyId), eq(questionnaires.id, row.questionnaireId)))
    .where(ofReply)
    .limit(1)
    .get();
  if (!redacted) return says;
  const options = optionsOf(redacted.definition);
  const tellsNobody = (cell: Cells[string] | undefined) => cell === undefined || cell === true || options.has(cell) || POINT.test(cell);
  const slots = [...new Set([...Object.keys(row.cells), ...Object.keys(says.cells)])];
  const cells = slots.flatMap((slot) => {
    const changes = tellsNobody(row.cells[slot]) && tellsNobody(says.cells[slot]);
    const cell = (changes ? says : row).cells[slot];
    return cell === undefined ? [] : [[slot, cell] as const];
  });
  return { cells: Object.fromEntries(cells), fields: row.fields };
}
