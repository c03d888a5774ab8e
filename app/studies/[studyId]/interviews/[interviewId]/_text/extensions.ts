import { history, historyKeymap, redo, standardKeymap } from "@codemirror/commands";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, layer, placeholder, RectangleMarker } from "@codemirror/view";
import { getNonce } from "get-nonce";
import { find } from "./find-panel";
import { hiddenWords } from "./hidden-words";
import { margin } from "./margin";
import { currentField, marksField } from "./marks";
import { turnLines, turnsField } from "./turns";
import { typedSteps } from "./typed-steps";

/** Read: nothing can be typed, single letters are commands. Write: letters type. */
export type Mode = "read" | "write";

const mode = new Compartment();

/** How the text can be used. Not editable rather than read-only: no letter can touch it, no touch keyboard opens, and a screen reader reads it as text. */
function modeExtensions(now: Mode): Extension {
  return [EditorView.editable.of(now === "write"), EditorState.readOnly.of(now === "read"), now === "read" ? readCursor : []];
}

export const toMode = (now: Mode) => mode.reconfigure(modeExtensions(now));

/** Where the keyboard stands in a text that browsers draw no cursor in. */
const readCursor = layer({
  above: true,
  class: "cm-read-cursor",
  update: (update) => update.docChanged || update.selectionSet || update.focusChanged || update.geometryChanged,
  markers: (view) =>
    view.hasFocus && view.state.selection.main.empty
      ? RectangleMarker.forRange(view, "cm-read-cursor-mark", view.state.selection.main)
      : [],
});

type Options = { label: string; hint: string; mode: Mode; onChoose: (id: string) => void };

/** Everything that makes the surface, save what listens to it. */
export function surfaceExtensions({ label, hint, mode: opened, onChoose }: Options): Extension {
  return [
    EditorView.cspNonce.of(getNonce() ?? ""),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0", spellcheck: "true" }),
    history(),
    typedSteps(),
    keymap.of([...standardKeymap, ...historyKeymap, { key: "Mod-Shift-z", run: redo, preventDefault: true }]),
    placeholder(hint),
    turnsField,
    marksField,
    currentField,
    turnLines,
    hiddenWords,
    margin(onChoose),
    find,
    mode.of(modeExtensions(opened)),
    EditorView.domEventHandlers({
      click(event, view) {
        const id = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-mark]")?.dataset.mark : undefined;
        if (id && view.state.selection.main.empty) onChoose(id);
      },
    }),
  ];
}
