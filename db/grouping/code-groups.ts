import { gatherEvidence } from "@/db/evidence/evidence";
import { addWords } from "@/db/evidence/words";
import { listBookEntries } from "@/db/grouping/book-entries";
import { compareIfSmall } from "@/db/meaning/compare";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { hear, type Spoken } from "@/lib/evidence/spoken";
import { bodiesOf, type CodeBody } from "@/lib/grouping/coded-quotes";
import { groupWords } from "@/lib/grouping/group-words";
import { type BookEntry, type LikelyMerge, likelyMerges } from "@/lib/grouping/merges";
import type { CodeGroups, GroupedCode, MergeProposal, SplitProposal } from "@/lib/grouping/schema";
import { type LikelySplit, likelySplits } from "@/lib/grouping/splits";
import { studyJourney } from "@/lib/journey/study-journey";
import { bestQuotes, type PeopleById, toThemeQuote } from "@/lib/themes/quotes";
import type { ThemeQuote } from "@/lib/themes/schema";
import { listKept } from "./kept";
import { readQuotes } from "./read-quotes";

/** More than anybody decides in one go; the next come up when these are. */
const MOST_MERGES = 20;
const MOST_SPLITS = 12;
const QUOTES_EACH = 3;
/** Words of a group are told from so many of its quotes. */
const MOST_READ = 60;

/**
 * What of the codebook may be merged, and which codes may be split, each with its figures and its quotes. Counted are those who count in themes (rule 2), and
 * respondents beside them; words of people who refused to be quoted count and are not shown (rule 14). Throws NOT_FOUND.
 */
export function getCodeGroups(db: Db, { studyId }: { studyId: string }): CodeGroups {
  const study = requireStudy(db, studyId);
  const { done, total } = compareIfSmall(db, studyId);
  const evidence = gatherEvidence(db, study);
  const { spoken } = hear(evidence, { filter: {}, journey: studyJourney(study) });
  const book = listBookEntries(db, studyId);
  const read = readQuotes(db, { studyId, spoken, book });
  const bodies = bodiesOf(book.length, read);
  const names = new Map(book.map(({ id, name }) => [id, name]));
  const kept = listKept(db, { studyId, names });
  const isKept = keptTest(kept);
  const { merges, usual } = likelyMerges({ book, bodies, quotes: read.quotes, kept: isKept });
  const splits = likelySplits(bodies, { usual, isKept: (code) => isKept(book[code]?.id ?? "", book[code]?.id ?? "") });
  const people: PeopleById = new Map(evidence.people.map((person) => [person.participantId, person]));
  const shown: Shown = { book, bodies, people, spoken: new Map(spoken.map((one) => [one.highlight.id, one])), quotes: [] };
  const answer = {
    merges: merges.slice(0, MOST_MERGES).map((merge) => wireMerge(merge, shown)),
    splits: splits.slice(0, MOST_SPLITS).map((split) => wireSplit(split, { shown, usual: usual?.mean ?? 0 })),
  };
  addWords(db, shown.quotes);
  for (const { groups } of answer.splits) nameGroups(groups);
  return { state: done < total ? "reading" : "ready", done, total, codes: book.length, ...answer, kept };
}

function keptTest(kept: CodeGroups["kept"]): (a: string, b: string) => boolean {
  const keys = new Set(kept.flatMap(({ code, other }) => [`${code.id} ${other?.id ?? code.id}`, `${other?.id ?? code.id} ${code.id}`]));
  return (a, b) => keys.has(`${a} ${b}`);
}

/** `quotes` gathers all that are shown, so that their words are read at once. */
type Shown = {
  book: readonly BookEntry[];
  bodies: readonly CodeBody[];
  people: PeopleById;
  spoken: ReadonlyMap<string, Spoken>;
  quotes: ThemeQuote[];
};

function wireMerge({ from, into, score: _, ...figures }: LikelyMerge, shown: Shown): MergeProposal {
  const side = (code: number) => {
    const others = shown.bodies[code === from ? into : from];
    const own = shown.bodies[code]?.quotes.map(({ id }) => id) ?? [];
    const both = new Set(others?.quotes.map(({ id }) => id));
    // quotes that only this one carries tell what tells it from the other
    const alone = own.filter((id) => !both.has(id));
    return { ...codeOf(code, shown), quotes: quotesOf(alone.length > 0 ? alone : own, { shown, count: QUOTES_EACH }) };
  };
  return { from: side(from), into: side(into), ...figures };
}

function codeOf(code: number, { book, bodies }: Pick<Shown, "book" | "bodies">): GroupedCode {
  const body = bodies[code];
  return {
    codeId: book[code]?.id ?? "",
    name: book[code]?.name ?? "",
    highlights: body?.quotes.length ?? 0,
    people: body?.people.size ?? 0,
    respondents: body?.respondents.size ?? 0,
  };
}

function quotesOf(ids: readonly string[], { shown, count }: { shown: Shown; count: number }): ThemeQuote[] {
  const spoken = ids.flatMap((id) => shown.spoken.get(id) ?? []);
  const quotes = bestQuotes(spoken, { people: shown.people, count }).map(toThemeQuote);
  shown.quotes.push(...quotes);
  return quotes;
}

function wireSplit({ code, groups, between }: LikelySplit, { shown, usual }: { shown: Shown; usual: number }): SplitProposal {
  return {
    code: codeOf(code, shown),
    ...{ between, usual },
    groups: groups.map(({ quotes, inside }) => ({
      words: [],
      highlightIds: quotes.map(({ id }) => id),
      people: new Set(quotes.flatMap(({ people }) => people)).size,
      respondents: new Set(quotes.flatMap(({ respondents }) => respondents)).size,
      inside,
      quotes: quotesOf(
        quotes.map(({ id }) => id),
        { shown, count: MOST_READ },
      ),
    })),
  };
}

/** Names the groups of a code by the words that stand in one and hardly in another, and leaves of their quotes those that are shown. */
function nameGroups(groups: SplitProposal["groups"]): void {
  const words = groupWords(groups.map(({ quotes }) => quotes.map(({ quote }) => quote)));
  groups.forEach((group, at) => {
    group.words = words[at] ?? [];
    group.quotes = group.quotes.slice(0, QUOTES_EACH);
  });
}
