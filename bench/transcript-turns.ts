const TURN = /^([A-Z][A-Z. ]+): ([\s\S]*?)(?=^[A-Z][A-Z. ]+: |$(?![\s\S]))/gm;

/** One turn of a transcript with "NAME: words" turns: what is said, without the name, in UTF-16 units. */
export type NamedTurn = { name: string; start: number; end: number };

export function namedTurns(text: string): NamedTurn[] {
  return [...text.matchAll(TURN)].map((match) => ({
    name: match[1] ?? "",
    start: match.index + (match[1] ?? "").length + 2,
    end: match.index + match[0].length,
  }));
}

/** The name that speaks in most of the files. */
export function interviewerOf(files: readonly NamedTurn[][]): string | undefined {
  const speaks = new Map<string, number>();
  for (const turns of files) for (const name of new Set(turns.map((turn) => turn.name))) speaks.set(name, (speaks.get(name) ?? 0) + 1);
  return [...speaks].sort((a, b) => b[1] - a[1])[0]?.[0];
}
