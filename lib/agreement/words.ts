import type { Basis, Unit } from "./vocabulary";

/** How each basis was counted, in a sentence each, under the settings of a round. */
export function basisSentences({ unit, overlap, hasTurns }: { unit: Unit; overlap: number; hasTurns: boolean }): Record<Basis, string> {
  return {
    characters:
      "Every character of what participants said in the sample, by what each coder put on it. Long marks weigh more than short ones, and what nobody marked counts as agreement.",
    units:
      unit === "turn" && hasTurns
        ? "Each turn of a participant once (of a text without turns each sentence), by what each coder put on any of its words."
        : "Each sentence of a participant once, by what each coder put on any of its words.",
    segments: `Only what somebody marked: marks that share at least ${overlap} % of the characters that either covers are one segment, counted once.`,
  };
}
