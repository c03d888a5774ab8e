import { PART_WEIGHTS, type Part, type SentenceTerms } from "@/lib/meaning/terms";

/**
 * Sentences as the numbers of their terms, of which axes are made: far smaller than the words themselves. `names`, `parts` and `heard` (in how many
 * sentences) are by the number of a term.
 */
export type TermSheet = { numbers: Map<string, number>; names: string[]; parts: Part[]; heard: number[]; sentences: Uint32Array[] };

/** Whether a sentence says anything by itself: one of grammar and fillers alone ("I don't know") is like any other of them, which tells nothing. */
export function saysSomething(terms: SentenceTerms): boolean {
  for (const part of terms.values()) if (part === "bearing") return true;
  return false;
}

/** A sheet with these sentences on it. */
export function termSheet(sentences: Iterable<SentenceTerms> = []): TermSheet {
  const sheet: TermSheet = { numbers: new Map(), names: [], parts: [], heard: [], sentences: [] };
  for (const terms of sentences) enterSentence(sheet, terms);
  return sheet;
}

/** Puts one more sentence on a sheet, if it says anything. A term that is more in one sentence than in another counts as the more. */
export function enterSentence(sheet: TermSheet, terms: SentenceTerms): void {
  if (!saysSomething(terms)) return;
  const own = new Uint32Array(terms.size);
  let at = 0;
  for (const [term, part] of terms) {
    const number = sheet.numbers.get(term) ?? enterTerm(sheet, term, part);
    if (PART_WEIGHTS[part] > PART_WEIGHTS[sheet.parts[number] ?? "function"]) sheet.parts[number] = part;
    sheet.heard[number] = (sheet.heard[number] ?? 0) + 1;
    own[at] = number;
    at += 1;
  }
  sheet.sentences.push(own);
}

function enterTerm(sheet: TermSheet, term: string, part: Part): number {
  const number = sheet.names.length;
  sheet.numbers.set(term, number);
  sheet.names.push(term);
  sheet.parts.push(part);
  sheet.heard.push(0);
  return number;
}
