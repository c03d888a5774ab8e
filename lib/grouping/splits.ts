import { agreement, lengthOf } from "@/lib/meaning/directions";
import { numbersFrom } from "@/lib/meaning/random";
import { addTo, betweenOf, type CodeBody, type CodedQuote, insideOf } from "./coded-quotes";
import type { Usual } from "./merges";

type Pointed = CodedQuote & { way: Float32Array };
export type LikelySplit = { code: number; groups: { quotes: CodedQuote[]; inside: number }[]; between: number; score: number };

const LEAST_QUOTES = 8;
const LEAST_GROUP = 3;
/** A group is of different people: what one person says in their own way is no theme of its own. */
const LEAST_PEOPLE = 2;
const MOST_GROUPS = 3;
const ROUNDS = 12;
/** Groups are found among so many quotes, evenly drawn; the others join the nearest. */
const MOST_LOOKED_AT = 300;
/** So many spreads above what is usual between two codes, and above a usual code: its quotes say one thing. */
const COHERENT = 2;
/** Draws of as many quotes, whatever their codes: what splitting finds in them is chance. Sizes that differ by a quarter share theirs. */
const DRAWS = 12;
/** Quotes of one group are this much more alike than quotes of a usual code. */
const TIGHTER = 1.15;

/**
 * Codes whose quotes fall into groups, the clearest first: two or three groups of at least three quotes by two people each, found by spherical k-means from
 * the quotes furthest apart (I. S. Dhillon & D. S. Modha 2001); kept where the groups are as unlike one another as quotes of two codes usually are, and
 * each is tighter than a usual code, and where the split is clearer than that of any of twelve draws of as many quotes from all codes (few quotes fall into
 * groups by chance). Codes whose quotes hold together well are left alone. The same quotes in the same order give the same groups.
 */
export function likelySplits(
  bodies: readonly CodeBody[],
  { usual, isKept }: { usual: Usual | null; isKept: (code: number) => boolean },
): LikelySplit[] {
  if (!usual) return [];
  const inside = middle(bodies.filter(({ pointed }) => pointed >= LEAST_QUOTES).map(({ sum, pointed }) => insideOf(sum, pointed)));
  const chance = chanceReader(bodies);
  // one theme in two vocabularies ("version control", "git") holds together well, and is no two themes
  const isCoherent = (own: number) => own > inside && own > usual.mean + COHERENT * usual.spread;
  const found = bodies.flatMap((body, code): LikelySplit[] => {
    if (isKept(code) || body.pointed < LEAST_QUOTES || isCoherent(insideOf(body.sum, body.pointed))) return [];
    return bestOf(body.quotes, code).filter(({ between, groups, score }) => {
      const isApart = between <= usual.mean + usual.spread / 2;
      const isTight = groups.every((group) => group.inside >= Math.max(inside, usual.mean) * TIGHTER);
      return isApart && isTight && score > chance(body.pointed);
    });
  });
  return found.sort((a, b) => b.score - a.score);
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The clearest split among draws of so many quotes from those of all codes; the same for the same quotes. */
function chanceReader(bodies: readonly CodeBody[]): (size: number) => number {
  const pool = [...new Set(bodies.flatMap(({ quotes }) => quotes.filter(({ way }) => way !== null)))];
  const known = new Map<number, number>();
  return (wanted) => {
    const size = Math.min(pool.length, MOST_LOOKED_AT, Math.round(1.25 ** Math.floor(Math.log(wanted) / Math.log(1.25))));
    const found = known.get(size) ?? clearestDraw(pool, size);
    known.set(size, found);
    return found;
  };
}

function clearestDraw(pool: readonly CodedQuote[], size: number): number {
  const next = numbersFrom(size);
  const draws = Array.from({ length: DRAWS }, () => {
    const taken = new Set<CodedQuote>();
    while (taken.size < size) {
      const quote = pool[Math.floor(next() * pool.length)];
      if (quote) taken.add(quote);
    }
    return bestOf([...taken], 0)[0]?.score ?? 0;
  });
  return Math.max(0, ...draws);
}

/** The better of two and of three groups; none where a group stays too small. */
function bestOf(quotes: readonly CodedQuote[], code: number): LikelySplit[] {
  const all = quotes.filter((quote): quote is Pointed => quote.way !== null);
  const step = Math.max(1, Math.ceil(all.length / MOST_LOOKED_AT));
  const looked = all.filter((_, at) => at % step === 0);
  const tries = Array.from({ length: MOST_GROUPS - 1 }, (_, at) => splitInto(all, { looked, count: at + 2, code }));
  return tries
    .filter((one) => one !== null)
    .sort((a, b) => b.score - a.score)
    .slice(0, 1);
}

function splitInto(
  all: readonly Pointed[],
  { looked, count, code }: { looked: readonly Pointed[]; count: number; code: number },
): LikelySplit | null {
  const centres = settle(looked, furthest(looked, count));
  const groups: Pointed[][] = centres.map(() => []);
  for (const quote of all) groups[nearest(quote.way, centres)]?.push(quote);
  if (groups.some((group) => group.length < LEAST_GROUP || voicesIn(group) < LEAST_PEOPLE)) return null;
  const bodies = groups.map((group) => ({ quotes: group, sum: sumOf(group), pointed: group.length }));
  const pairs = bodies.flatMap((a, at) => bodies.slice(at + 1).map((b) => betweenOf(a, b, 0)));
  const between = Math.max(...pairs);
  const inner = bodies.map(({ quotes, sum, pointed }) => ({ quotes, inside: insideOf(sum, pointed) }));
  return {
    code,
    groups: inner.sort((a, b) => b.quotes.length - a.quotes.length),
    between,
    score: Math.min(...inner.map(({ inside }) => inside)) - between,
  };
}

function voicesIn(group: readonly CodedQuote[]): number {
  return new Set(group.flatMap(({ people, respondents }) => [...people, ...respondents])).size;
}

function sumOf(group: readonly Pointed[]): Float32Array {
  const sum = new Float32Array(group[0]?.way.length ?? 0);
  for (const { way } of group) addTo(sum, way);
  return sum;
}

/** Where to begin: the quote furthest from the middle, then those furthest from the ones taken. */
function furthest(quotes: readonly Pointed[], count: number): Float32Array[] {
  const taken: Float32Array[] = [];
  const nearness = new Float64Array(quotes.length);
  const whole = unit(sumOf(quotes));
  quotes.forEach(({ way }, at) => {
    nearness[at] = agreement(way, whole);
  });
  while (taken.length < count) {
    let least = 0;
    for (let at = 1; at < nearness.length; at += 1) if ((nearness[at] ?? 0) < (nearness[least] ?? 0)) least = at;
    const next = quotes[least]?.way ?? whole;
    const isFirst = taken.length === 0;
    taken.push(next);
    quotes.forEach(({ way }, at) => {
      const near = agreement(way, next);
      nearness[at] = isFirst ? near : Math.max(nearness[at] ?? -1, near);
    });
  }
  return taken;
}

/** Moves each centre to where its quotes point together until nothing moves. */
function settle(quotes: readonly Pointed[], begin: readonly Float32Array[]): Float32Array[] {
  let centres = [...begin];
  let before: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const now = quotes.map(({ way }) => nearest(way, centres));
    if (now.every((group, at) => group === before[at])) break;
    before = now;
    centres = centres.map((centre, group) => {
      const own = quotes.filter((_, at) => now[at] === group);
      return own.length === 0 ? centre : unit(sumOf(own));
    });
  }
  return centres;
}

function nearest(way: Float32Array, centres: readonly Float32Array[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  centres.forEach((centre, at) => {
    const near = agreement(way, centre);
    if (near > most) [best, most] = [at, near];
  });
  return best;
}

function unit(sum: Float32Array): Float32Array {
  const length = lengthOf(sum) || 1;
  return sum.map((value) => value / length);
}
