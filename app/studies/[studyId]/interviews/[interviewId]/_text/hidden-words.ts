import type { Extension } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, MatchDecorator, ViewPlugin, type ViewUpdate } from "@codemirror/view";

/** Words that whoever reads here may not see: marks of their length, with blanks in long passages. */
const shown = new MatchDecorator({
  regexp: /█(?:[█ ]*█)?/g,
  decoration: Decoration.mark({ class: "cm-hidden", attributes: { role: "img", "aria-label": "hidden", title: "Hidden from you" } }),
});

/** Sets hidden words apart from what was said, and reads them out as hidden. */
export const hiddenWords: Extension = ViewPlugin.define(
  (view: EditorView) => ({
    words: shown.createDeco(view),
    update(update: ViewUpdate) {
      this.words = shown.updateDeco(update, this.words);
    },
  }),
  { decorations: (plugin): DecorationSet => plugin.words },
);
