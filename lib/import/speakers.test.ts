import { describe, expect, it } from "vitest";
import { isNameLike, isSamePerson, personKey, personName } from "./labels";
import { proposeSpeakers, proposeSpeakersForBatch } from "./speakers";
import { parseTranscript } from "./transcript";

const talk = (...turns: [string, string][]) =>
  parseTranscript({ text: turns.map(([who, said]) => `${who}: ${said}`).join("\n\n"), format: "labelled-text" });
const roles = (speakers: { label: string; role: string }[]) => Object.fromEntries(speakers.map(({ label, role }) => [label, role]));
const long = "We looked at three of them and in the end the audit decided it for all of us. ".repeat(20);

describe("names", () => {
  it("are one person whatever their capitals, order, title and decoration", () => {
    expect(
      new Set(["Jackie Sol", "Jackie Sol (Guest)", "JACKIE SOL", "Sol, Jackie", "🎤 jackie sol", "Dr. Jackie Sol"].map(personKey)),
    ).toEqual(new Set(["jackie sol"]));
    expect(["Participant", "Speaker 2", "Guest", "P1", "Interviewer", "Unknown Speaker", "id3"].map(personKey)).toEqual(
      Array(7).fill(null),
    );
    expect(isSamePerson("MEL", "Mel Chua")).toBe(true);
    expect(isSamePerson("Mel", "Melanie")).toBe(false);
    expect([personName("O’NEILL-DÍAZ, ANA"), personName("McKay")]).toEqual(["Ana O’Neill-Díaz", "McKay"]);
  });

  it("are not what heads a note, nor the beginning of a sentence", () => {
    for (const label of ["Note", "Task 2", "So the first one is", "Pain", "ACTION ITEMS", "But", "http"])
      expect(isNameLike(label), label).toBe(false);
    for (const label of ["Ana", "ANA SOL", "Vincent van Gogh", "María José", "J. R. Smith", "P10", "דנה"])
      expect(isNameLike(label), label).toBe(true);
  });
});

describe("who asks and who answers", () => {
  it("shows in the label", () => {
    expect(roles(proposeSpeakers(talk(["Moderator", "Go on."], ["Ana", long], ["Moderator", "I see."], ["Ana", "Why?"])))).toEqual({
      Moderator: "interviewer",
      Ana: "participant",
    });
  });

  it("shows in the turns that end in a question, however much the other wonders aloud", () => {
    const parsed = talk(["Mel", "Why now?"], ["Ana", `Should I? Could we? Who knows? ${long}`], ["Mel", "And the price?"], ["Ana", long]);
    expect(roles(proposeSpeakers(parsed))).toEqual({ Mel: "interviewer", Ana: "participant" });
  });

  it("leaves a captioner out, and never leaves a file without anybody who answers", () => {
    const parsed = talk(["Mel", "Why now?"], ["Ana", long], ["Cap", "Audio is back."], ["Mel", "And?"], ["Ana", long]);
    expect(roles(proposeSpeakers(parsed))).toEqual({ Mel: "interviewer", Ana: "participant", Cap: "other" });
    expect(
      roles(proposeSpeakers(talk(["Interviewer", `${long}?`], ["Ana", "Yes."], ["Interviewer", "So?"], ["Ana", "No."]))),
    ).toMatchObject({ Ana: "participant" });
    expect(roles(proposeSpeakers(talk(["Ana", "Why? Because."], ["Ana", "So?"])))).toEqual({ Ana: "participant" });
  });

  it("follows what a table says", () => {
    const parsed = talk(["Mel", "Why now?"], ["Ana", long], ["Mel", "And?"], ["Ana", long]);
    expect(roles(proposeSpeakers(parsed, { interviewers: ["Ana Sol"] }))).toEqual({ Mel: "participant", Ana: "interviewer" });
  });

  it("is seen in a batch: who recurs while the others vary conducts, even in the file where the other asked more", () => {
    const file = (who: string, asks: string) => ({
      parsed: talk(["Mel", "Tell me?"], [who, `${long}${asks}`], ["Mel", "I see."], [who, `${long}${asks}`]),
    });
    const batch = proposeSpeakersForBatch([file("Ana", ""), file("Bea", ""), file("Cy", "Or what?")]);
    expect(batch.map(roles)).toEqual([
      { Mel: "interviewer", Ana: "participant" },
      { Mel: "interviewer", Bea: "participant" },
      { Mel: "interviewer", Cy: "participant" },
    ]);
  });
});
