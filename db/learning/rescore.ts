import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { usualLanguage } from "@/db/reading/language";
import { documents, suggestions } from "@/db/schema";
import { saveProposal, withdraw } from "@/db/suggestions/keep";
import type { SuggestionRow } from "@/db/suggestions/wire";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { rated } from "@/lib/learning/rate";
import { refusedFor } from "@/lib/learning/refused";
import type { Proposal } from "@/lib/suggestions/schema";
import { leftOf } from "@/lib/suggestions/taken";
import type { StudyModel } from "./study-model";

const AT_ONCE = 200;
/** Behind every id. */
const LAST = "~";

type Rescoring = { studyId: string; known: StudyModel; goOn: () => Promise<boolean>; after?: string };

/**
 * Gives every open suggestion of a study its score and reasons by what was learned since, in place: none comes, and only one whose words were rejected
 * elsewhere goes. `after`: the id to begin behind, where an earlier round was cut short; it goes round once. Answers the id to begin behind next time,
 * null where all were done.
 */
export async function rescoreOpen(db: Db, { studyId, known, goOn, after = "" }: Rescoring): Promise<string | null> {
  let [from, isRound] = [after, after === ""];
  for (;;) {
    const chunk = openAfter(db, { studyId, after: from, upTo: isRound && after !== "" ? after : LAST });
    rescoreChunk(db, chunk, known);
    from = chunk.at(-1)?.row.id ?? from;
    if (chunk.length > 0 && !(await goOn())) return from;
    if (chunk.length === AT_ONCE) continue;
    if (isRound) return null;
    [from, isRound] = ["", true];
  }
}

type OpenRow = { row: SuggestionRow; language: TextLanguage };

function openAfter(db: Db, { studyId, after, upTo }: { studyId: string; after: string; upTo: string }): OpenRow[] {
  return db
    .select({
      row: suggestions,
      language: sql<TextLanguage>`coalesce(${documents.languageChosen}, nullif(${documents.language}, 'und'), ${usualLanguage(db, studyId)})`,
    })
    .from(suggestions)
    .innerJoin(documents, eq(documents.id, suggestions.documentId))
    .where(
      and(eq(suggestions.studyId, studyId), eq(suggestions.status, "open"), gt(suggestions.id, after), sql`${suggestions.id} <= ${upTo}`),
    )
    .orderBy(asc(suggestions.id))
    .limit(AT_ONCE)
    .all();
}

function rescoreChunk(db: Db, chunk: readonly OpenRow[], { name, model, thresholds, refused }: StudyModel): void {
  const gone: SuggestionRow[] = [];
  const kept: { row: SuggestionRow; proposal: Proposal }[] = [];
  for (const { row, language } of chunk) {
    const left = leftOf(row, [], refusedFor(row.quote, refused.rejected));
    if (!left) gone.push(row);
    // where something was taken back it stays as it was
    else if (refusedFor(row.quote, refused.takenBack).size === 0)
      kept.push({ row, proposal: { ...left, ...rated(left, { language, model, thresholds }) } });
  }
  if (chunk.length === 0) return;
  write(db, (tx) => {
    const open = stillOpen(tx, chunk);
    withdraw(
      tx,
      gone.filter(({ id }) => open.has(id)),
    );
    for (const { row, proposal } of kept) if (open.get(row.id) === row.version) saveProposal(tx, { row, proposal, model: name });
  });
}

/** The versions of those that nobody decided on meanwhile. */
function stillOpen(tx: Db, chunk: readonly OpenRow[]): Map<string, number> {
  const rows = tx
    .select({ id: suggestions.id, version: suggestions.version })
    .from(suggestions)
    .where(
      and(
        eq(suggestions.status, "open"),
        inArray(
          suggestions.id,
          chunk.map(({ row }) => row.id),
        ),
      ),
    )
    .all();
  return new Map(rows.map(({ id, version }) => [id, version]));
}
