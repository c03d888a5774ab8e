import { sameCodeName } from "@/lib/codebook/tree";
import type { SourceComment } from "./containers/contained";

/** Words that a document's comments say something about: the names of codes, or a remark that is no name. Offsets of the parsed text. */
export type CommentedSpan = { start: number; end: number; codes: string[]; comment: string | null };

const LONGEST_NAME = 120;
/** Several names in one comment are short; a longer line is a sentence about the words. */
const LONGEST_OF_SEVERAL = 60;
const LONGEST_COMMENT = 4000;

/** A comment as researchers code with them: its text is the code's name; lines or semicolons part several. What is longer stays a remark. */
function read(remark: string): { codes: string[]; comment: string | null } {
  const parts = remark.split(/[\n;]+/).map((part) => part.replace(/\s+/g, " ").trim());
  const names = parts.filter((part) => /[\p{L}\p{N}]/u.test(part));
  const longest = names.length > 1 ? LONGEST_OF_SEVERAL : LONGEST_NAME;
  if (names.length > 0 && names.every((name) => name.length <= longest)) return { codes: names, comment: null };
  return { codes: [], comment: remark.slice(0, LONGEST_COMMENT).trim() };
}

function addCodes(codes: string[], more: string[]): void {
  for (const name of more) if (!codes.some((code) => sameCodeName(code, name))) codes.push(name);
}

/** The comments of a document by the words they are on: several on the same words are one highlight with all their codes (rule 6). */
export function commentedSpans(comments: readonly SourceComment[]): CommentedSpan[] {
  const spans = new Map<string, CommentedSpan>();
  for (const { start, end, remark } of comments) {
    const { codes, comment } = read(remark);
    const key = `${start} ${end}`;
    const span = spans.get(key) ?? { start, end, codes: [], comment: null };
    addCodes(span.codes, codes);
    if (comment !== null) span.comment = span.comment === null ? comment : `${span.comment}\n\n${comment}`.slice(0, LONGEST_COMMENT);
    spans.set(key, span);
  }
  return [...spans.values()];
}

/** The codes that a document's comments name, in order, each with the number of its highlights. */
export function countCodes(spans: readonly CommentedSpan[]): { name: string; highlights: number }[] {
  const counted: { name: string; highlights: number }[] = [];
  for (const name of spans.flatMap(({ codes }) => codes)) {
    const known = counted.find((entry) => sameCodeName(entry.name, name));
    if (known) known.highlights += 1;
    else counted.push({ name, highlights: 1 });
  }
  return counted;
}
