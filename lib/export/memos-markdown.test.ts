import { expect, test } from "vitest";
import type { Remark } from "@/lib/memos/schema";
import { memosMarkdown } from "./memos-markdown";

const comment: Remark = {
  id: "h",
  version: 1,
  kind: "highlight",
  text: "Units again.\n\n# not a heading",
  about: "P-003, 4 May",
  isGone: false,
  subjectId: "h",
  quote: "it stopped at row 212",
  interviewId: "i",
  answer: null,
  documentId: "d",
  withheld: false,
  updatedAt: "2026-05-04T10:00:00.000Z",
};

test("a comment stands under its interview, after the words it is on, and starts no heading of its own", () => {
  const text = memosMarkdown([comment], { date: "2026-06-01" });
  expect(text).toContain("## Highlight in: P-003, 4 May, 2026-05-04\n\n> it stopped at row 212\n\nUnits again.\n\n\\# not a heading");
});

test("what is withheld stays out of the file", () => {
  const text = memosMarkdown([{ ...comment, withheld: true }], { date: "2026-06-01" });
  expect(text).not.toContain("row 212");
  expect(text).not.toContain("Units");
});
