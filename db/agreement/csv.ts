import { listCodes } from "@/db/codebook/list";
import type { Db } from "@/db/types";
import type { BasisFigures, Figure, ShownMark } from "@/lib/agreement/schema";
import { BASIS_NAMES, UNDEFINED_WORDS } from "@/lib/agreement/vocabulary";
import type { Cell } from "@/lib/export/csv";
import { listDisagreements } from "./disagreements";
import { getFigures } from "./figures";
import type { RoundRef } from "./rows";

const HEAD = ["what", "basis", "counted", "units", "first", "second", "both", "percent", "percent_low", "percent_high"];
const MORE = ["kappa", "kappa_low", "kappa_high", "alpha", "alpha_low", "alpha_high", "jaccard", "f1", "not_defined", "flags"];
const AFTER = ["percent_after", "kappa_after", "alpha_after"];

/** The figures of an open round, a row for each dimension and basis; empty where a figure is not defined, and why. */
export function figureRows(db: Db, ref: RoundRef): Cell[][] {
  const { dimensions, says } = getFigures(db, ref);
  const rows = dimensions.flatMap(({ name, bases }) =>
    bases.map((figures) => [name, BASIS_NAMES[figures.basis], says[figures.basis], ...cellsOf(figures)]),
  );
  return [[...HEAD, ...MORE, ...AFTER], ...rows];
}

function cellsOf({ units, first, second, both, percent, kappa, alpha, jaccard, f1, why, few, skewed, after }: BasisFigures): Cell[] {
  const flags = [few ? "few units" : null, skewed ? "one value prevails" : null].filter(Boolean).join("; ");
  const counted = [units, first, second, both, ...figure(percent), ...figure(kappa), ...figure(alpha), rounded(jaccard), rounded(f1)];
  const afterwards = [after?.percent, after?.kappa, after?.alpha].map((one) => rounded(one ?? null));
  return [...counted, why === null ? "" : UNDEFINED_WORDS[why], flags, ...afterwards];
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000);

function figure({ value, interval }: Figure): Cell[] {
  return [rounded(value), rounded(interval?.[0] ?? null), rounded(interval?.[1] ?? null)];
}

/** The disagreements of an open round, a row each: the words, who coded what, and how it was settled. Words that may not be quoted are left out. */
export function disagreementRows(db: Db, ref: RoundRef): Cell[][] {
  const { items, names } = listDisagreements(db, ref);
  const codes = new Map(listCodes(db, { studyId: ref.studyId }).map(({ id, name }) => [id, name]));
  const said = (marks: readonly ShownMark[]) =>
    marks
      .map(
        ({ point, step, codeIds }) =>
          [point, step, ...codeIds.map((id) => codes.get(id))].filter(Boolean).join(", ") || "marked, nothing said",
      )
      .join(" | ") || "not marked";
  const head = [
    "interview",
    "speaker",
    "start",
    "end",
    "words",
    names.first,
    names.second,
    "differs",
    "settled",
    "settled_by",
    "settled_at",
  ];
  const rows = items.map(({ title, speaker, start, end, text, first, second, differs, settled }) => [
    ...[title, speaker, start, end, text, said(first), said(second), differs.join(", ")],
    ...[settled?.outcome ?? "", settled?.by ?? "", settled?.at ?? ""],
  ]);
  return [head, ...rows];
}
