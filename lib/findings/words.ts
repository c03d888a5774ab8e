import type { FindingSide, FindingStrength } from "./schema";
import type { FindingStatus, StrengthWord } from "./vocabulary";

export const STATUS_NAMES: Record<FindingStatus, string> = { open: "Open", supported: "Supported", contradicted: "Contradicted" };

export const STRENGTH_NAMES: Record<StrengthWord, string> = {
  none: "No evidence yet",
  thin: "Thin",
  some: "Some",
  solid: "Solid",
  broad: "Broad",
};

/** Who speaks on a side, people interviewed and respondents beside one another: "5 people and 12 respondents"; "nobody" where it is empty. */
export function sideText({ people, respondents }: FindingSide): string {
  const heard = people > 0 ? [`${people} ${people === 1 ? "person" : "people"}`] : [];
  const asked = respondents > 0 ? [`${respondents} ${respondents === 1 ? "respondent" : "respondents"}`] : [];
  return [...heard, ...asked].join(" and ") || "nobody";
}

/** For and against in one line: "5 people for it, 1 person against it". */
export function sidesText({ for: pro, against }: Pick<FindingStrength, "for" | "against">): string {
  const contra = against.quotes > 0 ? `, ${sideText(against)} against it` : "";
  return `${sideText(pro)} for it${contra}`;
}
