import fc from "fast-check";
import { expect, test } from "vitest";
import { changesBetween } from "@/lib/text/changes";
import { moveTurns } from "./move-turns";

const SAID = [
  { speakerId: "host", says: "Why did you leave?" },
  { speakerId: "ana", says: "The import failed twice." },
  { speakerId: "host", says: "And then?" },
  { speakerId: "ana", says: "We gave up on it." },
];
const HEAD = "Recorded with consent.\n\n";

function laidOut(said: { speakerId: string; says: string }[], head = HEAD) {
  const text = head + said.map(({ says }) => says).join("\n\n");
  let start = head.length;
  const turns = said.map(({ speakerId, says }, index) => {
    const turn = { speakerId, start, end: start + says.length, startMs: index * 1000 };
    start += says.length + 2;
    return turn;
  });
  return { text, turns };
}

const { text, turns } = laidOut(SAID);

function spoken(newText: string, oldText = text, before = turns) {
  const moved = moveTurns({ oldText, newText, turns: before, changes: changesBetween(oldText, newText) });
  return moved.map(({ speakerId, start, end }) => `${speakerId}: ${newText.slice(start, end)}`);
}

test("an edit inside a turn, at its beginning and at its end stays in it", () => {
  expect(spoken(text.replace("failed twice", "failed three times"))[1]).toBe("ana: The import failed three times.");
  expect(spoken(text.replace("The import", "Well, the import"))[1]).toBe("ana: Well, the import failed twice.");
  expect(spoken(text.replace("twice.", "twice. Badly."))[1]).toBe("ana: The import failed twice. Badly.");
  expect(spoken(text.replace("The import failed twice.", "Nothing worked"))[1]).toBe("ana: Nothing worked");
});

test("text typed between two turns is the earlier one's, before the first it is nobody's", () => {
  const typed = spoken(text.replace("twice.\n\n", "twice.\n\nWe tried again.\n\n"));
  expect(typed).toHaveLength(4);
  expect(typed[1]).toBe("ana: The import failed twice.\n\nWe tried again.");
  expect(typed[2]).toBe("host: And then?");
  expect(spoken(`Call of Monday.\n${text}`)[0]).toBe("host: Why did you leave?");
  expect(spoken(text.replace("Why did", "In March.\n\nWhy did"))[0]).toBe("host: Why did you leave?");
  expect(spoken(`${text}\nFor good.`)[3]).toBe("ana: We gave up on it.\nFor good.");
});

test("a turn whose words are gone vanishes, and one speaker's turns around it become one", () => {
  expect(spoken(text.replace("And then?\n\n", ""))).toEqual([
    "host: Why did you leave?",
    "ana: The import failed twice.\n\nWe gave up on it.",
  ]);
  expect(spoken(text.replace("Why did you leave?\n\n", ""))).toHaveLength(3);
  expect(spoken("")).toEqual([]);
});

test("words taken out across two turns are taken from both", () => {
  expect(spoken(text.replace("twice.\n\nAnd ", ""))).toEqual([
    "host: Why did you leave?",
    "ana: The import failed",
    "host: then?",
    "ana: We gave up on it.",
  ]);
});

test("several turns corrected in one save keep their speakers", () => {
  const edited = text.replace("leave?", "leave us?").replace("failed twice", "broke twice").replace("gave up", "let go");
  expect(spoken(edited).map((line) => line.split(":")[0])).toEqual(["host", "ana", "host", "ana"]);
  expect(spoken(edited)[3]).toBe("ana: We let go on it.");
});

const words = fc
  .array(fc.constantFrom("so", "we", "left", "it", "then", "why"), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(" "));
const talk = fc.array(fc.record({ speakerId: fc.constantFrom("host", "ana", "ben"), says: words }), { minLength: 1, maxLength: 8 });
const edit = fc.record({ at: fc.nat(200), removed: fc.nat(30), put: fc.constantFrom("", "x", " so", "\n", "\n\nnew line", "then\n\n") });

test("whatever is edited, turns keep their order, do not overlap and begin and end with words", () => {
  fc.assert(
    fc.property(talk, fc.array(edit, { maxLength: 4 }), fc.boolean(), (said, edits, headed) => {
      const before = laidOut(said, headed ? HEAD : "");
      const newText = edits.reduce((now, { at, removed, put }) => now.slice(0, at) + put + now.slice(at + removed), before.text);
      const moved = moveTurns({ oldText: before.text, newText, turns: before.turns, changes: changesBetween(before.text, newText) });
      moved.forEach(({ start, end }, index) => {
        expect(start).toBeGreaterThanOrEqual(moved[index - 1]?.end ?? 0);
        expect(newText.slice(start, end)).toBe(newText.slice(start, end).trim());
        expect(end).toBeGreaterThan(start);
      });
      if (newText === before.text) expect(moved).toEqual(before.turns);
    }),
    { numRuns: 2000 },
  );
});
