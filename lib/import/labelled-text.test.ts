import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectFormat } from "./formats";
import { parseTranscript } from "./transcript";

function read(text: string, name = "talk.md") {
  const detected = detectFormat(name, text);
  if (detected.kind !== "text") throw new Error(`not a text: ${JSON.stringify(detected)}`);
  const parsed = parseTranscript({ text, format: detected.format });
  const turns = parsed.turns.map(({ start, end, label, startMs }) => ({
    label,
    text: parsed.text.slice(start, end),
    ...(startMs === undefined ? {} : { startMs }),
  }));
  return { ...parsed, spoken: turns };
}

describe("a text with speaker labels", () => {
  it("gives turns without labels, adjacent ones of one speaker joined, and keeps what stands before them", () => {
    const { text, spoken, kind } = read(
      "# Call with Ana\n\nMEL: Why now?\n\nANA: The audit.\n\nANA: And the price.\n\nMore of it.\n\nMEL: I see.\n",
    );
    expect(kind).toBe("transcript");
    expect(text).toBe("# Call with Ana\n\nWhy now?\n\nThe audit.\n\nAnd the price.\n\nMore of it.\n\nI see.");
    expect(spoken).toEqual([
      { label: "MEL", text: "Why now?" },
      { label: "ANA", text: "The audit.\n\nAnd the price.\n\nMore of it." },
      { label: "MEL", text: "I see." },
    ]);
  });

  it("knows bold labels with the colon inside or outside, and cuts times out while keeping them on the turn", () => {
    const { spoken } = read(
      "**Mel Ito:** [00:00:05] Why now?\n\n**Ana Sol**: \\[07:46\\] The audit, [00:08:00] mostly.\n\n**Mel Ito:** I see.\n\n**Ana Sol** (00:09:00): Yes.",
    );
    expect(spoken).toEqual([
      { label: "Mel Ito", text: "Why now?", startMs: 5000 },
      { label: "Ana Sol", text: "The audit, mostly.", startMs: 466_000 },
      { label: "Mel Ito", text: "I see." },
      { label: "Ana Sol", text: "Yes.", startMs: 540_000 },
    ]);
  });

  it("takes a label that stands once for a speaker only if it is a name of the same shape", () => {
    const { spoken } = read(
      "MEL: Why?\n\nANA: So the first one is:\n\nNote: this is about price.\n\nTask 2: find it.\n\nIf somebody asks: yes.\n\nBEA: Me too!\n\nMEL: Good.\n\nANA: Yes.",
    );
    expect(spoken.map(({ label }) => label)).toEqual(["MEL", "ANA", "BEA", "MEL", "ANA"]);
    expect(spoken[1]?.text).toContain("Note: this is about price.\n\nTask 2: find it.");
  });

  it("gives what Mel types to Mel", () => {
    const { spoken } = read(
      "MEL: Hello?\n\nANA: Yes.\n\nMEL, TYPING: No sound here.\n\nANA: Oh.\n\nMEL (on the phone): Back.\n\nANA: Good.",
    );
    expect(spoken.map(({ label }) => label)).toEqual(["MEL", "ANA", "MEL", "ANA", "MEL", "ANA"]);
    expect(spoken[2]?.text).toBe("No sound here.");
  });

  it("leaves quotations that are shown to somebody in the turn in which they stand", () => {
    const { spoken } = read("MEL: Look at this.\n\n> BEA: It was slow.\n>\n> ANA: I left.\n\nANA: True.\n\nMEL: So?\n\nANA: So.");
    expect(spoken[0]).toEqual({ label: "MEL", text: "Look at this.\n\n> BEA: It was slow.\n>\n> ANA: I left." });
    expect(spoken).toHaveLength(4);
  });

  it("leaves a heading between two speakers to neither", () => {
    const { spoken, text } = read("Ana: One.\n\n## Pricing\n\nMel: Two?\n\nAna: Three.\n\nMel: Four?");
    expect(text).toContain("## Pricing");
    expect(spoken.map((turn) => turn.text)).toEqual(["One.", "Two?", "Three.", "Four?"]);
  });

  it("reads Otter's headers, one without a time too, and drops its footer", () => {
    const { spoken, format, text } = read(
      "Mel Ito  0:03  \nWhy now?\n\nAna Sol  1:02:15  \nThe audit.\n\nIt was due.\n\nMel Ito  \nI see.\n\nAna Sol  1:03:00  \nYes.\n\nTranscribed by https://otter.ai",
    );
    expect(format).toBe("otter");
    expect(spoken.map(({ label, startMs }) => [label, startMs])).toEqual([
      ["Mel Ito", 3000],
      ["Ana Sol", 3_735_000],
      ["Mel Ito", undefined],
      ["Ana Sol", 3_780_000],
    ]);
    expect(text).not.toContain("otter.ai");
  });

  it("reads Google Meet by its attendees, without its headings of time and its footer", () => {
    const { spoken, format, text } = read(
      "Mar 4, 2024\nCall - Transcript\nAttendees\nMel Ito, Ana Sol\nTranscript\n\n00:00:00\n\nMel Ito: Why now?\nAna Sol: The audit.\n\n00:05:00\n\nMel Ito: And then?\n\nTranscription ended after 00:30:30\n\nThis editable transcript was computer generated and might contain errors. People can also change the text after it was created.",
    );
    expect(format).toBe("meet");
    expect(spoken).toEqual([
      { label: "Mel Ito", text: "Why now?", startMs: 0 },
      { label: "Ana Sol", text: "The audit." },
      { label: "Mel Ito", text: "And then?", startMs: 300_000 },
    ]);
    expect(text).not.toMatch(/ended after|computer generated|00:05/);
  });

  it("reads Zoom's saved text with tabs", () => {
    expect(read("00:00:05\tMel Ito\tWhy now?\n00:00:09\tAna Sol\tThe audit.\n00:00:12\tMel Ito\tI see.").spoken).toEqual([
      { label: "Mel Ito", text: "Why now?", startMs: 5000 },
      { label: "Ana Sol", text: "The audit.", startMs: 9000 },
      { label: "Mel Ito", text: "I see.", startMs: 12_000 },
    ]);
  });

  it("works with emoji, right-to-left and generic labels", () => {
    expect(read("🎤 Mel: Why?\n\n👩🏽‍💻 Ana 🇪🇸: Price.\n\n🎤 Mel: So?\n\n👩🏽‍💻 Ana 🇪🇸: So.").spoken).toHaveLength(4);
    expect(read("מל: למה?\n\nأنا: السعر.\n\nמל: ואז?\n\nأنا: نعم.").spoken.map(({ label }) => label)).toEqual(["מל", "أنا", "מל", "أنا"]);
    expect(read("Interviewer: Why?\n\nParticipant: Price.").spoken).toHaveLength(2);
    expect(read("Interviewer: Why?\n\nAna Sol: Price.").spoken).toHaveLength(2);
    expect(read("Mel: Why?\n\nAna: Price.").spoken).toHaveLength(2);
    expect(read("Q: Why?\n\nA: Price.\n\nQ: And?\n\nA: That is all.").spoken).toHaveLength(4);
  });

  it("puts labels in capitals that were lost in one long line back on lines of their own", () => {
    const line = Array.from(
      { length: 60 },
      (_, index) => `MEL: Question number ${index}? ANA: An answer of some length, the ${index}th.`,
    ).join(" ");
    expect(read(line).spoken).toHaveLength(120);
  });

  it("leaves notes alone: headings, keys, agendas and lists are nobody", () => {
    for (const notes of [
      "P10 29/11/2021\n\nT1\n\tfound it at once\n\tPain: export is slow\nT2\n\tPain: no undo\n\tGoal: less clicking",
      "Name: Ana\nRole: admin\nPlan: team\n\nShe said the set-up took a week.",
      "Agenda\n\nIntro 9:00\nDemo 9:30\nQuestions 10:15\n",
      "# Result: good\n\n* Pain: price\n* Pain: speed\n\nNote: call back.\nNote: send deck.",
    ]) {
      expect(read(notes, "notes.txt").kind, notes).toBe("notes");
    }
  });
});

const label = fc.constantFrom("MEL", "ANA SOL", "Bea", "Interviewer", "P1", "**Cy Díaz**", "מל");
const words = fc.array(
  fc.constantFrom("so", "price", "Why?", "MEL", "ANA:", "[00:01:02]", "> x", "#", "\n", "\n\n", "Note:", "10:30", "…", "-"),
  { maxLength: 12 },
);

/** What somebody says, without a time between two names: cut out, it would leave words that read like one label, as no export does. */
function speech(said: string[]): string {
  return said.join(" ").replaceAll(/(?<=(?:MEL|ANA:) )(?:\[00:01:02\] )+(?=MEL|ANA:)/g, "");
}

describe("turns of any text", () => {
  it("lie inside it, in order, without overlap, never two of one speaker in a row, no label at the head of a line", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(label, words), { minLength: 1, maxLength: 12 }), (turns) => {
        const source = turns.map(([who, said]) => `${who}: ${speech(said)}`).join("\n\n");
        const detected = detectFormat("x.txt", source);
        if (detected.kind !== "text") return;
        const parsed = parseTranscript({ text: source, format: detected.format });
        let end = 0;
        const speakers = new Set(parsed.turns.map((turn) => turn.label));
        parsed.turns.forEach((turn, index) => {
          expect(turn.start).toBeGreaterThanOrEqual(end);
          expect(turn.end).toBeGreaterThan(turn.start);
          expect(turn.end).toBeLessThanOrEqual(parsed.text.length);
          expect(turn.label).not.toBe(parsed.turns[index - 1]?.label);
          for (const line of parsed.text.slice(turn.start, turn.end).split("\n")) {
            for (const speaker of speakers) expect(line.startsWith(`${speaker}: `)).toBe(false);
          }
          end = turn.end;
        });
      }),
      { numRuns: 400 },
    );
  });

  it("find a label behind two times in a row", () => {
    const source = "MEL: [00:01:02] [00:01:03] ANA: so\n\nMEL: well\n\nANA: yes\n\nMEL: good";
    const parsed = parseTranscript({ text: source, format: "labelled-text" });
    expect(parsed.turns.map(({ label }) => label)).toEqual(["ANA", "MEL", "ANA", "MEL"]);
    expect(parsed.text.startsWith("so")).toBe(true);
  });

  it("survive anything that can be typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (source) => {
        const detected = detectFormat("x.md", source);
        if (detected.kind === "text") parseTranscript({ text: source, format: detected.format });
      }),
      { numRuns: 400 },
    );
  });
});
