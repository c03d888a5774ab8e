import { sql } from "drizzle-orm";
import { loadMeanings, type StudyMeanings } from "@/db/meaning/load";
import type { Db } from "@/db/types";
import type { Spoken } from "@/lib/evidence/spoken";
import type { CodedQuote } from "@/lib/grouping/coded-quotes";
import type { BookEntry } from "@/lib/grouping/merges";
import { type Centred, centred, lengthOf } from "@/lib/meaning/directions";

type Reading = { studyId: string; spoken: readonly Spoken[]; book: readonly BookEntry[] };

/** The coded highlights that count, with where they lie and where their words point, seen from the middle of them all; `axes`: how many numbers say so. */
export function readQuotes(db: Db, { studyId, spoken, book }: Reading): { quotes: CodedQuote[]; axes: number } {
  const numbers = new Map(book.map(({ id }, at) => [id, at]));
  const spans = spansOf(db, studyId);
  const laid = spoken.flatMap((one) => {
    const codes = one.highlight.codeIds.flatMap((id) => numbers.get(id) ?? []);
    const span = spans.get(one.highlight.id);
    return codes.length > 0 && span ? [{ one, codes, span }] : [];
  });
  const study = loadMeanings(db, studyId);
  const places = study && placesOf(study);
  const under = laid.map(({ one: { highlight }, span }) =>
    study && places ? sentencesUnder(study, { places, documentId: highlight.documentId, span }) : [],
  );
  const from = study && centred(study.meanings, under.flat());
  const quotes = laid.map(
    ({ one: { highlight, voices, respondents }, codes, span: [start, end] }, at): CodedQuote => ({
      ...{ id: highlight.id, documentId: highlight.documentId, start, end, codes },
      people: voices.map(({ person }) => person.participantId),
      respondents: respondents.map(({ key }) => key),
      way: from ? wayOf(from, under[at] ?? []) : null,
    }),
  );
  return { quotes, axes: from?.count ?? 0 };
}

type Place = [start: number, end: number];

function spansOf(db: Db, studyId: string): Map<string, Place> {
  const rows = db.values<[string, number, number]>(sql`
    select h.id, h."start", h."end" from highlights h where h.study_id = ${studyId} and h.deleted_at is null`);
  return new Map(rows.map(([id, start, end]) => [id, [start, end]]));
}

type Places = ReadonlyMap<string, { from: number; to: number }>;

function placesOf({ texts }: StudyMeanings): Places {
  return new Map(texts.map(({ documentId, from, to }) => [documentId, { from, to }]));
}

/** The sentences that a highlight lies over and that say something; they stand in the order of their text. */
function sentencesUnder(
  { meanings }: StudyMeanings,
  { places, documentId, span: [start, end] }: { places: Places; documentId: string; span: Place },
): number[] {
  const text = places.get(documentId);
  if (!text) return [];
  let [low, high] = [text.from, text.to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((meanings.ends[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < text.to && (meanings.starts[i] ?? 0) < end; i += 1) if ((meanings.lengths[i] ?? 0) > 0) found.push(i);
  return found;
}

function wayOf({ count, add }: Centred, sentences: readonly number[]): Float32Array | null {
  const way = new Float32Array(count);
  for (const i of sentences) add(way, i, 1);
  const length = lengthOf(way);
  return length > 0 ? way.map((value) => value / length) : null;
}
