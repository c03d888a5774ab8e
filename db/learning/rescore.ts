import { and, asc, eq, gt, sql } from "drizzle-orm";
import { documents, suggestions } from "@/db/schema";
import { now } from "@/db/stamp";
import { withdraw } from "@/db/suggestions/keep";
import type { SuggestionRow } from "@/db/suggestions/wire";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { admitted, refusedFor } from "@/lib/learning/admit";
import { rated } from "@/lib/learning/rate";
import type { Reason } from "@/lib/suggestions/schema";
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
      language: sql<TextLanguage>`coalesce(${documents.languageChosen}, nullif(${documents.language}, 'und'), 'en')`,
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
  const gone = chunk.filter(({ row }) => admitted(row, { marks: [], no: refusedFor(row.quote, refused.rejected) }) === null);
  const out = new Set(gone.map(({ row }) => row.id));
  const changed = chunk.flatMap(({ row, language }) => {
    if (out.has(row.id) || refusedFor(row.quote, refused.takenBack).size > 0) return [];
    const { score, reasons } = rated(row, { language, model, thresholds });
    return score === row.score && sameReasons(reasons, row.reasons) ? [] : [{ id: row.id, score, reasons }];
  });
  if (gone.length + changed.length === 0) return;
  const updatedAt = now();
  write(db, (tx) => {
    withdraw(
      tx,
      gone.map(({ row }) => row),
    );
    for (const { id, ...set } of changed) {
      tx.update(suggestions)
        .set({ ...set, model: name, updatedAt })
        .where(and(eq(suggestions.id, id), eq(suggestions.status, "open")))
        .run();
    }
  });
}

function sameReasons(a: readonly Reason[], b: readonly Reason[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
