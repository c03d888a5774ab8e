import { cleanHeader } from "@/lib/survey-import/clean-header";
import type { SheetColumn } from "@/lib/survey-import/sheet";
import { metaLookup } from "./meta-names";
import { answerColumn, metaColumn } from "./plain-columns";
import type { Head, Opened, Recognised, Tool } from "./tool";

const roleOf = metaLookup({
  key: "response id",
  submitted: "timestamp",
  status: "finished",
  person: "user id",
  field: "tags|quotas",
  ignore: "no.|survey id|formbricks id (internal)|notes",
});

const NUMBERED = /^(\d+)\.\s+(.*)$/s;
const OPTION_ID = /\s-\s(?:Option ID|Options? IDs?)$/i;
const ADDRESS = /^(?:person\.)?e-?mail$/i;

function recognise({ header }: Head): Recognised | null {
  const own = ["response id", "finished", "survey id", "formbricks id (internal)", "user id"].filter((name) =>
    header.includes(name),
  ).length;
  if (header.includes("formbricks id (internal)") && own >= 4) return { confidence: 0.98, headerRows: 1 };
  return own >= 4 ? { confidence: 0.6, headerRows: 1 } : null;
}

type Numbered = { index: number; number: string; text: string };

/** Columns of one number: a choice with its ids, or the rows of a matrix, whose texts begin alike up to " - ". */
function questionColumn(one: Numbered, same: readonly Numbered[]): SheetColumn {
  const base = { ...answerColumn(one.index, one.text), code: one.number, group: same.length > 1 ? `q${one.number}` : null };
  if (OPTION_ID.test(one.text))
    return { ...base, header: cleanHeader(one.text.replace(OPTION_ID, "")), group: `q${one.number}`, role: "ignore", part: "ids" };
  const answers = same.filter(({ text }) => !OPTION_ID.test(text));
  const stem = answers.length > 1 ? commonStem(answers.map(({ text }) => text)) : null;
  if (stem === null) return base;
  return { ...base, header: cleanHeader(stem), sub: cleanHeader(one.text.slice(stem.length).replace(/^\s*-\s*/, "")), part: "row" };
}

function commonStem(texts: readonly string[]): string | null {
  const [first = "", ...others] = texts;
  for (let at = first.lastIndexOf(" - "); at > 0; at = first.lastIndexOf(" - ", at - 1))
    if (others.every((text) => text.startsWith(first.slice(0, at + 3)))) return first.slice(0, at);
  return null;
}

function columns({ head }: Opened): SheetColumn[] {
  const headers = head.rows[0] ?? [];
  const byNumber = new Map<string, Numbered[]>();
  const numbered = headers.map((header, index): Numbered | null => {
    const match = NUMBERED.exec(header);
    if (!match) return null;
    const one = { index, number: match[1] ?? "", text: match[2] ?? "" };
    byNumber.set(one.number, [...(byNumber.get(one.number) ?? []), one]);
    return one;
  });
  return headers.map((header, index) => {
    const one = numbered[index];
    return one
      ? questionColumn(one, byNumber.get(one.number) ?? [one])
      : metaColumn(index, { header, role: roleOf(header) ?? (ADDRESS.test(header) ? "person" : "field") });
  });
}

/** Formbricks: its own columns first, numbered questions with the ids of their options beside them, what is known of the person last. */
export const formbricks: Tool = { name: "formbricks", recognise, columns, joiners: () => ["; ", ";"] };
