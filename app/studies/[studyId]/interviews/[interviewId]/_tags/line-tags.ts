import { invertedEffects } from "@codemirror/commands";
import { EditorState, type Extension, StateEffect, StateField, Transaction, type TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { addMark, dropMark, type LineMark } from "@/app/studies/[studyId]/interviews/[interviewId]/_text/line-mark";
import { settleLine } from "./settle-line";
import type { ReadSource } from "./tag-source";

/** The surface is left, by the focus: its line is then done. */
export const leaveLine = StateEffect.define<null>();
/** A line waits until somebody says whose words it tells; where it begins. */
const askWhose = StateEffect.define<number>({ map: (at, changes) => changes.mapPos(at, -1) });

/** The start of the line that is being typed in; null where the cursor only came by, or where what was typed was just undone. */
const typedLine = StateField.define<number | null>({
  create: () => null,
  update(at, transaction) {
    if (isWalked(transaction) || transaction.effects.some((effect) => effect.is(leaveLine))) return null;
    const start = () => transaction.newDoc.lineAt(transaction.newSelection.main.head).from;
    if (transaction.annotation(Transaction.remote)) return at === null ? null : transaction.changes.mapPos(at, -1);
    if (transaction.docChanged) return start();
    return at !== null && transaction.selection && start() !== at ? null : at;
  },
});

function isWalked(transaction: Transaction): boolean {
  return transaction.isUserEvent("undo") || transaction.isUserEvent("redo");
}

/** The transaction that leaves a line takes the line's tags out of the text, so that one undo brings both back. */
function settleOnLeaving(read: ReadSource): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    const typed = transaction.startState.field(typedLine);
    if (typed === null || isWalked(transaction) || transaction.annotation(Transaction.remote)) return transaction;
    const at = Math.min(transaction.changes.mapPos(typed, -1), transaction.newDoc.length);
    if (!leaves(transaction, at)) return transaction;
    const settled = settleLine(transaction.newDoc, at, read());
    if (settled === null) return transaction;
    const follow: TransactionSpec = settled === "ask" ? { effects: askWhose.of(at) } : settled;
    return [transaction, { ...follow, sequential: true }];
  });
}

function leaves({ newDoc, newSelection, effects, reconfigured }: Transaction, at: number): boolean {
  const line = newDoc.lineAt(at);
  const { head } = newSelection.main;
  return head < line.from || head > line.to || reconfigured || effects.some((effect) => effect.is(leaveLine));
}

type Told = {
  read: ReadSource;
  onMark: (mark: LineMark) => void;
  onDrop: (id: string) => void;
  onAsk: (view: EditorView, at: number) => void;
};

/** Tags typed in a line code it once the line is left; undo brings them back and takes the mark away. */
export function lineTags({ read, onMark, onDrop, onAsk }: Told): Extension {
  return [
    typedLine,
    settleOnLeaving(read),
    EditorView.focusChangeEffect.of((_state, focusing) => (focusing ? null : leaveLine.of(null))),
    invertedEffects.of(({ effects }) =>
      effects.flatMap((effect) => {
        if (effect.is(addMark)) return [dropMark.of(effect.value)];
        return effect.is(dropMark) ? [addMark.of(effect.value)] : [];
      }),
    ),
    EditorView.updateListener.of(({ transactions, state, view }) => {
      for (const effect of transactions.flatMap(({ effects }) => effects)) {
        if (effect.is(addMark) && state.sliceDoc(effect.value.start, effect.value.end) === effect.value.quote) onMark(effect.value);
        if (effect.is(dropMark)) onDrop(effect.value.id);
        if (effect.is(askWhose)) onAsk(view, effect.value);
      }
    }),
  ];
}
