import { describe, expect, it } from "vitest";
import { stretchesOf, touches } from "./stretches";

const text = "What broke? The import stopped. Nobody knew why. And then? We left.";
const turns = [
  { start: 0, end: 11, role: "interviewer" as const },
  { start: 12, end: 48, role: "participant" as const },
  { start: 49, end: 58, role: "interviewer" as const },
  { start: 59, end: 67, role: "participant" as const },
];
const whole = [{ start: 0, end: text.length }];
const wordsOf = (spans: { start: number; end: number }[]) => spans.map(({ start, end }) => text.slice(start, end));

describe("what is counted of a text", () => {
  it("is what participants said, by turn or by sentence", () => {
    expect(wordsOf(stretchesOf({ text, turns, unit: "turn", sampled: whole }))).toEqual([
      "The import stopped. Nobody knew why.",
      "We left.",
    ]);
    expect(wordsOf(stretchesOf({ text, turns, unit: "sentence", sampled: whole }))).toEqual([
      "The import stopped.",
      "Nobody knew why.",
      "We left.",
    ]);
  });

  it("is its sentences where nobody is known to speak", () => {
    expect(stretchesOf({ text, turns: [], unit: "turn", sampled: whole })).toHaveLength(5);
    const others = turns.map((turn) => ({ ...turn, role: turn.role === "participant" ? ("other" as const) : turn.role }));
    expect(stretchesOf({ text, turns: others, unit: "turn", sampled: whole })).toHaveLength(2);
  });

  it("is only what is in the sample", () => {
    const stretches = stretchesOf({ text, turns, unit: "turn", sampled: [{ start: 59, end: 67 }] });
    expect(wordsOf(stretches)).toEqual(["We left."]);
    expect(touches(stretches, { start: 60, end: 62 })).toBe(true);
    expect(touches(stretches, { start: 12, end: 59 })).toBe(false);
    expect(touches([], { start: 0, end: 9 })).toBe(false);
  });
});
