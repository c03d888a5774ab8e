import fc from "fast-check";
import { expect, test } from "vitest";
import { closestText } from "./closest";
import { clusterQuotes, tellingRoots } from "./clusters";
import { mergeProposals } from "./merge-proposals";
import { secondsEach } from "./pace";
import { isHeldBack, plainWords, saidKeys } from "./said-keys";
import { groupOf } from "./tags";

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22) + seconds * 1000).toISOString();

test("the same words are known again whatever stands around them", () => {
  expect(plainWords("“Well — It’s TOO dear,”  she said.")).toBe("well it s too dear she said");
  expect(saidKeys("It took us six weeks. Then we gave up on it!")).toHaveLength(3);
  expect(saidKeys("it took us SIX weeks")[0]).toBe(saidKeys("It took us six weeks. Then we gave up on it!")[1]);
  expect(saidKeys("… !")).toEqual([]);
  expect(saidKeys("constructor __proto__")).toHaveLength(1);
});

test("a short sentence alone is remembered only as the whole of what was refused", () => {
  expect(saidKeys("Yes, we did. The import took us six weeks.")).toHaveLength(2);
  expect(saidKeys("Yes, we did.")).toHaveLength(1);
});

test("about a tenth of the ids is held back, and always the same", () => {
  const ids = Array.from({ length: 5000 }, (_, i) => `01a2029d-5cd0-767e-8d03-${i.toString(16).padStart(12, "0")}`);
  const held = ids.filter(isHeldBack);
  expect(held.length).toBeGreaterThan(400);
  expect(held.length).toBeLessThan(600);
  expect(ids.filter(isHeldBack)).toEqual(held);
});

test("a decision takes the median of the gaps, without breaks and without what was decided with one key", () => {
  expect(secondsEach([at(0), at(4), at(8), at(12)])).toBeNull();
  const moments = [0, 4, 8, 12, 16, 20, 500, 500.01, 500.02, 504].map(at);
  expect(secondsEach(moments)).toBe(4);
  expect(secondsEach([...moments].reverse())).toBe(4);
});

test("a suggestion is grouped by its code, else its point at its step, else its step", () => {
  expect(groupOf({ point: "failure", step: "set-up", codeIds: ["c", "d"] })).toEqual({ key: "code:c", tag: "code:c" });
  expect(groupOf({ point: "failure", step: "set-up", codeIds: [] })).toEqual({ key: "point:failure@set-up", tag: "point:failure" });
  expect(groupOf({ point: null, step: "set-up", codeIds: [] })).toEqual({ key: "step:set-up", tag: "step:set-up" });
});

const QUOTES = [
  "The invoice never matched the contract we had signed.",
  "Our scanner dropped the label in the cold room.",
  "That invoice and the contract were never the same.",
  "Every scanner in the cold room lost its label.",
  "My brother plays the trombone on Sundays.",
];

function clustered(quotes: readonly string[]) {
  const surface = new Map<string, string>();
  return clusterQuotes(
    quotes.map((quote, i) => ({ id: String(i), roots: tellingRoots(quote, surface) })),
    surface,
  );
}

test("quotes that say nearly the same stand together under the words that they share, single ones at the end", () => {
  const clusters = clustered(QUOTES);
  expect(clusters.map(({ ids }) => ids)).toEqual([["0", "2"], ["1", "3"], ["4"]]);
  expect(clusters[0]?.terms).toEqual(expect.arrayContaining(["invoice", "contract"]));
  expect(clusters[2]?.terms).toEqual([]);
});

test("clustering keeps every quote once, and gives the same for the same", () => {
  const words = fc.constantFrom("invoice", "scanner", "label", "cold", "constructor", "__proto__", "the", "🙂", "");
  fc.assert(
    fc.property(
      fc.array(
        fc.array(words, { maxLength: 6 }).map((one) => one.join(" ")),
        { maxLength: 40 },
      ),
      (quotes) => {
        const clusters = clustered(quotes);
        const ids = clusters.flatMap((cluster) => cluster.ids);
        expect([...ids].sort()).toEqual(quotes.map((_, i) => String(i)).sort());
        expect(clustered(quotes)).toEqual(clusters);
      },
    ),
  );
});

test("the closest text is the one that shares the rarest words", () => {
  const others = QUOTES.map((quote) => ({ quote }));
  expect(closestText({ quote: "The contract said one thing and the invoice another." }, others)?.found.quote).toBe(QUOTES[2]);
  expect(closestText({ quote: QUOTES[0] ?? "" }, others)).toMatchObject({ found: { quote: QUOTES[0] }, similarity: expect.closeTo(1, 5) });
  expect(closestText({ quote: "Nothing of this." }, others)).toBeNull();
  expect(closestText({ quote: "" }, [])).toBeNull();
});

test("what waits keeps its row where the same words are proposed, and a frozen one keeps all of it", () => {
  const row = (id: string, start: number, more = {}) => ({ id, start, end: start + 5, status: "open" as const, frozen: false, ...more });
  const proposal = (start: number) => ({ start, end: start + 5, of: start });
  const merge = mergeProposals(
    [row("a", 0), row("b", 10), row("c", 20, { frozen: true }), row("d", 0), row("e", 30, { status: "withdrawn" })],
    [proposal(0), proposal(20), proposal(30), proposal(40), proposal(40)],
  );
  expect(merge.kept.map(({ row: { id }, proposal: { of } }) => [id, of])).toEqual([
    ["a", 0],
    ["e", 30],
  ]);
  expect(merge.fresh.map(({ of }) => of)).toEqual([40]);
  expect(merge.gone.map(({ id }) => id)).toEqual(["b", "d"]);
});
