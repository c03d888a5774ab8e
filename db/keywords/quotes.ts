import { and, asc, eq, sql } from "drizzle-orm";
import { withPlaces } from "@/db/documents/answer-places";
import { documents, turns } from "@/db/schema";
import { groupedBy, onlyThese } from "@/db/scope";
import { requireStages } from "@/db/themes";
import type { Db } from "@/db/types";
import { audienceOfDay } from "@/lib/evidence/voices";
import { isVerbatim } from "@/lib/highlights/verbatim";
import { studyJourney } from "@/lib/journey/study-journey";
import { countKinds, idOfKey } from "@/lib/keywords/respondents";
import type { KeywordQuote, KeywordQuotes, KeywordQuotesQuery } from "@/lib/keywords/schema";
import { inTurn, type SaidSentence, sentencesWith } from "@/lib/keywords/sentence-quotes";
import type { IdentityFinder } from "@/lib/privacy/find-identities";
import type { Span } from "@/lib/text/sentences";
import { compareText } from "@/lib/themes/quotes";
import { filterOf } from "./asked";
import { type Place, placesSaid } from "./places-said";
import { type ReadyWords, readyWords } from "./ready";
import { seenPlaces } from "./seen-places";
import { type HeardVoice, sideOf } from "./side";

/** So many sentences are answered; `total` says how many there are. */
const MOST_ANSWERED = 200;
/** So many places are looked up in their texts, one of each person before a second of anybody; of the others each counts as a sentence. */
const MOST_LOOKED_UP = 400;
/** What stands right around a sentence, to tell whether it is quoted in notes. */
const AROUND = 32;

/** `hides`: what the reader may not see, nor find. */
type Asked = { studyId: string; query: KeywordQuotesQuery; hides?: IdentityFinder | undefined };

/**
 * The sentences in which a phrase (or one that counts as it) is said under a filter, one person after the other; those of people who refused to be
 * quoted are counted as `withheld` (rule 14), but shown where one interview is asked for, as its own page does. Throws NOT_FOUND, REFUSED.
 */
export function listKeywordQuotes(db: Db, { studyId, query, hides }: Asked): KeywordQuotes {
  const { interview, participant } = query;
  const ready = readyWords(db, { studyId, interview });
  requireStages(query.stage, studyJourney(ready.study));
  const asked = { filter: filterOf(query), interview, participant };
  const { heard } = sideOf(db, { ...ready, asked });
  const all = placesSaid(db, { ready, heard, query });
  const said = hides ? seenPlaces(db, { said: all, hides }) : all;
  const isShown = ({ heard: one }: Place) => one.shown || interview !== undefined;
  const shown = lookedUp(db, { ready, said: said.filter(isShown) });
  const withheld = lookedUp(db, { ready, said: said.filter((place) => !isShown(place)) });
  return {
    items: inTurn(shown.quotes).slice(0, MOST_ANSWERED),
    ...countKinds(said.map((one) => one.heard.personId)),
    total: shown.quotes.length + shown.more,
    withheld: withheld.quotes.length + withheld.more,
  };
}

/** The sentences of some places, and how many places more were not looked up. */
function lookedUp(db: Db, { ready, said }: { ready: ReadyWords; said: readonly Place[] }): { quotes: KeywordQuote[]; more: number } {
  const [chosen, more] = oneAfterTheOther(ready, said);
  const texts = textsOf(db, ready.study.id, chosen);
  return {
    quotes: withPlaces(
      db,
      chosen.flatMap((place) => quotesOf(ready, place, texts)),
    ),
    more,
  };
}

/** The first so many places: the first of each person's latest interview, then a second of each. */
function oneAfterTheOther({ words }: ReadyWords, said: readonly Place[]): [Place[], number] {
  const dateOf = ({ heard }: Place) => words.places.get(heard.voice.placeId)?.date ?? "";
  const people = [...groupedBy(said, ({ heard }) => heard.personId).values()].map((theirs) =>
    theirs.toSorted((a, b) => compareText(dateOf(b), dateOf(a))).flatMap((place) => place.places.map((span) => ({ place, span }))),
  );
  const all = people.reduce((sum, theirs) => sum + theirs.length, 0);
  const chosen = new Map<Place, Span[]>();
  let left = Math.min(MOST_LOOKED_UP, all);
  for (let round = 0; left > 0; round += 1) {
    for (const theirs of people) {
      const next = left > 0 ? theirs[round] : undefined;
      if (!next) continue;
      left -= 1;
      chosen.set(next.place, [...(chosen.get(next.place) ?? []), next.span]);
    }
  }
  return [[...chosen].map(([place, places]) => ({ ...place, places })), Math.max(0, all - MOST_LOOKED_UP)];
}

type Stretch = Span & { speakerId: string; startMs: number | null };
type Text = { text: string; turns: Stretch[] };

function textsOf(db: Db, studyId: string, said: readonly Place[]): Map<string, Text> {
  const ids = [...new Set(said.map(({ heard }) => heard.documentId))];
  const rows = db.values<[string, string]>(sql`
    select d.id, d.text from json_each(${JSON.stringify(ids)}) wanted cross join ${documents} d on d.id = wanted.value`);
  const spoken = db
    .select({ documentId: turns.documentId, start: turns.start, end: turns.end, speakerId: turns.speakerId, startMs: turns.startMs })
    .from(turns)
    .where(and(eq(turns.studyId, studyId), onlyThese(turns.documentId, ids)))
    .orderBy(asc(turns.documentId), asc(turns.position))
    .all();
  const byDocument = groupedBy(spoken, ({ documentId }) => documentId);
  return new Map(rows.map(([id, text]) => [id, { text, turns: byDocument.get(id) ?? [] }]));
}

type Found = { sentence: SaidSentence; startMs: number | null };

/** A text that was changed and not read again yet is passed over where the phrase is gone from its place. */
function sentencesOfPlace({ heard, places, isIt }: Place, texts: ReadonlyMap<string, Text>): Found[] {
  const known = texts.get(heard.documentId);
  if (!known) return [];
  const { text, turns: spoken } = known;
  const standing = places.filter(({ start, end }) => isIt(text.slice(start, end)));
  const { kind, speakerId } = heard.voice;
  if (kind !== "transcript")
    return sentencesWith(text, { start: 0, end: text.length }, standing).map((sentence) => ({ sentence, startMs: null }));
  return spoken.flatMap((turn) => {
    const inside = turn.speakerId === speakerId ? standing.filter(({ start, end }) => turn.start <= start && end <= turn.end) : [];
    return inside.length === 0 ? [] : sentencesWith(text, turn, inside).map((sentence) => ({ sentence, startMs: turn.startMs }));
  });
}

function quotesOf(ready: ReadyWords, place: Place, texts: ReadonlyMap<string, Text>): Omit<KeywordQuote, "answer">[] {
  const { heard } = place;
  const { documentId, interviewId, placeId, kind } = heard.voice;
  const text = texts.get(documentId)?.text ?? "";
  return sentencesOfPlace(place, texts).map(({ sentence: { start, end, places }, startMs }) => {
    const quote = text.slice(start, end);
    const beside = { before: text.slice(Math.max(0, start - AROUND), start), after: text.slice(end, end + AROUND) };
    return {
      ...{ interviewId, documentId, start, end, quote },
      marks: places.map((span) => ({ start: span.start - start, end: Math.min(span.end, end) - start })),
      verbatim: isVerbatim({ kind, quote, ...beside }),
      ...whoSaid(ready, heard),
      startMs,
      date: ready.words.places.get(placeId)?.date ?? null,
    };
  });
}

/** Who it is, never by name, under the audience of that day (rule 8). */
function whoSaid(
  { words }: ReadyWords,
  { personId, voice }: HeardVoice,
): Pick<KeywordQuote, "participantId" | "participantCode" | "audience" | "role"> {
  const person = personId === null ? undefined : words.people.get(personId);
  if (!person) return { participantId: null, participantCode: null, audience: null, role: null };
  const there = words.attendances.get(voice.placeId)?.find(({ participantId }) => participantId === personId);
  const audience = audienceOfDay(there ?? { audience: null }, person);
  const own = { audience, role: person.role };
  if (voice.kind !== "answer") return { participantId: person.participantId, participantCode: person.code, ...own };
  const linked = words.people.get(idOfKey(person.participantId));
  return { participantId: linked?.participantId ?? null, participantCode: linked?.code ?? null, ...own };
}
