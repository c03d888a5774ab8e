import type { TargetRange } from "@/lib/personas/schema";
import type { BASES, RUNS, THRESHOLDS } from "./vocabulary";

/** How saturation is judged: codes of so many first interviews, so many interviews running, and the share of the base that they may bring. */
export type SaturationRule = { base: (typeof BASES)[number]; run: (typeof RUNS)[number]; threshold: (typeof THRESHOLDS)[number] };

/** One interview as saturation sees it: its day, and the codes that the words of a group carry in it. */
export type CodedInterview = { interviewId: string; date: string | null; codeIds: readonly string[] };

/**
 * `none`: no code yet, or none in the base; `early`: fewer interviews than base and run together; `learning`: no run has been quiet yet; `saturated`: one was, and the last one
 * still is; `reopened`: one was, and then new codes came again.
 */
export type SaturationState = "none" | "early" | "learning" | "saturated" | "reopened";

/** The judgement by base and run. `at` is the n of "n + r": the interview after which the first quiet run began. Shares are of the base, 0 to 1. */
export type BaseRun = {
  state: SaturationState;
  at: number | null;
  baseCodes: number;
  /** the last run: how many codes it brought, and their share of the base; null where there is no run yet */
  last: { newCodes: number; share: number | null } | null;
};

/** Numbers of interviews over many orders: the middle one, and those that 5 and 95 of 100 orders stay below. */
export type Spread = { low: number; median: number; high: number };

/** What the order of interviews does not change: the curve as a band (distinct codes after n interviews), and how many interviews 80, 90 and 95 % of the codes took. */
export type OrderFree = { orders: number; band: ({ n: number } & Spread)[]; needed: ({ share: number } & Spread)[] };

/** `atLeast`: the estimate lies further off than anybody can tell from so few interviews. */
export type MoreInterviews = { about: number; atLeast: boolean };

/** One interview of the series in the order held: the codes nobody had brought before, by name, and all codes heard by then. */
export type SeriesPoint = {
  interviewId: string;
  date: string | null;
  people: string[];
  newCodes: number;
  total: number;
  brought: string[];
};

/** Whether more interviews of a persona would still bring new codes, beside the count that coverage keeps. */
export type Saturation = BaseRun & {
  rule: SaturationRule;
  /** in words, a phrase and a sentence: "saturated at 9 + 2" */
  short: string;
  sentence: string;
  /** interviews in the series; `notCoded` were held and wait to be coded, so they say nothing yet; `undated` stand last in it */
  interviews: number;
  notCoded: number;
  undated: number;
  codes: number;
  /** Chao's estimate of all codes there are, and how many of them nobody has named yet; null where nothing was coded */
  estimate: { codes: number; unheard: number } | null;
  /** the chance that a theme held by so large a share of such people was heard at least once among those heard */
  chances: { share: number; chance: number }[];
  /** about how many more it takes; null where it is saturated, or too early to say */
  more: MoreInterviews | null;
};

/** The same with the series of interviews it was judged by, and what their order does not change (null where nothing was coded). */
export type SaturationCurve = Saturation & { series: SeriesPoint[]; orderFree: OrderFree | null };

/** A persona's curve, on the wire. */
export type PersonaCurve = SaturationCurve & { personaId: string; name: string; people: number; target: TargetRange };
