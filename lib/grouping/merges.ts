import { sameCodeName, type TreeCode } from "@/lib/codebook/tree";
import { betweenOf, type CodeBody, type CodedQuote, insideOf, overlaps } from "./coded-quotes";
import { type NameMarks, nameLikeness, nameMarks } from "./names";
import type { MergeProposal, MergeReason } from "./schema";

export type BookEntry = TreeCode & { definition: string };

/** Two codes, by their numbers, and what speaks for making one of them. */
export type LikelyMerge = Pick<
  MergeProposal,
  "reasons" | "shared" | "people" | "respondents" | "names" | "between" | "inside" | "usual"
> & {
  from: number;
  into: number;
  score: number;
};

type Weighed = Omit<LikelyMerge, "people" | "respondents">;

/** Names that share this much say the same, unless their quotes say otherwise. */
const NAMES_ALIKE = 0.7;
/** Of all highlights of two codes so many are of both, and at least three: coders used one for the other. */
const MUCH_SHARED = 0.5;
const LEAST_SHARED = 3;
/** Quotes of two codes that are nearly as alike as those of one. Below so many quotes their likeness is chance. */
const NEARLY_AS_ALIKE = 0.8;
const LEAST_QUOTES = 5;
/** So many spreads above what is usual between two codes. */
const FAR_ABOVE = 3;
const MOST_OF_ONE = 2;

type Given = {
  book: readonly BookEntry[];
  bodies: readonly CodeBody[];
  quotes: readonly CodedQuote[];
  kept: (a: string, b: string) => boolean;
};

/** How alike quotes of two codes usually are, and how far that spreads; null where no two codes have enough of them. */
export type Usual = { mean: number; spread: number };

/** The usual likeness of quotes of two different codes. */
export function usualBetween(bodies: readonly CodeBody[], same: (a: number, b: number) => number): Usual | null {
  const enough = bodies.flatMap((body, at) => (body.pointed >= LEAST_QUOTES ? [{ body, at }] : []));
  const all = enough.flatMap((a, i) => enough.slice(i + 1).map((b) => betweenOf(a.body, b.body, same(a.at, b.at))));
  if (all.length < 3) return null;
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  const spread = Math.sqrt(all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / all.length);
  return { mean, spread };
}

/**
 * Codes that may mean the same, the most telling first: called or defined alike, used on the same words, or with quotes that are nearly as alike as those of
 * one code and far more than those of two codes usually are. A code and one above it in the tree are proposed only where they share a name; each code
 * comes up twice at most. Codes that nothing carries are told by their names alone.
 */
export function likelyMerges({ book, bodies, quotes, kept }: Given): { merges: LikelyMerge[]; usual: Usual | null } {
  const { at, same } = overlaps(book.length, quotes);
  const usual = usualBetween(bodies, same);
  const parents = new Map(book.map(({ id, parentId }) => [id, parentId]));
  const entries = book.map((code, number): Entry => {
    return { code, number, above: aboveIn(parents, code.id), marks: nameMarks(code), body: bodies[number] ?? NOBODY };
  });
  const found = entries.flatMap((a, place) =>
    entries.slice(place + 1).flatMap((b): Weighed[] => {
      if (kept(a.code.id, b.code.id) || isFamily(a, b)) return [];
      const [small, large] = weightOf(a) <= weightOf(b) ? [a, b] : [b, a];
      const merge = weigh({ small, large, usual, lying: at(small.number, large.number), same: same(a.number, b.number) });
      return merge ? [{ ...merge, from: small.number, into: large.number }] : [];
    }),
  );
  const merges = twiceAtMost(found.sort((a, b) => b.score - a.score)).map((merge): LikelyMerge => {
    const [from = NOBODY, into = NOBODY] = [bodies[merge.from], bodies[merge.into]];
    return { ...merge, people: sharedOf(from.people, into.people), respondents: sharedOf(from.respondents, into.respondents) };
  });
  return { merges, usual };
}

/** The codes above one; a chain that goes round ends where it meets itself. */
function aboveIn(parents: ReadonlyMap<string, string | null>, id: string): Set<string> {
  const above = new Set<string>();
  for (let at = parents.get(id); at && !above.has(at); at = parents.get(at)) above.add(at);
  return above;
}

type Entry = { code: BookEntry; number: number; above: ReadonlySet<string>; marks: NameMarks; body: CodeBody };

const NOBODY: CodeBody = { quotes: [], people: new Set(), respondents: new Set(), sum: new Float32Array(), pointed: 0 };

function weightOf({ body }: Entry): number {
  return body.quotes.length;
}

/** A code and one above it are two by design, unless they are called the same. */
function isFamily(a: Entry, b: Entry): boolean {
  return (a.above.has(b.code.id) || b.above.has(a.code.id)) && !sameCodeName(a.code.name, b.code.name);
}

type Pair = { small: Entry; large: Entry; usual: Usual | null; lying: number; same: number };

function weigh({ small: one, large: other, usual, lying, same }: Pair): Omit<Weighed, "from" | "into"> | null {
  const names = nameLikeness(one.marks, other.marks);
  const [small, large] = [one.body, other.body];
  const all = small.quotes.length + large.quotes.length - lying;
  const overlap = all === 0 ? 0 : lying / all;
  const enough = usual !== null && small.pointed >= LEAST_QUOTES && large.pointed >= LEAST_QUOTES;
  const between = enough ? betweenOf(small, large, same) : null;
  const inside = enough ? Math.min(insideOf(small.sum, small.pointed), insideOf(large.sum, large.pointed)) : null;
  const reasons: MergeReason[] = [];
  if (names >= NAMES_ALIKE && !(between !== null && usual && between < usual.mean)) reasons.push("name");
  if (overlap >= MUCH_SHARED && lying >= LEAST_SHARED) reasons.push("overlap");
  if (isAsAlike({ between, inside, usual })) reasons.push("meaning");
  if (reasons.length === 0) return null;
  const closeness = between !== null && usual ? Math.max(0, between - usual.mean) : 0;
  return {
    ...{ reasons, names, between, inside, usual: usual?.mean ?? null },
    shared: { both: lying, of: small.quotes.length },
    score: reasons.length + names + overlap + closeness,
  };
}

function isAsAlike({ between, inside, usual }: { between: number | null; inside: number | null; usual: Usual | null }): boolean {
  if (between === null || inside === null || !usual) return false;
  return between >= inside * NEARLY_AS_ALIKE && between >= usual.mean + FAR_ABOVE * usual.spread;
}

function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>): { both: number; of: number } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let both = 0;
  for (const id of small) if (large.has(id)) both += 1;
  return { both, of: small.size };
}

function twiceAtMost(merges: readonly Weighed[]): Weighed[] {
  const times = new Map<number, number>();
  return merges.filter(({ from, into }) => {
    if ([from, into].some((code) => (times.get(code) ?? 0) >= MOST_OF_ONE)) return false;
    for (const code of [from, into]) times.set(code, (times.get(code) ?? 0) + 1);
    return true;
  });
}
