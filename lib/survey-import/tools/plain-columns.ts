import { cleanHeader } from "@/lib/survey-import/clean-header";
import type { ColumnRole } from "@/lib/survey-import/schema";
import type { SheetColumn } from "@/lib/survey-import/sheet";

/** A column of which nothing is known but its header. */
export function plainColumn(column: number, header: string): SheetColumn {
  return { column, header: cleanHeader(header), sub: null, code: null, role: null, group: null, part: null };
}

/** A column that is not an answer: the tool's own. */
export function metaColumn(column: number, { header, role }: { header: string; role: ColumnRole }): SheetColumn {
  return { ...plainColumn(column, header), role };
}

/** A column that answers a question by itself. */
export function answerColumn(column: number, header: string): SheetColumn {
  return { ...plainColumn(column, header), role: "question", part: "answer" };
}

const BARE = /^[a-z][a-z0-9]*(?:[_.-][a-z0-9]+)*$/i;

/** Fields that a form carried along unseen stand behind its questions under bare names ("plan", "utm_source"): they are no questions. */
export function withHiddenFields(columns: readonly SheetColumn[]): SheetColumn[] {
  const last = columns.findLastIndex(({ role, part, header }) => role === "question" && (part !== "answer" || !BARE.test(header)));
  const isHidden = ({ column, role }: SheetColumn) => role === "question" && last >= 0 && column > last;
  return columns.map((column): SheetColumn => (isHidden(column) ? { ...column, role: "field", part: null } : column));
}
