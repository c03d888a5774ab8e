"use client";

import { EditorState, type Extension, type Text, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from "react";
import { changesBetween } from "@/lib/text/changes";
import type { Span } from "@/lib/text/sentences";
import { type Mode, surfaceExtensions, toMode } from "./extensions";
import finds from "./find-panel.module.css";
import { FirstLines } from "./first-lines";
import { setCurrent, setMarks } from "./marks";
import lines from "./marks.module.css";
import { placeOf, type Selected } from "./selected";
import tags from "./tag-list.module.css";
import { handleOf, type TextHandle } from "./text-handle";
import type { TextMark } from "./text-mark";
import styles from "./text-surface.module.css";
import { type ShownTurn, setTurns, turnWords } from "./turns";

/** A selection made with the mouse is looked at once it rests. */
const SETTLED_MS = 120;

type Props = {
  ref: Ref<TextHandle>;
  label: string;
  hint: string;
  /** what the surface opens with; later it tells what was typed and is told what came from elsewhere */
  initial: string;
  /** the text that `marks` and `turns` are about: they are taken over once the surface shows it */
  text: string;
  turns: readonly ShownTurn[];
  marks: readonly TextMark[];
  currentId: string | null;
  /** a mark to open at */
  openAt: string | null;
  /** a stretch of the text to begin with, selected: "12-48" in UTF-16 units */
  openOn: string | null;
  mode: Mode;
  /** what else goes on while it is written in; taken once, when the surface opens */
  writing?: Extension;
  onChoose: (id: string) => void;
  onSelected: (selected: Selected | null) => void;
  onTyped: (text: string) => void;
  onIncoming: (apply: (text: string) => void) => () => void;
  onLeft: () => void;
};

/** Plain text to read, write and code: one surface for notes and transcripts, of which only what is on screen is in the page. */
export function TextSurface({
  ref,
  label,
  hint,
  initial,
  text,
  turns,
  marks,
  currentId,
  openAt,
  openOn,
  mode,
  writing = [],
  ...on
}: Props) {
  const parent = useRef<HTMLDivElement>(null);
  const handle = useRef<TextHandle | null>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const [spoken, setSpoken] = useState("");

  const open = useEffectEvent((on_: HTMLElement) => {
    const extensions = [
      surfaceExtensions({ label, hint, mode, onChoose: choose }),
      EditorView.updateListener.of((update) => {
        const isOurs = update.transactions.some((one) => one.docChanged && one.annotation(Transaction.remote));
        if (update.docChanged && !isOurs) tell(update.state.doc.toString());
        if (update.selectionSet || update.focusChanged) lookSoon(update.view);
        if (update.selectionSet) setSpoken(turnWords(update.state));
        if (update.focusChanged && !update.view.hasFocus) leave();
      }),
      writing,
    ];
    return new EditorView({ parent: on_, state: EditorState.create({ doc: initial, extensions }) });
  });
  const choose = useEffectEvent((id: string) => on.onChoose(id));
  const tell = useEffectEvent((typed: string) => on.onTyped(typed));
  const leave = useEffectEvent(() => on.onLeft());
  const look = useEffectEvent((at: EditorView) => on.onSelected(placeOf(at)));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lookSoon = useEffectEvent((at: EditorView) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => look(at), SETTLED_MS);
  });

  useEffect(() => {
    if (!parent.current) return;
    const made = open(parent.current);
    const moved = () => lookSoon(made);
    document.addEventListener("scroll", moved, { capture: true, passive: true });
    setView(made);
    return () => {
      document.removeEventListener("scroll", moved, { capture: true });
      clearTimeout(timer.current);
      made.destroy();
      setView(null);
    };
  }, []);

  useImperativeHandle(ref, () => {
    const made = view ? handleOf(view) : null;
    handle.current = made;
    return made as TextHandle;
  }, [view]);

  const { onIncoming } = on;
  useEffect(() => (view ? onIncoming((incoming) => takeIn(view, incoming)) : undefined), [view, onIncoming]);

  useEffect(() => {
    if (view && view.state.doc.length === text.length && wordsOf(view.state.doc) === text) {
      view.dispatch({ effects: [setTurns.of(turns), setMarks.of(marks)] });
    }
  }, [view, text, turns, marks]);

  useEffect(() => view?.dispatch({ effects: setCurrent.of(currentId) }), [view, currentId]);
  useEffect(() => view?.dispatch({ effects: toMode(mode) }), [view, mode]);

  const arrive = useEffectEvent((at: EditorView, on: string | null) => {
    const asked = spanIn(on);
    if (asked) handle.current?.select(asked);
    else if (openAt) handle.current?.reveal(openAt);
    else if (mode === "write" && at.state.doc.length === 0) at.focus();
  });
  useEffect(() => {
    if (view) arrive(view, openOn);
  }, [view, openOn]);

  return (
    <>
      <div ref={parent} className={`${styles.surface} ${lines.marks} ${finds.find} ${tags.tags}`} data-mode={mode}>
        {view ? null : <FirstLines text={text} turns={turns} marks={marks} />}
      </div>
      <p className={styles.spoken} aria-live="polite">
        {spoken}
      </p>
    </>
  );
}

const known = new WeakMap<Text, string>();

/** A document as one string, made once: every mark that is put on a long text asks for it. */
function wordsOf(doc: Text): string {
  const words = known.get(doc) ?? doc.toString();
  known.set(doc, words);
  return words;
}

/** Takes over text that came from elsewhere as the smallest change: the cursor, the marks and what was typed stay. */
function takeIn(view: EditorView, incoming: string): void {
  const changes = changesBetween(view.state.doc.toString(), incoming).map(({ oldStart, oldEnd, newStart, newEnd }) => ({
    from: oldStart,
    to: oldEnd,
    insert: incoming.slice(newStart, newEnd),
  }));
  if (changes.length > 0) view.dispatch({ changes, annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)] });
}

/** What an address asks to have selected; null where it is no stretch of a text. */
function spanIn(asked: string | null): Span | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(asked ?? "") ?? [];
  const span = { start: Number(start), end: Number(end) };
  return span.end > span.start ? span : null;
}
