import { type EditorState, type Extension, Prec, StateEffect, StateField, type Transaction } from "@codemirror/state";
import { EditorView, keymap, showTooltip, type Tooltip, type TooltipView } from "@codemirror/view";
import { tagWord } from "@/lib/highlights/line-tags";
import type { TagOffer } from "@/lib/highlights/tag-words";
import { leaveLine } from "./line-tags";
import type { ReadSource } from "./tag-source";

const TYPED = /(?:^|\s)#([\p{L}\p{M}\p{N}_-]*)$/u;
const AFTER = /^(?:$|[\s.,;:!?])/u;
const LONGEST = 80;
const ID = "tag-list";

/** What is offered for the tag under the cursor; `from` is where its `#` stands. */
type Open = { from: number; typed: string; offers: TagOffer[]; index: number };

const setIndex = StateEffect.define<number>();
const close = StateEffect.define<null>();

/** Offers points, people, stages and codes as soon as `#` is typed, and a new code for a word that none of them has. */
export function tagList(read: ReadSource): Extension {
  const field = StateField.define<Open | null>({
    create: () => null,
    update: (open, transaction) => nextOpen(open, transaction, read),
    provide: (own) => [
      showTooltip.computeN([own], (state) => {
        const open = state.field(own);
        return open ? [{ pos: open.from, create: (view) => listView(view, own, pick) } satisfies Tooltip] : [];
      }),
      EditorView.contentAttributes.compute([own], (state): Record<string, string> => {
        const open = state.field(own);
        return open
          ? { "aria-autocomplete": "list", "aria-haspopup": "listbox", "aria-controls": ID, "aria-activedescendant": `${ID}-${open.index}` }
          : { "aria-autocomplete": "list" };
      }),
    ],
  });

  function pick(view: EditorView, offer: TagOffer | undefined): boolean {
    const open = view.state.field(field);
    if (!open || !offer) return false;
    if (offer.meaning.kind === "new") read().takeNew(offer.word, offer.meaning.name);
    const to = open.from + 1 + open.typed.length;
    const space = /^\s/u.test(view.state.sliceDoc(to, to + 1)) ? "" : " ";
    const insert = `#${offer.word}${space}`;
    view.dispatch({
      changes: { from: open.from, to, insert },
      selection: { anchor: open.from + insert.length },
      effects: close.of(null),
      userEvent: "input.complete",
    });
    return true;
  }

  const offered = (view: EditorView) => view.state.field(field);
  const step = (by: number) => (view: EditorView) => {
    const open = offered(view);
    if (!open) return false;
    view.dispatch({ effects: setIndex.of((open.index + by + open.offers.length) % open.offers.length) });
    return true;
  };
  const chosen = (view: EditorView) => {
    const open = offered(view);
    return open?.offers[open.index];
  };

  return [
    field,
    Prec.highest(
      keymap.of([
        { key: "ArrowDown", run: step(1) },
        { key: "ArrowUp", run: step(-1) },
        { key: "Tab", run: (view) => pick(view, chosen(view)) },
        { key: "Enter", run: (view) => !isWhole(offered(view)) && pick(view, chosen(view)) },
        {
          key: "Escape",
          run: (view) => {
            if (!offered(view)) return false;
            view.dispatch({ effects: close.of(null) });
            return true;
          },
        },
      ]),
    ),
  ];
}

/** The word is there already: Enter ends the line instead of writing it once more. */
function isWhole(open: Open | null): boolean {
  const offer = open?.offers[open.index];
  if (!open || !offer || offer.meaning.kind === "new") return false;
  const word = tagWord(open.typed);
  return offer.word === word || ("also" in offer && offer.also.includes(word));
}

function nextOpen(open: Open | null, transaction: Transaction, read: ReadSource): Open | null {
  const { effects, state } = transaction;
  if (state.readOnly || effects.some((effect) => effect.is(close) || effect.is(leaveLine))) return null;
  // who stamps the line is done with the word: the arrows walk the text again
  if (transaction.isUserEvent("input.stamp")) return null;
  const moved = effects.find((effect) => effect.is(setIndex));
  if (open && moved) return { ...open, index: moved.value };
  const isTyped = transaction.isUserEvent("input.type") || transaction.isUserEvent("delete.backward");
  if (transaction.docChanged && isTyped && (open || transaction.isUserEvent("input.type"))) return openAt(state, read);
  if (!open || (!transaction.docChanged && !transaction.selection)) return open;
  const from = transaction.changes.mapPos(open.from, 1);
  const { head, empty } = state.selection.main;
  const isStill = empty && head === from + 1 + open.typed.length && state.sliceDoc(from, head) === `#${open.typed}`;
  return isStill ? { ...open, from } : null;
}

function openAt(state: EditorState, read: ReadSource): Open | null {
  const { head, empty } = state.selection.main;
  const line = state.doc.lineAt(head);
  if (!empty || !AFTER.test(state.sliceDoc(head, Math.min(head + 1, line.to)))) return null;
  const typed = TYPED.exec(state.sliceDoc(Math.max(line.from, head - LONGEST), head))?.[1];
  if (typed === undefined || (typed !== "" && tagWord(typed) === "")) return null;
  const offers = read().offers(typed);
  return offers.length > 0 ? { from: head - typed.length - 1, typed, offers, index: 0 } : null;
}

type Pick = (view: EditorView, offer: TagOffer | undefined) => boolean;

function listView(view: EditorView, field: StateField<Open | null>, pick: Pick): TooltipView {
  const dom = document.createElement("ul");
  dom.className = "cm-tag-list";
  dom.id = ID;
  dom.setAttribute("role", "listbox");
  dom.setAttribute("aria-label", "Tags");
  const draw = (state: EditorState) => {
    const open = state.field(field);
    dom.replaceChildren(...(open?.offers ?? []).map((offer, index) => row(offer, { index, isActive: index === open?.index, view, pick })));
    dom.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  };
  draw(view.state);
  return { dom, update: ({ state, startState }) => void (state.field(field) !== startState.field(field) && draw(state)) };
}

type Row = { index: number; isActive: boolean; view: EditorView; pick: Pick };

function row(offer: TagOffer, { index, isActive, view, pick }: Row): HTMLElement {
  const line = document.createElement("li");
  line.id = `${ID}-${index}`;
  line.setAttribute("role", "option");
  line.setAttribute("aria-selected", String(isActive));
  const name = document.createElement("span");
  name.textContent = offer.kind === "new code" ? `New code “${offer.name}”` : offer.name;
  const kind = document.createElement("span");
  kind.className = "cm-tag-kind";
  kind.textContent = offer.kind === "new code" ? "" : offer.kind;
  line.append(name, kind);
  // the text keeps the focus
  line.addEventListener("mousedown", (event) => {
    event.preventDefault();
    pick(view, offer);
  });
  return line;
}
