import { AS_LIST, splitCell } from "@/lib/questionnaires/split-cell";

/** How the cells of a column split into choices. `share`: of the cells that split fully. `residues`: cells with words that are no option. */
export type Splitting = { joined: string; options: { value: string; count: number }[]; share: number; residues: number };

/** What is known before splitting: how the tool joins, likeliest first; whether the question asks for several; whether the rows are too few to count in. */
export type SplitHints = { joiners: readonly string[]; asksForSeveral: boolean; few: boolean };

type Values = ReadonlyMap<string, number>;

const JOINERS = [";", " / ", "|", "\n", ","];
const ACCEPTED = 0.9;
const LONGEST_OPTION = 150;
const MOST_OPTIONS = 200;
/** Two pieces that only ever stand side by side in so many rows are one option with a comma in it. */
const ALWAYS_TOGETHER = 4;

/**
 * The splitting rule of several choices in one cell: cells without the joiner and pieces seen in two rows are the options; the longest option that ends at a
 * joiner is taken, never within brackets; the rest is the respondent's own words. Accepted only where 90 % of the cells split fully (own words beside a
 * choice are part of it). A comma or a slash is weak: there must be more different cells than options, or a question that asks for several.
 */
export function splitting(values: Values, hints: SplitHints): Splitting | null {
  const candidates = [...new Set([...hints.joiners, ...JOINERS].map(markOf))];
  for (const joined of candidates) {
    if (![...values.keys()].some((value) => value.includes(joined))) continue;
    const found = splitBy(values, joined, hints);
    if (found) return found;
  }
  return null;
}

/** Cells that are JSON lists ("[\"docs\",\"chat\"]"), as SurveyJS keeps several choices. */
export function listed(values: Values): Splitting | null {
  const counts = new Map<string, number>();
  let [all, residues] = [0, 0];
  for (const [value, times] of values) {
    if (!value.startsWith("[")) return null;
    const { chosen, rest } = splitCell(value, { joined: AS_LIST, options: [] });
    all += times;
    residues += chosen.length;
    for (const item of new Set(rest)) counts.set(item, (counts.get(item) ?? 0) + times);
  }
  if (all === 0 || counts.size > MOST_OPTIONS) return null;
  const options = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
  return { joined: AS_LIST, options, share: 1, residues };
}

/** Spaces around a comma or a semicolon are dropped; those of " / " are part of it. */
function markOf(joiner: string): string {
  return /^\s*[,;|]\s*$/.test(joiner) ? joiner.trim() : joiner;
}

function splitBy(values: Values, joined: string, hints: SplitHints): Splitting | null {
  const weak = joined !== ";" && joined !== "|";
  const loose = hints.few && (!weak || hints.asksForSeveral);
  const options = optionsOf(values, joined, loose);
  if (options.length < 2 || options.length > MOST_OPTIONS) return null;
  if (weak && !hints.asksForSeveral && values.size <= options.length) return null;
  return counted(values, joined, options);
}

function counted(values: Values, joined: string, options: readonly string[]): Splitting | null {
  const counts = new Map<string, number>();
  let [all, full, several, residues] = [0, 0, 0, 0];
  for (const [value, times] of values) {
    const { chosen, rest } = splitCell(value, { joined, options });
    all += times;
    if (rest.length === 0 || (rest.length === 1 && chosen.length > 0)) full += times;
    if (rest.length > 0) residues += times;
    if (chosen.length > 0 && chosen.length + rest.length > 1) several += times;
    for (const option of new Set(chosen)) counts.set(option, (counts.get(option) ?? 0) + times);
  }
  if (several * 20 < all || full < all * ACCEPTED) return null;
  const found = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
  return { joined, options: found, share: full / all, residues };
}

function optionsOf(values: Values, joined: string, loose: boolean): string[] {
  const seen = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const [value, times] of values) {
    const pieces = piecesOf(value, joined);
    for (const piece of new Set(pieces)) seen.set(piece, (seen.get(piece) ?? 0) + times);
    pieces.slice(1).forEach((piece, at) => {
      const pair = JSON.stringify([pieces[at], piece]);
      pairs.set(pair, (pairs.get(pair) ?? 0) + times);
    });
  }
  const whole = together(seen, pairs, joined);
  if (joined === ";" || joined === "|") whole.clear();
  const parts = new Set([...whole.keys()].flatMap((pair) => JSON.parse(pair) as string[]));
  const kept = [...seen].filter(([piece, times]) => times >= (loose ? 1 : 2) && piece.length <= LONGEST_OPTION && !parts.has(piece));
  return [...kept.map(([piece]) => piece), ...whole.values()];
}

/** Pairs of pieces of which neither ever stands without the other, as one option each. */
function together(seen: Values, pairs: Values, joined: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [pair, times] of pairs) {
    const [first = "", second = ""] = JSON.parse(pair) as string[];
    if (times >= ALWAYS_TOGETHER && seen.get(first) === times && seen.get(second) === times && (joined !== "," || /^\p{Ll}/u.test(second)))
      found.set(pair, `${first}${joined === "," ? ", " : joined}${second}`);
  }
  return found;
}

/** The pieces between joiners, never split within brackets, nor within quotes that a piece begins with. */
export function piecesOf(value: string, mark: string): string[] {
  const pieces: string[] = [];
  const inside = { depth: 0, quoted: false };
  let start = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (enclosed(inside, value.charAt(at), () => value.slice(start, at).trim() === "") || !value.startsWith(mark, at)) continue;
    pieces.push(value.slice(start, at).trim());
    start = at + mark.length;
  }
  pieces.push(value.slice(start).trim());
  return pieces.filter((piece) => piece !== "");
}

/** Follows brackets and quotes; whether this sign stands within any, or is one of them. */
function enclosed(inside: { depth: number; quoted: boolean }, sign: string, begins: () => boolean): boolean {
  if (sign === '"') inside.quoted = !inside.quoted && begins();
  else if (inside.quoted) return true;
  else if (sign === "(" || sign === "[") inside.depth += 1;
  else if (sign === ")" || sign === "]") inside.depth = Math.max(0, inside.depth - 1);
  else return inside.depth > 0;
  return true;
}
