import { describe, expect, it } from "vitest";
import { audienceHint } from "./audience-hint";
import { findTemplate } from "./templates/list";

const hint = (slug: string, audience: "prospect" | "customer" | "churned" | "internal") => {
  const template = findTemplate(slug);
  return template ? audienceHint(template, audience) : "no such template";
};

describe("the hint on whom to ask", () => {
  it("says nothing where a template was written for them", () => {
    expect(hint("churn-exit", "churned")).toBeNull();
    expect(hint("pmf-check", "customer")).toBeNull();
    expect(hint("competitor-journey", "prospect")).toBeNull();
  });

  it("sends whoever would question prospects to an interview", () => {
    expect(hint("nps", "prospect")).toMatch(/say more in an interview/);
  });

  it("tells that colleagues are never counted, and that others are not meant", () => {
    expect(hint("nps", "internal")).toMatch(/never counted/);
    expect(hint("churn-exit", "customer")).toMatch(/written for people who left/);
  });
});
