import { isOtherLabel } from "@/lib/survey-import/choice-words";
import { cleanHeader } from "@/lib/survey-import/clean-header";
import type { SheetColumn } from "@/lib/survey-import/sheet";
import { metaLookup } from "./meta-names";
import { answerColumn, metaColumn, withHiddenFields } from "./plain-columns";
import type { ColumnFacts, Head, Opened, Recognised, Tool } from "./tool";

const roleOf = metaLookup({
  key: "#|token|response id",
  status: "response type",
  started: "start date (utc)",
  submitted: "submit date (utc)",
  personal: "network id|ip|ip address",
  field: "tags|ending|score",
  ignore: "stage date (utc)",
});

const LONGEST_CHOICE = 120;

function recognise({ header }: Head): Recognised | null {
  const has = (name: string) => header.includes(name);
  if (!has("submit date (utc)") || !has("network id")) return null;
  const first = header[0] === "#";
  return { confidence: first ? 0.98 : 0.8, headerRows: 1 };
}

function onlySays(facts: ColumnFacts | undefined, header: string): boolean {
  return facts !== undefined && facts.filled > 0 && facts.values.length === 1 && cleanHeader(facts.values[0] ?? "") === header;
}

/**
 * A choice has a column of its own whose cells repeat its header; choices that nobody took stand empty among them, "Other" at their end. The question's
 * text is not in the file, so what stands side by side is taken for one question.
 */
function choiceRuns(
  headers: readonly string[],
  facts: readonly (ColumnFacts | undefined)[],
): Map<number, { first: number; writeIn: boolean }> {
  const runs = new Map<number, { first: number; writeIn: boolean }>();
  const fits = (index: number) => {
    const header = headers[index];
    if (header === undefined || header === "" || roleOf(header) !== null || header.length > LONGEST_CHOICE) return false;
    return onlySays(facts[index], header) || ((facts[index]?.filled ?? 0) === 0 && !/[?:…]/.test(header) && !isOtherLabel(header));
  };
  for (let index = 0; index < headers.length; index += 1) {
    if (!fits(index)) continue;
    const first = index;
    while (fits(index + 1)) index += 1;
    const proved = headers.slice(first, index + 1).some((header, at) => onlySays(facts[first + at], header));
    if (!proved) continue;
    for (let at = first; at <= index; at += 1) runs.set(at, { first, writeIn: false });
    if (isOtherLabel(headers[index + 1] ?? "")) {
      index += 1;
      runs.set(index, { first, writeIn: true });
    }
  }
  return runs;
}

function columns({ head, facts }: Opened): SheetColumn[] {
  const written = head.rows[0] ?? [];
  const headers = written.map(cleanHeader);
  const runs = choiceRuns(headers, facts);
  return written.map((header, index) => {
    const role = roleOf(header);
    if (role !== null) return metaColumn(index, { header, role });
    const run = runs.get(index);
    if (!run) return answerColumn(index, header);
    return {
      ...answerColumn(index, header),
      sub: headers[index] ?? null,
      group: `choices${run.first}`,
      part: run.writeIn ? "write-in" : "option",
    };
  });
}

/** Typeform, old and new: "#" first, the times and the network id last; choices in columns of their own or in one cell. */
export const typeform: Tool = {
  name: "typeform",
  recognise,
  columns: (opened) => withHiddenFields(columns(opened)),
  joiners: () => [" / ", ", ", ";"],
  zone: () => "UTC",
};
