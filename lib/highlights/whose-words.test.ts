import { expect, test } from "vitest";
import { type SpokenTurn, whoseWords } from "./whose-words";

const turns: SpokenTurn[] = [
  { start: 10, end: 20, role: "interviewer", participantId: null },
  { start: 21, end: 40, role: "participant", participantId: "ana" },
  { start: 41, end: 60, role: "participant", participantId: "ben" },
  { start: 61, end: 70, role: "other", participantId: null },
  { start: 71, end: 90, role: "participant", participantId: "ana" },
];
const talk = { kind: "transcript" as const, turns, participantIds: ["ana", "ben"] };
const notes = { kind: "notes" as const, turns: [], span: { start: 0, end: 5 } };

test("a highlight counts for the participant whose turn it touches", () => {
  expect(whoseWords({ ...talk, span: { start: 25, end: 30 } })).toEqual(["ana"]);
});

test("a highlight over two participants counts for both, each once", () => {
  expect(whoseWords({ ...talk, span: { start: 25, end: 90 } })).toEqual(["ana", "ben"]);
});

test("interviewer's and other people's words count for nobody", () => {
  expect(whoseWords({ ...talk, span: { start: 10, end: 20 } })).toEqual([]);
  expect(whoseWords({ ...talk, span: { start: 62, end: 68 } })).toEqual([]);
  expect(
    whoseWords({ ...talk, turns: [{ start: 0, end: 50, role: "interviewer", participantId: "ana" }], span: { start: 0, end: 9 } }),
  ).toEqual([]);
});

test("text before the first turn is no turn and counts for nobody", () => {
  expect(whoseWords({ ...talk, span: { start: 0, end: 9 } })).toEqual([]);
});

test("a highlight that ends where a turn begins does not touch it", () => {
  expect(whoseWords({ ...talk, span: { start: 15, end: 21 } })).toEqual([]);
});

test("notes count for the interview's one participant, and for nobody where there is none", () => {
  expect(whoseWords({ ...notes, participantIds: ["ana"] })).toEqual(["ana"]);
  expect(whoseWords({ ...notes, participantIds: [] })).toEqual([]);
});

test("notes about several people ask whose words they are", () => {
  expect(() => whoseWords({ ...notes, participantIds: ["ana", "ben"] })).toThrow("about several people");
  expect(whoseWords({ ...notes, participantIds: ["ana", "ben"], chosen: ["ben", "ben"] })).toEqual(["ben"]);
});

test("only people who took part can be chosen, and in a transcript the turns decide", () => {
  expect(() => whoseWords({ ...notes, participantIds: ["ana", "ben"], chosen: ["eva"] })).toThrow("did not take part");
  expect(() => whoseWords({ ...talk, span: { start: 25, end: 30 }, chosen: ["ben"] })).toThrow("turns say whose words");
});
