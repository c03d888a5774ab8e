import { AUDIENCES, type Audience, ROLES, type Role } from "@/lib/participants/vocabulary";
import { stemOf } from "./formats";
import type { AttributeColumn } from "./schema";
import type { Table } from "./table";

const HEADERS: [AttributeColumn, RegExp][] = [
  ["file", /^(?:file|file ?name|document|transcript|source|recording|datei(?:name)?|fichier|archivo)$/],
  [
    "participant",
    /^(?:participant(?: ?(?:name|code|id))?|name|full name|interviewee|respondent|person|speaker|teilnehmer(?:in)?|nom|nombre)$/,
  ],
  ["persona", /^(?:persona|group|segment|cohort|archetype|gruppe|groupe|grupo)$/],
  ["audience", /^(?:audience|customer status|status|relationship|relation|type)$/],
  ["role", /^(?:role|buying role|decision role|buyer role)$/],
  ["account", /^(?:account|company|organi[sz]ation|org|employer|firm|firma|entreprise|empresa)$/],
  ["date", /^(?:date|day|interview date|date of interview|interviewed on|recorded(?: on)?|conducted on|datum|fecha)$/],
  ["interviewer", /^(?:interviewer|interviewed by|conductor|conducted by|moderator|researcher|facilitator|host)$/],
];

const AUDIENCE_WORDS: Record<string, Audience> = {
  lead: "prospect",
  prospective: "prospect",
  "potential customer": "prospect",
  client: "customer",
  "current customer": "customer",
  active: "customer",
  churn: "churned",
  "former customer": "churned",
  "ex-customer": "churned",
  former: "churned",
  lost: "churned",
  employee: "internal",
  staff: "internal",
  team: "internal",
};

const ROLE_WORDS: Record<string, Role> = {
  "end user": "user",
  "economic buyer": "economic",
  buyer: "economic",
  "technical buyer": "technical",
  "executive sponsor": "sponsor",
  executive: "sponsor",
  administrator: "admin",
  "other role": "other",
};

function folded(value: string): string {
  return value
    .toLowerCase()
    .replace(/[_\s]+/g, " ")
    .trim();
}

/** An audience as a table writes it ("Customers", "lead", "former customer"); null where it is none. */
export function audienceOf(value: string): Audience | null {
  const word = folded(value);
  const single = word.replace(/s$/, "");
  return AUDIENCES.find((audience) => audience === word || audience === single) ?? AUDIENCE_WORDS[word] ?? AUDIENCE_WORDS[single] ?? null;
}

/** A role in the decision as a table writes it ("End user", "economic buyer"); null where it is none. */
export function roleOf(value: string): Role | null {
  const word = folded(value);
  return ROLES.find((role) => role === word) ?? ROLE_WORDS[word] ?? null;
}

function valuesOf(table: Table, index: number): string[] {
  return table.rows.map(({ cells }) => cells[index] ?? "").filter((value) => value !== "");
}

function mostly(values: string[], fits: (value: string) => boolean): boolean {
  return values.length > 0 && values.filter(fits).length * 2 > values.length;
}

function meaningOf(header: string, values: string[]): AttributeColumn {
  const name = folded(header);
  const meaning = HEADERS.find(([, pattern]) => pattern.test(name))?.[0] ?? "ignore";
  if (meaning === "persona" && values.length > 0 && values.every((value) => audienceOf(value) !== null)) return "audience";
  if (meaning === "audience" && !mostly(values, (value) => audienceOf(value) !== null)) return "ignore";
  if (meaning === "role" && !mostly(values, (value) => roleOf(value) !== null)) return "ignore";
  return meaning;
}

/**
 * What each column of a table about files seems to mean, by its header and values; each meaning once, the rest "ignore".
 * `given` (from the options) wins over what is proposed. Answers in the order of the headers.
 */
export function proposeColumns(table: Table, matchColumn: string, given: Record<string, AttributeColumn> = {}): AttributeColumn[] {
  const taken = new Set<AttributeColumn>(["file", ...Object.values(given)]);
  return table.headers.map((header, index) => {
    const said = given[header];
    if (header === matchColumn) return "file";
    if (said !== undefined) return said;
    const meaning = meaningOf(header, valuesOf(table, index));
    if (taken.has(meaning)) return "ignore";
    if (meaning !== "ignore") taken.add(meaning);
    return meaning;
  });
}

/** Finds files by the name a table gives them: with or without extension, folder and capitals. Answers indices into `names`. */
export function fileFinder(names: string[]): (written: string) => number[] {
  const byName = new Map<string, number[]>();
  names.forEach((name, index) => {
    const base = (name.split(/[\\/]/).at(-1) ?? name).toLowerCase();
    for (const key of new Set([name.toLowerCase(), base, stemOf(name).toLowerCase()])) byName.set(key, [...(byName.get(key) ?? []), index]);
  });
  return (written) => {
    const name = written.trim().toLowerCase().normalize("NFC");
    return byName.get(name) ?? byName.get(name.split(/[\\/]/).at(-1) ?? name) ?? [];
  };
}

/** The column whose values name the other files of the import, and how many rows do; null where the table is not about them. */
export function findMatchColumn(table: Table, names: string[]): { column: string; matched: number } | null {
  const find = fileFinder(names);
  let best: { column: string; matched: number } | null = null;
  table.headers.forEach((column, index) => {
    const values = valuesOf(table, index);
    const matched = values.filter((value) => find(value).length > 0).length;
    if (matched > (best?.matched ?? 0)) best = { column, matched };
  });
  return best;
}
