import { expect, test } from "vitest";
import { lettersOf } from "./name-letters";

test("the letters of a name are told in whatever case and accents, broken, and joined to other words", () => {
  const mayHold = lettersOf("José de la Álvarez-Berg");
  for (const text of ["so jose said", "ALVAREZ", "Notes_AlvarezBerg", "Jo\u00ADsé", "bergs"]) expect(mayHold(text)).toBe(true);
  for (const text of ["de la", "nobody at all", ""]) expect(mayHold(text)).toBe(false);
  expect(lettersOf("田中太郎")("昨日は太郎さん")).toBe(true);
  expect(lettersOf("田中太郎")("昨日は花子さん")).toBe(false);
});

test("a name without letters that tell stands anywhere", () => {
  expect(lettersOf("O")("anything")).toBe(true);
});
