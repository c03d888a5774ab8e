import { describe, expect, test } from "vitest";
import { studyJourney } from "@/lib/journey/study-journey";
import { previewSurvey } from "@/lib/survey-import/preview";
import { ids, NOTHING_YET, sheetOf } from "@/lib/survey-import/testing";
import { addToDigest, digestName, digestText, newDigest } from "./digest";
import { momentReader } from "./moments";
import { readRows } from "./read-rows";
import { audienceIn, stepIn } from "./respondent";

describe("Times", () => {
  test.each([
    ["2020/01/29 3:02:25 pm CET", null, "2020-01-29T14:02:25.000Z"],
    ["2026-03-02 09:15:04 GMT+1", null, "2026-03-02T08:15:04.000Z"],
    ["2026-03-02T08:15:04.000Z", null, "2026-03-02T08:15:04.000Z"],
    ["2026-03-02T08:15:04+05:30", null, "2026-03-02T02:45:04.000Z"],
    ["2026-03-02 09:15:04", "Europe/Berlin", "2026-03-02T08:15:04.000Z"],
    ["2026-07-02 09:15:04", "Europe/Berlin", "2026-07-02T07:15:04.000Z"],
    ["2026-03-29 03:30:00", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["2015-12-21 22:21:47", "GMT-06:00", "2015-12-22T04:21:47.000Z"],
    ["03/02/2026 09:15:04 AM", null, "2026-03-02T09:15:04"],
    ["12/31/2026 12:05 AM", null, "2026-12-31T00:05:00"],
    ["14.03.2026 08:01:55", null, "2026-03-14T08:01:55"],
    ["Mar 2, 2026 9:15 AM", null, "2026-03-02T09:15:00"],
    ["yesterday", null, null],
    ["45/13/2026 09:00", null, null],
  ])("%s in %s", (cell, zone, at) => {
    expect(momentReader({ order: null, zone })(cell)?.at ?? null).toBe(at);
  });

  test("one order holds for the whole column", () => {
    expect(momentReader({ order: "day-first", zone: null })("03/02/2026 09:15")?.at).toBe("2026-02-03T09:15:00");
    const sheet = sheetOf([
      ["Submitted at", "Why?"],
      ["03/02/2026 09:15", "a"],
      ["25/02/2026 09:15", "b"],
    ]);
    const preview = previewSurvey({ sheet, existing: NOTHING_YET, newId: ids() });
    expect([preview.dayOrder, preview.firstDay]).toEqual(["day-first", "2026-02-03"]);
  });
});

describe("What rows say of people", () => {
  test("audiences and stages are read leniently, in every preset", () => {
    expect(["Churned", "ex-customer", "Kunde", "former client", "Lead", "whatever"].map(audienceIn)).toEqual([
      "churned",
      "churned",
      "customer",
      "churned",
      "prospect",
      null,
    ]);
    expect(["Activation", "Become aware", "purchase", "Set-up", "Onboarding", "mood"].map((cell) => stepIn(cell))).toEqual([
      "any-onboarding",
      "any-awareness",
      "any-purchase",
      "set-up",
      "any-onboarding",
      null,
    ]);
  });

  test("a study's own steps and the stages that it renamed are read by their names", () => {
    const steps = [{ slug: "approval.security-review", name: "Security review", definition: "" } as const];
    const stages = { lifecycle: { order: [], names: { purchase: "Shopping" }, folded: {} } };
    const journey = studyJourney({ journeyPreset: "lifecycle", journey: { stages, steps } });
    const sheet = sheetOf([
      ["Stage", "Why?"],
      ["security review", "Their IT asked for a paper."],
      ["Shopping", "Too dear for two people."],
      ["Set-up", "The import took three evenings."],
      ["approval.security-review", "They asked again in spring."],
    ]);
    const existing = { ...NOTHING_YET, journey };
    const preview = previewSurvey({ sheet, existing, newId: ids() });
    const read = (of: typeof existing.journey | undefined) =>
      [...readRows({ sheet, preview, journey: of })].flatMap((row) => ("key" in row ? [row.step] : []));
    expect(read(journey)).toEqual(["approval.security-review", "any-purchase", "set-up", "approval.security-review"]);
    expect(read(undefined)).toEqual([null, null, "set-up", null]);
  });

  test("the first rule that fits gives a field, before its column and the default; what no rule and no list knows is shown", () => {
    const sheet = sheetOf([
      ["Plan", "Customer status", "Why?"],
      ["Enterprise", "VIP", "a"],
      ["Solo", "Churned", "b"],
      ["Solo", "VIP", "c"],
    ]);
    const mapping = {
      rules: [
        { column: 0, is: ["enterprise"], field: "persona" as const, value: "IT admin" },
        { column: 0, is: ["Solo"], field: "audience" as const, value: "prospect" },
      ],
      columns: [{ column: 1, role: "audience" as const }],
      defaults: { audience: "customer" as const, wave: "2026-Q1" },
    };
    const preview = previewSurvey({ sheet, mapping, existing: NOTHING_YET, newId: ids() });
    const rows = [...readRows({ sheet, preview })].flatMap((row) => ("key" in row ? [row] : []));
    expect(rows.map(({ persona, audience, wave }) => [persona, audience, wave])).toEqual([
      ["IT admin", "customer", "2026-Q1"],
      [null, "prospect", "2026-Q1"],
      [null, "prospect", "2026-Q1"],
    ]);
    expect(preview.classified).toContainEqual({ field: "audience", value: "prospect", rows: 2 });
    expect(preview.classified).toContainEqual({ field: "audience", value: "", rows: 2, cell: "VIP", column: 1 });
  });
});

test("a digest does not hang on the order of its cells, and tells the names of cells apart", () => {
  const of = (cells: [string, string][]) => {
    const digest = newDigest();
    for (const [name, text] of cells) addToDigest(digest, digestName(name), text);
    return digestText(digest);
  };
  expect(
    of([
      ["a", "x"],
      ["b", "y"],
    ]),
  ).toBe(
    of([
      ["b", "y"],
      ["a", "x"],
    ]),
  );
  expect(
    of([
      ["a", "x"],
      ["b", "y"],
    ]),
  ).not.toBe(
    of([
      ["a", "y"],
      ["b", "x"],
    ]),
  );
  const many = new Set(Array.from({ length: 200_000 }, (_, at) => of([["a", `answer ${at}`]])));
  expect(many.size).toBe(200_000);
});
