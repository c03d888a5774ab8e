import { describe, expect, it } from "vitest";
import { STEP_SLUGS } from "@/lib/journey/vocabulary";
import { definitionAsAsked } from "@/lib/questionnaires/as-asked";
import { definitionErrors, questionsOf } from "@/lib/questionnaires/check-definition";
import { definition } from "@/lib/questionnaires/definition";
import { proposedMinutes } from "@/lib/questionnaires/minutes";
import { OPEN_TYPES } from "@/lib/questionnaires/vocabulary";
import { fillTemplate, fillText } from "./fill";
import { findTemplate, TEMPLATES } from "./list";
import { PRODUCT } from "./template";

const asked = TEMPLATES.filter(({ kind }) => kind === "questionnaire");

describe("the templates", () => {
  it("are twelve, of which two are guides of a conversation", () => {
    expect(TEMPLATES).toHaveLength(12);
    expect(TEMPLATES.filter(({ kind }) => kind === "guide").map(({ slug }) => slug)).toEqual(["win-loss", "switch"]);
    expect(new Set(TEMPLATES.map(({ slug }) => slug)).size).toBe(12);
  });

  it.each(TEMPLATES)("$name is a questionnaire that can be asked as it stands", (template) => {
    const filled = fillTemplate(template, "Larkfield").definition;
    expect(definition.parse(filled)).toEqual(filled);
    expect(definitionErrors(definitionAsAsked(filled))).toEqual([]);
  });

  it.each(TEMPLATES)(
    "$name says of every question where on the journey it stands, and of every open one what to look for",
    ({ definition: told }) => {
      for (const { step, type, family } of questionsOf(told)) {
        expect(STEP_SLUGS).toContain(step);
        if (OPEN_TYPES.includes(type)) expect(family).not.toBeNull();
      }
    },
  );

  it.each(TEMPLATES)("$name holds the product's name and no gap where it was", (template) => {
    const filled = JSON.stringify(fillTemplate(template, "Larkfield"));
    expect(filled).not.toContain(PRODUCT);
    expect(filled.includes("Larkfield")).toBe(JSON.stringify(template).includes(PRODUCT));
  });

  it.each(asked)("$name takes about as long as it says", ({ minutes, definition: told }) => {
    expect(Math.abs(proposedMinutes(told) - minutes)).toBeLessThanOrEqual(2);
  });

  it.each([
    ["pmf-check", ["pmf"]],
    ["pmf-by-part", ["pmf", "csat"]],
    ["nps", ["nps"]],
    ["csat", ["csat"]],
    ["ces", ["ces"]],
  ])("%s carries its score", (slug, metrics) => {
    const found = questionsOf(findTemplate(slug)?.definition ?? { sections: [] });
    expect([...new Set(found.flatMap(({ metric }) => metric ?? []))]).toEqual(metrics);
  });

  it("ask for fit by the four feelings, of which one is left out of the score", () => {
    for (const slug of ["pmf-check", "pmf-by-part"]) {
      const found = questionsOf(findTemplate(slug)?.definition ?? { sections: [] }).find(({ metric }) => metric === "pmf");
      expect(found?.options.map(({ feeling }) => feeling)).toEqual(["very", "somewhat", "not", "gone"]);
    }
  });

  it("ask for fit in each of the five parts of the journey", () => {
    const scored = questionsOf(findTemplate("pmf-by-part")?.definition ?? { sections: [] }).filter(({ metric }) => metric === "csat");
    expect(scored.map(({ part }) => part)).toEqual(["communication", "buying", "onboarding", "product", "service"]);
  });

  it("name the owners of the trade mark where they ask for the score under it", () => {
    expect(findTemplate("nps")?.notice).toMatch(/registered trade ?marks/);
  });
});

describe("a template's text", () => {
  it("takes the product's name wherever it stands, also one with a dollar sign", () => {
    expect(fillText("Would you miss {product}? {product}!", "Lark$&field")).toBe("Would you miss Lark$&field? Lark$&field!");
  });

  it("without a name speaks of our product, with a capital at its beginning", () => {
    expect(fillText("{product} made it easy.", " ")).toBe("Our product made it easy.");
    expect(fillText("Would you miss {product}?", "")).toBe("Would you miss our product?");
  });
});
