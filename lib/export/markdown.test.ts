import { describe, expect, it } from "vitest";
import { coverageOf } from "@/lib/coverage/coverage";
import { answered, evidence, highlight, inWords, person, reply } from "@/lib/evidence/testing";
import { presetJourney } from "@/lib/journey/study-journey";
import { summarizeThemes } from "@/lib/themes/summarize";
import { coverageMarkdown } from "./coverage-markdown";
import { escapeMarkdown, markdownTable, quoteMarkdown } from "./markdown";
import { quoteOfThemeMarkdown, themesMarkdown } from "./themes-markdown";

const people = Array.from({ length: 10 }, (_, index) => person(String(index + 1), { role: "admin" }));
const study = evidence({
  people,
  highlights: [
    highlight("a", "1", { point: "failure", codeIds: ["units"] }),
    highlight("b", "2", { point: "failure", codeIds: ["units"], verbatim: false }),
  ],
});

const WORDS = { a: "It stopped at *row 212*\nand did not say why.", b: "asked her boss | twice", c: "Boxes, pieces, metres." };
const themesOf = (...asked: Parameters<typeof summarizeThemes>) => inWords(summarizeThemes(...asked), WORDS);

describe("themes as Markdown", () => {
  it("hold n of N, share, interval, quotes with codes, the filter and the date", () => {
    const [persona] = themesOf(study, { filter: {}, journey: presetJourney("lifecycle") }).items;
    if (!persona) throw new Error("no persona");
    const text = themesMarkdown(persona, {
      sentence: "Heard from Floor lead.",
      date: "2026-05-04",
      stageNames: new Map([["onboarding", "Onboarding"]]),
    });
    expect(text).toBe(
      [
        "# Themes: Floor lead",
        "Heard from Floor lead. 10 people heard, each counted once. 2026-05-04. Intervals are Wilson 95 %, if these people were a random draw.",
        "## Onboarding",
        "### What stops them: 2 of 10 name at least one",
        "- **Units differ**: 2 of 10, 20 % (6–51)\n\n  > “It stopped at \\*row 212\\* and did not say why.” (P-001, customer, admin)\n\n  > Note: asked her boss \\| twice (P-002, customer, admin)",
        "",
      ].join("\n\n"),
    );
  });
});

describe("themes with respondents as Markdown", () => {
  const asked = Array.from({ length: 12 }, (_, index) => reply(String(index + 1), { role: null }));
  const wrote = answered("c", "3", { point: "failure", codeIds: ["units"] });
  const beside = { ...study, ...evidence({ people: [], replies: asked }), people, attendances: study.attendances };
  const facts = { sentence: "Everyone.", date: "2026-05-04", stageNames: new Map([["onboarding", "Onboarding"]]) };

  it("say both, beside one another", () => {
    const [persona] = themesOf(
      { ...beside, highlights: [...study.highlights, wrote] },
      { filter: {}, journey: presetJourney("lifecycle") },
    ).items;
    const text = persona ? themesMarkdown(persona, facts) : "";
    expect(text).toContain("10 people heard, each counted once; 12 people asked by questionnaire, never added to them.");
    expect(text).toContain("### What stops them: 2 of 10 interviewed and 1 of 12 asked name at least one");
    expect(text).toContain("- **Units differ**: 2 of 10 interviewed, 20 % (6–51); 1 of 12 asked, 8 % (1–35)");
    expect(text).toContain("> “Boxes, pieces, metres.” (R-003, customer, asked “What nearly stopped you?”)");
  });

  it("say respondents alone where nobody was interviewed", () => {
    const [persona] = themesOf(
      { ...beside, highlights: [wrote] },
      { filter: { source: ["questionnaire"] }, journey: presetJourney("lifecycle") },
    ).items;
    const text = persona ? themesMarkdown(persona, facts) : "";
    expect(text).toContain("12 people asked by questionnaire, each counted once.");
    expect(text).toContain("- **Units differ**: 1 of 12 asked, 8 % (1–35)");
  });
});

describe("a quote as Markdown", () => {
  it("carries the theme it speaks for, n of N, the filter and both days", () => {
    const theme = themesOf(study, { filter: {}, journey: presetJourney("lifecycle") }).items[0]?.stages[2]?.failures[0];
    const quote = theme?.quotes[0];
    if (!theme || !quote) throw new Error("no quote");
    expect(quoteOfThemeMarkdown(quote, { theme, sentence: "Heard from Floor lead.", date: "2026-05-04" })).toBe(
      "> “It stopped at \\*row 212\\* and did not say why.” (P-001, customer, admin)\n>\n> Units differ: 2 of 10, 20 % (6–51). Heard from Floor lead. Said 2026-03-02, copied 2026-05-04.\n",
    );
  });
});

describe("coverage as Markdown", () => {
  it("is one table with targets and planned interviews, and whom to talk to next", () => {
    const coverage = coverageOf(study, {
      audienceMinimum: 3,
      noDate: 0,
      planned: [
        { interviewId: "p", version: 1, personaId: "lead", audience: "churned", role: null, who: "to find", conductor: null, date: null },
      ],
    });
    const text = coverageMarkdown(coverage, { date: "2026-05-04" });
    expect(text).toContain("| Floor lead | 0 | 10 | 0 (1 planned) | 10 | 15 to 20 | 5 short: no prospect at all | 0 |");
    expect(text).toContain("- Floor lead who is still deciding: No prospect heard yet; at least 3 are asked for.");
  });
});

describe("words in Markdown", () => {
  it.each([
    ["a|b", "a\\|b"],
    ["# not a title", "\\# not a title"],
    ["- not a list", "\\- not a list"],
    ["1. not a list", "1\\. not a list"],
    ["<script>", "\\<script\\>"],
    ["two\n\nparagraphs", "two paragraphs"],
    ["P-017, 5 - 3", "P-017, 5 - 3"],
    ["[link](http://x)", "\\[link\\](http://x)"],
  ])("%j shows as itself", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it("stay in their cell and in their quote", () => {
    expect(markdownTable(["a"], [["x | y\nz"]])).toBe("| a |\n| --- |\n| x \\| y z |");
    expect(quoteMarkdown({ quote: "No.\nNever.", verbatim: true, participantCode: "P-001", audience: null, role: null })).toBe(
      "> “No. Never.” (P-001)",
    );
  });
});
