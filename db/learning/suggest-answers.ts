import { and, eq, sql } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { isThere, toInterview, toResponse } from "@/db/documents/standing";
import { languageHeard } from "@/db/reading/hear-language";
import { heardTurns } from "@/db/reading/heard-turns";
import { usualLanguage } from "@/db/reading/language";
import { documents, interviews, responses } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { requireStudy } from "@/db/studies";
import { storeSuggestions } from "@/db/suggestions/store";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { type TextLanguage, UNDETERMINED } from "@/lib/language/vocabulary";
import { refusedFor } from "@/lib/learning/refused";
import type { Proposal } from "@/lib/suggestions/schema";
import { suggestForDocument } from "@/lib/suggestions/suggest";
import { isUnderEyes } from "./at-hand";
import { type StudyModel, studyModel } from "./study-model";
import { proposalsFor } from "./suggest-text";

/** An answer with the language it is found and read in, and what to propose for it. `isFresh`: nothing was ever proposed or marked there. */
export type JudgedAnswer = { row: DocumentRow; found: TextLanguage; language: TextLanguage; proposals: Proposal[]; isFresh: boolean };

type Batch = { studyId: string; documentIds: readonly string[] };
type Judging = Batch & { known: StudyModel; usual: TextLanguage };

/** What to propose for many answers, in two queries and a few more for those in which something was proposed or marked before. Those that are gone are left out. */
export function judgeAnswers(db: Db, { studyId, documentIds, known, usual }: Judging): JudgedAnswer[] {
  const rows = db
    .select({ row: documents })
    .from(documents)
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(and(eq(documents.studyId, studyId), onlyThese(documents.id, documentIds), isThere))
    .all();
  const touched = touchedIn(db, { studyId, documentIds });
  return rows.map(({ row }) => {
    const spoken = heardTurns(db, row);
    const found = languageHeard({ row, spoken });
    const language = row.languageChosen ?? (found === UNDETERMINED ? usual : found);
    const isFresh = !touched.has(row.id);
    const proposals = isFresh ? freshProposals(row, { known, language }) : proposalsFor(db, { row, spoken, language, known });
    return { row, found, language, proposals, isFresh };
  });
}

function freshProposals({ text }: DocumentRow, { known, language }: { known: StudyModel; language: TextLanguage }): Proposal[] {
  const { model, thresholds, refused: no } = known;
  const turns = [{ start: 0, end: text.length, role: "participant" as const }];
  const refused = (quote: string) => refusedFor(quote, no.rejected, no.takenBack);
  return suggestForDocument({ text, turns, model, thresholds, taken: [], refused, decided: 0, language });
}

function touchedIn(db: Db, { studyId, documentIds }: Batch): Set<string> {
  const rows = db.values<[string]>(sql`
    select wanted.value from json_each(${JSON.stringify(documentIds)}) wanted
    where exists (select 1 from suggestions s where s.study_id = ${studyId} and s.document_id = wanted.value)
      or exists (select 1 from highlights h where h.study_id = ${studyId} and h.document_id = wanted.value)`);
  return new Set(rows.map(([id]) => id));
}

/**
 * Goes through many short answers again for what was learned since, as `sweepDocument` does through one text, in one transaction for all. Answers that
 * were changed meanwhile are in line to be read anyway. Throws NOT_FOUND where the study is gone.
 */
export function sweepAnswers(db: Db, { studyId, documentIds }: Batch): void {
  requireStudy(db, studyId);
  const known = studyModel(db, { studyId });
  const judged = judgeAnswers(db, { studyId, documentIds, known, usual: usualLanguage(db, studyId) });
  const changed = judged.filter(({ isFresh, proposals }) => !isFresh || proposals.length > 0);
  if (changed.length === 0) return;
  write(db, (tx) => {
    const versions = new Map(
      tx
        .select({ id: documents.id, version: documents.version })
        .from(documents)
        .where(
          onlyThese(
            documents.id,
            changed.map(({ row }) => row.id),
          ),
        )
        .all()
        .map(({ id, version }) => [id, version]),
    );
    for (const { row, proposals } of changed) {
      const { id: documentId, version } = row;
      if (versions.get(documentId) !== version) continue;
      const keepOpen = isUnderEyes(tx, { studyId, documentId });
      storeSuggestions(tx, { studyId, documentId, proposals, model: known.name, refused: known.refused, keepOpen });
    }
  });
}
