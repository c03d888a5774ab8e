import { describe, expect, it } from "vitest";
import { readImportFile } from "./read-file";

function read(name: string, text: string) {
  const file = readImportFile({ name, bytes: new TextEncoder().encode(text) });
  if (file.kind !== "text") return file;
  const { parsed } = file;
  return {
    format: parsed.format,
    spoken: parsed.turns.map(({ start, end, label, startMs }) => [label, parsed.text.slice(start, end), startMs]),
  };
}

describe("a transcript kept as a table", () => {
  it("has whole numbers between tabs in milliseconds, and quotation marks are words", () => {
    expect(read("a.tsv", 'start\tend\ttext\n43810\t47850\tHello "all\n47850\t48000\tof you.\n')).toEqual({
      format: "tsv",
      spoken: [[null, 'Hello "all of you.', 43_810]],
    });
  });

  it("has speakers, and times in seconds or as a clock", () => {
    const spoken = [
      ["Mel", "Why; now?", 1500],
      ["Ana", "The audit.", 4000],
    ];
    expect(read("a.csv", 'Speaker;Start;End;Text\nMel;0:01.5;0:04;"Why; now?"\nAna;0:04;0:06;The audit.\n')).toEqual({
      format: "csv",
      spoken,
    });
    expect(read("a.csv", "start,end,speaker,text\n1.5,4.0,Mel,Why; now?\n4.0,6,Ana,The audit.\n")).toEqual({ format: "csv", spoken });
  });

  it("is any other table where a column is something else, or a time is none", () => {
    expect(read("a.csv", "start,end,text,score\n1,2,x,3\n")).toMatchObject({ kind: "table" });
    expect(read("a.csv", "start,end,text\nyesterday,today,x\n")).toMatchObject({ kind: "table" });
    expect(read("a.csv", "name,text\nMel,x\n")).toMatchObject({ kind: "table" });
  });
});

describe("a transcriber's JSON", () => {
  it("is read in the forms of its relatives, with speakers where it names them", () => {
    const spoken = [
      ["SPEAKER_00", "Why now?", 1500],
      ["SPEAKER_01", "The audit.", 4000],
    ];
    const segments = [
      { start: 1.5, end: 4, text: " Why now?", speaker: "SPEAKER_00" },
      { start: 4, end: 6, text: " The audit.", speaker: "SPEAKER_01" },
    ];
    expect(read("a.json", JSON.stringify({ text: "…", segments, language: "en" }))).toEqual({ format: "whisper-json", spoken });
    expect(read("renamed.txt", JSON.stringify(segments))).toEqual({ format: "whisper-json", spoken });
    const chunks = [{ timestamp: [1.5, null], text: " Hello." }];
    expect(read("a.json", JSON.stringify({ chunks }))).toMatchObject({ spoken: [[null, "Hello.", 1500]] });
    const transcription = [{ timestamps: { from: "00:00:01,500" }, offsets: { from: 1500, to: 2000 }, text: " Hello." }];
    expect(read("a.json", JSON.stringify({ transcription }))).toMatchObject({ spoken: [[null, "Hello.", 1500]] });
  });

  it("that is damaged is refused with the place", () => {
    const reason = (text: string) => expect.objectContaining({ reason: expect.stringContaining(text) });
    expect(read("a.json", '{"segments": [\n{"start": 1,\n"end" 2}]}')).toEqual(reason("at line 3"));
    expect(read("a.json", '{"segments": [\n{"start": 1,')).toEqual(reason("at line 2"));
    expect(read("a.json", '[{"start":1,"text":"x"},{"text":"y"}]')).toEqual(reason("Segment 2"));
  });

  it("of another kind, or damaged, is refused with what to do", () => {
    for (const text of [
      '{"a":1}',
      '{"segments":[]}',
      '{"segments":[{"start":"x","text":"y"}]}',
      '{"segments":[{"sta',
      "[".repeat(50_000),
      "[1]",
    ])
      expect(read("a.json", text), text.slice(0, 40)).toMatchObject({ kind: "refused", reason: expect.stringMatching(/JSON.*\.$/) });
  });
});
