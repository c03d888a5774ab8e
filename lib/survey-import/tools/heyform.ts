import { metaLookup } from "./meta-names";
import { answerColumn, metaColumn, withHiddenFields } from "./plain-columns";
import type { Tool } from "./tool";

const roleOf = metaLookup({ key: "#", started: "start date (utc)", submitted: "submit date (utc)" });

/** HeyForm: "#" first, the two times last, and no network id, which tells it from Typeform. */
export const heyform: Tool = {
  name: "heyform",
  recognise: ({ header }) => {
    const [start, submit] = header.slice(-2);
    if (header[0] !== "#" || start !== "start date (utc)" || submit !== "submit date (utc)") return null;
    return { confidence: header.includes("network id") ? 0.3 : 0.9, headerRows: 1 };
  },
  columns: ({ head }) =>
    withHiddenFields(
      (head.rows[0] ?? []).map((header, index) => {
        const role = roleOf(header);
        return role === null ? answerColumn(index, header) : metaColumn(index, { header, role });
      }),
    ),
  joiners: () => [", "],
  zone: () => "UTC",
};
