import type { TargetRange } from "@/lib/personas/schema";
import { positions } from "./positions";

const WIDTH = 250;

/** People heard as blocks on a line, the target as a bracket above it; planned ones hollow and dashed behind them. */
export function TargetMeter({
  people,
  planned = 0,
  target,
  width = WIDTH,
}: {
  people: number;
  planned?: number;
  target: TargetRange;
  width?: number;
}) {
  const slots = Math.max(target.max + 1, people + planned);
  const step = Math.min(11, (width - 4) / slots);
  const from = 2 + (target.min - 1) * step;
  const to = 2 + target.max * step;
  const bar = Math.max(1.5, step - 4);
  return (
    <svg
      width={width}
      height="34"
      viewBox={`0 0 ${width} 34`}
      role="img"
      aria-label={`${people} heard, ${planned} planned, target ${target.min} to ${target.max}`}
      style={{ maxWidth: "100%" }}
    >
      <rect x={from} y="3" width={to - from} height="15" fill="var(--sunken)" />
      <path d={`M${from} 6V2H${to}V6`} fill="none" stroke="var(--ink-2)" />
      <path d={`M0 18.5H${Math.min(width, 2 + slots * step)}`} stroke="var(--control-edge)" />
      {positions(people + planned).map((person) =>
        person < people ? (
          <rect key={person} x={2 + person * step} y="7" width={bar} height="11" fill="var(--ink)" />
        ) : (
          <rect
            key={person}
            x={2.5 + person * step}
            y="7.5"
            width={bar - 1}
            height="10.5"
            fill="none"
            stroke="var(--ink-3)"
            strokeDasharray="2 1.5"
          />
        ),
      )}
      <text x={from} y="31" fontSize="11" fill="var(--ink-3)">
        {target.min}
      </text>
      <text x={to} y="31" fontSize="11" fill="var(--ink-3)" textAnchor="end">
        {target.max}
      </text>
    </svg>
  );
}
