import { plainColumn } from "./plain-columns";
import type { Head, Recognised, Tool } from "./tool";

const NAMES: RegExp[] = [
  /^(?:customer|account|client|subscription|company|kunden?|kunde)[ _-]?(?:id|no\.?|number|nr\.?|name)$|^(?:customerid|accountid|company|account)$/,
  /^(?:contract|plan|tier|subscription|package)(?:[ _](?:type|name))?$/,
  /^(?:arr|mrr|acv|tcv|revenue|contract[ _]?value|annual[ _]?value|monthly[ _]?charges?|total[ _]?charges?|price)$|^(?:monthlycharges|totalcharges)$/,
  /^(?:churn(?:ed)?|churn[ _](?:date|reason|label|value)|renewal[ _]?date|cancel(?:led|ed)?(?:[ _](?:at|on|date))?|exited|attrition)$/,
  /^(?:tenure|customer[ _]since|contract[ _]start|start[ _]date|months)$/,
];

function recognise({ header }: Head): Recognised | null {
  const [named, ...rest] = NAMES.map((pattern) => header.some((name) => pattern.test(name)));
  const said = rest.filter(Boolean).length;
  if (!named || said < 2 || header.some((name) => name.includes("?"))) return null;
  return { confidence: said > 2 ? 0.9 : 0.7, headerRows: 1 };
}

/** A table of companies: who they are, what they pay, how it ended. No answers stand in it. */
export const accounts: Tool = {
  name: "accounts",
  recognise,
  columns: ({ head }) => (head.rows[0] ?? []).map((header, column) => plainColumn(column, header)),
  joiners: () => [],
};
