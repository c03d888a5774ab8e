import type { Fact } from "@/app/_ui/facts";
import type { Code } from "@/lib/codebook/schema";
import { codePath } from "@/lib/codebook/tree";
import { KIND_WORDS } from "./kinds";

/** What is filled in of a code. */
export type CodeFields = Pick<Code, "name" | "kind" | "parentId" | "definition" | "whenToUse" | "whenNot" | "example" | "color" | "key">;

/** What is written of a code, in the order in which it is read. */
export const CODE_TEXTS: { field: "definition" | "whenToUse" | "whenNot" | "example"; label: string; description?: string }[] = [
  { field: "definition", label: "Definition", description: "One sentence, so that two people code alike." },
  { field: "whenToUse", label: "When to use it" },
  { field: "whenNot", label: "When not" },
  { field: "example", label: "An example" },
];

/** A new one hangs where it was asked for; one that is there hangs where it is stored, wherever it was opened from. */
export function fieldsOf(code: Code | null, under: string | null): CodeFields {
  const { name = "", kind = "theme", definition = "", whenToUse = "", whenNot = "", example = "", color = null, key = null } = code ?? {};
  return { name, kind, parentId: code ? code.parentId : under, definition, whenToUse, whenNot, example, color, key };
}

/** What a code means: what was written first, then what it is. */
export function meaningOf(codes: readonly Code[], code: Code): Fact[] {
  const { kind, parentId } = code;
  return [
    ...CODE_TEXTS.map(({ field, label }) => ({ label, value: code[field] })),
    { label: "Kind", value: KIND_WORDS[kind] },
    { label: "Hangs under", value: parentId === null ? null : codePath(codes, parentId).join(" › ") },
  ];
}

/** All that a form has of a code. */
export function codeFacts(codes: readonly Code[], code: Code | null): Fact[] {
  if (code === null) return [];
  const { name, color, key } = code;
  return [
    { label: "Name", value: name },
    ...meaningOf(codes, code),
    { label: "Colour", value: color },
    { label: "Key", value: key?.toUpperCase() },
  ];
}
