import { DIRECTIONS, type Direction, type Point, SEVERITIES, type Severity } from "./vocabulary";

type Degree = { direction: Direction | null; severity: Severity | null };

/** The next answer to what a point asks: how bad a failure is, or towards what a trigger moves; after the last one "not said". Null where there is no point, which asks nothing. */
export function nextDegree({ point, direction, severity }: Degree & { point: Point | null }): Partial<Degree> | null {
  if (point === "failure") return { severity: after(SEVERITIES, severity) };
  if (point === "trigger") return { direction: after(DIRECTIONS, direction) };
  return null;
}

function after<T>(answers: readonly T[], now: T | null): T | null {
  return answers[now === null ? 0 : answers.indexOf(now) + 1] ?? null;
}
