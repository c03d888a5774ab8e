import { and, eq, isNull } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { requireCodes } from "@/db/highlights/place";
import { type Placed, placeHighlights } from "@/db/highlights/place-many";
import { recordAction } from "@/db/history/record";
import { requireQuestionnaire } from "@/db/questionnaires/rows";
import { answersDone, documents, responses } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { Applied, ApplyInput, Settled } from "@/lib/answers/schema";
import { AppError } from "@/lib/errors";
import { changedCoding, NO_CODING } from "@/lib/highlights/coding";
import { quoted } from "@/lib/history/label";
import { studyJourney } from "@/lib/journey/study-journey";
import { counted } from "@/lib/text/counted";

type Where = { studyId: string; questionnaireId: string };

/**
 * Codes one open answer, or hundreds that are alike, as one action that one undo takes back: each as a whole, or a stretch of a single one. Answers that
 * carry the same highlight are counted and not marked twice (rule 6). Throws NOT_FOUND where one of them is not an answer to this questionnaire, REFUSED for
 * a code or stage that the study does not have: then none is marked.
 */
export function applyToAnswers(db: Db, { studyId, questionnaireId, input }: Where & { input: ApplyInput }): Applied {
  const { documentIds, start, end, codeIds = [], ...said } = input;
  return write(db, (tx) => {
    const journey = studyJourney(requireStudy(tx, studyId));
    const texts = requireAnswers(tx, { studyId, questionnaireId, documentIds });
    requireCodes(tx, { studyId, codeIds });
    const coding = changedCoding(NO_CODING, said, journey);
    const placings = texts.map((document) => {
      const span = start === undefined || end === undefined ? { start: 0, end: document.text.length } : { start, end };
      return { document, span, coding, codeIds, chosen: undefined };
    });
    const [first] = texts;
    const what = coding.point ?? "highlight";
    const label =
      texts.length === 1 && first ? `${what} on ${quoted(wordsOf(first, start, end))}` : `${what} on ${counted(texts.length, "answer")}`;
    const placed = recordAction(
      tx,
      { studyId, kind: "highlight-made", label, documentId: texts.length === 1 ? first?.id : undefined, made: highlightsMade },
      () => placeHighlights(tx, placings),
    );
    const made = placed.filter(({ created }) => created).length;
    return { made, there: placed.length - made };
  });
}

function highlightsMade(placed: readonly Placed[]): { highlightIds: string[] } {
  return { highlightIds: placed.filter(({ created }) => created).map(({ id }) => id) };
}

function wordsOf({ text }: DocumentRow, start = 0, end = text.length): string {
  return text.slice(start, end);
}

/** Says of open answers that there is nothing to code in them. Answers how many were not so already. Throws NOT_FOUND, then none is. */
export function markNothing(db: Db, { studyId, questionnaireId, documentIds }: Where & { documentIds: readonly string[] }): Settled {
  return write(db, (tx) => {
    requireAnswers(tx, { studyId, questionnaireId, documentIds });
    const doneAt = now();
    const rows = [...new Set(documentIds)].map((documentId) => ({ studyId, documentId, doneAt }));
    let changed = 0;
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const part = rows.slice(from, from + ROWS_AT_ONCE);
      changed += tx.insert(answersDone).values(part).onConflictDoNothing().run().changes;
    }
    return { changed };
  });
}

/** Lets open answers wait again that were said to hold nothing. Answers how many did not. Throws NOT_FOUND, then none does. */
export function unmarkNothing(db: Db, { studyId, questionnaireId, documentIds }: Where & { documentIds: readonly string[] }): Settled {
  return write(db, (tx) => {
    requireAnswers(tx, { studyId, questionnaireId, documentIds });
    const { changes } = tx
      .delete(answersDone)
      .where(and(eq(answersDone.studyId, studyId), onlyThese(answersDone.documentId, documentIds)))
      .run();
    return { changed: changes };
  });
}

/** Far below SQLite's limit of parameters. */
const ROWS_AT_ONCE = 500;

/** The texts of these answers, each once, in the order given. */
function requireAnswers(tx: Db, { studyId, questionnaireId, documentIds }: Where & { documentIds: readonly string[] }): DocumentRow[] {
  requireQuestionnaire(tx, { studyId, questionnaireId });
  const ids = [...new Set(documentIds)];
  const rows = tx
    .select({ document: documents })
    .from(documents)
    .innerJoin(responses, eq(responses.id, documents.responseId))
    .where(
      and(
        eq(documents.studyId, studyId),
        eq(responses.questionnaireId, questionnaireId),
        isNull(responses.deletedAt),
        onlyThese(documents.id, ids),
      ),
    )
    .all();
  const byId = new Map(rows.map(({ document }) => [document.id, document]));
  return ids.map((id) => {
    const document = byId.get(id);
    if (document) return document;
    throw new AppError(
      "NOT_FOUND",
      "One of these is no answer to this questionnaire, so nothing was changed. Its reply may have been deleted; load the queue anew.",
    );
  });
}
