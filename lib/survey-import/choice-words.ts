const OTHER_WORDS =
  "other|others|another|something else|sonstiges?|sonstige[rs]?|anderes?|andere[rs]?|autres?|otr[oa]s?|outr[oa]s?|altr[oaie]|anders|övrigt|inne|muu|другое|その他|其他|기타";
const OTHER = new RegExp(
  `^(?:${OTHER_WORDS})(?:\\s*[-–:,(].{0,60}|\\s+(?:please|bitte|veuillez|especifique|précise).{0,60})?$|^(?:please specify|bitte angeben|veuillez préciser|especifique)\\W*$`,
  "iu",
);
const COMMENT =
  /^(?:(?:other |any |additional )?comments?|remarks?|kommentare?|commentaires?|comentários?|comentarios?|commenti?|opmerkingen|please (?:explain|comment))(?:\s*[(:].{0,80}|\W*)$/iu;

/** What tools write in the column of one choice, beside the choice's own text. */
const MARKS = new Set([
  ..."yes y no n 1 0 x true false checked unchecked selected quoted n/a ja nein j oui non o sí si s não sim sì tak nie nee kyllä ei да нет はい いいえ 是 否".split(
    " ",
  ),
  ...["not selected", "not quoted", "not checked"],
]);

/** Whether a label beside choices asks for the respondent's own words ("Other (please specify)"). */
export function isOtherLabel(label: string): boolean {
  return OTHER.test(label.trim());
}

/** Whether a label asks for a remark on what was chosen ("Comments:"). */
export function isCommentLabel(label: string): boolean {
  return COMMENT.test(label.trim());
}

/** Whether a cell says no more than that a choice was taken or not ("Yes", "1", "checked"). */
export function isMark(cell: string): boolean {
  return MARKS.has(cell.trim().toLowerCase());
}
