import { expect, test } from "vitest";
import { workClock } from "@/lib/testing";
import { pastedFrom } from "./pasted";
import { type Runs, runFinder } from "./runs";
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
  const stays = (runs: Runs) => new Set(runFinder(runs)("“How did you first hear about our product?”"));
  const texts = ["How did you first hear about our product?"];
  const clean = pastedFrom({ texts, quotes: ["about our product"], stays });
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

test("runs of words are found in a text at its ends and beside one another, and no others", () => {
  const runs = new Map([
    [3, new Set(["left within weeks", "it was late"])],
    [8, new Set(["we left within weeks and it was late"])],
  ]);
  const find = runFinder(runs);
  expect(find("We left within weeks — and it was late").sort()).toEqual([
    "it was late",
    "left within weeks",
    "we left within weeks and it was late",
  ]);
  expect(find("We left. Within days it was early")).toEqual([]);
  expect(find("")).toEqual([]);
});

test("among two thousand others a person is looked for in thousands of strings at once", () => {
  const others = Array.from({ length: 2000 }, (_, at) => `Ana Other${"abcdefghij"[at % 10]}${"abcdefghij"[Math.floor(at / 10) % 10]}`);
  const known = takenOutOf({ names: ["Ana Harbour"], others, words: [] });
  const worked = workClock();
  const found = Array.from({ length: 3000 }, (_, at) => known.find(`Ana and my manager, analysis ${at} of Harbour`).length);
  expect(worked()).toBeLessThan(5000);
  expect(found.every((count) => count === 1)).toBe(true);
});

test("a part that only a half of somebody's name is, or nobody's, tells of them still", () => {
  const known = takenOutOf({ names: ["Li Berg"], others: ["Li-Ann Berg", "Anne Berg"], words: [] });
  expect(known.whole("So Li said to Berg")).toBe("So [taken out] said to Berg");
  const shared = takenOutOf({ names: ["Ana Berg"], others: ["Ana Ruiz", "Tom Berg"], words: [] });
  expect(shared.whole("Ana said so to Ana Berg")).toBe("Ana said so to [taken out]");
});

test("a name in a script without blanks or capitals is found wherever its letters stand", () => {
  const known = takenOutOf({ names: ["田中太郎"], others: ["王小明"], words: [] });
  expect(known.whole("昨日は田中太郎さんが来た。 太郎 said so to 王小明")).toBe(
    "昨日は[taken out]さんが来た。 [taken out] said so to 王小明",
  );
  expect(takenOutOf({ names: ["김민수"], others: [], words: [] }).whole("어제 김민수는 민수라고 했다")).toBe(
    "어제 [taken out]는 [taken out]라고 했다",
  );
  expect(takenOutOf({ names: ["אנה ברג"], others: [], words: [] }).whole("אתמול ברג דיברה")).toBe("אתמול [taken out] דיברה");
});
