const PARTS: Record<string, string> = { sections: "section", questions: "question", options: "option", rows: "row", branches: "branch" };
const SELF_EVIDENT = new Set(["definition", "body"]);

/** A path of a questionnaire's file in words: "definition.sections.0.questions.2.options.1.label" is "section 1, question 3, option 2, label". */
export function placeWords(path: string): string {
  const parts = path.split(".").filter((part) => part !== "" && !SELF_EVIDENT.has(part));
  const words: string[] = [];
  for (const [at, part] of parts.entries()) {
    const name = PARTS[parts[at - 1] ?? ""];
    if (/^\d+$/.test(part) && name !== undefined) words[words.length - 1] = `${name} ${Number(part) + 1}`;
    else words.push(part);
  }
  return words.join(", ");
}

/** Where a JSON text breaks off, as far as the parser says: "line 3, column 14", or null. */
export function jsonPlace(text: string, message: string): string | null {
  const told = /line (\d+) column (\d+)/.exec(message);
  if (told) return `line ${told[1]}, column ${told[2]}`;
  const position = /position (\d+)/.exec(message);
  if (!position) return /end of (?:JSON|data|input)|EOF/i.test(message) ? "its end: the file is cut off" : null;
  const lines = text.slice(0, Number(position[1])).split("\n");
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
