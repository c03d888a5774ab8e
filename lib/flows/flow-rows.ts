import type { Cell } from "@/lib/export/csv";
import type { DropOff } from "./drop-off";
import type { Flow } from "./flow";

/** A flow as a table: steps down, segments across, blank where nobody counted. Read back, it is the same flow. */
export function flowRows({ steps, segments }: Flow): Cell[][] {
  const head = ["Step", ...segments.map(({ name }) => name)];
  return [head, ...steps.map(({ name }, index) => [name, ...segments.map(({ entered }) => entered[index] ?? null)])];
}

const RATE_COLUMNS = [
  "From",
  "To",
  "Segment",
  "Entered",
  "Went on",
  "Lost",
  "Drop-off",
  "Low",
  "High",
  "Share of all drops",
  "Apart from the rest",
  "One segment or broad",
];

/** The rates of a flow, one row for each transition and segment; shares from 0 to 1. */
export function dropOffRows({ transitions }: DropOff, { segments }: Flow): Cell[][] {
  const [everybody, ...parts] = segments;
  const names = new Map(parts.map(({ id, name }) => [id, name]));
  const rows = transitions.flatMap(({ from, to, all, segments: own, concentration }): Cell[][] => {
    const of = ({ entered, went, lost, drop, interval }: typeof all): Cell[] => [
      entered,
      went,
      lost,
      drop,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
    ];
    const first: Cell[] = [from, to, everybody?.name ?? "Everybody", ...of(all), null, null, concentration.kind];
    return [
      first,
      ...own.map((one): Cell[] => [from, to, names.get(one.segmentId) ?? "", ...of(one), one.against.share, one.against.outlier, null]),
    ];
  });
  return [RATE_COLUMNS, ...rows];
}
