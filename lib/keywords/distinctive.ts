import { bestOf, type Listing, listable, listKeyphrases, shortListOf } from "./combine";
import type { DistinctiveKeyword } from "./schema";
import type { Counting, SideVoice, Tally } from "./tally";

/** One word's count on a side, and all counts of that side. */
export type SideCount = { count: number; total: number };

/** The prior weighs as much as so many words (as in the paper), and never more than was said in all. */
const MOST_PRIOR_WORDS = 500;

/**
 * How much more one side says something than the other: the difference of log-odds under an informative Dirichlet prior made of both sides
 * together, in standard errors (Monroe, Colaresi & Quinn 2008, equations 16, 20, 22 and 23). Above 1.96 it is hardly chance; 0 where nobody says a word.
 */
export function logOddsZ(here: SideCount, there: SideCount): number {
  const all = here.total + there.total;
  if (all === 0 || here.count + there.count === 0) return 0;
  const priorTotal = Math.min(MOST_PRIOR_WORDS, all);
  const prior = (priorTotal * (here.count + there.count)) / all;
  const difference = logOdds(here, prior, priorTotal) - logOdds(there, prior, priorTotal);
  const z = difference / Math.sqrt(1 / (here.count + prior) + 1 / (there.count + prior));
  return Number.isFinite(z) ? z : 0;
}

function logOdds({ count, total }: SideCount, prior: number, priorTotal: number): number {
  return Math.log((count + prior) / (total + priorTotal - count - prior));
}

/** The voices of one side with what they say, counted, and how many were heard on it: people and respondents together. */
export type CountedSide = { voices: readonly SideVoice[]; tally: Tally; of: number };

/**
 * Whether a side says something more by more than one of its people: a share of its people at least that of the other side, and still more often
 * without whoever says it most. So nobody's favourite word becomes everybody's.
 */
function isShared(family: number, here: CountedSide, there: CountedSide): boolean {
  const [people, restPeople] = [here.tally.people[family] ?? 0, there.tally.people[family] ?? 0];
  if (people * there.of < restPeople * here.of) return false;
  if (people < 2) return true;
  const loudest = here.tally.loudest[family] ?? 0;
  const without = { count: (here.tally.weight[family] ?? 0) - loudest, total: here.tally.weights - loudest };
  return logOddsZ(without, { count: there.tally.weight[family] ?? 0, total: there.tally.weights }) > 0;
}

/**
 * What one side says and the other does not, most telling first. Counted are people's mentions on a log scale: a conversation that turns to something
 * says its name again and again, which is one observation and not twenty, and z would take it for twenty.
 */
export function distinctiveKeyphrases(
  { here, there, counting }: { here: CountedSide; there: CountedSide; counting: Counting },
  listing: Listing,
): DistinctiveKeyword[] {
  const scores = new Float64Array(here.tally.mentions.length);
  const told: number[] = [];
  for (const family of listable(here.tally, listing)) {
    const z = logOddsZ(
      { count: here.tally.weight[family] ?? 0, total: here.tally.weights },
      { count: there.tally.weight[family] ?? 0, total: there.tally.weights },
    );
    if (z <= 0 || !isShared(family, here, there)) continue;
    scores[family] = z;
    told.push(family);
  }
  const { score } = here.tally;
  const ranked = bestOf(
    told,
    shortListOf(listing.limit),
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (score[b] ?? 0) - (score[a] ?? 0) || byName(counting, a, b),
  );
  return listKeyphrases(ranked, { voices: here.voices, counting, tally: here.tally }, listing).map(({ family, ...keyword }) => ({
    ...keyword,
    z: Math.round((scores[family] ?? 0) * 100) / 100,
    count: here.tally.mentions[family] ?? 0,
    restCount: there.tally.mentions[family] ?? 0,
    restPeople: (there.tally.people[family] ?? 0) - (there.tally.respondents[family] ?? 0),
    restRespondents: there.tally.respondents[family] ?? 0,
  }));
}

function byName({ book }: Counting, a: number, b: number): number {
  return (book.familyNames[a] ?? "") < (book.familyNames[b] ?? "") ? -1 : 1;
}
