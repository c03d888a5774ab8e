import { metaColumn, plainColumn } from "./plain-columns";
import type { Tool } from "./tool";

/** Our own export of answers, known by its first header. */
export const verbatim: Tool = {
  name: "verbatim",
  recognise: ({ header }) => (header[0] === "verbatim response" ? { confidence: 1, headerRows: 1 } : null),
  columns: ({ head }) =>
    (head.rows[0] ?? []).map((header, column) =>
      column === 0 ? metaColumn(column, { header, role: "key" }) : plainColumn(column, header),
    ),
  joiners: () => [";"],
};
