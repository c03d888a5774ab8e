import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { questionnaires } from "@/db/schema";
import { groupedBy } from "@/db/scope";
import type { Db } from "@/db/types";
import type { Question, QuestionSlot } from "@/lib/questionnaires/definition";
import { givesAnswer } from "@/lib/questionnaires/gives-answer";
import { slotsOf } from "@/lib/questionnaires/slots";

type Asked = { studyId: string; where: readonly string[] };

const NOBODY = sql`0`;

/**
 * The conditions of `where` ("q:<questionId>=<value>", "f:<field>=<value>") on replies `r`: who gave this answer, who has this in a field. Several
 * values of one question or field are joined by "or". A question that is not there is answered by nobody.
 */
export function answersGiven(db: Db, { studyId, where }: Asked): SQL[] {
  const wanted = where.map((one) => {
    const equals = one.indexOf("=");
    return equals < 0 ? { of: one, value: "" } : { of: one.slice(0, equals), value: one.slice(equals + 1) };
  });
  return [...groupedBy(wanted, ({ of }) => of)].map(([of, group]) => {
    const values = group.map(({ value }) => value);
    if (of.startsWith("f:")) return inField(of.slice(2), values);
    return of.startsWith("q:") ? inAnswers(db, { studyId, questionId: of.slice(2), values }) : NOBODY;
  });
}

function inField(field: string, values: string[]): SQL {
  return sql`exists (select 1 from json_each(r.fields) f where f.key = ${field}
    and f.value in (select value from json_each(${JSON.stringify(values)})))`;
}

/** By reading every different cell of the question once: how several choices or a label's number stand in a cell is said in one place, `readAnswer`. */
function inAnswers(db: Db, { studyId, questionId, values }: { studyId: string; questionId: string; values: string[] }): SQL {
  const found = findQuestion(db, { studyId, questionId });
  if (!found) return NOBODY;
  const { question, questionnaireId } = found;
  const slots = slotsOf(question).map((slot) => {
    const path = `$."${slot.slot}"`;
    const cells = isPlain(question, slot) ? values : matchingCells(db, { studyId, questionnaireId, question, slot, path, values });
    const own = slot.role === "write-in" && givesAnswer(question, { cells: { [slot.slot]: true }, values });
    if (own) return sql`json_type(r.cells, ${path}) = 'true'`;
    return cells.length === 0 ? undefined : sql`trim(r.cells ->> ${path}) in (select value from json_each(${JSON.stringify(cells)}))`;
  });
  return sql`(r.questionnaire_id = ${questionnaireId} and ${or(...slots) ?? NOBODY})`;
}

/** One choice a cell: the cell is the answer. */
function isPlain({ type, joined }: Question, { role }: QuestionSlot): boolean {
  return type === "single" && joined === null && role === "answer";
}

type Matching = { studyId: string; questionnaireId: string; question: Question; slot: QuestionSlot; path: string; values: string[] };

function matchingCells(db: Db, { studyId, questionnaireId, question, slot, path, values }: Matching): string[] {
  const rows = db.all<{ cell: string }>(sql`select distinct trim(r.cells ->> ${path}) as cell from responses r
    where r.study_id = ${studyId} and r.questionnaire_id = ${questionnaireId} and json_type(r.cells, ${path}) = 'text'`);
  return rows.flatMap(({ cell }) => (givesAnswer(question, { cells: { [slot.slot]: cell }, values }) ? [cell] : []));
}

function findQuestion(db: Db, { studyId, questionId }: { studyId: string; questionId: string }) {
  if (!/^[a-z0-9]{8}$/.test(questionId)) return null;
  const rows = db
    .select({ id: questionnaires.id, definition: questionnaires.definition })
    .from(questionnaires)
    .where(
      and(
        eq(questionnaires.studyId, studyId),
        isNull(questionnaires.deletedAt),
        sql`instr(${questionnaires.definition}, ${`"${questionId}"`}) > 0`,
      ),
    )
    .all();
  for (const { id, definition } of rows) {
    const question = definition.sections.flatMap(({ questions }) => questions).find((one) => one.id === questionId);
    if (question) return { question, questionnaireId: id };
  }
  return null;
}
