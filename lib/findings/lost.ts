import type { LinkedQuote, LinkState } from "./schema";

/** Why a linked quote is not shown, as what is said in its place; whether it still counts goes with it. */
export function lostWords({ state, participantCode }: Pick<LinkedQuote, "state" | "participantCode">): string | null {
  const of = participantCode === "" ? "" : ` of ${participantCode}`;
  switch (state) {
    case "there":
      return null;
    case "hidden":
      return `A quote${of} is hidden from summaries. It counts, and is not shown.`;
    case "refused":
      return `A quote${of}: its person no longer agrees to be quoted. It counts, and is not shown.`;
    case "deleted":
      return `A quote${of} was deleted. It does not count until it is brought back.`;
    case "gone":
      return "A quote is gone for good. It counts no more.";
  }
}

/** The quotes that still count: those that were deleted or are gone do not; hidden and refused ones count, and are not shown. */
export function countingQuotes<T extends Pick<LinkedQuote, "state">>(quotes: readonly T[]): T[] {
  return quotes.filter(({ state }) => state !== "deleted" && state !== "gone");
}

const SENTENCES: readonly [LinkState, one: string, many: (count: number) => string][] = [
  ["deleted", "1 of the quotes was deleted", (count) => `${count} of the quotes were deleted`],
  ["gone", "1 of the quotes is gone for good", (count) => `${count} of the quotes are gone for good`],
  [
    "refused",
    "of 1 quote its person no longer agrees to be quoted",
    (count) => `of ${count} quotes their people no longer agree to be quoted`,
  ],
  ["hidden", "1 of the quotes is hidden from summaries", (count) => `${count} of the quotes are hidden from summaries`],
];

/** What became of the quotes that something rests on, in one sentence; null where all of them are there. */
export function lostSentence(states: readonly LinkState[]): string | null {
  const parts = SENTENCES.flatMap(([state, one, many]) => {
    const count = states.filter((each) => each === state).length;
    return count === 0 ? [] : [count === 1 ? one : many(count)];
  });
  const sentence = parts.join("; ");
  return sentence === "" ? null : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
