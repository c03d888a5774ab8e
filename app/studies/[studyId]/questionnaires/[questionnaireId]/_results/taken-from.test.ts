import { expect, it } from "vitest";
import type { Facets } from "@/lib/results/schema";
import { takenFromWords } from "./taken-from";

const facets: Facets = {
  persona: [{ value: "abcd2345", label: "Planner", people: 4 }],
  audience: [],
  role: [],
  stage: [],
  wave: [{ value: "Autumn", label: "Autumn", people: 9 }],
  account: [],
  plan: [],
  fields: [],
};
const results = { title: "How it went", facets };

it("says the filter in words, by what it is cut, and the questionnaire", () => {
  expect(takenFromWords(results, { filter: { wave: ["Autumn"] }, by: "persona" })).toBe("Autumn, by persona · How it went");
  expect(takenFromWords(results, { filter: { persona: ["abcd2345"], complete: true }, by: null })).toBe(
    "Planner, complete replies only · How it went",
  );
  expect(takenFromWords(results, { filter: { persona: ["none"] }, by: null })).toBe("no persona · How it went");
  expect(takenFromWords(results, { filter: {}, by: null })).toBe("All replies · How it went");
});
