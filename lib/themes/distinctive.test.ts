import { describe, expect, it } from "vitest";
import type { ComparedTheme } from "./compared";
import { tellApart, type Verdict } from "./distinctive";
import { orderRows } from "./order";

const pair = (a: number, b: number, ofA = 12, ofB = 12) => ({ one: { people: a, of: ofA }, other: { people: b, of: ofB } });

describe("what one group says that another does not", () => {
  it("is called where the test holds after the correction for all tests made", () => {
    const { tested, called, verdicts } = tellApart([pair(11, 1), pair(8, 3), pair(6, 6)]);
    expect([tested, called]).toEqual([3, 1]);
    expect(verdicts[0]).toMatchObject({ kind: "tested", called: true });
    expect(verdicts[1]).toMatchObject({ kind: "tested", called: false });
    const [first] = verdicts;
    if (first?.kind !== "tested") throw new Error("the first is tested");
    expect(first.corrected).toBeCloseTo(first.chance * 3, 12);
  });

  it("is not tested where no split could be called, so that it weakens no other test", () => {
    const { tested, verdicts } = tellApart([pair(11, 1), pair(1, 0), pair(12, 11)]);
    expect(tested).toBe(1);
    expect(verdicts.slice(1).map(({ kind }) => kind)).toEqual(["rare", "rare"]);
  });

  it("is too few to call under 8 people on a side", () => {
    expect(tellApart([pair(7, 0, 7, 30)])).toMatchObject({ tested: 0, called: 0, verdicts: [{ kind: "few" }] });
    expect(tellApart([pair(8, 0, 8, 30)])).toMatchObject({ tested: 1, called: 1 });
  });
});

describe("rows in an order", () => {
  const theme = (codeId: string | null, facts: Partial<ComparedTheme>): ComparedTheme => ({
    ...{ statement: codeId ?? "Not yet coded", codeId, kind: null, people: 3, respondents: 0, highlights: 3, cells: [], quotes: [] },
    severity: { 1: 0, 2: 0, 3: 0 },
    directions: { purchase: 0, action: 0, renewal: 0 },
    value: { sum: 0, accounts: 0, blank: 0 },
    ...facts,
  });
  const names = (rows: readonly { theme: ComparedTheme }[]) => rows.map((row) => row.theme.codeId);
  const none = (codeId: string | null, facts: Partial<ComparedTheme>) => ({ theme: theme(codeId, facts), verdict: null as Verdict | null });

  it("by severity put what nobody rated after what somebody did, and what is not coded last", () => {
    const rows = [
      none(null, { severity: { 1: 0, 2: 0, 3: 9 } }),
      none("a", {}),
      none("b", { severity: { 1: 3, 2: 0, 3: 0 } }),
      none("c", { severity: { 1: 0, 2: 0, 3: 1 } }),
    ];
    expect(names(orderRows(rows, "severity"))).toEqual(["c", "b", "a", null]);
  });

  it("by contract value put blanks after values, since a blank is no 0", () => {
    const rows = [
      none("blank", { value: { sum: 0, accounts: 2, blank: 2 } }),
      none("nothing", { value: { sum: 0, accounts: 1, blank: 0 } }),
      none("much", { value: { sum: 90, accounts: 3, blank: 1 } }),
    ];
    expect(names(orderRows(rows, "value"))).toEqual(["much", "nothing", "blank"]);
  });

  it("by what is distinctive put what is called first, then the larger difference of shares", () => {
    const { verdicts } = tellApart([pair(2, 6), pair(7, 3), pair(12, 1), pair(6, 6)]);
    const rows = verdicts.map((verdict, at) => ({ theme: theme(String(at), {}), verdict }));
    expect(names(orderRows(rows, "distinctive"))).toEqual(["2", "1", "3", "0"]);
  });
});
