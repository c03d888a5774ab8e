import { closeSearchPanel, findNext, findPrevious, getSearchQuery, SearchQuery, search, setSearchQuery } from "@codemirror/search";
import type { EditorState, Extension } from "@codemirror/state";
import { type EditorView, keymap, type Panel, type ViewUpdate } from "@codemirror/view";

/** More finds than anybody walks through are counted as so many and more. */
const MOST = 2000;

/** Search inside the text in the house's look: Enter goes on, Shift Enter back, Esc closes. */
export const find: Extension = [
  search({ top: true, createPanel: findPanel }),
  keymap.of([
    { key: "Mod-g", run: findNext, shift: findPrevious, preventDefault: true },
    { key: "F3", run: findNext, shift: findPrevious, preventDefault: true },
  ]),
];

function findPanel(view: EditorView): Panel {
  const input = element("input", {
    type: "search",
    "aria-label": "Find in this text",
    placeholder: "Find in this text",
    "main-field": "true",
  });
  const count = element("span", { role: "status", class: "cm-find-count" });
  const before = button("Previous", "↑", () => findPrevious(view));
  const after = button("Next", "↓", () => findNext(view));
  const close = button("Close", "×", () => closeSearchPanel(view));
  const dom = element("div", { class: "cm-find", role: "search" });
  dom.append(input, count, before, after, close);
  input.value = getSearchQuery(view.state).search;

  input.addEventListener("input", () => {
    const query = new SearchQuery({ search: input.value, literal: true });
    view.dispatch({ effects: setSearchQuery.of(query) });
    if (query.valid) goToNearest(view, query);
  });
  dom.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeSearchPanel(view);
    else if (event.key === "Enter" && event.target === input) (event.shiftKey ? findPrevious : findNext)(view);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  const tell = () => {
    count.textContent = countWords(view.state);
  };
  return {
    dom,
    top: true,
    mount: () => {
      input.select();
      tell();
    },
    update(update: ViewUpdate) {
      const isAsked = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(setSearchQuery)));
      const query = getSearchQuery(update.state);
      if (isAsked && query.search !== input.value) input.value = query.search;
      if (isAsked || update.docChanged || update.selectionSet) tell();
    },
  };
}

/** The first find from where the reader is, so that what is typed is seen at once. */
function goToNearest(view: EditorView, query: SearchQuery): void {
  const { from } = view.state.selection.main;
  const cursor = query.getCursor(view.state, from);
  const next = cursor.next();
  const found = next.done ? query.getCursor(view.state).next() : next;
  if (!found.done) {
    view.dispatch({ selection: { anchor: found.value.from, head: found.value.to }, scrollIntoView: true, userEvent: "select.search" });
  }
}

function countWords(state: EditorState): string {
  const query = getSearchQuery(state);
  if (!query.valid) return "";
  const { from, to } = state.selection.main;
  let [all, at] = [0, 0];
  const cursor = query.getCursor(state);
  for (let step = cursor.next(); !step.done && all < MOST; step = cursor.next()) {
    all += 1;
    if (step.value.from === from && step.value.to === to) at = all;
  }
  if (all === 0) return "not found";
  const total = all === MOST ? `${MOST} and more` : String(all);
  return at > 0 ? `${at} of ${total}` : `${total} found`;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Record<string, string>): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function button(label: string, sign: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", "aria-label": label, title: label });
  made.textContent = sign;
  made.addEventListener("click", act);
  return made;
}
