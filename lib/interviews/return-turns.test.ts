import { expect, test } from "vitest";
import { editBetween } from "@/lib/highlights/anchor";
import { moveTurns } from "./move-turns";
import { returnTurns } from "./return-turns";

const SAID = [
  "host: Why did you leave us?",
  "ana: The import failed twice.",
  "host: And what then?",
  "ben: We gave up on it.",
  "host: I see.",
];

function laidOut(said: readonly string[]) {
  let text = "";
  const turns = said.map((line) => {
    const [speakerId = "", says = ""] = line.split(": ");
    const start = text === "" ? 0 : text.length + 2;
    text = text === "" ? says : `${text}\n\n${says}`;
    return { speakerId, start, end: text.length };
  });
  return { text, turns };
}

function edited(newText: string, from = laidOut(SAID), known = from) {
  const edit = editBetween(from.text, newText);
  const moved = moveTurns({ oldText: from.text, newText, turns: from.turns, changes: edit.changes() });
  const before = known.turns.map((turn) => ({ turn, words: known.text.slice(turn.start, turn.end) }));
  const turns = returnTurns({ newText, turns: moved, before, touches: edit.touches });
  return { text: newText, turns, lines: turns.map(({ speakerId, start, end }) => `${speakerId}: ${newText.slice(start, end)}`) };
}

test("a turn cut here and put there in one save is its speaker's there", () => {
  const moved = SAID.toSpliced(1, 1).toSpliced(3, 0, SAID[1] ?? "");
  const { lines } = edited(laidOut(moved).text);
  expect(lines).toEqual(["host: Why did you leave us?\n\nAnd what then?", ...moved.slice(2)]);
});

test("a turn put back after other edits is its speaker's, and what stands around it stays", () => {
  const cut = edited(laidOut(SAID.toSpliced(1, 1)).text);
  expect(cut.lines).not.toContain(SAID[1]);
  const typed = edited(cut.text.replace("I see.", "I see, thanks."), cut, laidOut(SAID));
  const back = edited(typed.text.replace("leave us?", "leave us?\n\nThe import failed twice."), typed, laidOut(SAID));
  expect(back.lines.slice(0, 2)).toEqual(SAID.slice(0, 2));
  expect(back.lines.at(-1)).toBe("host: I see, thanks.");
});

test("new words are not taken for a turn, and short ones that anybody says neither", () => {
  const { text } = laidOut(SAID);
  expect(edited(text.replace("leave us?", "leave us?\n\nThe import failed thrice.")).lines[0]).toContain("thrice");
  expect(edited(text.replace("twice.", "twice.\n\nI see.")).lines[1]).toBe("ana: The import failed twice.\n\nI see.");
});
