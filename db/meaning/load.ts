import { sql } from "drizzle-orm";
import { joinPlace, placeId, placeIsThere } from "@/db/documents/standing";
import type { Db } from "@/db/types";
import type { Axes } from "@/lib/meaning/axes";
import type { Meanings } from "@/lib/meaning/meanings";
import { modelHeader, readModel } from "./model";
import { type TextMeanings, unpackMeanings } from "./pack";

/** A text among a study's sentences: they stand in it from `from` up to `to`. `said`: under which of its labels each is said. */
export type LoadedText = {
  documentId: string;
  interviewId: string | null;
  /** the interview, or the response whose answer it is */
  placeId: string;
  from: number;
  to: number;
  speakers: (string | null)[];
  said: Uint16Array;
};

/** All sentences of a study that are on its axes now, of texts that are there. `stamp` changes whenever anything of it does. */
export type StudyMeanings = { axes: Axes; stamp: string; texts: LoadedText[]; meanings: Meanings };

type Row = [documentId: string, interviewId: string | null, placeId: string, stamp: string];
type Kept = {
  number: number;
  madeAt: string;
  axes: Axes;
  parts: Map<string, { stamp: string; part: TextMeanings }>;
  loaded: StudyMeanings | null;
};

/** So many studies stay in memory, the last used: 250,000 sentences take some 50 MB. */
const MOST_STUDIES = 2;
const AT_ONCE = 200;

const kept = new Map<string, Kept>();

/**
 * A study's sentences, from memory where nothing changed, else with what changed read from the file; null before its first axes. Which rows there
 * are is asked every time (a few milliseconds for 1,000 texts), so that what another thread stored is seen.
 */
export function loadMeanings(db: Db, studyId: string): StudyMeanings | null {
  const header = modelHeader(db, studyId);
  if (!header) return null;
  const known = kept.get(studyId);
  kept.delete(studyId);
  const current = known?.number === header.number && known.madeAt === header.madeAt ? known : begin(db, studyId, header.madeAt);
  if (!current) return null;
  kept.set(studyId, current);
  for (const id of [...kept.keys()].slice(0, -MOST_STUDIES)) kept.delete(id);
  const rows = rowsOf(db, studyId, current.number);
  const stamp = `${current.number} ${current.madeAt} ${rows.map(([id, , , own]) => `${id} ${own}`).join(" ")}`;
  if (current.loaded?.stamp === stamp) return current.loaded;
  readMissing(db, current, rows);
  current.loaded = { axes: current.axes, stamp, ...joined(current, rows) };
  return current.loaded;
}

function begin(db: Db, studyId: string, madeAt: string): Kept | null {
  const model = readModel(db, studyId);
  return model && { number: model.number, madeAt, axes: model.axes, parts: new Map(), loaded: null };
}

/** The row's place and size tell one making of a text's sentences from the next, beside its version. */
function rowsOf(db: Db, studyId: string, number: number): Row[] {
  return db.values<Row>(sql`
    select v.document_id, d.interview_id, ${placeId}, v.rowid || '-' || v.document_version || '-' || length(v.payload)
    from meaning_vectors v join documents d on d.id = v.document_id ${joinPlace}
    where v.study_id = ${studyId} and v.model = ${number} and ${placeIsThere} order by v.document_id`);
}

function readMissing(db: Db, current: Kept, rows: readonly Row[]): void {
  const missing = rows.filter(([id, , , stamp]) => current.parts.get(id)?.stamp !== stamp);
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const wanted = new Map(missing.slice(from, from + AT_ONCE).map(([id, , , stamp]) => [id, stamp]));
    const found = db.values<[string, Buffer]>(sql`
      select v.document_id, v.payload from json_each(${JSON.stringify([...wanted.keys()])}) w
      cross join meaning_vectors v on v.document_id = w.value`);
    for (const [id, payload] of found) current.parts.set(id, { stamp: wanted.get(id) ?? "", part: unpackMeanings(payload) });
  }
  const living = new Set(rows.map(([id]) => id));
  for (const id of current.parts.keys()) if (!living.has(id)) current.parts.delete(id);
}

type Sized = Pick<LoadedText, "documentId" | "interviewId" | "placeId"> & { part: TextMeanings };

/** One list of all sentences; each text's own arrays become views of it, so that nothing is held twice. */
function joined({ parts, axes }: Kept, rows: readonly Row[]): { texts: LoadedText[]; meanings: Meanings } {
  const own = rows.flatMap(([documentId, interviewId, place]): Sized[] => {
    const part = parts.get(documentId)?.part;
    return part ? [{ documentId, interviewId, placeId: place, part }] : [];
  });
  const sentences = own.reduce((sum, { part }) => sum + part.starts.length, 0);
  const terms = own.reduce((sum, { part }) => sum + part.terms.length, 0);
  const meanings = roomFor({ count: axes.count, sentences, terms });
  let [at, term] = [0, 0];
  const texts = own.map(({ documentId, interviewId, placeId: place, part }): LoadedText => {
    const from = at;
    at += part.starts.length;
    const kept = parts.get(documentId);
    const put = putIn(meanings, part, { at: from, term });
    if (kept) kept.part = put;
    term += part.terms.length;
    return { documentId, interviewId, placeId: place, from, to: at, speakers: put.speakers, said: put.said };
  });
  return { texts, meanings };
}

function roomFor({ count, sentences, terms }: { count: number; sentences: number; terms: number }): Meanings {
  return {
    count,
    starts: new Uint32Array(sentences),
    ends: new Uint32Array(sentences),
    lies: new Int8Array(sentences * count),
    lengths: new Float32Array(sentences),
    firsts: new Uint32Array(sentences + 1),
    terms: new Uint16Array(terms),
    weights: new Float32Array(sentences),
    bearing: new Uint8Array(sentences),
  };
}

/** Copies a text's sentences into their place, and answers them as views of it: what they lay in before can go. */
function putIn(all: Meanings, part: TextMeanings, { at, term }: { at: number; term: number }): TextMeanings {
  const to = at + part.starts.length;
  all.starts.set(part.starts, at);
  all.ends.set(part.ends, at);
  all.lies.set(part.lies, at * all.count);
  all.lengths.set(part.lengths, at);
  all.terms.set(part.terms, term);
  all.weights.set(part.weights, at);
  all.bearing.set(part.bearing, at);
  for (let i = at; i < to; i++) all.firsts[i + 1] = term + (part.firsts[i - at + 1] ?? 0);
  return {
    ...{ count: part.count, speakers: part.speakers, said: part.said.slice(), firsts: part.firsts.slice() },
    starts: all.starts.subarray(at, to),
    ends: all.ends.subarray(at, to),
    lies: all.lies.subarray(at * all.count, to * all.count),
    lengths: all.lengths.subarray(at, to),
    terms: all.terms.subarray(term, term + part.terms.length),
    weights: all.weights.subarray(at, to),
    bearing: all.bearing.subarray(at, to),
  };
}

/** The text that sentence `i` stands in. */
export function textOf({ texts }: Pick<StudyMeanings, "texts">, i: number): LoadedText | undefined {
  let [low, high] = [0, texts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((texts[middle]?.from ?? 0) <= i) low = middle;
    else high = middle - 1;
  }
  return texts[low];
}
