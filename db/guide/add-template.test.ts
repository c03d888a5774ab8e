import { describe, expect, it } from "vitest";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import { addTemplateToGuide } from "./add-template";
import { deleteGuideQuestion, listGuideQuestions } from "./questions";

function openStudy() {
  const { db } = openTestDb();
  return { db, studyId: createStudy(db, { input: { name: "Guides", journeyPreset: "lifecycle" } }).id };
}

describe("a template of a conversation", () => {
  it("puts its questions into the guide in their order, with the product's name", () => {
    const { db, studyId } = openStudy();
    const { items, already } = addTemplateToGuide(db, { studyId, input: { template: "win-loss", product: "Larkfield" } });
    expect(already).toBe(0);
    expect(items.length).toBeGreaterThan(10);
    expect(listGuideQuestions(db, { studyId }).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(items.some(({ question }) => question.includes("Larkfield"))).toBe(true);
    expect(items.at(-2)?.question).toContain("price");
  });

  it("does not stand in the guide twice, and brings back only what was taken out", () => {
    const { db, studyId } = openStudy();
    const input = { template: "switch", product: "Larkfield" };
    const [first] = addTemplateToGuide(db, { studyId, input }).items;
    expect(addTemplateToGuide(db, { studyId, input }).items).toEqual([]);
    if (first) deleteGuideQuestion(db, { studyId, questionId: first.id, version: first.version });
    expect(addTemplateToGuide(db, { studyId, input }).items.map(({ question }) => question)).toEqual([first?.question]);
  });

  it("that is a questionnaire is refused", () => {
    const { db, studyId } = openStudy();
    expect(() => addTemplateToGuide(db, { studyId, input: { template: "nps" } })).toThrow(/no interview guide called “nps”/);
  });
});
