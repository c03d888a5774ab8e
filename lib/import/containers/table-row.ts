import { isGenericLabel, isNameLike } from "@/lib/import/labels";
import { timeAlone } from "@/lib/import/line-labels";
import { withoutMarks } from "./marks";

const HEADER = /^(?:#|no\.?|nr\.?|speaker|name|who|time|timestamp|start|end|text|transcript|content|utterance|sprecher|zeit)$/i;

function isLabel(cell: string): boolean {
  const bare = withoutMarks(cell).trim().replace(/:$/, "");
  return bare.length > 0 && bare.length <= 60 && !bare.includes("\n") && (isNameLike(bare) || isGenericLabel(bare));
}

function isTime(cell: string): boolean {
  return timeAlone(withoutMarks(cell).trim()) !== null;
}

/**
 * A row of a table as a line of text. Transcripts are often tables of time, speaker and words: such a row reads `[time] Speaker: words`;
 * any other is its cells with tabs between.
 */
export function rowText(cells: string[]): string {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => withoutMarks(cell).trim() !== "");
  if (filled.every((cell) => HEADER.test(withoutMarks(cell).trim()))) return filled.join("\t");
  const numbered = filled.length > 2 && /^\d{1,5}\.?$/.test(withoutMarks(filled[0] ?? ""));
  const rest = numbered ? filled.slice(1) : filled;
  const times = rest.slice(0, 3).filter(isTime);
  const [label, ...words] = rest.filter((cell) => !times.includes(cell));
  if (label === undefined || words.length === 0 || !isLabel(label)) return filled.join("\t");
  const time = times.length > 0 ? `[${withoutMarks(times[0] ?? "").replace(/[[\]()\s]/g, "")}] ` : "";
  return `${time}${label.replace(/:$/, "")}: ${words.join(" ")}`;
}
