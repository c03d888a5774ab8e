import type { QuestionOption, Scale } from "@/lib/questionnaires/definition";
import type { Metric, QuestionType } from "@/lib/questionnaires/vocabulary";
import { asksForFeeling, feelingOf } from "./feelings";
import { isSilent, likertOf, poleOf } from "./likert";
import type { ColumnProfile } from "./profile";

/** How a column's cells are read: what is not said is as a new question has it. */
export type Reading = {
  type: QuestionType;
  options?: QuestionOption[];
  scale?: Scale;
  /** of a matrix whose rows stand in one cell ("Import: easy | Set-up: hard") */
  rows?: { value: string; label: string }[];
  joined?: string;
  /** cells hold words that are no option */
  writeIn?: boolean;
  metric?: Metric;
  confidence: number;
  doubt?: string;
};

/** `hasOwnWords`: a column for own words stands beside it, so that it is a choice. */
export type Asked = { text: string; profile: ColumnProfile; joiners: readonly string[]; hasOwnWords?: boolean };

const KNOWN_SCALES: [number, number][] = [
  [1, 5],
  [1, 7],
  [1, 10],
  [0, 10],
];
const MOST_LABELS = 14;

export function scaleOf(min: number, max: number): Scale {
  return { min, max, minLabel: "", maxLabel: "", lowIsGood: false };
}

/** The feelings of product-market fit: at least two different ones, or one where the question speaks of disappointment. */
export function readFeelings({ text, profile }: Asked): Reading | null {
  const labels = [...profile.values.keys()];
  const asked = asksForFeeling(text);
  if (labels.length > 8 || !profile.whole) return null;
  const options = labels.map((label) => ({ value: label, label, feeling: feelingOf(label, asked) }));
  const feelings = new Set(options.flatMap(({ feeling }) => (feeling ? [feeling] : [])));
  const scored = ["very", "somewhat", "not"].filter((feeling) => feelings.has(feeling as "very"));
  if (scored.length === 0 || (scored.length < 2 && !asked)) return null;
  const unread = options.filter(({ feeling }) => feeling === null);
  return {
    type: "single",
    options,
    metric: "pmf",
    confidence: unread.length === 0 ? 0.95 : 0.7,
    ...(unread.length > 0 && { doubt: `Is “${unread[0]?.label ?? ""}” very, somewhat or not disappointed?` }),
  };
}

/** Words of a usual scale ("Strongly agree", "sehr zufrieden") as numbers that keep their labels. */
export function readWords({ text, profile }: Asked): Reading | null {
  const labels = [...profile.values.keys()];
  if (!profile.whole || labels.length > 9) return null;
  const found = likertOf(labels);
  if (!found) return null;
  const options = [...found.numbers]
    .map(([value, number]): QuestionOption => ({ value, label: value, number }))
    .sort((a, b) => (a.number ?? 99) - (b.number ?? 99));
  const scale = { ...scaleOf(1, found.points), ...ends(options) };
  if (found.family === "satisfaction") return { type: "satisfaction", options, scale, metric: "csat", confidence: 0.9 };
  if (found.family === "agreement" && found.points === 7) {
    const easy = /made it easy|easy for me|einfach gemacht/i.test(text);
    return { type: "agreement", options, scale, confidence: 0.9, ...(easy && { metric: "ces" as const }) };
  }
  return { type: "scale", options, scale, confidence: 0.85 };
}

function ends(options: readonly QuestionOption[]): { minLabel: string; maxLabel: string } {
  const placed = options.filter(({ number }) => typeof number === "number");
  return { minLabel: placed[0]?.label ?? "", maxLabel: placed.at(-1)?.label ?? "" };
}

const LEADING = /^(\d{1,2})(?:\s*[-\u2010-\u2015:=]\s+|\s*[.)]\s*|\s+(?=\())(\D.*)$/su;

/** "5 - Mostly other people", "1 (None at all)", "6. Slightly agree": the number leads, the rest is its label. */
export function readLeadingNumbers({ profile }: Asked): Reading | null {
  const values = [...profile.values.keys()];
  if (!profile.whole || values.length > MOST_LABELS || (values.length < 2 && profile.filled > 5)) return null;
  const read = values.map((value) => ({ value, match: LEADING.exec(value), plain: /^\d{1,2}$/.test(value) }));
  if (!read.some(({ match }) => match) || read.some(({ value, match, plain }) => !match && !plain && !isSilent(value))) return null;
  const options = read.map(
    ({ value, match, plain }): QuestionOption => ({ value, label: value, number: match ? Number(match[1]) : plain ? Number(value) : null }),
  );
  const numbers = options.flatMap(({ number }) => (typeof number === "number" ? [number] : []));
  if (new Set(numbers).size !== numbers.length) return null;
  options.sort((a, b) => (a.number ?? 99) - (b.number ?? 99));
  const [min, max] = rangeAround(Math.min(...numbers), Math.max(...numbers));
  return { type: "scale", options, scale: { ...scaleOf(min, max), ...ends(options) }, confidence: 0.8 };
}

/** The usual scale that holds these numbers. */
export function rangeAround(low: number, high: number): [number, number] {
  return KNOWN_SCALES.find(([min, max]) => low >= min && high <= max) ?? [Math.min(0, low), high];
}

/** A scale whose inner points are numbers and whose ends are words ("Strongly agree", 9, 8 … "Strongly disagree"). */
export function readAnchored({ profile }: Asked): Reading | null {
  const values = [...profile.values.keys()].filter((value) => !isSilent(value));
  const labels = values.filter((value) => !/^\d{1,2}$/.test(value));
  const numbers = values.filter((value) => /^\d{1,2}$/.test(value)).map(Number);
  if (!profile.whole || labels.length === 0 || labels.length > 2 || numbers.length < 2 || numbers.length > 11) return null;
  if (labels.some((label) => label.length > 80) || Math.max(...numbers) > 10) return null;
  const poles = labels.map(poleOf);
  if (labels.length === 1 && poles[0] === null) return null;
  const [low, high] = labels.length === 2 ? endsOf(labels, poles) : poles[0] === "high" ? [null, labels[0]] : [labels[0], null];
  const [min, max] = roomFor({ numbers, low: low !== null, high: high !== null });
  const anchored = (label: string | null | undefined, number: number) => (label ? [{ value: label, label, number }] : []);
  const sure = poles.every((pole) => pole !== null) && new Set(poles).size === poles.length;
  return {
    type: "scale",
    options: [...anchored(low, min), ...anchored(high, max)],
    scale: { ...scaleOf(min, max), minLabel: low ?? "", maxLabel: high ?? "" },
    confidence: sure ? 0.9 : 0.5,
    ...(!sure && { doubt: `Is “${high ?? ""}” the high end of this scale?` }),
  };
}

function endsOf(labels: string[], poles: ("high" | "low" | null)[]): [string | null, string | null] {
  const [first = null, second = null] = labels;
  const turned = poles[0] === "high" || (poles[0] === null && poles[1] === "low");
  return turned ? [second, first] : [first, second];
}

/** The smallest usual scale whose ends are free where words stand for them. */
function roomFor({ numbers, low, high }: { numbers: number[]; low: boolean; high: boolean }): [number, number] {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const fits = ([min, max]: [number, number]) => (low ? least > min : least >= min) && (high ? most < max : most <= max);
  return KNOWN_SCALES.find(fits) ?? [low ? least - 1 : least, high ? most + 1 : most];
}
