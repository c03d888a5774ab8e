import { and, eq, sql } from "drizzle-orm";
import { questionnaires, responses, responseUpdates } from "@/db/schema";
import type { Db } from "@/db/types";
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
  const { sections } = found.definition;
  const options = new Set(sections.flatMap(({ questions }) => questions.flatMap((asked) => asked.options.map(({ value }) => value))));
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
