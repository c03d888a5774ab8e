import { describe, expect, it } from "vitest";
import { readImportFile } from "./read-file";
import { proposeSpeakers } from "./speakers";

function read(text: string, name = "talk.txt") {
  const file = readImportFile({ name, bytes: new TextEncoder().encode(text) });
  if (file.kind !== "text") throw new Error(JSON.stringify(file));
  const { parsed } = file;
  const spoken = parsed.turns.map(({ start, end, label }) => [label, parsed.text.slice(start, end)]);
  const roles = Object.fromEntries(proposeSpeakers(parsed).map(({ label, role }) => [label, role]));
  return { ...parsed, spoken, roles, warnings: file.warnings };
}

describe("speech without a label", () => {
  it("belongs to the participant where only the moderator has one; tasks and notes in brackets are nobody's", () => {
    const { spoken, roles, text } = read(
      "Task 1: Find a permit\n\nMODERATOR: What do you see?\n\n\tA map.\n\n(She reads the page.)\n\n\tIt is small.\n\nTask 2: Pay\n\nMODERATOR: And now?\n\n(She laughs)\n\n\tI would pay.",
    );
    expect(spoken).toEqual([
      ["MODERATOR", "What do you see?"],
      ["Participant", "A map.\n\n(She reads the page.)\n\nIt is small."],
      ["MODERATOR", "And now?"],
      ["Participant", "I would pay."],
    ]);
    expect(roles).toEqual({ MODERATOR: "interviewer", Participant: "participant" });
    expect(text).toContain("\n\nTask 2: Pay\n\n");
    expect(read("MODERATOR: What do you see?\nA map.\nIt is small.\nMODERATOR: And now?\nI would pay.").spoken).toEqual([
      ["MODERATOR", "What do you see?"],
      ["Participant", "A map.\nIt is small."],
      ["MODERATOR", "And now?"],
      ["Participant", "I would pay."],
    ]);
  });

  it("goes on with the speaker before where the others have labels too", () => {
    const { spoken } = read("MODERATOR: Why?\n\nP1: The audit.\n\nIt was due.\n\nMODERATOR: I see.\n\nP1: Yes.");
    expect(spoken[1]).toEqual(["P1", "The audit.\n\nIt was due."]);
  });

  it("has its speaker on a line above it, without a time, in Otter's export without times; headings of notes are nobody", () => {
    const { spoken, format } = read(
      "Mel Ito\nWhy now?\n\nAna Sol\nThe audit was due.\n\nMel Ito\nI see.\n\nAna Sol\nYes.\n\nTranscribed by https://otter.ai",
    );
    expect(format).toBe("otter");
    expect(spoken).toEqual([
      ["Mel Ito", "Why now?"],
      ["Ana Sol", "The audit was due."],
      ["Mel Ito", "I see."],
      ["Ana Sol", "Yes."],
    ]);
    expect(read("Setup\nTook a week.\n\nBilling\nUnclear.\n\nSetup\nAgain slow.\n\nBilling\nPaid twice.").kind).toBe("notes");
  });
});

describe("two speakers in one cue", () => {
  const cue = (at: number, ...lines: string[]) => `00:00:0${at}.000 --> 00:00:0${at + 1}.000\n${lines.join("\n")}`;
  const vtt = (...cues: string[]) => read(`WEBVTT\n\n${cues.join("\n\n")}`, "talk.vtt");

  it("are parted by their names, on a line of their own or inside one", () => {
    const { spoken } = vtt(cue(1, "Mel: Why now? Ana: The audit."), cue(2, "Ana: Really. Mel: I see. Ana: Yes: it is."), cue(4, "Mel: Ok"));
    expect(spoken).toEqual([
      ["Mel", "Why now?"],
      ["Ana", "The audit. Really."],
      ["Mel", "I see."],
      ["Ana", "Yes: it is."],
      ["Mel", "Ok"],
    ]);
  });

  it("are parted by dashes with names behind them, and the dashes are nobody's words", () => {
    const { spoken, warnings } = vtt(cue(1, "- MEL: Why now?", "- ANA: The audit."), cue(2, "ANA: Really."), cue(4, "MEL: I see."));
    expect(spoken).toEqual([
      ["MEL", "Why now?"],
      ["ANA", "The audit. Really."],
      ["MEL", "I see."],
    ]);
    expect(warnings).toEqual([]);
  });

  it("are parted by dashes; in a talk of two, the one who did not speak is taken and it is said to be a guess", () => {
    const { spoken, warnings } = vtt(
      cue(1, "Mel: Why now?"),
      cue(2, "Ana: The audit."),
      cue(3, "- And the price?", "- That too."),
      cue(5, "Mel: Ok"),
      cue(6, "Ana: So."),
    );
    expect(spoken).toEqual([
      ["Mel", "Why now?"],
      ["Ana", "The audit."],
      ["Mel", "And the price?"],
      ["Ana", "That too."],
      ["Mel", "Ok"],
      ["Ana", "So."],
    ]);
    expect(warnings[0]).toMatch(/dash/);
    expect(vtt(cue(1, "- Why now?", "- The audit.")).text).toBe("- Why now?\n\n- The audit.");
  });
});

describe("labels that are no speakers", () => {
  it("are numbered headings in any language", () => {
    const { spoken, kind } = read(
      "Entrevistador: Como?\n\nAna: Bem.\n\nPergunta 2: E o preço?\n\nAna: Caro.\n\nZadanie 1: otwórz\n\nEntrevistador: Sim?\n\nAna: Sim.",
    );
    expect(kind).toBe("transcript");
    expect(new Set(spoken.map(([label]) => label))).toEqual(new Set(["Entrevistador", "Ana"]));
  });
});

describe("who leads a group", () => {
  it("is the one who speaks before and after everybody else, however much the others wonder", () => {
    const { roles } = read(
      [
        "Sam: Let us begin.",
        "Ana: Daily?",
        "Sam: And Ben.",
        "Ben: Weekly? I guess?",
        "Sam: Cleo.",
        "Cleo: Never. Should I?",
        "Sam: Ana again.",
        "Ana: Fine.",
      ].join("\n\n"),
    );
    expect(roles).toEqual({ Sam: "interviewer", Ana: "participant", Ben: "participant", Cleo: "participant" });
  });
});

describe("Google Meet", () => {
  it("has its attendees, times and footer found under headings and emphasis too", () => {
    const { spoken, format, text, turns } = read(
      "# Notes\n\nInvited [Mel Ito](mailto:a@example.org) [Ana Sol](mailto:b@example.org) [Zed](mailto:c@example.org)\n\n# Transcript\n\n### 00:00:00\n\n**Mel Ito:** Why?\n\n**Ana Sol:** So.\n\n**Zed:** Me too.\n\n### 00:05:00\n\n**Mel Ito:** And?\n\n### Transcription ended after 00:30:00\n\n*This editable transcript was computer generated and might contain errors.*",
    );
    expect(format).toBe("meet");
    expect(spoken.map(([label]) => label)).toEqual(["Mel Ito", "Ana Sol", "Zed", "Mel Ito"]);
    expect(turns.map(({ startMs }) => startMs)).toEqual([0, undefined, undefined, 300_000]);
    expect(text).not.toMatch(/ended after|computer generated/);
  });
});
