import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { workClock } from "@/lib/testing";
import { planImport } from "./plan";
import type { ImportPlan } from "./planned";
import type { ImportOptions } from "./schema";

const DATA = "../shared/data";
const here = existsSync(`${DATA}/mismatches-pypi`);
const why = here ? "" : ` (skipped: ${DATA} is not beside the project)`;
const nobody = { participants: [], personas: [], accounts: [], documents: [] };

function load(folder: string, names = readdirSync(`${DATA}/${folder}`)) {
  return names.map((name) => {
    const bytes = new Uint8Array(readFileSync(`${DATA}/${folder}/${name}`));
    return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  });
}

function plan(folder: string, options: ImportOptions = {}, names?: string[]): ImportPlan {
  return planImport({ files: load(folder, names), options, existing: nobody });
}

function turnsOf(folder: string, name: string) {
  const document = plan(folder, {}, [name]).files[0]?.interview?.document;
  return (document?.turns ?? []).map(({ start, end, speaker, startMs }) => ({
    speaker: document?.speakers[speaker]?.label.toLowerCase(),
    text: document?.text.slice(start, end).replace(/\s+/g, " "),
    startMs,
  }));
}

describe.skipIf(!here)(`sixteen real transcripts and the table about them${why}`, () => {
  const sixteen = here
    ? plan("mismatches-pypi", { defaults: { audience: "customer" } })
    : { files: [], people: [], personas: [], accounts: [] };
  const interviews = sixteen.files.flatMap(({ interview }) => interview ?? []);

  it("are sixteen interviews with dates, conducted by Mel", () => {
    expect(interviews).toHaveLength(16);
    expect(interviews.every(({ conductor }) => conductor === "Mel")).toBe(true);
    expect(interviews.find(({ title }) => title === "donald-1-full")?.date).toBe("2019-08-07");
    expect(interviews.every(({ date }) => /^2019-\d\d-\d\d$/.test(date ?? ""))).toBe(true);
  });

  it("come from six people of two personas", () => {
    expect(sixteen.people.map(({ name }) => name).toSorted()).toEqual(["Donald", "Ernest", "Jackie", "Naomi", "Nick", "Terri"]);
    expect(sixteen.personas.map(({ name }) => name).toSorted()).toEqual(["downstream user", "upstream maintainer"]);
    expect(sixteen.people.every(({ audience }) => audience === "customer")).toBe(true);
    expect(interviews.every(({ participants }) => participants.length === 1)).toBe(true);
  });

  it("hold 2.0 to 4.1 % fewer words than the table says, which counts licence and labels too", () => {
    const said = new Map(
      readFileSync(`${DATA}/mismatches-pypi/attributes.csv`, "utf8")
        .split("\n")
        .map((line) => [line.split(",")[0], Number(line.split(",")[6])]),
    );
    for (const { document } of interviews) {
      const words = document.speakers.reduce((sum, speaker) => sum + speaker.words, 0);
      const below = 1 - words / (said.get(document.fileName) ?? 0);
      expect(below, document.fileName).toBeGreaterThanOrEqual(0.02);
      expect(below, document.fileName).toBeLessThanOrEqual(0.041);
    }
  });

  it("give the interviewer's and the captioners' words to nobody", () => {
    for (const { document } of interviews) {
      const answering = document.speakers.filter(({ role }) => role === "participant");
      expect(answering).toHaveLength(1);
      expect(document.speakers.find(({ label }) => label === "MEL")).toMatchObject({ role: "interviewer", person: null });
      for (const { label, role, person } of document.speakers)
        if (/mirabai|amanda/i.test(label)) expect({ role, person }).toEqual({ role: "other", person: null });
    }
    const labels = new Set(interviews.flatMap(({ document }) => document.speakers.map(({ label }) => label.toLowerCase())));
    expect([...labels].toSorted()).toEqual(["amanda", "donald", "ernest", "jackie", "mel", "mirabai", "naomi", "nick", "terri"]);
  });

  it("keep the licence before the first turn, and no two adjacent turns of one speaker", () => {
    for (const { document } of interviews) {
      const [first] = document.turns;
      expect(document.text.slice(0, first?.start)).toContain("Copyright transfer statement");
      document.turns.forEach((turn, index) => {
        expect(turn.speaker).not.toBe(document.turns[index - 1]?.speaker);
        expect(document.text.slice(turn.start, turn.end)).not.toMatch(
          /^(?:MEL|MIRABAI|JACKIE|ERNEST|NAOMI|NICK|TERRI|DONALD)\b[^\n]{0,9}:/m,
        );
        expect(document.text.slice(turn.start, turn.end)).not.toContain("Copyright transfer");
      });
    }
  });

  it("are six people without the table too, of no known audience", () => {
    const names = readdirSync(`${DATA}/mismatches-pypi`).filter((name) => name.endsWith(".md"));
    const bare = plan("mismatches-pypi", {}, names);
    expect(bare.files.flatMap(({ interview }) => interview ?? [])).toHaveLength(16);
    expect(bare.people.map(({ name, audience }) => [name, audience])).toHaveLength(6);
    expect(bare.people.every(({ audience }) => audience === null)).toBe(true);
    for (const name of names) {
      const alone = plan("mismatches-pypi", {}, [name]).files[0]?.interview?.document;
      expect(alone?.speakers.find(({ label }) => label === "MEL")?.role, name).toBe("interviewer");
      expect(
        alone?.speakers.filter(({ role }) => role === "participant"),
        name,
      ).toHaveLength(1);
    }
  });

  it("reads the same words from Zoom, Teams, SRT, Otter and Meet, turn by turn, times kept", () => {
    const original = turnsOf("mismatches-pypi", "jackie-1-full.md");
    for (const name of [
      "jackie-1-zoom-style.vtt",
      "jackie-1-teams-style.vtt",
      "jackie-1-speakers.srt",
      "jackie-1-otter-style.txt",
      "jackie-1-google-meet-style.txt",
    ]) {
      const turns = turnsOf("derived", name);
      expect(
        turns.map(({ speaker, text }) => ({ speaker, text })),
        name,
      ).toEqual(original.map(({ speaker, text }) => ({ speaker, text })));
      if (!name.includes("meet"))
        expect(
          turns.slice(0, 4).map(({ startMs }) => startMs),
          name,
        ).toEqual([0, 2000, 4000, 11000]);
    }
  });
});

describe.skipIf(!here)(`files that are damaged or strange${why}`, () => {
  const FIRST: [RegExp, string][] = [
    [/^(?:utf|mac|windows|mixed|nul|zero|invalid|double|text-named)/, "# Copyright transfer statement"],
    [/^nfd/, "# Copyright transfér statémént"],
    [/^(?:emoji|rtl|one-huge-line\.)/, "Okay. So is it okay to start the official recording mark here?"],
    [/^one-huge-line-with/, "That’s good. So… New transcript start line is now."],
    [/^(?:vtt|srt)/, "Okay. Are we ready to begin transcription?"],
    [/^html/, "<script>alert(1)</script> <img src=x onerror=alert(1)>"],
  ];

  it("end in a text that reads right or in a refusal that says why, each well within five seconds", () => {
    for (const file of load("weird")) {
      const worked = workClock();
      const [entry] = planImport({ files: [file], options: {}, existing: nobody }).files;
      expect(worked(), file.name).toBeLessThan(5000);
      const text = entry?.interview?.document.text;
      if (text === undefined) {
        expect(entry?.report.status, file.name).toBe("refused");
        expect(entry?.report.reason, file.name).toMatch(/^[A-Z].{20,}[.]$/);
        continue;
      }
      expect(text, file.name).not.toMatch(/[\0\ufffd\r]|â€|Ã©|‚Äô/);
      const first = FIRST.find(([pattern]) => pattern.test(file.name))?.[1];
      expect(text.slice(0, first?.length), file.name).toBe(first);
    }
  });

  it("never stop the good ones beside them", () => {
    const all = plan("weird");
    const status = new Map(all.files.map(({ report }) => [report.name, report.status]));
    expect(status.get("rtl-speaker-labels.txt")).toBe("stored");
    expect(status.get("truncated.docx")).toBe("refused");
    expect([...status.values()].filter((value) => value === "refused")).toHaveLength(10);
  });
});
