/** Erase: all of theirs goes. Anonymise: who they are and what they said goes; that they were heard, and what about, stays in the counts. */
export const ERASURE_MODES = ["anonymise", "erase"] as const;
export type ErasureMode = (typeof ERASURE_MODES)[number];

export const ERASURE_MODE_NAMES: Record<ErasureMode, string> = { anonymise: "Anonymise", erase: "Erase" };

/** What stands in a text where a person's words or name stood. */
export const ERASED_WORDS = "[taken out]";
