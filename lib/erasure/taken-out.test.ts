import { expect, test } from "vitest";
import { pastedFrom, plainWords } from "./pasted";
import { takenOutOf } from "./taken-out";

const strings = takenOutOf({ names: ["José Álvarez"], others: ["José Pérez", "Ana Ruiz"], words: ["jose@example.org"] });

test("a name goes whole, turned round, in part and without its accents; a part that others share stays", () => {
  expect(strings.whole("José Álvarez, ALVAREZ, Álvarez José and jose alvarez")).toBe(
    "[taken out], [taken out], [taken out] and [taken out]",
  );
  expect(strings.whole("José said so; José Pérez did not")).toBe("José said so; José Pérez did not");
  expect(strings.whole("Ana Ruiz")).toBe("Ana Ruiz");
});

test("addresses go as they stand, and file names with them in it", () => {
  expect(strings.whole("write to jose@example.org, please")).toBe("write to [taken out], please");
  expect(strings.whole("alvarez_march-2.docx")).toBe("[taken out]_march-2.docx");
});

test("names of fields lose them too, and what holds nothing of theirs is told at a glance", () => {
  expect(strings.deep({ "Álvarez says": ["yes", 1, null] })).toEqual({ "[taken out] says": ["yes", 1, null] });
  expect(strings.mayHold("nobody at all")).toBe(false);
  expect(strings.mayHold("ALVARÉZ")).toBe(true);
});

test("a run of eight words of theirs that was pasted goes, whatever its case and signs; fewer by chance stay", () => {
  const clean = pastedFrom({ texts: ["The export failed twice before anybody listened to us."], quotes: ["left within a week"] });
  expect(clean('They said: "the EXPORT failed, twice before anybody listened to" — true.')).toBe('They said: "[taken out]" — true.');
  expect(clean("The export failed twice, as always")).toBe("The export failed twice, as always");
  expect(clean("The export failed twice before anybody came")).toBe("The export failed twice before anybody came");
  expect(clean("Most left within a week.")).toBe("Most [taken out].");
});

test("what also stands in a text that stays is left, whatever its signs", () => {
  const asked = plainWords("“How did you first hear about our product?”");
  const texts = ["How did you first hear about our product?"];
  const clean = pastedFrom({ texts, quotes: ["about our product"], stays: (words) => asked.includes(` ${words} `) });
  expect(clean("Ask: how did you first hear about our product")).toBe("Ask: how did you first hear about our product");
  expect(clean("about our product")).toBe("about our product");
});

test("a name that is a word too stays in others' texts, but whole; in their own talk each part with a capital goes", () => {
  const known = { names: ["Mark Price"], others: ["Mark Berg"], words: [] };
  const [elsewhere, here] = [takenOutOf(known), takenOutOf({ ...known, present: [] })];
  expect(elsewhere.whole("Price was too high, said Mark Price. Mark it.")).toBe("Price was too high, said [taken out]. Mark it.");
  expect(here.whole("So, Mark, what about price?")).toBe("So, [taken out], what about price?");
  expect(takenOutOf({ ...known, present: ["Mark Berg"] }).whole("So, Mark?")).toBe("So, Mark?");
});

test("a part of a name counts elsewhere with a capital, or alone as in a file's name", () => {
  const known = takenOutOf({ names: ["Ana Harbour"], others: [], words: [] });
  expect(known.whole("our harbour team met Harbour")).toBe("our harbour team met [taken out]");
  expect(known.whole("harbour_march.docx")).toBe("[taken out]_march.docx");
});

test("a label by which alone they are known goes as it is written", () => {
  const known = takenOutOf({ names: [], labels: ["Tom Reed"], others: [], words: [] });
  expect(known.whole("Tom Reed said so, in the tom reed")).toBe("[taken out] said so, in the tom reed");
});
