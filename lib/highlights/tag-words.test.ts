import { expect, test } from "vitest";
import type { Code } from "@/lib/codebook/schema";
import { presetJourney, studyJourney } from "@/lib/journey/study-journey";
import { meaningsOf, offerTags, tagWords } from "./tag-words";

const code = (id: string, name: string, highlights = 0): Code => ({
  ...{ id, name, highlights, people: 0, respondents: 0, kind: "theme", parentId: null, position: 0, color: null, key: null },
  ...{ definition: "", whenToUse: "", whenNot: "", example: "", version: 1, createdAt: "", updatedAt: "" },
});
const codes = [code("c1", "Price"), code("c2", "Import stops"), code("c3", "Onboarding", 9)];
const words = tagWords({ journey: presetJourney("lifecycle"), codes, people: [{ participantId: "p1", code: "P-001" }] });
const offered = (typed: string) => offerTags(words, typed).map(({ name, kind }) => `${name}, ${kind}`);

test("points, people, stages by name, slug and short name, steps and codes can be said", () => {
  const meanings = meaningsOf(words);
  expect(meanings.get("failure")).toEqual({ kind: "point", point: "failure" });
  expect(meanings.get("p-001")).toEqual({ kind: "person", participantId: "p1" });
  expect(meanings.get("awareness")).toEqual({ kind: "stage", stage: "brand-awareness" });
  expect(meanings.get("brand-awareness")).toEqual({ kind: "stage", stage: "brand-awareness" });
  expect(meanings.get("set-up")).toEqual({ kind: "step", step: "set-up" });
  expect(meanings.get("import-stops")).toEqual({ kind: "code", codeId: "c2" });
});

test("a code that is called like a stage has a word of its own", () => {
  const meanings = meaningsOf(words);
  expect(meanings.get("onboarding")).toMatchObject({ kind: "stage" });
  expect(meanings.get("onboarding-2")).toEqual({ kind: "code", codeId: "c3" });
});

test("each word means one thing", () => {
  const all = words.flatMap(({ word, also }) => [word, ...also]);
  expect(new Set(all).size).toBe(all.length);
});

test("what begins with the letters is offered first, then what has a word that does", () => {
  expect(offered("fai")[0]).toBe("failure, where they stop");
  expect(offered("stops")).toEqual(["Import stops, code", "Stops, new code"]);
});

test("a new code is offered where no word is exactly so, before what only holds the letters in order", () => {
  expect(offered("price")).toEqual(["Price, code"]);
  expect(offered("slow-import")).toEqual(["Slow import, new code"]);
  expect(offered("ims").indexOf("Ims, new code")).toBeLessThan(offered("ims").indexOf("Import stops, code"));
});

test("the study's own steps and the stages it renamed can be said, in any script", () => {
  const steps = [
    { slug: "approval.security-review", name: "Security review", definition: "" },
    { slug: "set-up.step", name: "الإعداد الأول", definition: "" },
  ] as const;
  const stages = { lifecycle: { order: [], names: { purchase: "Shopping" }, folded: { expansion: "loyalty" } } };
  const journey = studyJourney({ journeyPreset: "lifecycle", journey: { stages, steps: [...steps] } });
  const meanings = meaningsOf(tagWords({ journey, codes: [], people: [] }));
  expect(meanings.get("security-review")).toEqual({ kind: "step", step: "approval.security-review" });
  expect(meanings.get("الإعداد-الأول")).toEqual({ kind: "step", step: "set-up.step" });
  expect(meanings.get("shopping")).toEqual({ kind: "stage", stage: "purchase" });
  expect(meanings.get("purchase")).toEqual({ kind: "stage", stage: "purchase" });
  expect(meanings.has("expansion")).toBe(false);
});
