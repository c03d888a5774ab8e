import { expect, test } from "vitest";
import { pastedFrom } from "./pasted";
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

test("a run of five words of theirs that was pasted goes, whatever its case and signs; four by chance stay", () => {
  const clean = pastedFrom(["The export failed twice before anybody listened to us."], ["left within a week"]);
  expect(clean('They said: "the EXPORT failed, twice before anybody" — true.')).toBe('They said: "[taken out]" — true.');
  expect(clean("The export failed twice, as always")).toBe("The export failed twice, as always");
  expect(clean("Most left within a week.")).toBe("Most [taken out].");
});
