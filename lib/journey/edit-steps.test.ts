import { describe, expect, it } from "vitest";
import type { OwnStep } from "./changes";
import { addStep, changeStep, removeStep, requireStep } from "./edit-steps";
import { withStepMoved } from "./renamed-step";
import { presetJourney, studyJourney } from "./study-journey";
import { OWN_STEPS_LIMIT } from "./vocabulary";

const step = (slug: OwnStep["slug"], name: string): OwnStep => ({ slug, name, definition: "" });
const three = [step("approval.legal", "Legal"), step("approval.security", "Security"), step("buy.price", "Price talk")];
const names = (steps: readonly OwnStep[]) => steps.map(({ name }) => name);

describe("a study's own steps", () => {
  it("take their slug from their base and the Latin letters of their name", () => {
    expect(addStep([], { base: "approval", name: "Security review!" }).added.slug).toBe("approval.security-review");
    expect(addStep([], { base: "approval", name: "Prüfung durch IT" }).added.slug).toBe("approval.prufung-durch-it");
    expect(addStep([], { base: "set-up", name: "الإعداد الأول" }).added.slug).toBe("set-up.step");
    const once = addStep([], { base: "set-up", name: "初期設定" }).steps;
    expect(addStep(once, { base: "set-up", name: "データ移行" }).added.slug).toBe("set-up.step-2");
  });

  it("come back under the slug they had", () => {
    const { added } = addStep(three, { base: "approval", name: "Board", slug: "approval.board-of-owners" });
    expect(added.slug).toBe("approval.board-of-owners");
    expect(() => addStep(three, { base: "buy", name: "Board", slug: "approval.board" })).toThrow("begins with");
    expect(() => addStep(three, { base: "approval", name: "Board", slug: "approval.legal" })).toThrow("has this step");
  });

  it("are renamed, put in another place and under another base", () => {
    expect(changeStep(three, { slug: "buy.price", patch: { name: "Haggling" } }).changed).toEqual(step("buy.price", "Haggling"));
    expect(names(changeStep(three, { slug: "approval.security", patch: { place: 0 } }).steps)).toEqual(["Security", "Legal", "Price talk"]);
    expect(names(changeStep(three, { slug: "approval.legal", patch: { place: 1 } }).steps)).toEqual(["Security", "Price talk", "Legal"]);
    const { changed, moved } = changeStep(three, { slug: "approval.legal", patch: { base: "buy" } });
    expect(changed.slug).toBe("buy.legal");
    expect(moved).toEqual({ from: "approval.legal", to: "buy.legal" });
  });

  it("are at most 60, each with a name of its own", () => {
    const many = Array.from({ length: OWN_STEPS_LIMIT }, (_, at) => step(`buy.s-${at}`, `Step ${at}`));
    expect(() => addStep(many, { base: "buy", name: "One more" })).toThrow("at most 60");
    expect(() => addStep(three, { base: "buy", name: "LEGAL" })).toThrow('another step named "Legal"');
    expect(() => addStep(three, { base: "buy", name: "Set-up" })).toThrow('another step named "Set-up"');
    expect(() => changeStep(three, { slug: "buy.price", patch: { name: "Legal" } })).toThrow("another step");
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
