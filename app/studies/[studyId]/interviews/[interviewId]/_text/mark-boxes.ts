import type { ChangeSet } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { marksBetween, marksField } from "./marks";
import type { TextMark } from "./text-mark";

/** Where a mark begins and ends, in pixels from the top of what scrolls; `counts`: for how many folded marks it stands, 0 for none. */
export type Box = { mark: TextMark; top: number; bottom: number; counts: number };

/** The same within the lines it begins and ends in: that stays while other lines change. */
type Place = { start: number; end: number; fromTop: number; fromBottom: number };

/** Measures the marks on screen, each once: after an edit only those on the lines it touched are measured again. */
export function markBoxes(view: EditorView) {
  const places = new Map<string, Place>();

  function read(): Box[] {
    const { from, to } = view.viewport;
    const counted = new Map(view.state.field(marksField).folds.map(({ ids }) => [ids[0] ?? "", ids.length]));
    const padding = view.documentPadding.top;
    const offset = view.scrollDOM.scrollTop - view.scrollDOM.getBoundingClientRect().top - padding;
    return marksBetween(view.state, from, to).flatMap(({ mark, start, end }) => {
      const [first, last] = [view.lineBlockAt(start).top, view.lineBlockAt(end).top];
      let place = places.get(mark.id);
      if (!place || place.start !== start || place.end !== end) {
        const [top, bottom] = [view.coordsAtPos(Math.max(start, from), 1)?.top, view.coordsAtPos(Math.min(end, to), -1)?.bottom];
        if (top === undefined || bottom === undefined) return [];
        place = { start, end, fromTop: top + offset - first, fromBottom: bottom + offset - last };
        // what reaches out of view is measured as far as it is drawn
        if (start >= from && end <= to) places.set(mark.id, place);
      }
      const counts = counted.get(mark.id) ?? 0;
      return [{ mark, top: first + place.fromTop + padding, bottom: last + place.fromBottom + padding, counts }];
    });
  }

  /** Places in other lines than the edited ones move with the text. */
  function edited(changes: ChangeSet): void {
    const { doc } = view.state;
    const touched: { from: number; to: number }[] = [];
    changes.iterChangedRanges((_a, _b, from, to) => touched.push({ from: doc.lineAt(from).from, to: doc.lineAt(to).to }));
    for (const [id, place] of places) {
      const [start, end] = [changes.mapPos(place.start, 1), changes.mapPos(place.end, -1)];
      if (touched.some(({ from, to }) => start <= to && end >= from)) places.delete(id);
      else places.set(id, { ...place, start, end });
    }
  }

  return { read, edited, forget: () => places.clear() };
}
