import { filterOf } from "@/db/keywords/asked";
import { countedSide, countingOf, type ReadyWords, readyWords } from "@/db/keywords/ready";
import { type HeardVoice, placesOf, sideOf } from "@/db/keywords/side";
import { namesIn } from "@/db/keywords/study-words";
import { requireStages } from "@/db/themes";
import type { Db } from "@/db/types";
import { studyJourney } from "@/lib/journey/study-journey";
import { combineKeyphrases } from "@/lib/keywords/combine";
import { familyNumber } from "@/lib/keywords/phrase-book";
import { countKinds } from "@/lib/keywords/respondents";
import type { Keyword, WordsFilter } from "@/lib/keywords/schema";
import { isKnownLanguage, type TextLanguage } from "@/lib/language/vocabulary";
import { type Neighbour, nearestPhrases } from "@/lib/messages/nearest";
import { type SoughtTerm, sharesStem, soughtTerm } from "@/lib/messages/said-term";
import type { MessageTerm, VocabularyGap } from "@/lib/messages/schema";
import type { IdentityFinder } from "@/lib/privacy/find-identities";
import { type HeardTerm, heardTerms } from "./heard-terms";
import { listMessageTerms } from "./terms";

const MOST_THEIRS = 30;
/** So many of their phrases are looked through for those nearest to ours. */
const MOST_LOOKED_THROUGH = 1000;
/** So many voices that say a term are looked at for what they say beside it. */
const MOST_NEAR = 150;

/** `hides`: what the reader may not see: a term of ours that holds a name is said by nobody. */
type Asked = { studyId: string; filter: WordsFilter; hides?: IdentityFinder | undefined };

/**
 * Our own terms held against what people say under a filter: in how many people's words each of ours stands, and what people say that has no word of ours.
 * With a stage, its terms and those for all stages, against the words of its highlights. A term is looked for in each language of the texts by that
 * language's own stems. Throws NOT_FOUND, REFUSED for a stage of another journey.
 */
export function vocabularyGap(db: Db, { studyId, filter, hides }: Asked): VocabularyGap {
  const ready = readyWords(db, { studyId });
  requireStages(filter.stage, studyJourney(ready.study));
  const side = sideOf(db, { ...ready, asked: { filter: filterOf(filter) } });
  const counting = countingOf(ready, "phrases");
  const here = countedSide(side, counting);
  const terms = listMessageTerms(db, { studyId }).filter(
    ({ stage }) => !filter.stage?.length || stage === null || filter.stage.includes(stage),
  );
  const languages = languagesOf(side.heard);
  const isTold = ({ term }: MessageTerm) => !hides || hides(term, true).length === 0;
  const sought = terms.map(({ term }) => languages.map((language) => soughtTerm(term, language)));
  const heard = heardTerms(db, { studyId, heard: side.heard, terms: sought.flat() });
  const listing = { choices: ready.choices, limit: MOST_LOOKED_THROUGH, minPeople: 0, isName: namesIn(db, studyId) };
  const said = combineKeyphrases({ ...here, counting }, listing);
  return {
    of: here.heard.people,
    respondentsOf: here.heard.respondents,
    ours: terms.map((term, at) => {
      const forms = sought[at] ?? [];
      const byLanguage = forms.map((_, index) => (isTold(term) ? (heard[at * languages.length + index] ?? []) : []));
      return ourTerm(db, { ready, term, forms, byLanguage, said });
    }),
    theirs: withoutOurs(said, sought.flat()).slice(0, MOST_THEIRS),
  };
}

/** The languages of some voices, the one of most documents first; English where nothing was said yet. */
function languagesOf(heard: readonly HeardVoice[]): TextLanguage[] {
  const counts = new Map<string, number>();
  for (const { voice } of heard) if (isKnownLanguage(voice.language)) counts.set(voice.language, (counts.get(voice.language) ?? 0) + 1);
  const languages = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([language]) => language);
  return languages.length > 0 ? languages : ["en"];
}

type Ours = { ready: ReadyWords; term: MessageTerm; forms: SoughtTerm[]; byLanguage: HeardTerm[]; said: readonly Keyword[] };

/** Counted over all languages; told under the one in which most say it, else the study's main one. */
function ourTerm(db: Db, { ready, term, forms, byLanguage, said }: Ours): VocabularyGap["ours"][number] {
  const all = byLanguage.flat();
  const main = byLanguage.reduce((best, one, at) => (one.length > (byLanguage[best]?.length ?? 0) ? at : best), 0);
  const form = forms[main] ?? soughtTerm(term.term, "en");
  const near = neighboursOf(db, { ready, form, heard: byLanguage[main] ?? [], said });
  return {
    term,
    key: form.key,
    language: form.language,
    ...countKinds(all.map(({ voice }) => voice.personId)),
    documents: new Set(all.map(({ voice }) => voice.documentId)).size,
    nearest: nearestPhrases(form, { theirs: said, near }),
  };
}

/** Which of their phrases stand in the same turns or lines as a term of ours, and in how many people's. */
function neighboursOf(
  db: Db,
  { ready, form, heard, said }: { ready: ReadyWords; form: SoughtTerm; heard: HeardTerm; said: readonly Keyword[] },
): Neighbour[] {
  const { book, choices, spokenBy } = ready;
  const known = new Map(said.map((one) => [choices.countsAs(familyNumber(book, one.language, one.key)), one]));
  const looked = heard.slice(0, MOST_NEAR);
  const places = placesOf(
    db,
    looked.map(({ voice }) => voice.voice.id),
    spokenBy,
  );
  const people = new Map<number, Set<string>>();
  for (const { voice, passage } of looked) {
    const own = places.get(voice.voice.id) ?? [];
    own.forEach((at, index) => {
      const family = choices.countsAs(book.families[voice.spoken.phrases[index] ?? 0] ?? 0);
      if (!known.has(family) || !standsWithin(at, passage)) return;
      people.set(family, (people.get(family) ?? new Set()).add(voice.personId ?? ""));
    });
  }
  return [...people].flatMap(([family, ids]) => {
    const one = known.get(family);
    return one && one.key !== form.key ? [{ phrase: one.phrase, near: ids.size, people: Math.max(1, one.people + one.respondents) }] : [];
  });
}

function standsWithin(places: Int32Array, { start, end }: { start: number; end: number }): boolean {
  for (let at = 0; at < places.length; at += 2) if ((places[at] ?? 0) >= start && (places[at + 1] ?? 0) <= end) return true;
  return false;
}

function withoutOurs(said: readonly Keyword[], ours: readonly SoughtTerm[]): Keyword[] {
  const stems = new Map<TextLanguage, Set<string>>();
  for (const { language, content } of ours) stems.set(language, new Set([...(stems.get(language) ?? []), ...content]));
  return said.filter(({ language, key }) => !sharesStem(key, stems.get(language) ?? new Set()));
}
