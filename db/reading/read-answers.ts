import { sql } from "drizzle-orm";
import { joinPlace, placeIsThere } from "@/db/documents/standing";
import { packVoices, storeVoicesOfMany } from "@/db/keywords/store-voices";
import { studyModel } from "@/db/learning/study-model";
import { type JudgedAnswer, judgeAnswers } from "@/db/learning/suggest-answers";
import { requireStudy } from "@/db/studies";
import { storeSuggestions } from "@/db/suggestions/store";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { phrasesOfReading } from "@/lib/keywords/phrases-said";
import { readForKeyphrases } from "@/lib/keywords/reading";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { usualLanguage } from "./language";
import { readDocument } from "./read-document";

/** So many answers are read and stored together, and no longer ones than these (in UTF-16 units): a transaction stays a few milliseconds long. */
const MOST_AT_ONCE = 200;
const LONGEST = 4000;

type Batch = { studyId: string; documentIds: readonly string[] };

/** How many of these texts, from the first on, are short answers: they can be read together. None where the first is another text. */
export function countAnswersAhead(db: Db, documentIds: readonly string[]): number {
  const next = documentIds.slice(0, MOST_AT_ONCE);
  const rows = db.values<[number, number]>(sql`
    select wanted.key, d.id is not null from json_each(${JSON.stringify(next)}) wanted
    left join documents d on d.id = wanted.value and d.kind = 'answer' and length(d.text) <= ${LONGEST} order by wanted.key`);
  const other = rows.findIndex(([, isShort]) => isShort === 0);
  return other < 0 ? rows.length : other;
}

/**
 * Reads many short answers as `readDocument` reads one, in a few queries and one transaction for all. Those that are gone are passed over; those whose
 * words were saved meanwhile are read one by one.
 */
export function readAnswers(db: Db, { studyId, documentIds }: Batch): void {
  requireStudy(db, studyId);
  const known = studyModel(db, { studyId });
  const usual = usualLanguage(db, studyId);
  const read = judgeAnswers(db, { studyId, documentIds, known, usual }).map((answer) => ({ ...answer, voice: voiceOf(answer) }));
  const late = write(db, (tx) => {
    const standing = versionsOf(tx, { studyId, documentIds });
    const isLate = ({ row }: JudgedAnswer) => standing.get(row.id) !== stampOf(row.version, row.languageChosen);
    const now = read.filter((answer) => !isLate(answer));
    storeLanguages(tx, now);
    storeVoicesOfMany(
      tx,
      { studyId, documentIds: now.map(({ row }) => row.id) },
      now.flatMap(({ voice }) => voice),
    );
    for (const { row, proposals, isFresh } of now) {
      if (isFresh && proposals.length === 0) continue;
      storeSuggestions(tx, { studyId, documentId: row.id, proposals, model: known.name, refused: known.refused });
    }
    return read.filter((answer) => standing.has(answer.row.id) && isLate(answer)).map(({ row }) => row.id);
  });
  for (const documentId of late) readDocument(db, { studyId, documentId });
}

/** An answer is one voice, of its respondent. */
function voiceOf({ row, language }: JudgedAnswer) {
  const reading = readForKeyphrases(row.text, { language });
  const read = { speakerId: null, language, words: reading.words.length, said: phrasesOfReading(reading) };
  return packVoices({ studyId: row.studyId, documentId: row.id }, [read]);
}

function stampOf(version: number, chosen: TextLanguage | null): string {
  return `${version} ${chosen ?? ""}`;
}

function versionsOf(tx: Db, { studyId, documentIds }: Batch): Map<string, string> {
  const rows = tx.values<[string, number, TextLanguage | null]>(sql`
    select d.id, d.version, d.language_chosen from json_each(${JSON.stringify(documentIds)}) wanted
    cross join documents d on d.id = wanted.value ${joinPlace} where d.study_id = ${studyId} and ${placeIsThere}`);
  return new Map(rows.map(([id, version, chosen]) => [id, stampOf(version, chosen)]));
}

/** What a text was found to be in is no change of it: its version stays. */
function storeLanguages(tx: Db, answers: readonly JudgedAnswer[]): void {
  const found = answers.flatMap(({ row, found: language }) => (row.language === language ? [] : [[row.id, language]]));
  if (found.length === 0) return;
  tx.run(
    sql`update documents set language = wanted.value ->> 1 from json_each(${JSON.stringify(found)}) wanted where documents.id = wanted.value ->> 0`,
  );
}
