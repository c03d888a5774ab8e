/** A stretch of speech as a file gives it: a cue, or a labelled paragraph with what follows it. */
export type Piece = {
  label: string | null;
  text: string;
  startMs?: number;
  /** what joins it to the piece before, when both are of one speaker */
  joiner: " " | "\n\n";
  /** said by nobody: it stays in the text and is no turn, unless the same speaker goes on after it */
  aside?: boolean;
};

export type ParsedTurn = { start: number; end: number; label: string | null; startMs?: number };

/** Lines without trailing white space, never two blank ones in a row, none at either end. */
export function tidy(lines: string[]): string {
  const kept: string[] = [];
  for (const line of lines) {
    const clean = line.trimEnd();
    if (clean !== "" || kept.at(-1) !== "") kept.push(clean);
  }
  return kept.join("\n").trim();
}

/** Adjacent pieces of one speaker are one turn (rule 12), asides between them with it; pieces without a word are left out. */
export function joinPieces(pieces: Piece[]): Piece[] {
  const joined: { piece: Piece; parts: string[] }[] = [];
  let asides: Piece[] = [];
  for (const piece of pieces) {
    if (piece.text === "") continue;
    if (piece.aside) {
      asides.push(piece);
      continue;
    }
    const last = joined.at(-1);
    if (last && !last.piece.aside && last.piece.label === piece.label) {
      for (const more of [...asides, piece]) last.parts.push(more.joiner, more.text);
    } else joined.push(...[...asides, piece].map((each) => ({ piece: each, parts: [each.text] })));
    asides = [];
  }
  joined.push(...asides.map((piece) => ({ piece, parts: [piece.text] })));
  return joined.map(({ piece, parts }) => ({ ...piece, text: parts.join("") }));
}

const HEADING = /^(?:#{1,6}\s|-{3,}$|\*{3,}$|_{3,}$)/;

/** Headings at the end of a piece announce what follows: they stay in the text and are nobody's words. */
function splitTrailingHeadings(text: string): { speech: string; headings: string } {
  const paragraphs = text.split("\n\n");
  let last = paragraphs.length;
  while (last > 0 && HEADING.test(paragraphs[last - 1] ?? "")) last -= 1;
  if (last === 0) return { speech: text, headings: "" };
  return { speech: paragraphs.slice(0, last).join("\n\n"), headings: paragraphs.slice(last).join("\n\n") };
}

/**
 * The stored text of a transcript and its turns: what stood before the first turn, then the turns, a blank line between.
 * Offsets are UTF-16, the end exclusive; labels and times are not in the text (rule 12).
 */
export function layOut(preamble: string, pieces: Piece[]): { text: string; turns: ParsedTurn[] } {
  const parts: string[] = [];
  const turns: ParsedTurn[] = [];
  let length = 0;
  function add(part: string): number {
    const start = parts.length === 0 ? 0 : length + 2;
    parts.push(part);
    length = start + part.length;
    return start;
  }
  if (preamble !== "") add(preamble);
  for (const { label, text, startMs, aside } of joinPieces(pieces)) {
    if (aside) {
      add(text);
      continue;
    }
    const { speech, headings } = splitTrailingHeadings(text);
    const start = add(speech);
    turns.push({ start, end: start + speech.length, label, ...(startMs === undefined ? {} : { startMs }) });
    if (headings !== "") add(headings);
  }
  return { text: parts.join("\n\n"), turns };
}
