import { keyRefusal } from "@/lib/codebook/keys";
import type { CodebookFileRow, FileVerdict } from "@/lib/codebook/rework";
import type { Code } from "@/lib/codebook/schema";
import { plainCodeName } from "@/lib/codebook/tree";
import type { CodeFields } from "./columns";
import type { CodebookLine } from "./read";

/** A code that a file names: which of ours it is (null: a new one), where it hangs, and what to store of it. */
export type PlannedCode = {
  path: string[];
  parent: PlannedCode | null;
  existing: Code | null;
  fields: CodeFields;
  /** the line that speaks of it; null for one that is only named as a parent */
  line: number | null;
  refused: boolean;
};

export type CodebookPlan = { codes: PlannedCode[]; rows: CodebookFileRow[] };

const FIELD_WORDS: Record<keyof CodeFields, string> = {
  kind: "kind",
  definition: "definition",
  whenToUse: "when to use it",
  whenNot: "when not",
  example: "example",
  color: "colour",
  key: "key",
};

/**
 * What a codebook file comes to beside the codebook there is: codes are the same where their names are, from the top down, letter case aside.
 * Empty cells change nothing; parents that no line speaks of are made; what cannot be stored is refused with its line, and what hangs under it too.
 */
export function planCodebook(lines: readonly CodebookLine[], book: readonly Code[]): CodebookPlan {
  const plan: Draft = { known: new Map(), codes: [], keys: new Map(book.map((code) => [code.id, code])), book };
  const rows = lines.map((line) => planLine(plan, line));
  return { codes: plan.codes, rows };
}

type KeyHolder = { name: string; key: string | null };
type Draft = { known: Map<string, PlannedCode>; codes: PlannedCode[]; keys: Map<string, KeyHolder>; book: readonly Code[] };

function planLine(plan: Draft, line: CodebookLine): CodebookFileRow {
  const refuse = (note: string): CodebookFileRow => ({ line: line.line, path: line.path, verdict: "refused", changes: [], note });
  if (line.path.length === 0) return refuse(line.wrong ?? "It has no name.");
  const code = codeAt(plan, line.path);
  const above = refusedAbove(code);
  if (line.wrong !== null || above !== null) {
    if (code.line === null) Object.assign(code, { line: line.line, refused: true });
    return refuse(line.wrong ?? `The code it hangs under is refused on line ${above?.line}.`);
  }
  if (code.line !== null) return refuse(`Line ${code.line} speaks of this code already.`);
  code.line = line.line;
  const clash = keyClash(plan, code, line);
  if (clash !== null) {
    code.refused = true;
    return refuse(clash);
  }
  const changes = changesOf(code.existing, line.fields);
  code.fields = Object.fromEntries(changes.map((field) => [field, line.fields[field]]));
  const verdict: FileVerdict = code.existing === null ? "new" : changes.length > 0 ? "changed" : "unchanged";
  const said = code.existing === null ? [] : changes.map((field) => FIELD_WORDS[field]);
  return { line: line.line, path: line.path, verdict, changes: said, note: line.note };
}

const placeOf = (path: readonly string[]) => JSON.stringify(path.map(plainCodeName));

function codeAt(plan: Draft, path: string[]): PlannedCode {
  const known = plan.known.get(placeOf(path));
  if (known) return known;
  const name = plainCodeName(path[path.length - 1] ?? "");
  const parent = path.length > 1 ? codeAt(plan, path.slice(0, -1)) : null;
  const isThere = parent === null || parent.existing !== null;
  const parentId = parent?.existing?.id ?? null;
  const existing = isThere ? plan.book.find((code) => code.parentId === parentId && plainCodeName(code.name) === name) : undefined;
  const code: PlannedCode = { path, parent, existing: existing ?? null, fields: {}, line: null, refused: false };
  plan.known.set(placeOf(path), code);
  plan.codes.push(code);
  return code;
}

/** A code above that is new and refused: what hangs under it has no place. One that is in the codebook already stays one. */
function refusedAbove({ parent }: PlannedCode): PlannedCode | null {
  if (parent === null) return null;
  return parent.refused && parent.existing === null ? parent : refusedAbove(parent);
}

function keyClash(plan: Draft, code: PlannedCode, { fields: { key }, path }: CodebookLine): string | null {
  if (key === undefined) return null;
  const own = code.existing?.id ?? placeOf(path);
  const refusal = keyRefusal(
    key,
    [...plan.keys].filter(([id]) => id !== own).map(([, holder]) => holder),
  );
  if (refusal === null) plan.keys.set(own, { name: path[path.length - 1] ?? "", key });
  return refusal;
}

function changesOf(existing: Code | null, fields: CodeFields): (keyof CodeFields)[] {
  return (Object.keys(FIELD_WORDS) as (keyof CodeFields)[]).filter(
    (field) => fields[field] !== undefined && (existing === null || fields[field] !== existing[field]),
  );
}
