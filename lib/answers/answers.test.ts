import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mixed } from "./mix";
import { orderAlike } from "./order-alike";
import { quietRun } from "./quiet";
import { sameWords } from "./same-words";
import { applyInput } from "./schema";

const answers = (...texts: string[]) => texts.map((text, at) => ({ id: `a${at}`, text, language: "en" as const }));

describe("answers in the same words", () => {
  it("are the same whatever their case, signs and spaces", () => {
    expect(new Set(["Too expensive!", "too  expensive", "TOO EXPENSIVE…"].map(sameWords)).size).toBe(1);
    expect(sameWords("zu teuer für uns")).toBe("zu teuer für uns");
    expect(sameWords(" ??? ")).toBe("???");
  });
});

describe("answers that are alike", () => {
  const given = answers(
    "The import stopped half way.",
    "Too expensive",
    "Price went up twice",
    "too expensive!",
    "The import stopped half through",
    "Nobody answered the phone",
  );

  it("come together, the largest group first, single ones last", () => {
    const groups = orderAlike(given).map(({ ids, terms }) => ({ ids, terms }));
    expect(groups[0]).toEqual({ ids: ["a0", "a4"], terms: ["import", "stopped"] });
    expect(groups[1]).toEqual({ ids: ["a1", "a3"], terms: [] });
    expect(groups.slice(2).flatMap(({ ids }) => ids)).toEqual(["a2", "a5"]);
  });

  it("stand in the same order whatever order they come in, each once", () => {
    const texts = ["too expensive", "Too expensive.", "the price", "price too high", "nobody answered", "slow", "so slow to load", "…"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...texts), { maxLength: 30 }), fc.infiniteStream(fc.nat()), (said, lots) => {
        const all = answers(...said);
        const shuffled = all.map((one) => ({ one, lot: lots.next().value ?? 0 })).sort((a, b) => a.lot - b.lot);
        const groups = orderAlike(all);
        expect(orderAlike(shuffled.map(({ one }) => one))).toEqual(groups);
        expect(groups.flatMap(({ ids }) => ids).sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });
});

describe("the mixed order", () => {
  it("is the same every time, and has every answer once", () => {
    const ids = Array.from({ length: 500 }, (_, at) => `018f-${String(at).padStart(4, "0")}`);
    expect(mixed(ids)).toEqual(mixed([...ids].reverse()));
    expect([...mixed(ids)].sort()).toEqual(ids);
    expect(mixed(ids).slice(0, 20)).not.toEqual(ids.slice(0, 20));
  });

  it("draws evenly: of the first fifth of ids, about a fifth is in the first fifth", () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `018f-${String(at).padStart(4, "0")}`);
    const early = mixed(ids)
      .slice(0, 200)
      .filter((id) => Number(id.slice(5)) < 200).length;
    expect(early).toBeGreaterThan(20);
    expect(early).toBeLessThan(65);
  });
});

describe("how long nothing new came", () => {
  const settled = (words: string, ...codeIds: string[]) => ({ at: "", words, codeIds });
  const inTime = (list: ReturnType<typeof settled>[]) => list.map((one, at) => ({ ...one, at: String(at).padStart(4, "0") }));
  const plain = (count: number, ...codeIds: string[]) => Array.from({ length: count }, (_, at) => settled(`w${at}`, ...codeIds));

  it("counts the answers since the last new code, and bounds what the rest may bring by the rule of three", () => {
    const quiet = quietRun(inTime([settled("first", "price"), settled("second", "setup"), ...plain(30, "price")]));
    expect(quiet).toMatchObject({ run: 30, codes: 2 });
    expect(quiet.bound).toBeCloseTo(0.095, 3);
    expect(quietRun(inTime([settled("first", "price"), ...plain(300, "price")])).bound).toBeCloseTo(3 / 300, 3);
  });

  it("counts “nothing here” as an answer without a new code, and the same words once", () => {
    expect(quietRun(inTime([settled("first", "price"), ...plain(3), ...plain(3)])).run).toBe(3);
  });

  it("begins anew with a new code, and says nothing before there is one", () => {
    expect(quietRun(inTime([...plain(10, "price"), settled("late", "new")]))).toEqual({ run: 0, codes: 2, bound: null });
    expect(quietRun(inTime(plain(10)))).toMatchObject({ codes: 0, bound: null });
  });
});

describe("what may be applied", () => {
  it("is to whole answers, or to a stretch of one", () => {
    expect(applyInput.safeParse({ documentIds: ["a", "b"], codeIds: ["c"] }).success).toBe(true);
    expect(applyInput.safeParse({ documentIds: ["a"], start: 0, end: 4 }).success).toBe(true);
    expect(applyInput.safeParse({ documentIds: ["a", "b"], start: 0, end: 4 }).success).toBe(false);
    expect(applyInput.safeParse({ documentIds: ["a"], start: 0 }).success).toBe(false);
  });
});
