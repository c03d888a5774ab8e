import { genericColumns } from "./generic";
import type { Tool } from "./tool";

/** Our own export of answers, known by its first header. */
export const verbatim: Tool = {
  name: "verbatim",
  recognise: ({ header }) => (header[0] === "verbatim response" ? { confidence: 1, headerRows: 1 } : null),
  columns: ({ head }) => genericColumns(head.rows[0] ?? []).map((column, index) => (index === 0 ? { ...column, role: "key" } : column)),
  joiners: () => [";"],
};
