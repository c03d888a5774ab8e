/** How several choices stand in one cell of a questionnaire that was asked here. */
export const AS_LIST = "list";

export type SplitCell = { chosen: string[]; rest: string[] };
type Manner = { joined: string | null; options: readonly string[] };

/**
 * The choices in one cell. Options that hold the joining characters themselves stay whole: at each place the longest option that ends at a joiner or
 * at the end is taken; what matches none is `rest`, the respondent's own words. `joined` null: the cell is one choice; "list": a JSON list.
 */
export function splitCell(cell: string, { joined, options }: Manner): SplitCell {
  if (joined === AS_LIST) return sorted(listIn(cell), options);
  const whole = cell.trim();
  if (joined === null) return sorted(whole === "" ? [] : [whole], options);
  const byLength = [...options].sort((a, b) => b.length - a.length);
  const taken: SplitCell = { chosen: [], rest: [] };
  let left = whole;
  while (left !== "") {
    const option = byLength.find((candidate) => startsWithChoice(left, candidate, joined));
    const end = option === undefined ? endOfPiece(left, joined) : option.length;
    const piece = left.slice(0, end).trim();
    if (option !== undefined) taken.chosen.push(option);
    else if (piece !== "") taken.rest.push(piece);
    left = withoutJoiner(left.slice(end), joined);
  }
  return taken;
}

function sorted(pieces: readonly string[], options: readonly string[]): SplitCell {
  const known = new Set(options);
  return { chosen: pieces.filter((piece) => known.has(piece)), rest: pieces.filter((piece) => !known.has(piece)) };
}

function listIn(cell: string): string[] {
  try {
    const value: unknown = JSON.parse(cell);
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [cell];
  } catch {
    return [cell];
  }
}

function startsWithChoice(text: string, option: string, joined: string): boolean {
  if (option === "" || !text.startsWith(option)) return false;
  const after = text.slice(option.length).trimStart();
  return after === "" || after.startsWith(joined.trim() || joined);
}

function endOfPiece(text: string, joined: string): number {
  const at = text.indexOf(joined.trim() || joined);
  return at < 0 ? text.length : at;
}

function withoutJoiner(text: string, joined: string): string {
  const mark = joined.trim() || joined;
  const left = text.trimStart();
  return left.startsWith(mark) ? left.slice(mark.length).trimStart() : left;
}
