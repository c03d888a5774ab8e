import { type EditorState, type Extension, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { clockTime } from "@/app/_ui/clock-time";
import type { Turn } from "@/lib/interviews/schema";
import type { Span } from "@/lib/text/sentences";

export type ShownTurn = Pick<Turn, "start" | "end" | "speaker" | "role" | "startMs">;

export const setTurns = StateEffect.define<readonly ShownTurn[]>();

/** Who speaks where, mapped through every change of the text. Notes have no turns. */
export const turnsField = StateField.define<readonly ShownTurn[]>({
  create: () => [],
  update(turns, { docChanged, changes, effects }) {
    const given = effects.find((effect) => effect.is(setTurns));
    if (given) return given.value;
    if (!docChanged) return turns;
    return turns.map((turn) => ({ ...turn, start: changes.mapPos(turn.start, -1), end: changes.mapPos(turn.end, 1) }));
  },
});

/** The turn at a place, or the last one before it; -1 before the first. */
export function turnIndexAt(turns: readonly Span[], at: number): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Sets each line as what it is: the first of a turn with label and time in the margin, an interviewer's, a gap, what stands before all turns. */
export const turnLines: Extension = ViewPlugin.define((view) => linesOf(view), { decorations: (plugin) => plugin.lines });

function linesOf(view: EditorView): { lines: DecorationSet; update: (update: ViewUpdate) => void } {
  return {
    lines: buildLines(view),
    update(update) {
      const isTold = update.startState.field(turnsField) !== update.state.field(turnsField);
      if (update.docChanged || update.viewportChanged || isTold || (update.selectionSet && !update.state.readOnly))
        this.lines = buildLines(update.view);
    },
  };
}

function buildLines({ state, viewport }: EditorView): DecorationSet {
  const turns = state.field(turnsField);
  const builder = new RangeSetBuilder<Decoration>();
  for (let at = viewport.from; at <= viewport.to; ) {
    const line = state.doc.lineAt(at);
    const turn = turns[turnIndexAt(turns, line.from)];
    const attributes = turns.length > 0 ? lineOfTurn(line, turn, line.to) : isBlank(line, state) ? { class: "cm-gap cm-blank" } : null;
    const set = { ...attributes, ...directionOf(line.text) };
    if (Object.keys(set).length > 0) builder.add(line.from, line.from, Decoration.line({ attributes: set }));
    at = line.to + 1;
  }
  return builder.finish();
}

/** A line between paragraphs; the one that waits for words is as tall as they will be. */
function isBlank({ from, length }: { from: number; length: number }, { doc, selection }: EditorState): boolean {
  return length === 0 && doc.length > 0 && selection.main.head !== from;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A line with words that run from right to left takes its direction from its first one; any other is left as it is. */
export function directionOf(words: string): Record<string, string> {
  return RIGHT_TO_LEFT.test(words) ? { dir: "auto" } : {};
}

/** How a line of a transcript is set, as attributes; `to` its end. Shared with the first screen that the server draws. */
export function lineOfTurn(line: { from: number; length: number }, turn: ShownTurn | undefined, to: number): Record<string, string> {
  if (!turn)
    return { class: line.length === 0 ? "cm-gap" : "cm-aside", ...(line.from === 0 && to > 0 ? { "data-who": "not speech" } : {}) };
  if (line.from > turn.end || line.length === 0) return { class: "cm-gap" };
  const isFirst = turn.start >= line.from && turn.start <= to;
  const kind = turn.role === "participant" ? "cm-said" : "cm-aside";
  if (!isFirst) return { class: kind };
  return {
    class: `${kind} cm-first`,
    "data-who": turn.speaker,
    ...(turn.startMs === undefined ? {} : { "data-when": clockTime(turn.startMs) }),
    ...(turn.speaker.length > 11 ? { "data-long": "" } : {}),
  };
}

/** What a screen reader says when the cursor comes to another turn. */
export function turnWords(state: EditorState): string {
  const turns = state.field(turnsField);
  const turn = turns[turnIndexAt(turns, state.selection.main.head)];
  if (!turn) return "";
  return turn.startMs === undefined ? turn.speaker : `${turn.speaker}, ${clockTime(turn.startMs)}`;
}
