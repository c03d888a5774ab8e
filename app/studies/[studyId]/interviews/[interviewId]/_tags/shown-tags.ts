import { type Extension, RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin } from "@codemirror/view";
import { tagsOf } from "@/lib/highlights/line-tags";
import type { ReadSource } from "./tag-source";

const TAG = Decoration.mark({ class: "cm-tag" });
/** A line longer than this is no line that somebody types tags in. */
const LONGEST = 10_000;

/** Shows which words of the line that is written are tags: those that will leave the text. */
export function shownTags(read: ReadSource): Extension {
  const shown = ({ state }: EditorView): DecorationSet => {
    const builder = new RangeSetBuilder<Decoration>();
    const line = state.doc.lineAt(state.selection.main.head);
    if (state.readOnly || line.length > LONGEST) return builder.finish();
    const { means } = read();
    for (const { start, end, word } of tagsOf(line.text)) if (means(word)) builder.add(line.from + start, line.from + end, TAG);
    return builder.finish();
  };
  return ViewPlugin.define(
    (view) => ({
      tags: shown(view),
      update(update) {
        if (update.docChanged || update.selectionSet || update.startState.readOnly !== update.state.readOnly)
          this.tags = shown(update.view);
      },
    }),
    { decorations: (plugin) => plugin.tags },
  );
}
