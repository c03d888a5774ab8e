import { history, redo, undo } from "@codemirror/commands";
import { EditorState, type TransactionSpec } from "@codemirror/state";
import { expect, test } from "vitest";
import { addMark, dropMark, type LineMark } from "@/app/studies/[studyId]/interviews/[interviewId]/_text/line-mark";
import type { TagMeaning } from "@/lib/highlights/line-tags";
import { presetJourney } from "@/lib/journey/study-journey";
import { leaveLine, lineTags } from "./line-tags";
import type { TagSource } from "./tag-source";

const MEANINGS: Record<string, TagMeaning> = {
  failure: { kind: "point", point: "failure" },
  trigger: { kind: "point", point: "trigger" },
};

function source(asksWhose: boolean): TagSource {
  return {
    ...{ journey: presetJourney("lifecycle"), asksWhose, offers: () => [], takeNew: () => undefined },
    means: (word) => MEANINGS[word] ?? null,
    people: new Map([["p-001", "ana"]]),
    look: ({ point }) => ({ label: point ?? "", detail: "" }),
  };
}

/** A text being written, key by key, and the marks that stand on it. */
function page(doc = "", { asksWhose = false } = {}) {
  const told = { read: () => source(asksWhose), onMark: () => undefined, onDrop: () => undefined, onAsk: () => undefined };
  let state = EditorState.create({ doc, selection: { anchor: doc.length }, extensions: [history({ newGroupDelay: 0 }), lineTags(told)] });
  const marks = new Map<string, LineMark>();
  const dispatch = (transaction: ReturnType<EditorState["update"]>) => {
    for (const effect of transaction.effects) {
      if (effect.is(addMark)) marks.set(effect.value.id, effect.value);
      if (effect.is(dropMark)) marks.delete(effect.value.id);
    }
    state = transaction.state;
  };
  const update = (spec: TransactionSpec) => dispatch(state.update(spec));
  return {
    type: (insert: string) => update({ ...state.replaceSelection(insert), userEvent: insert === "\n" ? "input" : "input.type" }),
    move: (anchor: number) => update({ selection: { anchor }, userEvent: "select" }),
    leave: () => update({ effects: leaveLine.of(null) }),
    undo: () => undo({ state, dispatch }),
    redo: () => redo({ state, dispatch }),
    text: () => state.doc.toString(),
    head: () => state.selection.main.head,
    marked: () => [...marks.values()].map(({ start, end, point, coding }) => [state.sliceDoc(start, end), point, ...coding.participantIds]),
  };
}

test("the line break takes the tags along, and one undo brings both back", () => {
  const one = page();
  one.type("It broke #failure");
  expect(one.text()).toContain("#failure");
  one.type("\n");
  expect([one.text(), one.head()]).toEqual(["It broke\n", 9]);
  expect(one.marked()).toEqual([["It broke", "failure"]]);
  one.undo();
  expect(one.text()).toBe("It broke #failure");
  expect(one.marked()).toEqual([]);
  one.redo();
  expect(one.text()).toBe("It broke\n");
  expect(one.marked()).toEqual([["It broke", "failure"]]);
});

test("a line that was undone stays as it is until it is typed in again", () => {
  const one = page("First\n");
  one.type("It broke #failure");
  one.move(0);
  expect(one.marked()).toHaveLength(1);
  one.undo();
  one.move(0);
  expect(one.text()).toBe("First\nIt broke #failure");
  one.move(one.text().length);
  one.type(" #trigger");
  one.move(0);
  expect(one.marked()).toEqual([["It broke", "trigger"]]);
});

test("the cursor passing by changes nothing, and leaving the text ends its line", () => {
  const one = page("Written elsewhere #failure\n");
  one.move(3);
  one.move(one.text().length);
  one.leave();
  expect(one.text()).toBe("Written elsewhere #failure\n");
  one.type("Here #failure");
  one.leave();
  expect(one.text()).toBe("Written elsewhere #failure\nHere");
});

test("a line broken in the middle marks what stays before the break, the rest once it is left", () => {
  const one = page();
  one.type("It broke #failure and then");
  one.move(17);
  one.type("\n");
  expect(one.text()).toBe("It broke\n and then");
  expect(one.marked()).toEqual([["It broke", "failure"]]);
});

test("notes about several people mark for whom the line or the one above it names, and wait where none does", () => {
  const one = page("", { asksWhose: true });
  one.type("P-001: it broke #failure");
  one.type("\n");
  one.type("so she left #trigger");
  one.type("\n");
  one.type("\n");
  one.type("everyone nodded #trigger");
  one.type("\n");
  expect(one.text()).toBe("P-001: it broke\nso she left\n\neveryone nodded #trigger\n");
  expect(one.marked()).toEqual([
    ["it broke", "failure", "ana"],
    ["so she left", "trigger", "ana"],
  ]);
});
