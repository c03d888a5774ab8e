import { agreement } from "@/lib/meaning/directions";

/** A highlight as grouping sees it: where it lies, its codes (by number), who is behind it, and where its words point on the study's axes (length one; null: nowhere). */
export type CodedQuote = {
  id: string;
  documentId: string;
  start: number;
  end: number;
  codes: readonly number[];
  people: readonly string[];
  respondents: readonly string[];
  way: Float32Array | null;
};

/** What is behind one code: its quotes, who is behind them, and the sum of where they point. */
export type CodeBody = { quotes: CodedQuote[]; people: Set<string>; respondents: Set<string>; sum: Float32Array; pointed: number };

/** The quotes of each code, by its number. */
export function bodiesOf(codes: number, { quotes, axes }: { quotes: readonly CodedQuote[]; axes: number }): CodeBody[] {
  const bodies = Array.from({ length: codes }, () => emptyBody(axes));
  for (const quote of quotes) {
    for (const code of quote.codes) {
      const body = bodies[code];
      if (body) enter(body, quote);
    }
  }
  return bodies;
}

function emptyBody(axes: number): CodeBody {
  return { quotes: [], people: new Set(), respondents: new Set(), sum: new Float32Array(axes), pointed: 0 };
}

function enter(body: CodeBody, quote: CodedQuote): void {
  body.quotes.push(quote);
  for (const id of quote.people) body.people.add(id);
  for (const key of quote.respondents) body.respondents.add(key);
  if (!quote.way) return;
  addTo(body.sum, quote.way);
  body.pointed += 1;
}

/** Adds a direction into a sum. */
export function addTo(sum: Float32Array, way: Float32Array): void {
  for (let axis = 0; axis < sum.length; axis++) sum[axis] = (sum[axis] ?? 0) + (way[axis] ?? 0);
}

/** How alike so many quotes of this sum are: the mean cosine of two of them; 0 for one alone. */
export function insideOf(sum: Float32Array, pointed: number): number {
  return pointed < 2 ? 0 : (agreement(sum, sum) - pointed) / (pointed * (pointed - 1));
}

/** How alike the quotes of one are to those of the other, mean cosine; quotes that both have are not held against themselves. */
export function betweenOf(a: Pick<CodeBody, "sum" | "pointed">, b: Pick<CodeBody, "sum" | "pointed">, shared: number): number {
  const pairs = a.pointed * b.pointed - shared;
  return pairs <= 0 ? 0 : (agreement(a.sum, b.sum) - shared) / pairs;
}

/** Codes by pairs: of the quotes of the first, how many carry the second too or lie over half on a quote of it. `at(a, b)`. */
export function overlaps(
  codes: number,
  quotes: readonly CodedQuote[],
): { at: (a: number, b: number) => number; same: (a: number, b: number) => number } {
  const lying = new Uint32Array(codes * codes);
  const carried = new Uint32Array(codes * codes);
  const count = (into: Uint32Array, quote: CodedQuote, others: Iterable<number>) => {
    for (const other of others)
      for (const code of quote.codes) if (code !== other) into[code * codes + other] = (into[code * codes + other] ?? 0) + 1;
  };
  for (const list of byDocument(quotes)) {
    list.forEach((quote, at) => {
      count(carried, quote, quote.codes);
      count(lying, quote, new Set([...quote.codes, ...neighbours(list, at)].flat()));
    });
  }
  return { at: (a, b) => lying[a * codes + b] ?? 0, same: (a, b) => carried[a * codes + b] ?? 0 };
}

function byDocument(quotes: readonly CodedQuote[]): CodedQuote[][] {
  const lists = new Map<string, CodedQuote[]>();
  for (const quote of quotes) {
    const list = lists.get(quote.documentId);
    if (list) list.push(quote);
    else lists.set(quote.documentId, [quote]);
  }
  return [...lists.values()].map((list) => list.sort((a, b) => a.start - b.start));
}

/** The codes of other quotes that share over half of the shorter one's words with this one. */
function neighbours(list: readonly CodedQuote[], at: number): number[] {
  const quote = list[at];
  if (!quote) return [];
  const found: number[] = [];
  for (let i = at + 1; i < list.length && (list[i]?.start ?? Number.POSITIVE_INFINITY) < quote.end; i += 1) take(found, quote, list[i]);
  for (let i = at - 1; i >= Math.max(0, at - LOOKED_BACK); i -= 1) take(found, quote, list[i]);
  return found;
}

/** Quotes begin in order: the one that reaches over this one from before is hardly further back. */
const LOOKED_BACK = 40;

function take(found: number[], quote: CodedQuote, other: CodedQuote | undefined): void {
  if (!other) return;
  const words = Math.min(quote.end, other.end) - Math.max(quote.start, other.start);
  if (words * 2 > Math.min(quote.end - quote.start, other.end - other.start)) found.push(...other.codes);
}
