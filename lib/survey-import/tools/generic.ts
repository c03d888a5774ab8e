import { foldedHeader } from "@/lib/survey-import/clean-header";
import type { ColumnRole } from "@/lib/survey-import/schema";
import type { SheetColumn } from "@/lib/survey-import/sheet";
import { plainColumn } from "./plain-columns";
import type { Head, Opened, Tool } from "./tool";

/** What columns of any table are, where their header says it outright. */
const ROLES: [ColumnRole, RegExp][] = [
  ["key", /^(?:response|respondent|submission|entry|answer|record)[ _-]?(?:id|index|key|no\.?|number|#|token|uuid)$|^#$|^_id$|^uuid$/],
  ["started", /^(?:start(?:ed)?|time started|start (?:date|time)|started[ _]?at|begin(?:n|ning)?)(?: \(utc\))?$/],
  [
    "submitted",
    /^(?:timestamp|(?:date|time)[ _]?submitted|submitted(?:[ _]?(?:at|on|date))?|submit(?:ted)? (?:date|time)|submission[ _](?:date|time)|completed[ _]?(?:at|on)|end(?:ed)?[ _](?:date|time|at)|created[ _]?at|date[ _]?created|recorded ?date)(?: \(utc\))?$/,
  ],
  ["language", /^(?:(?:user|start|survey|response)?[ _]?language|locale|sprache|langue|idioma)$/],
  ["seconds", /^(?:duration|time taken|seconds)(?: \(?(?:in )?(?:seconds|secs?|s)\)?)?$/],
  ["progress", /^(?:progress|% complete|percent complete)(?: \(?%\)?)?$/],
];

const QUESTION_WORDS =
  /^(?:what|why|how|which|who|when|where|do|does|did|are|is|was|were|would|could|can|have|has|if|please|rate|tell|wie|was|warum|welche\w*|wer|wann|wo|würden|haben|pourquoi|comment|quel\w*|que|qué|cómo|cuál\w*|por qué|perché|como|qual|quais)\b/i;
const SCORES = /\b(?:nps|csat|ces|pmf|satisfaction|satisfied|recommend|disappointed|likelihood|feedback)\b/i;
const KEY = ROLES[0]?.[1] ?? /^$/;

/** Whether a header reads like something that people were asked. */
export function isQuestionLike(header: string): boolean {
  const words = header.split(/\s+/).length;
  return /[?？]/.test(header) ? words > 1 || header.length > 8 : words > 3 && (QUESTION_WORDS.test(header) || words > 7);
}

/** What any table's columns are by header alone: at most one column for each role, the rest left to what they hold. */
export function genericColumns(headers: readonly string[]): SheetColumn[] {
  const taken = new Set<ColumnRole>();
  return headers.map((header, column) => {
    const folded = foldedHeader(header);
    const role = ROLES.find(([role, pattern]) => !taken.has(role) && pattern.test(folded))?.[0] ?? null;
    if (role !== null) taken.add(role);
    return { ...plainColumn(column, header), role };
  });
}

/** How sure it is that a table without a tool's signature holds answers: by headers that are questions, scores, or the id of a response. 0: nothing says so. */
export function genericConfidence({ header }: Head): number {
  const asked = header.filter(isQuestionLike).length;
  if (asked > 1) return 0.5;
  if (asked === 1 || header.some((name) => KEY.test(name) && name !== "#")) return 0.4;
  return header.length > 1 && header.some((name) => SCORES.test(name)) ? 0.3 : 0;
}

/** Any table: one header row, columns as they are. */
export const generic: Tool = {
  name: "generic",
  recognise: (head) => ({ confidence: genericConfidence(head), headerRows: 1 }),
  columns: ({ head, headerRows }: Opened) => genericColumns(head.rows[headerRows - 1] ?? []),
  joiners: () => ["; ", ";", ", ", ",", " / ", "|", "\n"],
};
