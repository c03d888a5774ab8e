import { type KeptLine, SECTIONS, type SummaryLine, type WrittenLine } from "./schema";

/**
 * The summary as it is read: each sentence of the rules, or what a person put in its place. Where the rules write something else by now than what a person
 * replaced, the sentence has `moved`. One that the rules no longer write stays while it is in somebody's words, and says so; one that was left out is forgotten.
 */
export function withKept(written: readonly WrittenLine[], kept: readonly KeptLine[]): SummaryLine[] {
  const byKey = new Map(kept.map((line) => [line.key, line]));
  const keys = new Set(written.map(({ key }) => key));
  const lines = written.map((line) => merged(line, byKey.get(line.key)));
  const alone = kept.filter(({ key, text }) => !keys.has(key) && text !== "").map(orphan);
  const place = ({ section }: SummaryLine) => SECTIONS.indexOf(section);
  return [...lines, ...alone].sort((a, b) => place(a) - place(b));
}

function merged(line: WrittenLine, kept: KeptLine | undefined): SummaryLine {
  if (!kept) return { ...line, rules: line.text, state: "written", moved: false, version: 0 };
  const state = kept.text === "" ? "out" : "edited";
  const text = kept.text === "" ? line.text : kept.text;
  return { ...line, text, rules: line.text, state, moved: state === "edited" && kept.wrote !== line.text, version: kept.version };
}

function orphan({ key, text, version }: KeptLine): SummaryLine {
  const [first = "", second = ""] = key.split(".");
  const section = SECTIONS.find((one) => one === first) ?? "heard";
  const stage = section === "stage" || section === "own" ? second : null;
  return { key, section, stage, text, evidence: [], names: [], rules: null, state: "edited", moved: true, version };
}
