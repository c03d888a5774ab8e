"use client";

import { useRef, useState } from "react";
import { showToast } from "@/app/_ui/toast";
import type { SavedText } from "@/app/studies/[studyId]/interviews/[interviewId]/_saving/saved-text";
import type { DocumentText } from "@/lib/interviews/schema";
import { holdsMarks } from "@/lib/privacy/hidden-mark";
import { paragraphsOf, sentenceAt, sentenceBeside, stretchAt, stretchBeside } from "@/lib/text/sentence-beside";
import type { Span } from "@/lib/text/sentences";
import type { Mode } from "./extensions";
import type { Selected } from "./selected";
import type { TextHandle } from "./text-handle";

type Params = { document: Pick<DocumentText, "turns">; saved: Pick<SavedText, "flush">; opensIn: Mode };
type Step = { unit: "sentence" | "turn"; step: 1 | -1; extend: boolean };

/** What is done with the text surface: its mode, what is selected on it, and walking it by sentence and turn. */
export function useText({ document, saved, opensIn }: Params) {
  const ref = useRef<TextHandle>(null);
  const [mode, setMode] = useState<Mode>(opensIn);
  const [selected, setSelected] = useState<Selected | null>(null);
  const [edgesOf, setEdgesOf] = useState<string | null>(null);

  function write() {
    if (holdsMarks(ref.current?.text())) {
      // what is hidden would be written over; the server refuses it too
      showToast({ message: "Some words are hidden from you, so this text can be coded and not written. Who sees identities can edit it." });
      return;
    }
    setMode("write");
    requestAnimationFrame(() => ref.current?.focus());
  }

  /** Back to the text from what stands beside it, while it is being written. */
  function backToWriting() {
    if (mode === "write") requestAnimationFrame(() => ref.current?.focus());
  }

  /** The clock, before the line that is being written. */
  function stamp() {
    if (mode === "write") ref.current?.stamp(`[${new Date().toTimeString().slice(0, 5)}] `);
  }

  /** Asked of the text itself: a key may follow the selection faster than the page is drawn. */
  const hasSelection = () => ref.current?.span() != null;

  function clear() {
    ref.current?.clear();
    setSelected(null);
  }

  /** Selects the sentence or turn beside what is selected; else the one at the cursor, else the one beside `chosen`. */
  function selectBeside(way: Step, chosen: Span | null) {
    const surface = ref.current;
    if (!surface) return;
    const stretches = document.turns.length > 0 ? surface.turns() : paragraphsOf(surface.text());
    const at = surface.span();
    const found = at ? beside({ text: surface.text(), stretches, at }, way) : firstOf(surface, { stretches, way, chosen });
    if (!found) return;
    surface.select(at && way.extend ? { start: Math.min(at.start, found.start), end: Math.max(at.end, found.end) } : found);
  }

  /** The selected words, once the text they stand in is stored; null where it is not, or changed meanwhile. */
  async function storedSelection(): Promise<Span | null> {
    const span = ref.current?.span() ?? null;
    return span && (await isStored()) ? span : null;
  }

  async function isStored(): Promise<boolean> {
    const before = ref.current?.text();
    const isSaved = await saved.flush();
    if (isSaved && ref.current?.text() === before) return true;
    showToast({ message: "Not marked: these words are not stored yet. Try again in a moment." });
    return false;
  }

  function beginEdges(id: string) {
    ref.current?.edges.begin(id);
    ref.current?.reveal(id);
    setEdgesOf(id);
  }

  /** Ends the moving of edges: answers the words the mark stands around now, null where nothing moved or it is left as it was. */
  function endEdges(keep: boolean): Span | null {
    setEdgesOf(null);
    const moved = ref.current?.edges.end(keep);
    return moved ? { start: moved.start, end: moved.end } : null;
  }

  return {
    ref,
    mode,
    selected,
    edgesOf,
    setMode,
    setSelected,
    write,
    backToWriting,
    stamp,
    hasSelection,
    clear,
    selectBeside,
    storedSelection,
    isStored,
    beginEdges,
    endEdges,
  };
}

export type Text = ReturnType<typeof useText>;

function beside(where: { text: string; stretches: readonly Span[]; at: Span }, { unit, step }: Step): Span | null {
  return unit === "turn" ? stretchBeside(where.stretches, where.at, step) : sentenceBeside({ ...where, step });
}

/** Where selecting begins while nothing is selected: at the cursor where the text has the focus, else beside what is chosen. */
function firstOf(
  surface: TextHandle,
  { stretches, way, chosen }: { stretches: readonly Span[]; way: Step; chosen: Span | null },
): Span | null {
  const text = surface.text();
  if (!surface.hasFocus()) return beside({ text, stretches, at: chosen ?? { start: 0, end: 0 } }, way);
  const { start } = surface.at();
  const here = way.unit === "turn" ? stretchAt(stretches, start) : sentenceAt(text, stretches, start);
  return here ?? beside({ text, stretches, at: { start, end: start } }, way);
}
