import { type ChangeDesc, StateEffect } from "@codemirror/state";
import type { LineCoding } from "@/lib/highlights/line-tags";
import type { TextMark } from "./text-mark";

/** Words that were just marked by a tag and are not stored yet, as they show; `quote` tells them again after other changes. */
export type LineMark = TextMark & { quote: string; coding: LineCoding };

const map = (mark: LineMark, changes: ChangeDesc): LineMark => ({
  ...mark,
  start: changes.mapPos(mark.start, 1),
  end: changes.mapPos(mark.end, -1),
});

/** Puts a mark on the text as the change leaves it. */
export const addMark = StateEffect.define<LineMark>({ map });
/** Takes it away again: the undo of the change that made it. */
export const dropMark = StateEffect.define<LineMark>({ map });
