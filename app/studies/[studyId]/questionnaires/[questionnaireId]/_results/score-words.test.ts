import { expect, it } from "vitest";
import { intervalText, onLine, scoreText } from "./score-words";

it("writes each score in its own unit, with its sign", () => {
  expect([scoreText("nps", -25), scoreText("nps", 12.4), scoreText("nps", 0), scoreText("pmf", 0.402), scoreText("ces", 5.44)]).toEqual([
    "−25",
    "+12",
    "0",
    "40 %",
    "5.4",
  ]);
  expect(scoreText("csat", null)).toBe("–");
  expect([intervalText("nps", [-40.1, -9.9]), intervalText("pmf", [0.246, 0.577])]).toEqual(["−40 to −10", "25–58"]);
});

it("places a score between the ends of its scale", () => {
  expect([onLine("nps", -100), onLine("nps", 0), onLine("ces", 7), onLine("pmf", 0.4)]).toEqual([0, 0.5, 1, 0.4]);
});
