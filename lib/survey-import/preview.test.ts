import { describe, expect, test } from "vitest";
import { definition } from "@/lib/questionnaires/definition";
import {
  ALCHEMER,
  FORMBRICKS,
  GOOGLE_DOWNLOAD,
  GOOGLE_SHEETS,
  HEYFORM,
  LIMESURVEY,
  OPNFORM,
  QUALTRICS,
  SURVEYJS,
  SURVEYMONKEY,
  TYPEFORM,
} from "./fixtures/examples";
import { openSurvey } from "./open-survey";
import type { PlannedResponse } from "./planned";
import { previewSurvey } from "./preview";
import { readRows } from "./rows/read-rows";
import { definitionWith } from "./saved-mapping";
import { surveyMapping } from "./schema";
import { ids, NOTHING_YET } from "./testing";

function read(text: string) {
  const opened = openSurvey({ name: "export", bytes: new TextEncoder().encode(text) });
  if (opened.kind !== "sheet") throw new Error(JSON.stringify(opened));
  const preview = previewSurvey({ sheet: opened.sheet, existing: NOTHING_YET, newId: ids() });
  surveyMapping.parse(preview.mapping);
  definition.parse(definitionWith(preview.mapping, null, "s0000001"));
  const rows = [...readRows({ sheet: opened.sheet, preview })].filter((row): row is PlannedResponse => "key" in row);
  const about = (text: string) => preview.questions.find(({ question }) => question.text.includes(text));
  return { preview, rows, about, roles: preview.columns.map(({ role }) => role) };
}

describe("An export's preview and rows", () => {
  test("Google Forms, downloaded: an address links and is not kept, commas inside choices are safe, times turn into UTC", () => {
    const { preview, rows, about, roles } = read(GOOGLE_DOWNLOAD);
    expect(roles).toEqual(["submitted", "person", "question", "question", "question", "question"]);
    expect(preview.columns[1]).toMatchObject({ personalData: true, stored: false, samples: ["p…@…"] });
    expect(about("recommend")?.question).toMatchObject({ type: "recommendation", metric: "nps" });
    expect(about("stopped")?.question).toMatchObject({ type: "long-text", family: "objection" });
    expect(about("Which")?.values.map(({ value }) => value)).toEqual(["Docs", "Live chat, phone", "Webinar"]);
    expect(about("Ease")?.question.type).toBe("scale");
    expect(rows[0]).toMatchObject({ submittedAt: "2026-03-02T08:15:04.000Z", zone: "CET", person: "p01@example.org", status: "complete" });
    expect(JSON.stringify(rows[0]?.cells)).not.toContain("example.org");
    expect(rows[0]?.texts.map(({ text }) => text)).toEqual(["Security review took six weeks, nobody answered"]);
  });

  test("Google Forms by way of Sheets: the day comes first, a comma inside brackets parts nothing", () => {
    const { preview, rows, about } = read(GOOGLE_SHEETS);
    expect(preview.dayOrder).toBe("day-first");
    expect(rows[0]).toMatchObject({ submittedAt: "2026-03-14T08:01:55", zone: null });
    expect(about("Channels")?.question).toMatchObject({ type: "multiple", joined: "," });
    expect(about("Channels")?.values.map(({ value }) => value)).toEqual(["Docs", "Events (meetups, conferences)", "Webinar"]);
    expect(about("look for")?.question.type).toBe("long-text");
  });

  test("SurveyMonkey: choices of one question are one, its own words beside them; names, addresses and IPs stay out", () => {
    const { rows, about, roles } = read(SURVEYMONKEY);
    expect(roles.slice(0, 9)).toEqual(["key", "ignore", "started", "submitted", "personal", "person", "personal", "personal", "field"]);
    expect(about("cancel")?.question).toMatchObject({
      type: "multiple",
      writeIn: "Other (please specify)",
      purpose: "reason",
      step: "leave",
    });
    expect(about("cancel")?.values).toMatchObject([
      { value: "Price", count: 1 },
      { value: "Missing feature", count: 0 },
    ]);
    expect(rows[0]?.texts.map(({ text }) => text)).toEqual(["budget moved to another team", "Tell us about the limit\nbefore we hit it"]);
    expect(rows[0]).toMatchObject({ key: "id:12887000001", fields: { "Custom Data 1": "ACME-17" } });
  });

  test("Qualtrics: previews are left out, derived groups are no answers, the zone of the third header row holds", () => {
    const { preview, rows, about, roles } = read(QUALTRICS);
    expect(preview.leftOut.map(({ rows, lines }) => [rows, lines])).toEqual([[1, [5]]]);
    expect(preview).toMatchObject({ complete: 1, partial: 0, zone: "Europe/Berlin" });
    expect(roles[9]).toBe("ignore");
    expect(about("recommend")?.question).toMatchObject({ type: "recommendation", metric: "nps" });
    expect(about("teams")?.question).toMatchObject({ type: "multiple", joined: ",", writeIn: "Other" });
    expect(rows[0]).toMatchObject({ key: "id:R_1abc", submittedAt: "2026-03-02T08:18:01.000Z", seconds: 176, language: "EN" });
    expect(rows[0]?.texts.map(({ text }) => text)).toEqual(["Legal", "Legal asked for a data map"]);
  });

  test("Typeform: choices whose question the file does not name are grouped, with a doubt; what was not sent is partial", () => {
    const { preview, rows, about } = read(TYPEFORM);
    expect(about("Docs")?.question).toMatchObject({ type: "multiple", columns: [2, 3, 4], writeIn: "Other" });
    expect(about("Docs")?.doubt).toContain("What was asked?");
    expect(about("disappointed")?.question).toMatchObject({ metric: "pmf", options: [{ value: "Very disappointed", feeling: "very" }] });
    expect(preview).toMatchObject({ complete: 1, partial: 1 });
    expect(rows.map(({ status }) => status)).toEqual(["complete", "partial"]);
  });

  test("LimeSurvey: 1980 is complete without a date, no date is partial; a stage that was chosen says so of its respondent", () => {
    const { preview, rows, about } = read(LIMESURVEY);
    expect(rows.map(({ status, submittedAt }) => [status, submittedAt])).toEqual([
      ["complete", null],
      ["partial", null],
    ]);
    expect(about("stop")?.question.gives).toBe("stage");
    expect(rows[0]?.step).toBe("any-onboarding");
    expect(about("Touchpoints")?.values.map(({ value, count }) => [value, count])).toEqual([
      ["Pricing page", 1],
      ["Demo", 1],
    ]);
    expect(preview.classified).toEqual([{ field: "stage", value: "any-onboarding", rows: 1 }]);
  });

  test("Formbricks: ids of options are no answers, what is known of the person is kept by its field", () => {
    const { rows, about, roles } = read(FORMBRICKS);
    expect(roles[10]).toBe("ignore");
    expect(about("disappointed")?.question.metric).toBe("pmf");
    expect(rows[0]).toMatchObject({ plan: "pro", step: "any-onboarding", person: "u-17", submittedAt: "2026-03-02T08:15:04.000Z" });
  });

  test("HeyForm, OpnForm and Alchemer: hidden fields, quoted parts, a matrix in one cell, slots of one question", () => {
    expect(read(HEYFORM).rows.map(({ plan }) => plan)).toEqual(["pro", "free"]);
    const opnform = read(OPNFORM);
    expect(opnform.about("Which")?.values.map(({ label }) => label)).toEqual(["Docs", "Live chat, phone"]);
    expect(opnform.about("How easy")?.question).toMatchObject({ type: "matrix", rows: [{ value: "Import" }, { value: "Setup" }] });
    expect(opnform.rows.map(({ status }) => status)).toEqual(["complete", "partial"]);
    const alchemer = read(ALCHEMER);
    expect(alchemer.about("need")?.question).toMatchObject({ type: "short-text", columns: [4, 5] });
    expect(alchemer.about("run")?.question).toMatchObject({ type: "single", writeIn: "Other - Write In", columns: [6, 7] });
  });

  test("SurveyJS: lists are several choices, a comment is own words, feelings by the question's name", () => {
    const { about, rows } = read(SURVEYJS);
    expect(about("pmf")?.question).toMatchObject({ metric: "pmf", options: [{ value: "very", feeling: "very" }] });
    expect(about("touchpoints")?.question).toMatchObject({ type: "multiple", joined: "list" });
    expect(about("ease")?.question.type).toBe("matrix");
    expect(rows[0]?.submittedAt).toBe("2026-03-02T08:15:04.000Z");
  });
});
