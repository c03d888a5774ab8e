import { describe, expect, it } from "vitest";
import { presetJourney } from "@/lib/journey/study-journey";
import { withKept } from "@/lib/summary/kept-lines";
import { summaryPart } from "./summary-part";

const kept = (stage: string, text: string) => ({ key: `stage.${stage}.failure`, text, wrote: "", version: 1 });

function partOf(folded: Record<string, string>) {
  const whole = presetJourney("lifecycle");
  const journey = { ...whole, folded, stages: whole.stages.filter(({ slug }) => folded[slug] === undefined) };
  const lines = withKept(
    [],
    [kept("activation", "The trial hurts."), kept("adoption", "Nobody shows them."), kept("onboarding", "Imports hurt.")],
  );
  const blocks = summaryPart({
    summaries: [{ name: "Floor lead", lines, quotes: [] }],
    study: { journey },
    readers: "team",
    publicQuotes: new Set(),
  });
  return blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : block.kind === "list" ? block.items : []));
}

describe("a persona's sentences in a report", () => {
  it("stand under their stages in the order of the journey, those of another preset's stage under its name at the end", () => {
    expect(partOf({})).toEqual([
      "Floor lead",
      "Onboarding",
      "Imports hurt.",
      "Adoption",
      "Nobody shows them.",
      "Activation",
      "The trial hurts.",
    ]);
  });

  it("stay where their stage was folded away since, under the stage it is read as", () => {
    expect(partOf({ adoption: "onboarding" }).slice(0, 4)).toEqual(["Floor lead", "Onboarding", "Nobody shows them.", "Imports hurt."]);
  });
});
