import { expect, it } from "vitest";
import { firstWords } from "./deleted";

it("shows a short quote whole, on one line", () => {
  expect(firstWords("Nobody reads\n the rota.")).toBe("Nobody reads the rota.");
});

it("shows the first words of a long quote, no word and no sign cut in half", () => {
  expect(firstWords("We counted the shelf twice. ".repeat(5))).toBe(
    "We counted the shelf twice. We counted the shelf twice. We counted the shelf twice. We…",
  );
  expect(firstWords(`a${"😀".repeat(60)}`)).toBe(`a${"😀".repeat(44)}…`);
});
