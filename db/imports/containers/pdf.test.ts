import { describe, expect, test } from "vitest";
import { pdfOf, read, spoken } from "./testing";

describe("a PDF", () => {
  const speeches = [
    ["Interviewer: Why did you look for something new at", "all, when the old one had worked for years?"],
    ["Participant: The audit was due, and nobody could say", "which of the three sheets was the right one any", "more."],
    ["Interviewer: I see."],
    ["Participant: So we bought the first that had an audit-", "trail, which", "was not cheap."],
  ];

  /** As MAXQDA prints it: a running number in the margin beside each paragraph, a head and a page number. */
  function printed(): Uint8Array {
    const pages: { x: number; y: number; text: string }[][] = [];
    let number = 0;
    for (let page = 0; page < 3; page += 1) {
      let y = 700;
      const lines = [{ x: 72, y: 760, text: "Project 12 - Interview" }];
      for (const speech of page === 1 ? [...speeches.slice(2), ...speeches.slice(0, 2)] : speeches) {
        number += 1;
        lines.push({ x: 40, y, text: String(number) });
        for (const text of speech) {
          lines.push({ x: 72, y, text });
          y -= 14;
        }
      }
      lines.push({ x: 300, y: 40, text: `Page ${page + 1} of 3` });
      pages.push(lines);
    }
    return pdfOf(pages);
  }

  test("loses the numbers in its margin, its heads and page numbers, and has its lines rejoined to paragraphs", async () => {
    const { format, turns, text } = await spoken("p1.pdf", printed());
    expect(format).toBe("pdf");
    expect(turns).toHaveLength(12);
    expect(turns.slice(0, 4).map(([label, said]) => [label, said])).toEqual([
      ["Interviewer", "Why did you look for something new at all, when the old one had worked for years?"],
      ["Participant", "The audit was due, and nobody could say which of the three sheets was the right one any more."],
      ["Interviewer", "I see."],
      ["Participant", "So we bought the first that had an audit-trail, which was not cheap."],
    ]);
    expect(text).not.toMatch(/\d/);
  });

  test("of pictures alone, or one that is damaged, is refused with what to do", async () => {
    expect(await read("scan.pdf", pdfOf([[]]))).toMatchObject([{ read: { kind: "refused", reason: expect.stringMatching(/OCR/) } }]);
    expect(await read("half.pdf", "%PDF-1.4\nnothing here")).toMatchObject([
      { read: { kind: "refused", reason: expect.stringMatching(/^This PDF /) } },
    ]);
  });
});
