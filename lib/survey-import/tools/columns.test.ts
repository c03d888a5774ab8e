import { describe, expect, it } from "vitest";
import {
  ALCHEMER,
  FORMBRICKS,
  GOOGLE_DOWNLOAD,
  HEYFORM,
  LIMESURVEY,
  OPNFORM,
  QUALTRICS,
  SURVEYJS,
  SURVEYMONKEY,
  TYPEFORM,
} from "@/lib/survey-import/fixtures/examples";
import {
  ALCHEMER_OPTIONS,
  FORMBRICKS_MATRIX,
  GOOGLE_GRID,
  GOOGLE_QUIZ,
  LIMESURVEY_CODES,
  LIMESURVEY_SEPARATOR,
  LIMESURVEY_TEXTS,
  LIMESURVEY_UNDERSCORES,
  QUALTRICS_GERMAN,
  QUALTRICS_LEGACY,
  QUALTRICS_ONE_ROW,
  SURVEYJS_WRAPPED,
  SURVEYMONKEY_NEW,
  SURVEYMONKEY_ONE_ROW,
  SURVEYMONKEY_STRIPPED,
  TYPEFORM_OLD,
} from "@/lib/survey-import/fixtures/layouts";
import { described, openedSheet, problemsOf, questionsOf, rolesOf, rowsOf } from "@/lib/survey-import/fixtures/reading";

describe("columns", () => {
  it("SurveyMonkey: a question over its choices, words beside them, one answer under Response", () => {
    expect(questionsOf(SURVEYMONKEY)).toEqual([
      "question · option · q9 · Why did you cancel? · Price",
      "question · option · q9 · Why did you cancel? · Missing feature",
      "question · write-in · q9 · Why did you cancel? · Other (please specify)",
      "question · answer · - · How easy was onboarding? · Response",
      "question · answer · - · What could we have done? · Open-Ended Response",
    ]);
    expect(rolesOf(SURVEYMONKEY).slice(0, 9).join()).toBe("key,ignore,started,submitted,personal,person,personal,personal,field");
    expect(rowsOf(openedSheet(SURVEYMONKEY))[0]).toMatchObject({ line: 3 });
  });

  it("SurveyMonkey stripped of its own columns, or of its second header row", () => {
    expect(questionsOf(SURVEYMONKEY_STRIPPED)).toEqual([
      "question · option · q0 · Which did you use? · Docs",
      "question · option · q0 · Which did you use? · Live chat",
      "question · write-in · q0 · Which did you use? · Other (please specify)",
      "question · row · q3 · How did it go? · Import",
      "question · row · q3 · How did it go? · Setup",
      "question · answer · - · Why don't you use it more? · Open-Ended Response",
      "question · answer · q6 · How likely are you to recommend us? · Response",
      "question · comment · q6 · How likely are you to recommend us? · Comments",
    ]);
    expect(questionsOf(SURVEYMONKEY_ONE_ROW)).toEqual([
      "question · option · q1 · Which did you use? · Docs",
      "question · option · q1 · Which did you use? · Live chat",
      "question · write-in · q1 · Which did you use? · -",
      "question · answer · - · What next? · -",
    ]);
    expect(rolesOf(SURVEYMONKEY_NEW).slice(-2)).toEqual(["personal", "personal"]);
  });

  it("Qualtrics: derived groups, words beside a choice, split choices, rows of a matrix, fields the survey carried", () => {
    const described_ = openedSheet(QUALTRICS).columns.slice(9).map(described);
    expect(described_).toEqual([
      "ignore · derived · QID1 · How likely are you to recommend us? · -",
      "question · answer · QID1 · How likely are you to recommend us? · -",
      "question · answer · QID2 · Which teams were involved? · -",
      "question · write-in · QID2 · Which teams were involved? · -",
      "question · answer · - · What happened? · -",
    ]);
    expect(questionsOf(QUALTRICS_LEGACY)).toEqual([
      "question · option · Q4 · Which did you use? · Docs",
      "question · option · Q4 · Which did you use? · Demo",
      "question · option · Q4 · Which did you use? · Other",
      "question · write-in · Q4 · Which did you use? · -",
      "question · row · Q5 · How easy? · Import",
      "question · row · Q5 · How easy? · Setup",
    ]);
    expect(questionsOf(QUALTRICS_ONE_ROW)).toEqual([
      "question · answer · - · Q1 · -",
      "question · row · Q2 · Q2 · 1",
      "question · row · Q2 · Q2 · 2",
    ]);
    expect(openedSheet(QUALTRICS_GERMAN).columns.at(-1)).toMatchObject({ role: "field", header: "plan" });
    expect([QUALTRICS, QUALTRICS_GERMAN].map((text) => openedSheet(text).zone)).toEqual(["Europe/Berlin", "America/Denver"]);
  });

  it("Qualtrics: previews and tests are left out, by name in any language and by number", () => {
    for (const text of [QUALTRICS, QUALTRICS_GERMAN, QUALTRICS_LEGACY])
      expect(problemsOf(openedSheet(text)).map(({ outcome, reason }) => [outcome, reason])).toEqual([
        ["skipped", "A preview or a test, not an answer."],
      ]);
  });

  it("Typeform: choices side by side are one question, recalled answers are not shown, guards are taken off", () => {
    expect(questionsOf(TYPEFORM)).toEqual([
      "question · answer · - · Hi …, what were you using before? · -",
      "question · option · choices2 · Docs · Docs",
      "question · option · choices2 · Live chat · Live chat",
      "question · write-in · choices2 · Other · Other",
      "question · answer · - · How disappointed would you be without Acme? · -",
    ]);
    expect(openedSheet(TYPEFORM).zone).toBe("UTC");
    expect(rowsOf(openedSheet(TYPEFORM_OLD))[0]?.cells.slice(1, 4)).toEqual(["/ Docs / Live chat", "+919876543210", "news"]);
    expect(rolesOf(TYPEFORM_OLD)).toEqual(["key", "question", "question", "field", "started", "submitted", "personal"]);
  });

  it("LimeSurvey: codes, texts or both, whatever parts them", () => {
    const touchpoints = (group: string, header: string, subs: string[]) =>
      subs.map((sub) => `question · ${/other/i.test(sub) ? "write-in" : "option"} · ${group} · ${header} · ${sub}`);
    const texts = ["Pricing page", "Demo", "Other"];
    expect(questionsOf(LIMESURVEY).slice(1, 4)).toEqual(touchpoints("q:tp", "Touchpoints used", texts));
    expect(questionsOf(LIMESURVEY_TEXTS).slice(0, 3)).toEqual(touchpoints("q:Touchpoints used", "Touchpoints used", texts));
    expect(questionsOf(LIMESURVEY_UNDERSCORES).slice(0, 3)).toEqual(touchpoints("q:tp", "tp", ["SQ001", "SQ002", "other"]));
    expect(questionsOf(LIMESURVEY_SEPARATOR)).toEqual(["question · answer · - · How easy was it? · -"]);
    expect(questionsOf(LIMESURVEY_CODES)).toEqual([
      "question · answer · q:stage · stage · -",
      "question · write-in · q:stage · stage · other",
      "question · row · q:arr · arr · SQ001",
      "question · row · q:arr · arr · SQ002",
      "question · entry · q:mult · mult · Y1_X1",
      "question · entry · q:mult · mult · Y1_X2",
      "question · option · q:tp · tp · SQ001",
      "question · comment · q:tp · tp · SQ001comment",
    ]);
    expect(
      rolesOf(LIMESURVEY_CODES)
        .filter((role) => role !== "question")
        .join(),
    ).toBe("key,submitted,ignore,language,ignore,person,personal,seconds,ignore");
  });

  it("Formbricks: ids of options are no answers, rows of a matrix belong together, the person stays apart", () => {
    expect(openedSheet(FORMBRICKS).columns.slice(9).map(described)).toEqual([
      "question · answer · q1 · How disappointed would you be? · -",
      "ignore · ids · q1 · How disappointed would you be? · -",
      "question · answer · q2 · Touchpoints used · -",
      "ignore · ids · q2 · Touchpoints used · -",
      "field · - · - · person.plan · -",
      "field · - · - · stage · -",
    ]);
    expect(openedSheet(FORMBRICKS_MATRIX).columns.slice(9).map(described)).toEqual([
      "question · answer · - · Pre-sales - how was it? · -",
      "question · row · q2 · Rate the parts · Import",
      "question · row · q2 · Rate the parts · Set-up - first time",
      "person · - · - · person.email · -",
      "field · - · - · person.firstName · -",
    ]);
  });

  it("Alchemer: slots of one question, words beside a choice, a column for each option", () => {
    expect(questionsOf(ALCHEMER)).toEqual([
      "question · entry · q4 · What do you need? · Need #1",
      "question · entry · q4 · What do you need? · Need #2",
      "question · answer · q6 · How do you run it? · -",
      "question · write-in · q6 · How do you run it? · Other - Write In",
    ]);
    expect(questionsOf(ALCHEMER_OPTIONS)).toEqual([
      "question · option · q5 · Which did you use? · Docs",
      "question · option · q5 · Which did you use? · Demo",
      "question · write-in · q5 · Which did you use? · Other - Write In",
      "question · answer · - · Note: what else? · -",
    ]);
  });

  it("Google Forms: rows of a grid stand beside each other, a bracket alone is part of the question, points of a quiz are no answers", () => {
    expect(openedSheet(GOOGLE_GRID).columns.map(described)).toEqual([
      "submitted · - · - · Zeitstempel · -",
      "person · - · - · Nutzername · -",
      "question · row · grid2 · Wie leicht war es? · Import",
      "question · row · grid2 · Wie leicht war es? · Suche",
      "question · answer · - · Größe [in Personen] · -",
    ]);
    expect(questionsOf(GOOGLE_DOWNLOAD).at(-1)).toBe("question · answer · - · Ease of setup [Import] · -");
    expect(rolesOf(GOOGLE_QUIZ)).toEqual(["submitted", "field", "question", "ignore", "ignore"]);
  });

  it("HeyForm and OpnForm: fields carried along unseen are no questions", () => {
    expect(rolesOf(HEYFORM)).toEqual(["key", "question", "question", "field", "started", "submitted"]);
    expect(rolesOf(OPNFORM)).toEqual(["key", "question", "question", "question", "submitted", "status"]);
  });

  it("SurveyJS: lists of choices, nested matrices, comments; what is no answer is said", () => {
    const sheet = openedSheet(SURVEYJS);
    expect(sheet.columns.map(described)).toEqual([
      "- · - · - · pmf · -",
      "question · answer · q:touchpoints · touchpoints · -",
      "question · write-in · q:touchpoints · touchpoints · -",
      "question · row · q:ease · ease · import / score",
      "submitted · - · - · HappendAt · -",
    ]);
    expect(rowsOf(sheet)[0]?.cells).toEqual(["very", '["docs","other"]', "my peer", "4", "2026-03-02T08:15:04Z"]);
    const wrapped = openedSheet(SURVEYJS_WRAPPED);
    expect(wrapped.columns.map(({ part }) => part)).toEqual([null, "answer", "comment", "entry", "entry"]);
    expect(problemsOf(wrapped).map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, "skipped"],
      [4, "rejected"],
    ]);
  });
});
