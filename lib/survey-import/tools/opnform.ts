import { metaLookup } from "./meta-names";
import { answerColumn, metaColumn, withHiddenFields } from "./plain-columns";
import type { Head, Recognised, Tool } from "./tool";

const roleOf = metaLookup({ key: "id", submitted: "created_at|created at|submitted at", status: "status" });
const TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;
const STATUS = /^(?:completed|in progress|partial)$/i;

function mostly(head: Head, { header, pattern }: { header: string; pattern: RegExp }): boolean {
  const column = head.header.indexOf(header);
  const values = column < 0 ? [] : head.rows.slice(1).flatMap((cells) => (cells[column] ? [cells[column]] : []));
  return values.length > 0 && values.every((value) => pattern.test(value));
}

function recognise(head: Head): Recognised | null {
  if (head.header[0] !== "id") return null;
  const times = mostly(head, { header: "created_at", pattern: TIME }) || mostly(head, { header: "created at", pattern: TIME });
  const status = mostly(head, { header: "status", pattern: STATUS });
  if (times && status) return { confidence: 0.95, headerRows: 1 };
  return times || status ? { confidence: 0.75, headerRows: 1 } : null;
}

/** OpnForm: an id first, when it was made and whether it is completed last. A cell of choices is a line of CSV. */
export const opnform: Tool = {
  name: "opnform",
  recognise,
  columns: ({ head }) =>
    withHiddenFields(
      (head.rows[0] ?? []).map((header, index) => {
        const role = index === 0 || index > (head.rows[0]?.length ?? 0) - 4 ? roleOf(header) : null;
        return role === null ? answerColumn(index, header) : metaColumn(index, { header, role });
      }),
    ),
  joiners: () => [",", ", "],
};
