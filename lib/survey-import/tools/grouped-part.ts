import type { SheetColumn } from "@/lib/survey-import/sheet";
import type { ColumnFacts } from "./tool";

/** What tools write in the column of one choice, beside the choice's own text. */
const MARKS = new Set([
  ..."yes y no n 1 0 x true false checked unchecked selected quoted n/a -99 ja nein j oui non o sí si s não sim sì tak nie nee kyllä ei да нет はい いいえ 是 否".split(
    " ",
  ),
  ...["not selected", "not quoted", "not checked"],
]);
const LONG = 60;
const FEW = 20;

type Grouped = { label: string; facts: ColumnFacts | undefined };

function isChoice({ label, facts }: Grouped): boolean {
  return (facts?.values ?? []).every((value) => value === label || MARKS.has(value.toLowerCase()));
}

/** Numeric exports write the place of the choice in its column: 1 in the first, 2 in the second. */
function arePlaces(columns: readonly Grouped[]): boolean {
  const filled = columns.filter(({ facts }) => (facts?.filled ?? 0) > 0);
  return filled.length > 1 && columns.every(({ facts }, index) => (facts?.values ?? []).every((value) => value === String(index + 1)));
}

function areTexts(columns: readonly Grouped[]): boolean {
  const values = new Set(columns.flatMap(({ facts }) => facts?.values ?? []));
  if ([...values].every((value) => /^-?\d+(?:[.,]\d+)?%?$/.test(value))) return false;
  const many = columns.some(({ facts }) => facts?.many ?? false) || values.size > FEW;
  return many || [...values].some((value) => value.length > LONG || value.includes("\n"));
}

/**
 * What several columns of one question hold: one choice each (its text, a mark, or its place), the rows of a matrix (few values that return),
 * or as many open answers.
 */
export function groupedPart(columns: readonly Grouped[]): Extract<SheetColumn["part"], "option" | "row" | "entry"> {
  if (columns.every(isChoice) || arePlaces(columns)) return "option";
  return areTexts(columns) ? "entry" : "row";
}

const OTHER_WORDS =
  "other|others|something else|sonstiges?|sonstige[rs]?|anderes?|andere[rs]?|autres?|otr[oa]s?|outr[oa]s?|altr[oaie]|anders|inne|muu|другое|その他|其他";
const OTHER = new RegExp(`^(?:${OTHER_WORDS})(?:\\s*[-–:,(].{0,60}|\\s+(?:please|bitte|veuillez|especifique|précise).{0,60})?$`, "iu");
const COMMENT =
  /^(?:(?:other )?comments?|additional comments?|kommentare?|commentaires?|comentários?|comentarios?|commenti?|opmerkingen)(?:\s*[(:].{0,80})?$/iu;

/** Whether a label beside choices asks for the respondent's own words ("Other (please specify)"). */
export function isOtherLabel(label: string): boolean {
  return OTHER.test(label.trim());
}

/** Whether a label asks for a remark on what was chosen. */
export function isCommentLabel(label: string): boolean {
  return COMMENT.test(label.trim());
}

/** Personal data that a tool's contact block or its list of invitations brings, by label. */
const PERSONAL =
  /^(?:(?:first|last|full|middle|contact|recipient)?[ _]?name|e-?mail(?:[ _-]?address)?|phone(?:[ _]?number)?|mobile|telephone|address(?: ?(?:line)? ?\d)?|street|zip(?:\/postal)?(?: ?code)?|postal(?: ?code)?|city(?:\/town)?|state(?:\/province)?|ip(?:[ _-]?addr(?:ess)?)?|latitude|longitude|location(?:latitude|longitude))$/i;

export function isPersonalLabel(label: string): boolean {
  return PERSONAL.test(label.trim());
}
