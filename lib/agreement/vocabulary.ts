/** What agreement is counted over. Each has a sentence, shown wherever its figures stand: the same coding gives other figures on another basis. */
export const BASES = ["characters", "units", "segments"] as const;
export type Basis = (typeof BASES)[number];

export const BASIS_NAMES: Record<Basis, string> = { characters: "Characters", units: "Turns or sentences", segments: "Coded segments" };

/** The stretches that the second basis counts: turns as they were spoken (a text without turns gives its sentences), or sentences throughout. */
export const UNITS = ["turn", "sentence"] as const;
export type Unit = (typeof UNITS)[number];

/** Whose mark it is: the first coder's, the second's, or the version both agreed on. */
export const SEATS = ["first", "second", "agreed"] as const;
export type Seat = (typeof SEATS)[number];
export type CoderSeat = Exclude<Seat, "agreed">;

/** Where the first coder's marks come from: the study's own coding as it stands when the second is done, or another blind coder. */
export const FIRST_SOURCES = ["study", "coder"] as const;
export type FirstSource = (typeof FIRST_SOURCES)[number];

/** How a disagreement was settled. */
export const OUTCOMES = ["first", "second", "both", "neither", "edited"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How a sample came about, and in which parts it was drawn. */
export const SAMPLE_WAYS = ["hand", "interviews", "turns"] as const;
export const STRATA = ["none", "persona", "audience"] as const;
export type Strata = (typeof STRATA)[number];

/** Two marks are on the same segment where they share this much of what either covers, in percent. */
export const USUAL_OVERLAP = 50;
/** How often units are drawn again for an interval. */
export const RESAMPLES = 2000;

/** Why a figure is not defined: nothing to count, one value only (agreement by chance is certain), or no segment that neither marked so. */
export const UNDEFINED_REASONS = ["no-units", "one-value", "none-unmarked"] as const;
export type UndefinedReason = (typeof UNDEFINED_REASONS)[number];

export const UNDEFINED_WORDS: Record<UndefinedReason, string> = {
  "no-units": "there is nothing to count",
  "one-value": "everything got one value, so chance alone would agree fully",
  "none-unmarked": "every segment was marked so by somebody, so there is no chance to set it against",
};
