import type { Theme } from "@/lib/themes/schema";
import { shareText } from "@/lib/themes/share";
import { FEW } from "@/lib/themes/wilson";
import type { EvidencePlace, LineEvidence, WrittenLine } from "./schema";

/** A piece of a sentence: words, or a figure with what stands behind it. */
export type Piece = string | LineEvidence;

/** Puts a sentence together from its pieces; every figure in it becomes evidence of it, and of `names` those that it says. */
export function writeLine(
  of: Pick<WrittenLine, "key" | "section" | "stage">,
  pieces: readonly Piece[],
  names: readonly string[] = [],
): WrittenLine {
  const text = pieces.map((piece) => (typeof piece === "string" ? piece : piece.words)).join("");
  const evidence = pieces.filter((piece) => typeof piece !== "string");
  return { ...of, text, evidence, names: [...new Set(names)].filter((name) => text.includes(name)) };
}

/** A figure that says so many: "4 customers", "one person". */
export function figure(words: string, counts: number[], at: EvidencePlace): LineEvidence {
  return { words, counts, at };
}

/** So many of so many: "12 of 17", "none of 4". */
export function nOf(people: number, of: number, at: EvidencePlace): LineEvidence {
  return figure(`${people === 0 ? "none" : people} of ${of}`, [people, of], at);
}

/** Whom a theme is told of: those interviewed wherever there is anybody, else the respondents, and then in words that say so. */
export type Side = "people" | "respondents";

type Counts = Pick<Theme, "people" | "of" | "interval" | "respondents" | "respondentsOf" | "respondentsInterval">;

/** A theme's own count on a side, with the interval of its share. */
export function onSide(theme: Counts, side: Side): { people: number; of: number; interval: [number, number] } {
  return side === "people"
    ? { people: theme.people, of: theme.of, interval: theme.interval }
    : { people: theme.respondents, of: theme.respondentsOf, interval: theme.respondentsInterval };
}

/** "12 of 17 people, 71 % (47–87)"; under 8 people "3 of 5 people (few)". */
export function fully(theme: Counts, { side, at }: { side: Side; at: EvidencePlace }): Piece[] {
  const { people, of, interval } = onSide(theme, side);
  const share = shareText(people, of, interval);
  return [nOf(people, of, at), ` ${nounOf(side, of)}${of < FEW ? ` (${share})` : `, ${share}`}`];
}

/** "12 of 17, 71 %, between 47 and 87", for brackets; under 8 people "3 of 5, few". */
export function briefly(theme: Counts, { side, at }: { side: Side; at: EvidencePlace }): Piece[] {
  const { people, of, interval } = onSide(theme, side);
  const share = shareText(people, of, interval)
    .replace(/\((\d+)–(\d+)\)/u, ", between $1 and $2")
    .replace(" ,", ",");
  return [nOf(people, of, at), `, ${share}`];
}

export function nounOf(side: Side, of: number): string {
  if (side === "people") return of === 1 ? "person" : "people";
  return of === 1 ? "respondent" : "respondents";
}

/** Several names as one reads them: "a, b and c". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** Pieces between which commas and an "and" stand. */
export function listedPieces(items: readonly (readonly Piece[])[]): Piece[] {
  return items.flatMap((item, index) => [...(index === 0 ? [] : [index === items.length - 1 ? " and " : ", "]), ...item]);
}

/** A name in the middle of a sentence: "Onboarding" loses its capital, "SSO set-up" and "AI" keep theirs. */
export function midSentence(name: string): string {
  const [first = "", second = ""] = name;
  return second === second.toLowerCase() && second.trim() !== "" ? first.toLowerCase() + name.slice(1) : name;
}

/** The same at the start of a sentence. */
export function startSentence(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
