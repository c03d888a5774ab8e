import { expect, it } from "vitest";
import { findingMarkdown } from "./markdown";
import type { Finding, LinkedQuote } from "./schema";

const side = { quotes: 0, people: 0, respondents: 0 };
const finding: Finding = {
  id: "f1",
  version: 1,
  createdAt: "",
  updatedAt: "",
  statement: "The *trial* ends too early.",
  note: "",
  status: "supported",
  suggested: "supported",
  owner: "Kim",
  personaId: "lead",
  questionId: null,
  codes: [{ id: "c", name: "Trial", deleted: false }],
  comments: [],
  strength: {
    word: "some",
    for: { quotes: 3, people: 3, respondents: 0 },
    against: { ...side, quotes: 1, people: 1 },
    audiences: ["customer"],
    roles: [],
    lastHeard: "2026-03-02",
    stale: false,
    elsewhere: 0,
    uncounted: 0,
  },
  prevalence: { people: 9, of: 17, interval: [0.31, 0.74], respondents: 0, respondentsOf: 0, respondentsInterval: [0, 1] },
  lost: ["refused"],
};
const quote: LinkedQuote = {
  linkId: "l",
  subject: "finding",
  subjectId: "f1",
  stance: "for",
  highlightId: "h",
  state: "there",
  quote: "Two weeks are gone before the first shelf.",
  verbatim: true,
  starred: false,
  place: null,
  participantIds: ["p"],
  participantCode: "P-017",
  personaId: "lead",
  audience: "customer",
  role: "user",
  date: "2026-03-02",
  startMs: null,
};

it("hands a finding on with what it rests on, and never a refused person's words", () => {
  const quotes = [quote, { ...quote, linkId: "m", state: "refused" as const, quote: null }];
  const text = findingMarkdown(finding, { quotes, persona: "Floor lead", question: null, date: "2026-04-01", address: "http://x/f1" });
  expect(text).toContain("## The \\*trial\\* ends too early.");
  expect(text).toContain("Supported. Some: 3 people for it, 1 person against it. Last heard 2026-03-02. About Floor lead.");
  expect(text).toContain("Under its codes (Trial): 9 of 17, 53 % (31–74).");
  expect(text).toContain("Of 1 quote its person no longer agrees to be quoted. Copied 2026-04-01, http://x/f1.");
  expect(text.match(/^> /gmu)).toHaveLength(1);
  expect(text).toContain("> “Two weeks are gone before the first shelf.” (P-017, customer, user)");
});
