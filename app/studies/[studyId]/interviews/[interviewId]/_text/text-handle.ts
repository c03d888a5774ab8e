import { openSearchPanel, searchPanelOpen } from "@codemirror/search";
import { EditorView } from "@codemirror/view";
import type { Span } from "@/lib/text/sentences";
import { nextWordEdge } from "@/lib/text/word-edge";
import { moveEdge } from "./edge-handles";
import { keepEdges, marksField, setEdges, spanOfMark } from "./marks";
import { rangeInView, scrollTo } from "./scroll-to";
import { turnsField } from "./turns";

/** What the rest of the workspace does with the text, by offsets in UTF-16 units. */
export type TextHandle = {
  /** the whole text as it stands on screen */
  text: () => string;
  /** the words selected now, null where nothing is */
  span: () => Span | null;
  /** where the cursor or the selection is */
  at: () => Span;
  /** selects words as a mouse would, and brings them into view */
  select: (span: Span) => void;
  /** brings a mark into the middle of the view */
  reveal: (id: string) => void;
  /** lets go of the selection */
  clear: () => void;
  hasFocus: () => boolean;
  focus: () => void;
  /** puts a time before the cursor's line, once */
  stamp: (clock: string) => void;
  /** who speaks where, as the text stands on screen */
  turns: () => readonly Span[];
  find: () => void;
  /** brings a place to the top third of the view */
  goTo: (at: number) => void;
  /** tells which part of the text is on screen, now and whenever that changes; answers how to stop */
  watch: (listener: (shown: Span) => void) => () => void;
  /** begins to move the edges of a mark, shows them moved by a word, ends it: true keeps them and answers the words they stand around now */
  edges: {
    begin: (id: string) => void;
    move: (edge: "start" | "end", step: 1 | -1) => void;
    end: (keep: boolean) => (Span & { id: string }) | null;
  };
};

export function handleOf(view: EditorView): TextHandle {
  const spanNow = () => {
    const { from, to } = view.state.selection.main;
    return { start: from, end: to };
  };
  return {
    text: () => view.state.doc.toString(),
    span: () => (view.state.selection.main.empty ? null : spanNow()),
    at: spanNow,
    select(span) {
      const end = Math.min(span.end, view.state.doc.length);
      view.focus();
      view.dispatch({ selection: { anchor: Math.min(span.start, end), head: end }, userEvent: "select" });
      scrollTo(view, span);
    },
    reveal(id) {
      const span = spanOfMark(view.state, id);
      if (span) scrollTo(view, span);
    },
    clear: () => view.dispatch({ selection: { anchor: view.state.selection.main.to }, userEvent: "select" }),
    hasFocus: () => view.hasFocus,
    focus: () => view.focus(),
    stamp(clock) {
      const { from, text } = view.state.doc.lineAt(view.state.selection.main.head);
      if (!/^\s*\[\d{1,2}:\d{2}\]/.test(text)) view.dispatch({ changes: { from, insert: clock }, userEvent: "input.stamp" });
      view.focus();
    },
    turns: () => view.state.field(turnsField),
    find() {
      openSearchPanel(view);
      if (searchPanelOpen(view.state)) view.dom.querySelector<HTMLInputElement>("[main-field]")?.select();
    },
    goTo: (at) => view.dispatch({ effects: EditorView.scrollIntoView(Math.min(at, view.state.doc.length), { y: "start", yMargin: 120 }) }),
    watch: (listener) => watchView(view, listener),
    edges: {
      begin(id) {
        const span = spanOfMark(view.state, id);
        if (span) view.dispatch({ effects: setEdges.of({ id, ...span }) });
      },
      move(edge, step) {
        const { edges } = view.state.field(marksField);
        if (edges) moveEdge(view, edge, nextWordEdge(view.state.doc.toString(), edges.shown[edge], { edge, step }));
      },
      end(keep) {
        const { edges } = view.state.field(marksField);
        if (!edges) return null;
        const isMoved = edges.shown.start !== edges.before.start || edges.shown.end !== edges.before.end;
        view.dispatch({ effects: keep ? keepEdges.of(null) : setEdges.of(null) });
        return keep && isMoved ? { id: edges.mark.id, ...edges.shown } : null;
      },
    },
  };
}

function watchView(view: EditorView, listener: (shown: Span) => void): () => void {
  let frame = 0;
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => listener(rangeInView(view)));
  };
  const sizes = new ResizeObserver(later);
  sizes.observe(view.contentDOM);
  document.addEventListener("scroll", later, { capture: true, passive: true });
  later();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    document.removeEventListener("scroll", later, { capture: true });
  };
}
