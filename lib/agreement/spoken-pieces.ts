import type { Disagreement } from "./schema";

/** Words as one person says them: what of them is marked, and what stands beside it. `start`: where they stand in the text; `speaker` null: of notes, or beside the turns. */
export type SpokenPiece = { start: number; speaker: string | null; before: string; marked: string; after: string };

type Shown = Pick<Disagreement, "start" | "end" | "before" | "text" | "after" | "spoken">;

/** The words of a disagreement and those around them, turn by turn; what is only blank between them is left out. */
export function spokenPieces({ start, end, before, text, after, spoken }: Shown): SpokenPiece[] {
  const whole = `${before}${text ?? ""}${after}`;
  const from = start - before.length;
  const edges = [...new Set([from, ...spoken.flatMap((turn) => [turn.start, turn.end]), from + whole.length])].sort((a, b) => a - b);
  const words = (a: number, b: number) => (a < b ? whole.slice(a - from, b - from) : "");
  return edges.slice(0, -1).flatMap((at, index) => {
    const to = edges[index + 1] ?? at;
    if (words(at, to).trim() === "") return [];
    const speaker = spoken.find((turn) => turn.start <= at && turn.end > at)?.speaker ?? null;
    const [markFrom, markTo] = [Math.max(at, start), Math.min(to, end)];
    if (markFrom >= markTo) return [{ start: at, speaker, before: words(at, to), marked: "", after: "" }];
    return [{ start: at, speaker, before: words(at, markFrom), marked: words(markFrom, markTo), after: words(markTo, to) }];
  });
}
