import { and, asc, eq, gt, sql } from "drizzle-orm";
import { isThere, joinPlace, placeIsThere, toInterview, toResponse } from "@/db/documents/standing";
import { documents, interviews, meaningModels, meaningVectors, responses } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { meaningsOf } from "@/lib/meaning/meanings";
import { bearingWords } from "@/lib/meaning/terms";
import { type Comparing, isOutgrown, type MeaningModel, modelHeader, readModel, remakeModel } from "./model";
import { packMeanings } from "./pack";
import { type SaidSentence, sentencesIn, type UsualLanguage, usualOnce } from "./sentences";
import { textsThere, together } from "./texts-together";

/** Of the words that mean something in the texts that came since, fewer known than this, and the axes are made anew: the study speaks of something else. */
const LEAST_KNOWN = 0.5;
const ENOUGH_WORDS = 300;
const MOST_TRIES = 3;

/** A text and how large it is; `waits` where its sentences are not on the study's axes as it stands now. */
export type ComparedText = { id: string; words: number; waits: boolean };

/** The texts of a study that there are sentences of to compare, in the order of making. */
export function comparedTexts(db: Db, studyId: string): ComparedText[] {
  const waits = sql<number>`not exists (select 1 from ${meaningVectors} v join ${meaningModels} m on m.study_id = v.study_id
    where v.document_id = ${documents.id} and v.model = m.number and v.document_version = ${documents.version})`;
  return db
    .select({ id: documents.id, words: documents.words, waits })
    .from(documents)
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(and(eq(documents.studyId, studyId), isThere, gt(documents.words, 0)))
    .orderBy(asc(documents.id))
    .all()
    .map((row) => ({ ...row, waits: row.waits === 1 }));
}

/** The studies that hold a text whose sentences wait to be compared. */
export function studiesToCompare(db: Db): string[] {
  const rows = db.all<{ id: string }>(sql`
    select distinct d.study_id as id from documents d
    ${joinPlace}
    join studies s on s.id = d.study_id
    left join meaning_models m on m.study_id = d.study_id
    left join meaning_vectors v on v.document_id = d.id and v.model = m.number and v.document_version = d.version
    where d.words > 0 and v.document_id is null and ${placeIsThere} and s.deleted_at is null order by d.study_id`);
  return rows.map(({ id }) => id);
}

/**
 * Brings a study's sentences onto its axes: only those of texts that are new or changed, all of them where the axes are made anew, as they are when
 * the study grew by half or speaks of something else. Pauses before each text (short ones are taken together) with how far it is;
 * whoever drives it may stop there, and what was done stays.
 */
export function* compareStudy(db: Db, studyId: string): Generator<Comparing, void> {
  const texts = comparedTexts(db, studyId);
  const waiting = texts.filter(({ waits }) => waits);
  if (waiting.length === 0) return;
  const header = modelHeader(db, studyId);
  const kept = header && !isOutgrown(header, texts.length) ? readModel(db, studyId) : null;
  const model = kept ?? (yield* remakeModel(db, { studyId, texts }));
  const known = yield* layTexts(db, { studyId, model, texts: kept ? waiting : texts });
  if (kept && known.words >= ENOUGH_WORDS && known.known < LEAST_KNOWN * known.words) {
    const anew = yield* remakeModel(db, { studyId, texts });
    yield* layTexts(db, { studyId, model: anew, texts });
  }
}

type Laying = { studyId: string; model: MeaningModel; texts: readonly ComparedText[] };
type Known = { known: number; words: number };

function* layTexts(db: Db, { studyId, model, texts }: Laying): Generator<Comparing, Known> {
  const sum: Known = { known: 0, words: 0 };
  const usual = usualOnce(db, studyId);
  let done = 0;
  for (const documentIds of together(texts)) {
    yield { done, total: texts.length };
    let left = documentIds;
    for (let tries = 0; tries < MOST_TRIES && left.length > 0; tries += 1)
      left = layThese(db, { studyId, model, documentIds: left, usual }, sum);
    done += documentIds.length;
  }
  return sum;
}

type Laid = { studyId: string; model: MeaningModel; documentIds: readonly string[]; usual: UsualLanguage };

/** Lays texts on the axes, in one transaction. Answers those whose words were saved meanwhile, to be laid again; texts that are gone are passed over. */
function layThese(db: Db, { studyId, model, documentIds, usual }: Laid, sum: Known): string[] {
  const laid = textsThere(db, { studyId, documentIds }).map((row) => {
    const sentences = sentencesIn(db, row, usual);
    const payload = packMeanings({ ...meaningsOf(model.axes, sentences), ...labelsOf(sentences) });
    return { row, sentences, vector: { documentId: row.id, studyId, model: model.number, documentVersion: row.version, payload } };
  });
  const standing = write(db, (tx) => {
    const versions = new Map(textVersions(tx, documentIds));
    const now = laid.filter(({ row }) => versions.get(row.id) === row.version);
    const ids = now.map(({ row }) => row.id);
    tx.delete(meaningVectors)
      .where(and(eq(meaningVectors.studyId, studyId), onlyThese(meaningVectors.documentId, ids)))
      .run();
    if (now.length > 0)
      tx.insert(meaningVectors)
        .values(now.map(({ vector }) => vector))
        .run();
    return new Set(ids);
  });
  for (const { row, sentences } of laid) if (standing.has(row.id)) addKnown(sum, model, sentences);
  return laid.flatMap(({ row }) => (standing.has(row.id) ? [] : [row.id]));
}

function textVersions(tx: Db, ids: readonly string[]): [string, number][] {
  return tx
    .select({ id: documents.id, version: documents.version })
    .from(documents)
    .where(onlyThese(documents.id, ids))
    .all()
    .map(({ id, version }) => [id, version]);
}

function labelsOf(sentences: readonly SaidSentence[]): { speakers: (string | null)[]; said: Uint16Array } {
  const speakers = [...new Set(sentences.map(({ speakerId }) => speakerId))];
  return { speakers, said: Uint16Array.from(sentences, ({ speakerId }) => speakers.indexOf(speakerId)) };
}

function addKnown(sum: Known, { axes }: MeaningModel, sentences: readonly SaidSentence[]): void {
  for (const { terms } of sentences) {
    sum.words += bearingWords(terms);
    for (const [term, part] of terms) if (part === "bearing" && axes.terms.has(term)) sum.known += 1;
  }
}

/** In a study of so few words waiting, comparing takes a moment: it is done where it is asked for. */
const FEW_WORDS = 20_000;

/** Compares what waits where that is little, so that a small study answers at once. Answers how far it is: `done` of `total` texts are compared. */
export function compareIfSmall(db: Db, studyId: string): Comparing {
  const before = comparedTexts(db, studyId);
  const header = modelHeader(db, studyId);
  const anew = header === null || isOutgrown(header, before.length);
  const words = before.reduce((sum, text) => sum + (anew || text.waits ? text.words : 0), 0);
  const waiting = before.filter(({ waits }) => waits).length;
  if (waiting === 0 || words > FEW_WORDS) return { done: before.length - waiting, total: before.length };
  for (const _ of compareStudy(db, studyId));
  return { done: before.length, total: before.length };
}
