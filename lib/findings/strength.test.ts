import { describe, expect, it } from "vitest";
import { refuseStatus, statusDoubt, suggestStatus } from "./status";
import { type LinkSpeaker, monthsBefore, type StandingLink, strengthOf } from "./strength";

const TODAY = "2026-06-15";
const speaker = (key: string, facts: Partial<LinkSpeaker> = {}): LinkSpeaker => ({
  key,
  audience: "customer",
  role: "user",
  isRespondent: false,
  isOther: false,
  ...facts,
});
const link = (key: string, facts: Partial<LinkSpeaker> = {}, about: Partial<StandingLink> = {}): StandingLink => ({
  stance: "for",
  date: "2026-05-01",
  speakers: [speaker(key, facts)],
  ...about,
});
const people = (count: number, facts: (at: number) => Partial<LinkSpeaker> = () => ({})) =>
  Array.from({ length: count }, (_, at) => link(`p${at}`, facts(at)));
const mixed = (at: number) => ({ audience: at % 2 ? ("customer" as const) : ("churned" as const) });
const both = (at: number) => ({ ...mixed(at), role: at % 2 ? ("user" as const) : ("admin" as const) });

describe("the strength of a finding", () => {
  it("is one word for how many people, of how many audiences and roles, speak for it", () => {
    expect(strengthOf([], TODAY).word).toBe("none");
    expect(strengthOf(people(2), TODAY).word).toBe("thin");
    expect(strengthOf(people(3), TODAY).word).toBe("some");
    expect(strengthOf(people(12), TODAY).word).toBe("some");
    expect(strengthOf(people(5, mixed), TODAY).word).toBe("solid");
    expect(strengthOf(people(8, mixed), TODAY).word).toBe("solid");
    expect(strengthOf(people(8, both), TODAY).word).toBe("broad");
  });

  it("counts people, never quotes, and never adds respondents to those interviewed", () => {
    const twice = [link("a"), link("a"), link("r", { isRespondent: true }), link("s", { isRespondent: true })];
    expect(strengthOf(twice, TODAY)).toMatchObject({ word: "thin", for: { quotes: 4, people: 1, respondents: 2 } });
  });

  it("is a step less where nobody was heard for six months, and one where half as many speak against it", () => {
    const old = people(8, both).map((one) => ({ ...one, date: "2025-12-14" }));
    expect(strengthOf(old, TODAY)).toMatchObject({ word: "solid", stale: true, lastHeard: "2025-12-14" });
    const against = [1, 2, 3, 4].map((at) => link(`n${at}`, {}, { stance: "against" }));
    expect(strengthOf([...people(8, both), ...against], TODAY).word).toBe("solid");
    expect(strengthOf([...old, ...against], TODAY).word).toBe("some");
    expect(strengthOf([...people(8, both), ...against.slice(1)], TODAY).word).toBe("broad");
  });

  it("leaves out people of another persona and quotes of nobody, and says how many", () => {
    const all = [...people(2), link("x", { isOther: true }), { ...link("y"), speakers: [] }];
    expect(strengthOf(all, TODAY)).toMatchObject({ word: "thin", for: { people: 2 }, elsewhere: 1, uncounted: 1 });
  });

  it("counts months by the calendar", () => {
    expect(monthsBefore("2026-08-31", 6)).toBe("2026-02-28");
    expect(monthsBefore("2026-03-15", 6)).toBe("2025-09-15");
  });
});

describe("the status of a finding", () => {
  const sides = (yes: number, no: number) => ({
    for: { quotes: yes, people: yes, respondents: 0 },
    against: { quotes: no, people: no, respondents: 0 },
    elsewhere: 0,
  });

  it("is suggested by who speaks for and against it", () => {
    expect(suggestStatus(sides(0, 0))).toBe("open");
    expect(suggestStatus(sides(2, 0))).toBe("open");
    expect(suggestStatus(sides(3, 1))).toBe("supported");
    expect(suggestStatus(sides(4, 2))).toBe("open");
    expect(suggestStatus(sides(2, 2))).toBe("contradicted");
  });

  it("cannot be typed without evidence", () => {
    expect(refuseStatus("supported", sides(0, 0))).toMatch(/Link a quote for it/);
    expect(refuseStatus("contradicted", sides(3, 0))).toMatch(/Link a quote against it/);
    expect(refuseStatus("supported", sides(1, 0))).toBeNull();
    expect(refuseStatus("open", sides(0, 0))).toBeNull();
  });

  it("is doubted where its quotes are gone, or speak against it", () => {
    expect(statusDoubt("supported", sides(0, 0))).toMatch(/no quote holds it up/);
    expect(statusDoubt("supported", sides(1, 3))).toMatch(/speak against it/);
    expect(statusDoubt("open", sides(5, 0))).toBeNull();
  });
});
