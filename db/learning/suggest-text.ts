import { and, count, eq, inArray } from "drizzle-orm";
import { type DocumentRef, type DocumentRow, requireDocument } from "@/db/documents/rows";
import { languageHeard } from "@/db/reading/hear-language";
import { heardTurns } from "@/db/reading/heard-turns";
import { readingLanguage } from "@/db/reading/language";
import { suggestions } from "@/db/schema";
import { marksIn } from "@/db/suggestions/marks";
import { storeSuggestions } from "@/db/suggestions/store";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { refusedFor } from "@/lib/learning/refused";
import type { Proposal } from "@/lib/suggestions/schema";
import { type SpokenTurn, suggestForDocument } from "@/lib/suggestions/suggest";
import type { Taken } from "@/lib/suggestions/taken";
import { listLevels } from "./levels";
import type { StudyModel } from "./study-model";

type Text = { row: DocumentRow; spoken: readonly SpokenTurn[]; language: TextLanguage; known: StudyModel };

/** What to propose for one text, by what its study learned. */
export function proposalsFor(db: Db, { row, spoken, language, known }: Text): Proposal[] {
  const taken = takenIn(db, { studyId: row.studyId, documentId: row.id });
  const { model, thresholds, refused: no } = known;
  const refused = (quote: string) => refusedFor(quote, no.rejected, no.takenBack);
  const decided = decidedIn(db, row);
  return suggestForDocument({ text: row.text, turns: spoken, model, thresholds, taken, refused, decided, language });
}

/** How many were decided in a text. Whoever asked for more of something is shown what is left as well: then none counts. */
function decidedIn(db: Db, { studyId, id: documentId }: DocumentRow): number {
  if (listLevels(db, { studyId }).some(({ level }) => level > 0)) return 0;
  const isDecided = and(
    eq(suggestions.studyId, studyId),
    eq(suggestions.documentId, documentId),
    inArray(suggestions.status, ["accepted", "rejected"]),
  );
  return db.select({ decided: count() }).from(suggestions).where(isDecided).get()?.decided ?? 0;
}

type Again = DocumentRef & { known: StudyModel; keepOpen?: boolean };

/**
 * Goes through one text again by what was learned since, without reading its keyphrases anew: a new interview costs only itself. `keepOpen` where the
 * text is before somebody. False where the text was changed meanwhile: it is in line to be read anyway. Throws NOT_FOUND where it is gone.
 */
export function suggestAgain(db: Db, { studyId, documentId, known, keepOpen = false }: Again): boolean {
  const row = requireDocument(db, { studyId, documentId });
  const spoken = heardTurns(db, row);
  const language = readingLanguage(db, { row, found: row.language ?? languageHeard({ row, spoken }) });
  const proposals = proposalsFor(db, { row, spoken, language, known });
  return write(db, (tx) => {
    if (requireDocument(tx, { studyId, documentId }).version !== row.version) return false;
    storeSuggestions(tx, { studyId, documentId, proposals, model: known.name, refused: known.refused, keepOpen });
    return true;
  });
}

/** What is coded there already, or was rejected: nothing like it is proposed over the same words. */
function takenIn(db: Db, { studyId, documentId }: DocumentRef): Taken[] {
  const { start, end, point, step, codeIds } = suggestions;
  const rejected = db
    .select({ start, end, point, step, codeIds })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, studyId), eq(suggestions.documentId, documentId), eq(suggestions.status, "rejected")))
    .all();
  return [...marksIn(db, { studyId, documentId }), ...rejected];
}
