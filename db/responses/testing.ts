import { max } from "drizzle-orm";
import { storeAnswerTexts } from "@/db/documents/store-answers";
import { questionnaires, responses } from "@/db/schema";
import { newId, newRecord, newShortId, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { type Definition, type Question, question } from "@/lib/questionnaires/definition";
import type { Cells } from "@/lib/responses/schema";

type QuestionnaireRow = typeof questionnaires.$inferSelect;
type ResponseRow = typeof responses.$inferSelect;

/** For tests: a question of a type, with its defaults filled in; an open one unless said otherwise. */
export function questionOf(asked: Partial<Question> = {}): Question {
  return question.parse({ id: newShortId(), type: "long-text", text: "What nearly stopped you?", ...asked });
}

type Asked = Partial<Omit<QuestionnaireRow, "definition">> & { questions?: readonly Question[]; definition?: Definition };

/** For tests: a questionnaire with one section of these questions (one open question, unless said otherwise), stored as it is. */
export function makeQuestionnaire(db: Db, studyId: string, asked: Asked = {}): QuestionnaireRow {
  const { questions = [questionOf()], definition, ...row } = asked;
  const section = { id: newShortId(), title: "", about: "", questions: [...questions], branches: [] };
  return db
    .insert(questionnaires)
    .values({
      ...newRecord(),
      studyId,
      title: "Six months in",
      origin: "asked",
      definition: definition ?? { sections: [section] },
      intro: { asker: "", purpose: "", minutes: null, kept: "", contact: "" },
      ...row,
    })
    .returning()
    .get();
}

type Replied = Partial<ResponseRow> & { studyId: string; questionnaireId: string; cells?: Cells; texts?: Record<string, string> };

/** For tests: a reply, sent now unless said otherwise; `texts` are its open answers by their slots. Answers the row and the documents' ids by slot. */
export function makeResponse(db: Db, { texts = {}, cells = {}, ...row }: Replied): ResponseRow & { documents: Record<string, string> } {
  const last =
    db
      .select({ number: max(responses.number) })
      .from(responses)
      .get()?.number ?? 0;
  const stored = db
    .insert(responses)
    .values({
      ...newRecord(),
      number: last + 1,
      key: `id:${newId()}`,
      status: "complete",
      source: "link",
      submittedAt: now(),
      cells: { ...Object.fromEntries(Object.keys(texts).map((slot) => [slot, true as const])), ...cells },
      ...row,
    })
    .returning()
    .get();
  const slots = Object.keys(texts);
  const answers = slots.map((slot) => ({ slot, title: "What nearly stopped you?", text: texts[slot] ?? "" }));
  const ids = storeAnswerTexts(db, {
    studyId: row.studyId,
    responses: [{ id: stored.id, texts: answers, submittedAt: stored.submittedAt }],
    importId: stored.importId,
  });
  return { ...stored, documents: Object.fromEntries(slots.map((slot, at) => [slot, ids[at] ?? ""])) };
}
