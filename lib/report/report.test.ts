import { describe, expect, it } from "vitest";
import type { Report } from "./blocks";
import { quoteBlocks } from "./quotes";
import { reportHtml } from "./to-html";
import { reportMarkdown } from "./to-markdown";

const HOSTILE = `<script>alert("x")</script> & *stars* | pipes\u0007`;

const report: Report = {
  title: HOSTILE,
  lead: "Why do they stay?",
  date: "2026-11-22",
  sections: [
    {
      slug: "summary",
      title: "Summary",
      blocks: [
        { kind: "heading", level: 2, text: HOSTILE },
        { kind: "text", runs: [{ strong: "Supported" }, ", solid"] },
        { kind: "list", items: [HOSTILE] },
        { kind: "quote", words: HOSTILE, verbatim: true, byline: "P-001, customer", date: "2026-05-01" },
        { kind: "quote", words: "She seemed tired.", verbatim: false, byline: "P-002", date: null },
        { kind: "table", caption: "People", head: ["Theme", "People"], rows: [[HOSTILE, 7]], numeric: [1] },
      ],
    },
  ],
};

describe("a report as HTML", () => {
  const html = reportHtml(report);

  it("is inert: nothing of a person's is markup, and no script, no frame and no address outside it is in it", () => {
    expect(html).not.toMatch(/<script|<iframe|<link|<object|\son\w+=|javascript:/i);
    expect(html).not.toMatch(/(?:src|href)="(?!#)/);
    expect(html.split("&lt;script&gt;").length - 1).toBeGreaterThan(4);
    expect(html).toContain("default-src 'none'");
  });

  it("is complete: every block is there, a note without quotation marks, a byline by code", () => {
    expect(html).toContain("<strong>Supported</strong>, solid");
    expect(html).toContain('<blockquote class="note"><p dir="auto">She seemed tired.</p>');
    expect(html).toContain("Note. P-002");
    expect(html).toContain("<caption>People</caption>");
    expect(html).toContain("P-001, customer, 2026-05-01");
  });
});

describe("a report as Markdown", () => {
  const markdown = reportMarkdown(report);

  it("shows what was said letter by letter", () => {
    expect(markdown).toContain("\\<script\\>");
    expect(markdown).toContain("\\*stars\\*");
    expect(markdown).toContain("| \\<script\\>");
    expect(markdown.match(/^\|/gm)).toHaveLength(3);
  });

  it("sets a quote between quotation marks and a note without them", () => {
    expect(markdown).toContain("> Note: She seemed tired.");
    expect(markdown).toContain("**Supported**, solid");
  });
});

describe("whose words leave (rule 14)", () => {
  const quote = { highlightId: "h1", quote: "Yes.", verbatim: true, participantCode: "P-001", audience: null, role: null, date: null };
  const publicQuotes = new Set(["h1"]);

  it("inside the team all that are shown, outside it only where everybody behind them agreed to be quoted in public", () => {
    const other = { ...quote, highlightId: "h2" };
    expect(quoteBlocks([quote, other], { readers: "team", publicQuotes })).toHaveLength(2);
    expect(quoteBlocks([quote, other], { readers: "public", publicQuotes })).toHaveLength(1);
  });
});
