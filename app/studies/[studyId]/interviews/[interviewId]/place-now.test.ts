import { expect, test } from "vitest";
import { placeNow } from "./place-now";

const said = { quote: "The rota was late.", start: 20, end: 38, marks: [{ start: 4, end: 8 }] };

test("a phrase is found where it was stored", () => {
  const text = `${"x".repeat(20)}The rota was late. And so on.`;
  expect(placeNow(said, text)).toEqual({ start: 24, end: 28 });
});

test("words typed before it move it along", () => {
  const text = `${"x".repeat(33)}The rota was late. And so on.`;
  expect(placeNow(said, text)).toEqual({ start: 37, end: 41 });
});

test("of two that read the same the nearer one is meant", () => {
  const text = `The rota was late. ${"x".repeat(6)}The rota was late.`;
  expect(placeNow(said, text)).toEqual({ start: 29, end: 33 });
});

test("a sentence that was rewritten is shown where it stood, and nowhere once the text is shorter", () => {
  expect(placeNow(said, "y".repeat(60))).toEqual({ start: 20, end: 38 });
  expect(placeNow(said, "gone")).toBeNull();
});
