import type { Question } from "@/lib/questionnaires/definition";
import type { ResultBody } from "./schema";
import { rangeOf } from "./scorable";
import { shareOf } from "./share";
import { spreadOf } from "./spread";

/** Up to so many different whole numbers each have their own bar; more are put into bins. */
const OWN_BARS = 21;
const BINS = 10;

type NumbersBody = ResultBody & { kind: "number" };

/** How numbers are spread: on a scale every point of it, else each whole number where they are few, else ten bins of a round width. */
export function numbersBody(question: Question, said: ReadonlyMap<number, number>): NumbersBody {
  const byNumber = onScale(question, said);
  const spread = spreadOf(byNumber);
  const points = pointsOf(question, [...byNumber.keys()]);
  const counts = points?.map((value) => ({ value, label: labelOf(question, value), ...shareOf(byNumber.get(value) ?? 0, spread?.n ?? 0) }));
  return {
    kind: "number",
    mean: spread?.mean ?? null,
    median: spread?.median ?? null,
    lowest: spread?.lowest ?? null,
    highest: spread?.highest ?? null,
    counts: counts ?? [],
    bins: counts || !spread ? [] : binsOf(byNumber, spread.lowest, spread.highest),
  };
}

/** What lies off the scale is no answer to the question. */
function onScale(question: Question, said: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const range = rangeOf(question);
  return range ? new Map([...said].filter(([value]) => value >= range.min && value <= range.max)) : said;
}

function pointsOf(question: Question, said: readonly number[]): number[] | null {
  const range = rangeOf(question);
  const whole = said.every((value) => Number.isInteger(value));
  if (range && whole && range.max - range.min < OWN_BARS)
    return Array.from({ length: range.max - range.min + 1 }, (_, at) => range.min + at);
  return whole && said.length <= OWN_BARS ? [...said].sort((a, b) => a - b) : null;
}

function labelOf({ options, scale }: Question, value: number): string {
  const option = options.find(({ number }) => number === value);
  if (option) return option.label;
  if (scale?.min === value && scale.minLabel !== "") return `${value}, ${scale.minLabel}`;
  return scale?.max === value && scale.maxLabel !== "" ? `${value}, ${scale.maxLabel}` : String(value);
}

/** Bins from `from` up to, not with, `to`; the width is 1, 2 or 5 times a power of ten. */
function binsOf(byNumber: ReadonlyMap<number, number>, lowest: number, highest: number): NumbersBody["bins"] {
  const width = roundWidth((highest - lowest) / BINS);
  const first = Math.floor(lowest / width);
  const bins = Array.from({ length: Math.floor(highest / width) - first + 1 }, (_, at) => ({
    from: (first + at) * width,
    to: (first + at + 1) * width,
    people: 0,
  }));
  for (const [value, people] of byNumber) {
    const bin = bins[Math.floor(value / width) - first];
    if (bin) bin.people += people;
  }
  return bins;
}

function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  return ([1, 2, 5].find((step) => step * power >= width) ?? 10) * power;
}
