import { expect, test } from "vitest";
import { nextDegree } from "./degree";
import { DIRECTIONS, SEVERITIES } from "./vocabulary";

test("a failure is asked how bad it is, a trigger towards what it moves, each answer in turn and then none", () => {
  const bad = [null, ...SEVERITIES].map((severity) => nextDegree({ point: "failure", direction: null, severity })?.severity);
  expect(bad).toEqual([...SEVERITIES, null]);
  const towards = [null, ...DIRECTIONS].map((direction) => nextDegree({ point: "trigger", direction, severity: null })?.direction);
  expect(towards).toEqual([...DIRECTIONS, null]);
});

test("what is neither trigger nor failure is asked nothing", () => {
  expect(nextDegree({ point: null, direction: null, severity: null })).toBeNull();
});
