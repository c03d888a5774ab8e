import { describe, expect, it } from "vitest";
import { krippendorffAlpha } from "./alpha";
import { fleissKappa } from "./fleiss";
import { tallyOfTable } from "./tally";
import { cohensKappa, f1, jaccard, nominalAlpha, percentAgreement } from "./two-coders";

const tables = [
  {
    table: [
      [20, 5],
      [10, 15],
    ],
    percent: 0.7,
    kappa: 0.4,
  },
  {
    table: [
      [45, 15],
      [25, 15],
    ],
    percent: 0.6,
    kappa: 0.1304,
  },
  {
    table: [
      [25, 35],
      [5, 35],
    ],
    percent: 0.6,
    kappa: 0.2593,
  },
];

describe("agreement of two coders", () => {
  it.each(tables)("of the table $table is $percent, and kappa $kappa", ({ table, percent, kappa }) => {
    const tally = tallyOfTable(table);
    expect(percentAgreement(tally)).toBeCloseTo(percent, 10);
    expect(cohensKappa(tally)).toBeCloseTo(kappa, 4);
  });

  it("over the characters of coded spans is 0.91, kappa 0.5909, alpha 0.5888", () => {
    const tally = tallyOfTable([
      [830, 20],
      [70, 80],
    ]);
    expect(percentAgreement(tally)).toBeCloseTo(0.91, 10);
    expect(cohensKappa(tally)).toBeCloseTo(0.5909, 4);
    expect(nominalAlpha(tally)).toBeCloseTo(0.5888, 4);
    expect(jaccard(tally)).toBeCloseTo(80 / 170, 10);
    expect(f1(tally)).toBeCloseTo(160 / 250, 10);
  });

  it("has the alpha of the units themselves", () => {
    const first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const count = (a: number, b: number) => first.filter((value, at) => value === a && second[at] === b).length;
    const tally = tallyOfTable([
      [count(0, 0), count(0, 1)],
      [count(1, 0), count(1, 1)],
    ]);
    expect(nominalAlpha(tally)).toBeCloseTo(krippendorffAlpha([first, second], "nominal") ?? Number.NaN, 12);
  });

  it("is not defined where both gave everything one value, and where there is nothing", () => {
    const unmarked = tallyOfTable([
      [40, 0],
      [0, 0],
    ]);
    expect(percentAgreement(unmarked)).toBe(1);
    expect([cohensKappa, nominalAlpha, jaccard, f1].map((of) => of(unmarked))).toEqual([null, null, null, null]);
    expect(
      cohensKappa(
        tallyOfTable([
          [0, 0],
          [0, 40],
        ]),
      ),
    ).toBeNull();
    expect(
      nominalAlpha(
        tallyOfTable([
          [0, 0],
          [0, 40],
        ]),
      ),
    ).toBeNull();
    const nothing = tallyOfTable([]);
    expect([percentAgreement, cohensKappa, nominalAlpha].map((of) => of(nothing))).toEqual([null, null, null]);
  });

  it("of one who marks all and one who marks none is nothing above chance", () => {
    expect(
      cohensKappa(
        tallyOfTable([
          [0, 0],
          [30, 0],
        ]),
      ),
    ).toBe(0);
  });
});

/** Ten subjects, fourteen raters, five categories: how many chose each. */
const SUBJECTS = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

describe("Fleiss' kappa", () => {
  it("is 0.210 for fourteen raters of ten subjects", () => {
    const found = fleissKappa(SUBJECTS);
    expect(found?.observed).toBeCloseTo(0.378, 3);
    expect(found?.byChance).toBeCloseTo(0.213, 3);
    expect(found?.kappa).toBeCloseTo(0.21, 3);
  });

  it("is not defined where everybody always chose the same, or too few chose", () => {
    expect(
      fleissKappa([
        [3, 0],
        [3, 0],
      ])?.kappa,
    ).toBeNull();
    expect(fleissKappa([[1, 0]])).toBeNull();
    expect(
      fleissKappa([
        [2, 1],
        [2, 0],
      ]),
    ).toBeNull();
    expect(fleissKappa([])).toBeNull();
  });
});
