import { eq, sql } from "drizzle-orm";
import { requireDocument } from "@/db/documents/rows";
import { wireHighlight } from "@/db/highlights/wire";
import { documents } from "@/db/schema";
import { withoutRefused } from "@/db/search/refused";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { likenesses, mostAlike } from "@/lib/meaning/likeness";
import { meaningsOf } from "@/lib/meaning/meanings";
import type { SimilarQuery, SimilarSentences } from "@/lib/meaning/schema";
import { sharedForms } from "@/lib/meaning/shared-forms";
import { type SentenceTerms, termsIn } from "@/lib/meaning/terms";
import type { Span } from "@/lib/text/sentences";
import { compareIfSmall } from "./compare";
import { loadMeanings, type StudyMeanings, textOf } from "./load";
import { languageOfText, type UsualLanguage, usualOnce } from "./sentences";
import { type ShownSentence, wireSentences } from "./wire";

/** Below, sentences have no more in common than any two. */
const LEAST_LIKE = 0.2;
/** Looked at beyond those wanted, since some are left out. */
const MORE = 4;

type Asked = Span & { documentId: string; text: string; language: TextLanguage; terms: SentenceTerms };

/**
 * The sentences of a study most like a highlight, or like any stretch of a text, the most alike first: coded or not, with the words that both have.
 * Its own words and exact echoes of them are left out; words of people who refused to be quoted are counted and not shown (rule 14).
 * Throws NOT_FOUND, REFUSED where nothing is named to compare with.
 */
export function findSimilar(db: Db, { studyId, query }: { studyId: string; query: SimilarQuery }): SimilarSentences {
  const usual = usualOnce(db, studyId);
  const asked = askedSpan(db, { studyId, query, usual });
  const { done, total } = compareIfSmall(db, studyId);
  const study = loadMeanings(db, studyId);
  const state = done < total ? "reading" : "ready";
  if (!study) return { state, done, total, items: [], withheld: 0 };
  const found = echoless(db, candidates(study, asked, query), asked);
  const { shown, withheld } = within(found, { query, refused: refusedIn(db, found), coded: query.uncoded ? codedIn(db, studyId) : null });
  const items = wireSentences(db, shown).map((item) => ({ ...item, shared: sharedIn(db, item, { asked, usual }) }));
  return { state, done, total, items, withheld };
}

type Asking = { studyId: string; query: SimilarQuery; usual: UsualLanguage };

function askedSpan(db: Db, { studyId, query: { highlightId, documentId, start, end }, usual }: Asking): Asked {
  const study = requireStudy(db, studyId);
  const span = highlightId ? wireHighlight(db, { study, highlightId }) : { documentId, start, end };
  if (span.documentId === undefined || span.start === undefined || span.end === undefined || span.end <= span.start) {
    throw new AppError("REFUSED", "Nothing is named to compare with. Name a highlight, or a document with start and end.", {
      errors: [{ path: "highlightId", message: "or documentId, start and end" }],
    });
  }
  const row = requireDocument(db, { studyId, documentId: span.documentId });
  const place = { start: span.start, end: Math.min(span.end, row.text.length) };
  const language = languageOfText(row, usual);
  return {
    ...place,
    documentId: row.id,
    text: row.text.slice(place.start, place.end),
    language,
    terms: termsIn(row.text, place, language),
  };
}

/** The most alike, in order, without the asked words themselves. */
function candidates(study: StudyMeanings, asked: Asked, { limit, uncoded }: SimilarQuery): ShownSentence[] {
  const { axes, meanings } = study;
  const alike = likenesses(axes, meaningsOf(axes, [asked]), meanings);
  const most = uncoded ? limit * 40 : limit * MORE + 20;
  return mostAlike(alike, { most, least: LEAST_LIKE }).flatMap((i): ShownSentence[] => {
    const text = textOf(study, i);
    if (!text) return [];
    const [start, end] = [meanings.starts[i] ?? 0, meanings.ends[i] ?? 0];
    if (text.documentId === asked.documentId && start < asked.end && end > asked.start) return [];
    const { documentId, interviewId, placeId, speakers, said, from } = text;
    return [{ documentId, interviewId, placeId, start, end, speakerId: speakers[said[i - from] ?? 0] ?? null, similarity: alike[i] ?? 0 }];
  });
}

const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

/** Letters and digits alone: two sentences with the same are echoes. */
function heard(text: string): string {
  return text.toLowerCase().replace(NO_LETTERS, " ").trim();
}

/** Leaves out sentences that are word for word the asked one. */
function echoless(db: Db, found: readonly ShownSentence[], asked: Asked): ShownSentence[] {
  const own = heard(asked.text);
  const near = found.filter(({ similarity }) => similarity > 0.97);
  const texts = new Map(near.map(({ documentId }) => [documentId, textOfDocument(db, documentId)]));
  return found.filter(({ documentId, start, end, similarity }) => {
    return similarity <= 0.97 || heard((texts.get(documentId) ?? "").slice(start, end)) !== own;
  });
}

function textOfDocument(db: Db, documentId: string): string {
  return db.select({ text: documents.text }).from(documents).where(eq(documents.id, documentId)).get()?.text ?? "";
}

/** Which of these are in words that may not be shown. */
function refusedIn(db: Db, found: readonly ShownSentence[]): Set<ShownSentence> {
  const passages = found.map((sentence, id) => ({ ...sentence, id }));
  const shown = new Set(withoutRefused(db, passages).map(({ id }) => id));
  return new Set(found.filter((_, id) => !shown.has(id)));
}

type Coded = Map<string, Span[]>;

/** Where codes lie already, by text. */
export function codedIn(db: Db, studyId: string): Coded {
  const rows = db.values<[string, number, number]>(sql`
    select h.document_id, h."start", h."end" from highlights h
    where h.study_id = ${studyId} and h.deleted_at is null and exists (
      select 1 from highlight_codes hc join codes c on c.id = hc.code_id and c.deleted_at is null where hc.highlight_id = h.id)`);
  const coded: Coded = new Map();
  for (const [documentId, start, end] of rows) {
    const known = coded.get(documentId);
    if (known) known.push({ start, end });
    else coded.set(documentId, [{ start, end }]);
  }
  return coded;
}

/** Whether a code lies over any of these words. */
export function isCoded(coded: Coded, { documentId, start, end }: Span & { documentId: string }): boolean {
  return coded.get(documentId)?.some((span) => span.start < end && span.end > start) ?? false;
}

type Wanted = { query: SimilarQuery; refused: ReadonlySet<ShownSentence>; coded: Coded | null };

/** As many as are wanted, and how many as alike as these may not be shown. */
function within(found: readonly ShownSentence[], { query, refused, coded }: Wanted): { shown: ShownSentence[]; withheld: number } {
  const shown: ShownSentence[] = [];
  let withheld = 0;
  for (const sentence of found) {
    if (shown.length >= query.limit) break;
    if (coded && isCoded(coded, sentence)) continue;
    if (refused.has(sentence)) withheld += 1;
    else shown.push(sentence);
  }
  return { shown, withheld };
}

function sharedIn(
  db: Db,
  { quote, documentId }: { quote: string; documentId: string },
  { asked, usual }: { asked: Asked; usual: UsualLanguage },
): string[] {
  const row = db.select().from(documents).where(eq(documents.id, documentId)).get();
  return row ? sharedForms(quote, asked.terms, languageOfText(row, usual)) : [];
}
