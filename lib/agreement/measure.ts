import { intervalsOf, type Resampled, resample } from "./bootstrap";
import { type Countable, type Counted, charactersOf, countUnits, segmentUnitsOf, tallyOf, unitsOf } from "./counted";
import type { CodedText } from "./marks";
import type { BasisFigures, Dimension, DimensionFigures } from "./schema";
import { segmentsOf } from "./segments";
import type { Tally } from "./tally";
import { cohensKappa, f1, jaccard, nominalAlpha, percentAgreement } from "./two-coders";
import type { Basis, UndefinedReason } from "./vocabulary";

type Measured = {
  texts: readonly CodedText[];
  /** the same texts after settling, where something is settled */
  settled: readonly CodedText[] | null;
  dimensions: readonly Dimension[];
  /** how much two marks share to be one segment, in percent */
  overlap: number;
  resamples: number;
  draw: (below: number) => number;
};

const STATISTICS = [percentAgreement, cohensKappa, nominalAlpha];
/** Fewer units than this, or fewer stretches that anybody marked so, and the interval says little. */
const FEW_UNITS = 20;
const FEW_MARKED = 5;
/** From this share of one value on, kappa and alpha fall low whatever the coders do. */
const SKEWED = 0.9;

/** Agreement of two coders on every dimension and each of the three bases, with intervals: stretches of the texts (segments on the third basis) drawn again. */
export function measureAgreement({ texts, settled, dimensions, overlap, resamples, draw }: Measured): DimensionFigures[] {
  const now = countablesOf(texts, overlap);
  const after = settled && countablesOf(settled, overlap);
  const stretches = texts.flatMap((text) => text.stretches);
  const marked = now.units.touched.map(({ at }) => at);
  const drawn = resample({ sizes: stretches.map(({ start, end }) => end - start), marked, resamples, draw });
  const resampled: Record<Basis, Resampled> = {
    characters: drawn,
    units: { ...drawn, units: new Float64Array(resamples).fill(stretches.length) },
    segments: resample({ sizes: now.segments.touched.map(() => 1), marked: now.segments.touched.keys(), resamples, draw }),
  };
  const on = (basis: Basis, { key, kind }: Dimension): BasisFigures => {
    const drawnAgain = basis === "segments" ? now.segments.units : stretches.length;
    const isYesOrNo = kind === "any" || kind === "value";
    const tallyAfter = after && tallyOf(countUnits(after[basis], key));
    return figuresOf(countUnits(now[basis], key), { basis, resampled: resampled[basis], after: tallyAfter, drawnAgain, isYesOrNo });
  };
  return dimensions.map((dimension) => ({
    ...dimension,
    bases: (["characters", "units", "segments"] as const).map((basis) => on(basis, dimension)),
  }));
}

function countablesOf(texts: readonly CodedText[], overlap: number): Record<Basis, Countable> {
  const segments = texts.flatMap((text) => segmentsOf(text, overlap));
  return { characters: charactersOf(texts), units: unitsOf(texts), segments: segmentUnitsOf(segments) };
}

/** `drawnAgain`: of how many an interval draws, turns where characters are counted; `isYesOrNo`: a unit has the value or has it not. */
type Given = { basis: Basis; resampled: Resampled; after: Tally | null; drawnAgain: number; isYesOrNo: boolean };

function figuresOf(counted: Counted, { basis, resampled, after, drawnAgain, isYesOrNo }: Given): BasisFigures {
  const tally = tallyOf(counted);
  const isChosen = isYesOrNo && basis === "segments";
  const why = reasonOf(tally, isChosen);
  const intervals = intervalsOf(counted, resampled, STATISTICS);
  const given = (of: (tally: Tally) => number | null, at: number) => {
    const value = why !== null && at > 0 ? null : of(tally);
    return { value, interval: value === null ? null : (intervals[at] ?? null) };
  };
  const isComparable = after !== null && reasonOf(after, isChosen) === null;
  return {
    basis,
    units: tally.units,
    first: tally.units - (tally.first[0] ?? 0),
    second: tally.units - (tally.second[0] ?? 0),
    both: tally.agreed - tally.neither,
    percent: given(percentAgreement, 0),
    kappa: given(cohensKappa, 1),
    alpha: given(nominalAlpha, 2),
    jaccard: jaccard(tally),
    f1: f1(tally),
    why,
    few: drawnAgain < FEW_UNITS || counted.cells.size < FEW_MARKED,
    skewed: tally.units > 0 && tally.first.some((count, value) => count + (tally.second[value] ?? 0) >= SKEWED * 2 * tally.units),
    after: after && {
      percent: percentAgreement(after),
      kappa: isComparable ? cohensKappa(after) : null,
      alpha: isComparable ? nominalAlpha(after) : null,
    },
  };
}

/**
 * Why kappa and alpha are not defined. Segments are there because somebody marked them: where each was given the value by somebody (that it is marked at
 * all always is), there is no chance to set it against, and kappa would be nought or less however well two agree.
 */
function reasonOf(tally: Tally, isChosen: boolean): UndefinedReason | null {
  if (tally.units === 0) return "no-units";
  if (isChosen && tally.neither === 0) return "none-unmarked";
  return cohensKappa(tally) === null || nominalAlpha(tally) === null ? "one-value" : null;
}
