import { expect, test } from "vitest";
import { spokenPieces } from "./spoken-pieces";

test("what two coders coded differently is shown turn by turn, each under who says it", () => {
  const text = "Why did you leave?\n\nThe import failed.\nIt was late.\n\nAnd then?";
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const { start, end } = at("import failed.\nIt");
  const shown = { start, end, before: text.slice(0, start), text: text.slice(start, end), after: text.slice(end) };
  const spoken = [
    { speaker: "Interviewer", ...at("Why did you leave?") },
    { speaker: "P-001", ...at("The import failed.\nIt was late.") },
    { speaker: "Interviewer", ...at("And then?") },
  ];
  expect(spokenPieces({ ...shown, spoken })).toEqual([
    { start: 0, speaker: "Interviewer", before: "Why did you leave?", marked: "", after: "" },
    { start: at("The import").start, speaker: "P-001", before: "The ", marked: "import failed.\nIt", after: " was late." },
    { start: at("And then?").start, speaker: "Interviewer", before: "And then?", marked: "", after: "" },
  ]);
  expect(spokenPieces({ ...shown, spoken: [] })).toEqual([
    { start: 0, speaker: null, before: shown.before, marked: shown.text, after: shown.after },
  ]);
});

test("words over two turns are marked in both, and what stands between turns is nobody's", () => {
  const text = "Yes.\n\n# Later\n\nNo.";
  const spoken = [
    { speaker: "P-001", start: 0, end: 4 },
    { speaker: "P-002", start: text.indexOf("No."), end: text.length },
  ];
  const pieces = spokenPieces({ start: 0, end: text.length, before: "", text, after: "", spoken });
  expect(pieces.map(({ speaker, marked }) => [speaker, marked.trim()])).toEqual([
    ["P-001", "Yes."],
    [null, "# Later"],
    ["P-002", "No."],
  ]);
});
