import { describe, expect, it } from "vitest";
import type { OwnStep } from "./changes";
import { addStep, changeStep, removeStep, requireStep } from "./edit-steps";
import { withStepMoved } from "./renamed-step";
import { stepText } from "./schema";
import { presetJourney, studyJourney } from "./study-journey";
import { OWN_STEPS_LIMIT } from "./vocabulary";

const step = (slug: OwnStep["slug"], name: string): OwnStep => ({ slug, name, definition: "" });
const three = [step("approval.legal", "Legal"), step("approval.security", "Security"), step("buy.price", "Price talk")];
const names = (steps: readonly OwnStep[]) => steps.map(({ name }) => name);

describe("a study's own steps", () => {
  it("take their slug from their base, the Latin letters of their name and a tail never given before", () => {
    const slugOf = (base: "approval" | "set-up", name: string) => addStep([], { base, name, tail: "k3x9" }).added.slug;
    expect(slugOf("approval", "Security review!")).toBe("approval.security-review-k3x9");
    expect(slugOf("approval", "Prüfung durch IT")).toBe("approval.prufung-durch-it-k3x9");
    expect(slugOf("set-up", "初期設定")).toBe("set-up.k3x9");
    for (const name of ["Security review!", "الإعداد الأول", "x".repeat(200)])
      expect(stepText.safeParse(slugOf("set-up", name)).success).toBe(true);
  });

  it("come back under the slug they had", () => {
    const { added } = addStep(three, { base: "approval", name: "Board", tail: "k3x9", slug: "approval.board-of-owners" });
    expect(added.slug).toBe("approval.board-of-owners");
    expect(() => addStep(three, { base: "buy", name: "Board", tail: "k3x9", slug: "approval.board" })).toThrow("begins with");
    expect(() => addStep(three, { base: "approval", name: "Board", tail: "k3x9", slug: "approval.legal" })).toThrow("has this step");
  });

  it("are renamed, put in another place and under another base", () => {
    expect(changeStep(three, { slug: "buy.price", tail: "k3x9", patch: { name: "Haggling" } }).changed).toEqual(
      step("buy.price", "Haggling"),
    );
    expect(names(changeStep(three, { slug: "approval.security", tail: "k3x9", patch: { place: 0 } }).steps)).toEqual([
      "Security",
      "Legal",
      "Price talk",
    ]);
    expect(names(changeStep(three, { slug: "approval.legal", tail: "k3x9", patch: { place: 1 } }).steps)).toEqual([
      "Security",
      "Price talk",
      "Legal",
    ]);
    const { changed, moved } = changeStep(three, { slug: "approval.legal", tail: "k3x9", patch: { base: "buy" } });
    expect(changed.slug).toBe("buy.legal-k3x9");
    expect(moved).toEqual({ from: "approval.legal", to: "buy.legal-k3x9" });
  });

  it("are at most 60, each with a name of its own", () => {
    const many = Array.from({ length: OWN_STEPS_LIMIT }, (_, at) => step(`buy.s-${at}`, `Step ${at}`));
    expect(() => addStep(many, { base: "buy", name: "One more", tail: "k3x9" })).toThrow("at most 60");
    expect(() => addStep(three, { base: "buy", name: "LEGAL", tail: "k3x9" })).toThrow('another step named "Legal"');
    expect(() => addStep(three, { base: "buy", name: "Set-up", tail: "k3x9" })).toThrow('another step named "Set-up"');
    expect(() => changeStep(three, { slug: "buy.price", tail: "k3x9", patch: { name: "Legal" } })).toThrow("another step");
  });

  it("go, and are then known no more", () => {
    const left = removeStep(three, "approval.legal");
    expect(names(left)).toEqual(["Security", "Price talk"]);
    expect(() => removeStep(left, "approval.legal")).toThrow("no step of its own");
    const journey = studyJourney({ journeyPreset: "lifecycle", journey: { stages: {}, steps: left } });
    expect(() => requireStep("approval.legal", journey)).toThrow('no step "approval.legal"');
    expect(() => requireStep("buy.price", journey)).not.toThrow();
    expect(() => requireStep(null, presetJourney("aarrr"))).not.toThrow();
  });

  it("are replaced wherever a stored value names them, and nowhere else", () => {
    const move = { from: "approval.legal", to: "approval" } as const;
    const question = { text: "approval.legal", step: "approval.legal", options: [{ value: "approval.legal", gives: "approval.legal" }] };
    expect(withStepMoved(question, move)).toEqual({
      text: "approval.legal",
      step: "approval",
      options: [{ value: "approval.legal", gives: "approval" }],
    });
    expect(withStepMoved({ rules: [{ field: "stage", value: "approval.legal" }] }, move)).toEqual({
      rules: [{ field: "stage", value: "approval" }],
    });
    const other = { step: "buy", places: [{ step: null }] };
    expect(withStepMoved(other, move)).toBe(other);
  });
});
