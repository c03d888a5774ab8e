import { describe, expect, it } from "vitest";
import { presetJourney } from "@/lib/journey/study-journey";
import { filterSentence } from "./filter-sentence";

const names = {
  journey: presetJourney("lifecycle"),
  personas: [
    { id: "p1", name: "Floor lead" },
    { id: "p2", name: "Founder" },
  ],
};

describe("the filter as a sentence", () => {
  it("says that nothing was left out", () => {
    expect(filterSentence({}, names)).toBe("Heard from every persona; every audience; every role; about every stage.");
  });

  it("names each choice, several with or", () => {
    const filter = {
      persona: ["p1", "p2", "none"],
      audience: ["customer", "churned"],
      role: ["admin"],
      stage: ["onboarding"],
      point: ["failure"],
      source: ["interview"],
    };
    expect(filterSentence(filter as Parameters<typeof filterSentence>[0], names)).toBe(
      "Heard from Floor lead, Founder or people without a persona; customers or churned; admin; about Onboarding; failure points only; interviews only.",
    );
  });
});
