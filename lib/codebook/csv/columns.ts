import { CODE_COLORS, CODE_KINDS, type CodeColor, type CodeKind } from "@/lib/codebook/vocabulary";

/** The columns of our own file, in order. `parent` is the path of the code above, empty at the top. */
export const CSV_COLUMNS = ["name", "parent", "kind", "definition", "when_to_use", "when_not", "example", "color", "key"] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** What a file says of a code beside its name; what it leaves empty says nothing. */
export type CodeFields = {
  kind?: CodeKind;
  definition?: string;
  whenToUse?: string;
  whenNot?: string;
  example?: string;
  color?: CodeColor;
  key?: string;
};

/** Other tools' names for our columns: Taguette says tag and description, QualCoder code and memo, some a category for the parent. */
const ALIASES: Record<string, CsvColumn> = {
  code: "name",
  tag: "name",
  code_name: "name",
  path: "name",
  code_path: "name",
  category: "parent",
  parent_code: "parent",
  parent_path: "parent",
  type: "kind",
  description: "definition",
  memo: "definition",
  comment: "definition",
  use: "when_to_use",
  when_not_to_use: "when_not",
  colour: "color",
  shortcut: "key",
};

/** Which of our columns a header means; null for one we do not read. */
export function columnOf(header: string): CsvColumn | null {
  const plain = header
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_");
  return CSV_COLUMNS.find((column) => column === plain) ?? (Object.hasOwn(ALIASES, plain) ? (ALIASES[plain] ?? null) : null);
}

/** A kind as people write it ("Feature request"); null for an unknown one. */
export function kindOf(text: string): CodeKind | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  return CODE_KINDS.find((kind) => kind === plain) ?? null;
}

/** A colour of our palette; null for any other, a hex value of another tool for instance. */
export function colorOf(text: string): CodeColor | null {
  const plain = text.trim().toLowerCase();
  return CODE_COLORS.find((color) => color === plain) ?? null;
}
