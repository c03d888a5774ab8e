import { expect, test } from "vitest";
import { narratorTest } from "./narrators";

const isName = narratorTest(["Nora Lindqvist", "IDA", "Participant 2", "Customer", "Maria de la Cruz"]);

test("a narrator's name is no theme, alone, in full or with an s", () => {
  expect(["Nora", "Mrs", "Dr Lindqvist", "IDA", "Ida's", "Nora Lindqvist", "Maria", "Cruz"].filter((phrase) => !isName(phrase))).toEqual(
    [],
  );
});

test("other words, and names said as words, stay", () => {
  expect(["roster", "Nora's roster", "ida", "Customer", "Participant", "La Paz", "PyPI"].filter(isName)).toEqual([]);
});
