import { expect, test } from "vitest";
import { choicesIn } from "./choices";
import { distinctiveKeyphrases, logOddsZ } from "./distinctive";
import { emptyBook } from "./phrase-book";
import { tallyOf } from "./tally";
import { type Saying, voicesIn } from "./testing";

function told(here: Saying[], there: Saying[], minPeople = 1) {
  const book = emptyBook();
  const sides = [voicesIn(book, here), voicesIn(book, there)];
  const counting = { book, unit: "phrases" as const, countsAs: (family: number) => family };
  const [mine, theirs] = sides.map((voices) => ({
    voices,
    tally: tallyOf(voices, counting),
    of: new Set(voices.flatMap(({ personId }) => personId ?? [])).size,
  }));
  if (!mine || !theirs) throw new Error("two sides are compared");
  const listing = { choices: choicesIn(book, []), limit: 20, minPeople, isName: () => false };
  return distinctiveKeyphrases({ here: mine, there: theirs, counting }, listing);
}

/*
 * Worked by hand from equations 16, 20, 22 and 23: 30 of 1,000 words here and 10 of 1,000 there. The prior is 500 words, of which 500 x 40 / 2000 = 10
 * are this one. ln(40 / 1460) - ln(20 / 1480) = 0.7067; its variance is 1/40 + 1/20 = 0.075; z = 0.7067 / 0.2739 = 2.5806.
 */
test("z is the paper's, worked by hand", () => {
  expect(logOddsZ({ count: 30, total: 1000 }, { count: 10, total: 1000 })).toBeCloseTo(2.5806, 3);
  expect(logOddsZ({ count: 10, total: 1000 }, { count: 30, total: 1000 })).toBeCloseTo(-2.5806, 3);
});

test("what both say alike is nobody's, and nothing said is no difference", () => {
  expect(logOddsZ({ count: 20, total: 1000 }, { count: 20, total: 1000 })).toBe(0);
  expect(logOddsZ({ count: 0, total: 0 }, { count: 0, total: 0 })).toBe(0);
  expect(logOddsZ({ count: 5, total: 5 }, { count: 0, total: 0 })).toBe(0);
  expect(Number.isFinite(logOddsZ({ count: 5, total: 5 }, { count: 3, total: 3 }))).toBe(true);
});

const PRICES: Saying["said"] = [
  ["price", "price", 6],
  ["export", "export", 3],
];

test("what one group says and the other does not stands out; what both say does not", () => {
  const here: Saying[] = ["ana", "ben", "eve"].map((person) => ({ person, said: [...PRICES, ["refund", "refund", 4]] }));
  const there: Saying[] = ["ida", "jon", "kim"].map((person) => ({ person, said: [...PRICES, ["roster", "roster", 4]] }));
  const found = told(here, there);
  expect(found.map(({ phrase }) => phrase)).toEqual(["refund"]);
  expect(found[0]).toMatchObject({ people: 3, count: 12, restPeople: 0, restCount: 0 });
  expect(found[0]?.z).toBeGreaterThan(1.5);
});

test("one person who says something thirty times does not outweigh three who say it four times", () => {
  const talkative: Saying = { person: "ana", said: [...PRICES, ["anecdot", "anecdote", 30], ["refund", "refund", 4]] };
  const others: Saying[] = ["ben", "eve"].map((person) => ({ person, said: [...PRICES, ["refund", "refund", 4]] }));
  const there: Saying[] = ["ida", "jon", "kim"].map((person) => ({ person, said: PRICES }));
  const found = told([talkative, ...others], there);
  expect(found.map(({ phrase }) => phrase)).toEqual(["refund", "anecdote"]);
  expect(told([talkative, ...others], there, 2).map(({ phrase }) => phrase)).toEqual(["refund"]);
});

test("a phrase that stands out only through its most talkative person is nobody's difference", () => {
  const here: Saying[] = [
    {
      person: "ana",
      said: [
        ["refund", "refund", 40],
        ["price", "price", 9],
      ],
    },
    {
      person: "ben",
      said: [
        ["refund", "refund", 1],
        ["price", "price", 9],
      ],
    },
  ];
  const there: Saying[] = ["ida", "jon"].map((person) => ({
    person,
    said: [
      ["refund", "refund", 3],
      ["price", "price", 9],
    ],
  }));
  expect(told(here, there).map(({ phrase }) => phrase)).not.toContain("refund");
});

test("what a smaller share of the people says here than there is not theirs", () => {
  const loud: Saying[] = ["ana", "ben"].map((person) => ({ person, said: [["refund", "refund", 60]] }));
  const quiet: Saying[] = ["cid", "dan", "eli", "fay"].map((person) => ({ person, said: [["price", "price", 2]] }));
  const there: Saying[] = ["ida", "jon", "kim"].map((person) => ({
    person,
    said: [
      ["refund", "refund", 1],
      ["price", "price", 9],
    ],
  }));
  expect(told([...loud, ...quiet], there).map(({ phrase }) => phrase)).not.toContain("refund");
});
