import type { Db } from "@/db/types";
import { studyJourney } from "@/lib/journey/study-journey";
import { combineKeyphrases, type Listing } from "@/lib/keywords/combine";
import { distinctiveKeyphrases } from "@/lib/keywords/distinctive";
import type { DistinctiveList, KeywordList, KeywordsQuery } from "@/lib/keywords/schema";
import type { Counting } from "@/lib/keywords/tally";
import { isKnownLanguage } from "@/lib/language/vocabulary";
import { askedBy, comparedWith } from "./asked";
import { countedSide, countingOf, type ReadyWords, readyWords, type SideCounted } from "./ready";
import { restOf, type Side, sideOf } from "./side";
import { namesIn } from "./study-words";
import type { Asked } from "./whose";

/** Fewer people on a side than these may share too little: where fewer phrases than so many are said by two of them, those of one count too. */
const FEW_PEOPLE = 4;
const ENOUGH_SHARED = 10;

/**
 * What people say under a filter: pinned phrases first, then those in the most people's words. With `against`, what they say and others do not, most
 * telling first. Words of those who refused count and are not listed, but in their own interview (rule 14), unless `masked`: for whom their words are hidden
 * there too. Throws NOT_FOUND, MALFORMED, REFUSED.
 */
export function listKeywords(
  db: Db,
  { studyId, masked = false, ...query }: { studyId: string; masked?: boolean } & KeywordsQuery,
): KeywordList | DistinctiveList {
  const alone = query.scope === "interview" && !query.against?.length;
  const ready = readyWords(db, { studyId, interview: alone ? query.id : undefined });
  const asked = askedBy(query, studyJourney(ready.study));
  const found = sideOf(db, { ...ready, asked });
  const side = masked ? found : shownIn(asked, found);
  const counting = countingOf(ready, query.unit);
  const here = countedSide(side, counting);
  const listing: Listing = {
    choices: ready.choices,
    limit: query.limit,
    minPeople: query.minPeople ?? 0,
    hidden: query.hidden ?? false,
    isName: namesIn(db, studyId),
  };
  const languages = languagesOf(side);
  if (!query.against?.length)
    return {
      items: combineKeyphrases({ ...here, counting }, listing),
      of: here.heard.people,
      respondentsOf: here.heard.respondents,
      languages,
    };
  const other = comparedWith(asked, query.against, studyJourney(ready.study));
  const there = other ? countedSide(sideOf(db, { ...ready, asked: other }), counting) : restSide(db, { ready, asked, side, counting });
  const sides = { here, there, counting };
  const { items, minPeople } = told(sides, { ...listing, minPeople: query.minPeople ?? 2 }, query.minPeople === undefined);
  const of = { of: here.heard.people, respondentsOf: here.heard.respondents };
  const restOf = { restOf: there.heard.people, restRespondentsOf: there.heard.respondents };
  return { items, ...of, ...restOf, tooFew: tooFew(here.of, there.of), minPeople, languages };
}

type Sides = Parameters<typeof distinctiveKeyphrases>[0];

function told(sides: Sides, listing: Listing, mayAskLess: boolean): Pick<DistinctiveList, "items" | "minPeople"> {
  const fewest = Math.min(sides.here.of, sides.there.of);
  const { minPeople } = listing;
  if (fewest === 0) return { items: [], minPeople };
  const items = distinctiveKeyphrases(sides, listing);
  if (!mayAskLess || fewest >= FEW_PEOPLE || items.length >= Math.min(ENOUGH_SHARED, listing.limit)) return { items, minPeople };
  return { items: distinctiveKeyphrases(sides, { ...listing, minPeople: 1 }), minPeople: 1 };
}

/** In an interview's own list its words are shown, whatever its person consented to: they stand on the same page. */
function shownIn({ interview }: Asked, side: Side): Side {
  return interview === undefined ? side : { ...side, heard: side.heard.map((one) => ({ ...one, shown: true })) };
}

/** All that is said in the study outside a side; people are heard there again where only some of their words are on the side. */
function restSide(
  db: Db,
  { ready, asked, side, counting }: { ready: ReadyWords; asked: Asked; side: Side; counting: Counting },
): SideCounted {
  const all = sideOf(db, { ...ready, asked: { filter: {} } });
  const voices = restOf(all.heard, side.heard);
  const isPart = side.heard.some(({ within }) => within !== null) || Boolean(asked.filter.stage?.length || asked.filter.point?.length);
  const others = [...all.people].map(([placeId, ids]): [string, Set<string>] => {
    const inSide = isPart ? undefined : side.people.get(placeId);
    return [placeId, new Set([...ids].filter((id) => !inSide?.has(id)))];
  });
  return countedSide({ heard: voices, people: new Map(others) }, counting);
}

function tooFew(here: number, there: number): string | null {
  if (here === 0 && there === 0) return "Nobody was heard on either side, so there is nothing to compare.";
  if (here === 0) return "Nobody was heard under this filter, so there is nothing to compare.";
  if (there === 0) return "Nobody was heard on the other side, so there is nothing to compare with.";
  if (here === 1 && there === 1)
    return "One person was heard on each side: this is how the two of them speak, and tells nothing of others like them.";
  if (here === 1) return "Only one person was heard under this filter: this is how they speak, and tells nothing of others like them.";
  if (there === 1) return "Only one person was heard on the other side: what they happen not to say looks telling.";
  return null;
}

function languagesOf({ heard }: Side): KeywordList["languages"] {
  const documents = new Map<string, Set<string>>();
  for (const { voice } of heard) {
    const known = documents.get(voice.language);
    if (known) known.add(voice.documentId);
    else documents.set(voice.language, new Set([voice.documentId]));
  }
  return [...documents]
    .map(([language, ids]) => ({ language, documents: ids.size, keyphrases: isKnownLanguage(language) }))
    .sort((a, b) => b.documents - a.documents || (a.language < b.language ? -1 : 1));
}
