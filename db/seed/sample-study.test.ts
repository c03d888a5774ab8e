import { describe, expect, it } from "vitest";
import { accountInput } from "@/lib/accounts/schema";
import { codeInput } from "@/lib/codebook/schema";
import { interviewInput } from "@/lib/interviews/schema";
import { STAGES, STEPS, type StepSlug } from "@/lib/journey/vocabulary";
import { AUDIENCES, COVERED_AUDIENCES } from "@/lib/participants/vocabulary";
import { personaInput } from "@/lib/personas/schema";
import { studyInput } from "@/lib/studies/schema";
import { parseSampleText, type SampleHighlight } from "./markup";
import { sampleStudy } from "./sample-study";

const { people, personas, accounts, codes, interviews, planned } = sampleStudy;
const parsed = interviews.map((interview) => ({ interview, ...parseSampleText(interview.text) }));
const transcripts = parsed.filter(({ interview }) => interview.documentKind === "transcript");
const coded = parsed.flatMap((one) =>
  one.highlights.map((highlight) => ({ ...one, highlight, quote: one.text.slice(highlight.start, highlight.end) })),
);
const wordsIn = (text: string) => text.split(/\s+/).length;
const unique = (values: readonly string[]) => new Set(values).size === values.length;
const lifecycleOf = (step: StepSlug) => STEPS.find((one) => one.slug === step)?.stages.lifecycle;
const heard = new Set(interviews.flatMap((interview) => interview.participants));
const heardOf = (personaKey: string) => people.filter((person) => heard.has(person.key) && person.personaKey === personaKey);

type Coded = (typeof coded)[number];
function speakersOf({ interview, turns, highlight }: Coded): readonly string[] {
  const turn = turns.find((one) => one.start <= highlight.start && highlight.end <= one.end);
  return interview.documentKind === "notes" ? interview.participants : turn ? [turn.speakerKey] : [];
}
function peopleWith(test: (highlight: SampleHighlight) => boolean, among: readonly string[]): number {
  return new Set(
    coded
      .filter((one) => test(one.highlight))
      .flatMap(speakersOf)
      .filter((key) => among.includes(key)),
  ).size;
}

describe("the sample study", () => {
  it("has at least 15 transcripts of 280 to 600 words, and one interview in notes", () => {
    expect(transcripts.length).toBeGreaterThanOrEqual(15);
    expect(
      transcripts
        .filter(({ text }) => wordsIn(text) < 280 || wordsIn(text) > 600)
        .map(({ interview, text }) => [interview.slug, wordsIn(text)]),
    ).toEqual([]);
    expect(parsed.length - transcripts.length).toBe(1);
  });

  it("names every key once and refers only to what exists", () => {
    for (const list of [people, personas, accounts].map((of) => of.map((one) => one.key))) expect(unique(list)).toBe(true);
    expect(unique([...interviews, ...planned].map((one) => one.slug))).toBe(true);
    const keys = people.map((person) => person.key);
    expect([...interviews, ...planned].flatMap((one) => one.participants).filter((key) => !keys.includes(key))).toEqual([]);
    expect(people.filter((person) => person.personaKey && !personas.some((one) => one.key === person.personaKey))).toEqual([]);
    expect(people.filter((person) => person.accountKey && !accounts.some((one) => one.key === person.accountKey))).toEqual([]);
    const slugs = codes.map((code) => code.slug);
    expect(codes.filter((code, index) => code.parentSlug && !slugs.slice(0, index).includes(code.parentSlug))).toEqual([]);
    expect(coded.flatMap((one) => one.highlight.codeSlugs).filter((slug) => !slugs.includes(slug))).toEqual([]);
  });

  it("passes the schemas that check what people type", () => {
    studyInput.parse(sampleStudy.study);
    for (const { name, summary, target } of personas) personaInput.parse({ name, summary, target });
    for (const { key: _, ...account } of accounts) accountInput.parse(account);
    for (const { slug: _, parentSlug: __, ...code } of codes) codeInput.parse(code);
    for (const { title, date, kind, conductor } of [...interviews, ...planned]) interviewInput.parse({ title, date, kind, conductor });
  });

  it("gives each turn to the interviewer or to somebody of that interview, in the order of time", () => {
    for (const { interview, turns, text } of transcripts) {
      expect(new Set(turns.map((turn) => turn.speakerKey))).toEqual(new Set(["interviewer", ...interview.participants]));
      expect(turns.map((turn) => turn.startMs)).toEqual([...turns].map((turn) => turn.startMs).sort((a, b) => a - b));
      expect(turns.map((turn) => text.slice(turn.start, turn.end)).join("\n\n")).toBe(text);
    }
  });

  it("never highlights the interviewer, and no words twice", () => {
    expect(coded.flatMap(speakersOf).filter((key) => key === "interviewer")).toEqual([]);
    expect(coded.filter((one) => speakersOf(one).length === 0)).toEqual([]);
    expect(coded.filter(({ quote }) => wordsIn(quote) < 4)).toEqual([]);
    expect(unique(coded.map(({ quote }) => quote.toLowerCase()))).toBe(true);
  });

  it("leaves at least three interviews to be coded, and none of the coded ones empty", () => {
    expect(interviews.filter((interview) => !interview.coded).length).toBeGreaterThanOrEqual(3);
    for (const { interview, highlights } of parsed) expect(highlights.length > 0).toBe(interview.coded);
  });

  it("touches every stage with a trigger and with a failure point", () => {
    const placed = coded.flatMap(({ highlight }) =>
      highlight.step ? [{ point: highlight.point, stage: lifecycleOf(highlight.step) }] : [],
    );
    const stagesWith = (point: string) => [...new Set(placed.filter((one) => one.point === point).map((one) => one.stage))].sort();
    const all = STAGES.lifecycle.map((stage) => stage.slug).sort();
    expect(stagesWith("trigger")).toEqual(all);
    expect(stagesWith("failure")).toEqual(all);
    expect(coded.length - placed.length).toBe(2);
  });

  it("has three personas: one near its target without a churned voice, one with a thin audience, one just begun", () => {
    const counts = personas.map(({ key }) =>
      COVERED_AUDIENCES.map((audience) => heardOf(key).filter((person) => person.audience === audience).length),
    );
    expect(counts).toEqual([
      [4, 9, 0],
      [3, 3, 1],
      [0, 1, 1],
    ]);
    expect(new Set(people.filter((person) => heard.has(person.key)).map((person) => person.audience))).toEqual(new Set(AUDIENCES));
  });

  it("shows real counts: themes that many people of a persona share", () => {
    const planners = heardOf("planner").map((person) => person.key);
    const owners = heardOf("owner").map((person) => person.key);
    const inStage = (slug: string, stage: string, point: string) => (one: SampleHighlight) =>
      one.point === point && one.codeSlugs.includes(slug) && one.step !== null && lifecycleOf(one.step) === stage;
    expect(peopleWith(inStage("cover-at-dawn", "brand-awareness", "trigger"), planners)).toBe(7);
    expect(peopleWith(inStage("client-list", "onboarding", "failure"), planners)).toBe(6);
    expect(peopleWith(inStage("whiteboard-stays", "adoption", "failure"), planners)).toBe(5);
    expect(peopleWith(inStage("price-per-head", "purchase", "failure"), owners)).toBe(5);
    const recurring = codes.filter((code) => peopleWith((one) => one.codeSlugs.includes(code.slug), [...heard]) >= 4);
    expect(recurring.length).toBeGreaterThanOrEqual(6);
  });

  it("hears one person twice, as a customer and then as one who left", () => {
    const twice = [...heard].filter((key) => interviews.filter((interview) => interview.participants.includes(key)).length > 1);
    expect(twice).toEqual(["lorna"]);
    const days = interviews.filter((interview) => interview.participants.includes("lorna")).sort((a, b) => a.date.localeCompare(b.date));
    expect(days.map((day) => day.audiencesThen?.lorna ?? "churned")).toEqual(["customer", "churned"]);
  });

  it("holds several kinds of consent, one of them a refusal, and several roles", () => {
    expect(people.filter((person) => person.quote === "refused").length).toBe(1);
    expect(people.filter((person) => person.quote === "unknown" && heard.has(person.key)).length).toBeGreaterThanOrEqual(3);
    expect(new Set(people.map((person) => person.role)).size).toBe(7);
  });

  it("plans what is missing, after the day it was written and with somebody to hold it", () => {
    expect(planned.filter((one) => one.placeholder).map((one) => one.placeholder?.label)).toEqual(["churned planner, to find"]);
    expect(planned.every((one) => one.conductor && one.date && one.date > sampleStudy.writtenOn)).toBe(true);
    expect(planned.flatMap((one) => one.participants).filter((key) => heard.has(key))).toEqual([]);
    expect(interviews.every((one) => one.date <= sampleStudy.writtenOn)).toBe(true);
  });
});
