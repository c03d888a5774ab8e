/** A trigger moves a person on; a failure point is where they stop. A highlight carries at most one. */
export const POINTS = ["trigger", "failure"] as const;
export type Point = (typeof POINTS)[number];

/** What a trigger moves towards. */
export const DIRECTIONS = ["purchase", "action", "renewal"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How bad a failure is: 1 annoys, 2 costs time or trust, 3 stops or ends it. */
export const SEVERITIES = [1, 2, 3] as const;
export type Severity = (typeof SEVERITIES)[number];
export const SEVERITY_NAMES: Record<Severity, string> = { 1: "annoying", 2: "costly", 3: "severe" };
