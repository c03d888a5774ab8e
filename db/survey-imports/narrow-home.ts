import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { isQuestionnaire } from "@/db/questionnaires/rows";
import { questionnaires, responses } from "@/db/schema";
import type { Db } from "@/db/types";
import { questionsOf } from "@/lib/questionnaires/check-definition";
import type { Definition, Question } from "@/lib/questionnaires/definition";
import { readAnswer } from "@/lib/questionnaires/read-answer";
import { questionOfSlot } from "@/lib/questionnaires/slots";
import type { Cells } from "@/lib/responses/schema";
import type { ChangedHome } from "./home";

const ROWS_AT_ONCE = 2000;

/**
 * Takes back what an import added to a questionnaire there was, unless it was changed since, or a living reply says something that could then no longer
 * be read, or would read otherwise (a later wave answered the question this one brought). Callers hold the write lock, and have set its replies aside.
 */
export function narrowHome(tx: Db, { studyId, changed }: { studyId: string; changed: ChangedHome }): void {
  const { questionnaireId, before, version } = changed;
  const ref = { studyId, questionnaireId };
  const row = tx.select().from(questionnaires).where(isQuestionnaire(ref)).get();
  if (row?.version !== version || isNeeded(tx, { ...ref, now: row.definition, before: before.definition })) return;
  tx.update(questionnaires)
    .set({ ...before, version: version + 1 })
    .where(isQuestionnaire(ref))
    .run();
}

type Narrowing = { studyId: string; questionnaireId: string; now: Definition; before: Definition };

function isNeeded(tx: Db, { now, before, ...ref }: Narrowing): boolean {
  const then = new Map(questionsOf(before).map((question) => [question.id, question]));
  const differ = questionsOf(now).filter((question) => JSON.stringify(question) !== JSON.stringify(then.get(question.id)));
  if (differ.length === 0) return false;
  for (const cells of livingCells(tx, ref)) {
    if (differ.some((question) => readsOtherwise(cells, question, then.get(question.id)))) return true;
  }
  return false;
}

function readsOtherwise(cells: Cells, now: Question, before: Question | undefined): boolean {
  if (!before) return Object.keys(cells).some((slot) => questionOfSlot(slot) === now.id);
  return JSON.stringify(readAnswer(now, cells)) !== JSON.stringify(readAnswer(before, cells));
}

/** By `responses_in_order`. */
function* livingCells(tx: Db, { studyId, questionnaireId }: { studyId: string; questionnaireId: string }): Generator<Cells> {
  const { number, cells } = responses;
  for (let after = 0; ; ) {
    const some = tx
      .select({ number, cells })
      .from(responses)
      .where(
        and(eq(responses.studyId, studyId), eq(responses.questionnaireId, questionnaireId), isNull(responses.deletedAt), gt(number, after)),
      )
      .orderBy(asc(number))
      .limit(ROWS_AT_ONCE)
      .all();
    for (const reply of some) yield reply.cells;
    const last = some.at(-1);
    if (last === undefined) return;
    after = last.number;
  }
}
