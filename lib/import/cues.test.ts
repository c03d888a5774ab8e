import { describe, expect, it } from "vitest";
import { detectFormat } from "./formats";
import { parseTranscript } from "./transcript";

function read(text: string, name = "talk.vtt") {
  const detected = detectFormat(name, text);
  if (detected.kind !== "text") return { format: null, spoken: [], warnings: [], text: "" };
  const parsed = parseTranscript({ text, format: detected.format });
  return { ...parsed, spoken: parsed.turns.map(({ start, end, label, startMs }) => [label, parsed.text.slice(start, end), startMs]) };
}

describe("captions", () => {
  it("of Teams have closed voices; cues of one speaker are one turn with the time of the first", () => {
    const { format, spoken } = read(
      "WEBVTT\n\n12345678-0c2e-4d8a-9d35-5f6f1a7c0001/0-0\n00:00:01.000 --> 00:00:02.000\n<v Mel Ito>Why &amp; when?</v>\n\n12345678-0c2e-4d8a-9d35-5f6f1a7c0001/0-1\n00:00:02.000 --> 00:00:03.000\n<v Ana Sol>The\naudit</v>\n\n12345678-0c2e-4d8a-9d35-5f6f1a7c0001/0-2\n00:00:03.000 --> 00:00:04.000\n<v Ana Sol>was due.</v>",
    );
    expect(format).toBe("teams-vtt");
    expect(spoken).toEqual([
      ["Mel Ito", "Why & when?", 1000],
      ["Ana Sol", "The audit was due.", 2000],
    ]);
  });

  it("of an archive leave voices open, and hold two in one cue", () => {
    const { spoken } = read(
      "WEBVTT\n\n1\n00:08.900 --> 00:10.300\n<v Mel Ito>Okay, I think\nwe're going.\n\n2\n00:11.000 --> 00:12.000\n<v Mel Ito>So? <v Ana Sol><i>Yes</i>.",
    );
    expect(spoken).toEqual([
      ["Mel Ito", "Okay, I think we're going. So?", 8900],
      ["Ana Sol", "Yes.", 11_000],
    ]);
  });

  it("of Zoom carry the name in the words; a cue without one goes on with the speaker before", () => {
    const { format, spoken } = read(
      "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nMel Ito: Why?\n\n2\n00:00:02.000 --> 00:00:03.000\nAna Sol: One thing:\n\n3\n00:00:03.000 --> 00:00:04.000\nprice.\n\n4\n00:00:08.000 --> 00:00:09.000\nAna Sol: And speed.\n\n5\n00:00:09.000 --> 00:00:10.000\nMel Ito: Ok.",
    );
    expect(format).toBe("zoom-vtt");
    expect(spoken).toEqual([
      ["Mel Ito", "Why?", 1000],
      ["Ana Sol", "One thing: price.\n\nAnd speed.", 2000],
      ["Mel Ito", "Ok.", 9000],
    ]);
  });

  it("are read without header, hours, numbers or blank lines, in Markdown too, and notes and styles are left out", () => {
    const body = "00:01.000 --> 00:02.000\nMEL: Why?\n2\n00:02.000 --> 00:03.000\nANA: Price.\n3\n00:03.000 --> 00:04.000\nMEL: Ok.";
    expect(read(body, "talk.md").spoken).toHaveLength(3);
    const { spoken } = read(
      `WEBVTT - title\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE\nconfidence: 0.9\n\nREGION\nid:fred\n\n${body}`,
    );
    expect(spoken.map(([, text]) => text)).toEqual(["Why?", "Price.", "Ok."]);
  });

  it("of SRT may have dots for commas and no numbers", () => {
    const { format, spoken } = read(
      "00:00:01.000 --> 00:00:02.000\nMel: Why?\n\n00:00:02,000 --> 00:00:03,500\n{\\an8}<b>Ana: Price.</b>\n\n00:00:04.000 --> 00:00:05.000\nMel: Ok.",
      "talk.srt",
    );
    expect(format).toBe("srt");
    expect(spoken).toEqual([
      ["Mel", "Why?", 1000],
      ["Ana", "Price.", 2000],
      ["Mel", "Ok.", 4000],
    ]);
  });

  it("out of order are put in order and repeated ones read once; two recordings in one file stay as they are", () => {
    const cue = (at: number, who: string, text: string) => `00:00:0${at}.000 --> 00:00:0${at + 1}.000\n${who}: ${text}`;
    const mixed = read(
      ["WEBVTT", cue(3, "Ana", "three"), cue(1, "Mel", "one?"), cue(2, "Ana", "two"), cue(3, "Ana", "three")].join("\n\n"),
    );
    expect(mixed.spoken.map(([, text]) => text)).toEqual(["one?", "two three"]);
    expect(mixed.warnings[0]).toContain("1 repeated cue was read once");
    const long = (from: string) => [1, 2, 3, 4, 5, 6].map((at) => cue(at, at % 2 ? "Mel" : "Ana", `${from} ${at}`)).join("\n\n");
    const twice = read(`WEBVTT\n\n${long("first")}\n\n${long("second").replaceAll(".000", ".200")}`);
    expect(twice.spoken[0]?.[1]).toBe("first 1");
    expect(twice.spoken.at(-1)?.[1]).toBe("second 6");
  });

  it("cut off in the middle keep every word that is there, and no half time", () => {
    const { text } = read(
      "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nMel: Why?\n\n2\n00:00:02.000 --> 00:00:03.000\nAna: Because it\n\n3\n00:00:0",
    );
    expect(text).toBe("Why?\n\nBecause it");
  });

  it("keep markup that is no caption markup as text", () => {
    expect(read("WEBVTT\n\n00:01.000 --> 00:02.000\n<script>alert(1)</script> was in the log").text).toBe(
      "<script>alert(1)</script> was in the log",
    );
  });

  it("without any speaker are one turn in paragraphs, and say so", () => {
    const { spoken, warnings } = read(
      "[00:43.810 --> 00:47.850]  Hello everyone.\n[00:48.350 --> 00:54.570]  I'm here with Rick.\n[00:59.000 --> 01:02.000]  Next.",
      "talk.txt",
    );
    expect(spoken).toEqual([[null, "Hello everyone. I'm here with Rick.\n\nNext.", 43_810]]);
    expect(warnings).toHaveLength(1);
  });

  it("without a single cue are refused", () => {
    expect(detectFormat("x.vtt", "WEBVTT\n\nNOTE nothing")).toMatchObject({ kind: "refused" });
  });
});
