import { isolateHistory, redo, redoDepth, undo, undoDepth } from "@codemirror/commands";
import { Compartment, EditorState, type Extension, Prec, Transaction } from "@codemirror/state";
import { type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { forget, latestDone, rememberDone, rememberRedone, rememberUndone, type Undoable } from "@/app/_ui/undo-stack";

/** Puts each step of what is typed into the page's one order of acts, so that Ctrl Z walks typing and coding as they happened. */
export function typedSteps(): Extension {
  const done: Undoable[] = [];
  const undone: Undoable[] = [];
  const lock = new Compartment();

  function stepsOf(view: EditorView) {
    const entry = (way: typeof undo): Undoable => ({ run: () => inAnyMode(view, way) });

    /** A text that is only read is not closed to its own undo. */
    function inAnyMode(at: EditorView, way: typeof undo): void {
      const wasLocked = at.state.readOnly;
      if (wasLocked) at.dispatch({ effects: lock.reconfigure(EditorState.readOnly.of(false)) });
      way(at);
      if (wasLocked) at.dispatch({ effects: lock.reconfigure([]) });
    }

    function move(from: Undoable[], to: Undoable[], way: typeof undo): void {
      const gone = from.pop();
      if (gone) forget([gone]);
      const back = entry(way);
      to.push(back);
      (way === redo ? rememberUndone : rememberRedone)(back);
    }

    function typed(isNewStep: boolean): void {
      forget(undone.splice(0));
      if (!isNewStep) return;
      const step = entry(undo);
      done.push(step);
      rememberDone(step);
    }

    return {
      update({ transactions, startState, state }: ViewUpdate) {
        const changing = transactions.filter((one) => one.annotation(Transaction.addToHistory) !== false);
        const isWalked = (way: "undo" | "redo") => changing.some((one) => one.isUserEvent(way));
        if (isWalked("undo") && redoDepth(state) !== redoDepth(startState)) move(done, undone, redo);
        else if (isWalked("redo") && undoDepth(state) !== undoDepth(startState)) move(undone, done, undo);
        else if (changing.some(({ docChanged }) => docChanged)) typed(undoDepth(state) !== undoDepth(startState));
      },
      destroy() {
        forget([...done.splice(0), ...undone.splice(0)]);
      },
    };
  }

  return [
    Prec.highest(lock.of([])),
    ViewPlugin.define(stepsOf),
    // what follows another act is a step of its own, however soon it is typed
    EditorState.transactionExtender.of(({ docChanged }) => {
      const latest = latestDone();
      return docChanged && (!latest || !done.includes(latest)) ? { annotations: isolateHistory.of("before") } : null;
    }),
  ];
}
