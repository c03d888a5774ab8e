import type { LineEvidence } from "./schema";

/** A sentence cut where its figures stand. `start`: where the piece begins. */
export type LinkedPiece = { start: number; text: string; evidence: LineEvidence | null };

/**
 * Finds each figure of a sentence in its words, in their order, so that it can open what stands behind it; also in a sentence that somebody put in their own
 * words, as far as they kept the figures. `beside`: the figures whose words are not in it.
 */
export function linkedText(text: string, evidence: readonly LineEvidence[]): { pieces: LinkedPiece[]; beside: LineEvidence[] } {
  const pieces: LinkedPiece[] = [];
  const beside: LineEvidence[] = [];
  let at = 0;
  for (const one of evidence) {
    const start = one.words === "" ? -1 : text.indexOf(one.words, at);
    if (start < 0) {
      if (one.counts.length > 0) beside.push(one);
      continue;
    }
    if (start > at) pieces.push({ start: at, text: text.slice(at, start), evidence: null });
    at = start + one.words.length;
    pieces.push({ start, text: one.words, evidence: one });
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), evidence: null });
  return { pieces, beside };
}

/** Cuts words where names stand in them, the longest first: `name` tells which pieces are names. */
export function namedText(text: string, names: readonly string[]): { start: number; text: string; name: boolean }[] {
  const found = names.filter((name) => name !== "" && text.includes(name)).sort((a, b) => b.length - a.length)[0];
  if (found === undefined) return text === "" ? [] : [{ start: 0, text, name: false }];
  const start = text.indexOf(found);
  const rest = names.filter((name) => name !== found);
  const end = start + found.length;
  const after = namedText(text.slice(end), names);
  return [
    ...namedText(text.slice(0, start), rest),
    { start, text: found, name: true },
    ...after.map((piece) => ({ ...piece, start: piece.start + end })),
  ];
}
