import { z } from "zod";
import { type Definition, definition } from "@/lib/questionnaires/definition";

/** A spreadsheet cell holds 32,767 characters. */
const LONGEST = 30_000;

const filed = z.strictObject({ title: z.string().max(300), definition });

/** A questionnaire's title and questions as cells for one column, one cell unless they are long: "1/1|{…}|". */
export function definitionCells({ title, definition: asked }: { title: string; definition: Definition }): string[] {
  const text = JSON.stringify({ title, definition: asked });
  const count = Math.ceil(text.length / LONGEST);
  return Array.from({ length: count }, (_, at) => `${at + 1}/${count}|${text.slice(at * LONGEST, (at + 1) * LONGEST)}|`);
}

/** What `definitionCells` wrote, from the cells of its column in any order; null where a part is missing or was changed. */
export function readDefinitionCells(cells: readonly string[]): { title: string; definition: Definition } | null {
  const parts = new Map<number, string>();
  let count = 0;
  for (const cell of cells) {
    const match = /^(\d{1,3})\/(\d{1,3})\|([\s\S]*)\|$/.exec(cell.trim());
    if (!match) continue;
    count = Number(match[2]);
    parts.set(Number(match[1]), match[3] ?? "");
  }
  if (count === 0 || parts.size !== count) return null;
  try {
    return filed.parse(JSON.parse(Array.from({ length: count }, (_, at) => parts.get(at + 1) ?? "").join("")));
  } catch {
    return null;
  }
}
