import type { z } from "zod";

type Issue = z.core.$ZodIssue;

const KINDS: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

/** Fields whose name alone would not tell a person which one is meant. */
const WORDS: Record<string, string> = { q: "Search", min: "From", max: "To", text: "Notes", startMs: "Start" };

/** What a field's name reads as: `displayName` as "Display name", a number in a list as its place. */
function fieldWords(path: readonly PropertyKey[]): string {
  const names = path.filter((part) => typeof part === "string");
  const last = names.at(-1);
  if (last === undefined) return "";
  const words = WORDS[last] ?? last.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What does not fit, as a person reads it: "at most 120 characters". Sentences written in a schema stay as they are. */
export function fitWords(issue: Issue): string {
  switch (issue.code) {
    case "too_big":
      return `at most ${amount(issue.maximum, issue.origin)}`;
    case "too_small":
      return issue.origin === "string" && Number(issue.minimum) === 1
        ? "must not be empty"
        : `at least ${amount(issue.minimum, issue.origin)}`;
    case "invalid_type":
      return issue.input === undefined && issue.message.includes("undefined")
        ? "is missing"
        : `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case "invalid_format":
      return issue.format === "date" ? "must be a date that exists, as 2026-05-14" : "is not in the right form";
    case "invalid_value":
      return `must be ${issue.values.length === 1 ? "" : "one of "}${issue.values.map(String).join(", ")}`;
    case "unrecognized_keys":
      return "there is no such field";
    case "custom":
      return issue.message;
    default:
      return "is not in the right form";
  }
}

/** The whole sentence of one issue: "Name: at most 120 characters." */
export function fitSentence(issue: Issue): string {
  if (issue.code === "custom") return issue.message;
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
  const [field, words] = [fieldWords(path), fitWords(issue)];
  return field === "" ? `What was sent ${words.startsWith("at ") ? `needs ${words}` : words}.` : `${field}: ${words}.`;
}

function amount(limit: number | bigint, origin: string): string {
  const number = limit.toLocaleString("en");
  if (origin === "string") return `${number} ${Number(limit) === 1 ? "character" : "characters"}`;
  return origin === "array" || origin === "set" ? `${number} ${Number(limit) === 1 ? "entry" : "entries"}` : number;
}
