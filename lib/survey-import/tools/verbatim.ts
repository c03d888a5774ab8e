import { metaColumn, plainColumn } from "./plain-columns";
import type { Tool } from "./tool";
import { layoutIn, mappingOf, readChoices, roleByHeader } from "./verbatim-layout";

/** Our own export of answers, known by its first header. It carries its questions, so that it is read back as it was asked. */
export const verbatim: Tool = {
  name: "verbatim",
  recognise: ({ header }) => (header[0] === "verbatim response" ? { confidence: 1, headerRows: 1 } : null),
  columns: ({ head }) =>
    (head.rows[0] ?? []).map((header, column) => {
      const role = roleByHeader(header);
      return role === null
        ? plainColumn(column, header)
        : metaColumn(column, { header: role === "field" ? header.replace(/^Field: /, "") : header, role });
    }),
  joiners: () => [";"],
  reads: (opened) => {
    const found = layoutIn(opened);
    return found && { mapping: mappingOf(found), cells: readChoices(found.layout) };
  },
};
