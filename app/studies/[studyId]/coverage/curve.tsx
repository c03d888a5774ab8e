import type { PersonaCurve } from "@/lib/saturation/schema";
import type { Scale } from "./chart-scale";

/** Longer curves are drawn without a dot for each interview. */
const MOST_DOTS = 40;

/** One persona's codes, interview by interview: solid where it is saturated, dashed and hollow while it is not. */
export function Curve({ curve: { series, state, at, rule }, scale: { x, y, bottom } }: { curve: PersonaCurve; scale: Scale }) {
  const done = state === "saturated";
  const colour = done ? "var(--ink)" : "var(--attention-mark)";
  const points = series.map(({ total }, index) => ({ n: index + 1, left: x(index + 1), top: y(total) }));
  const reached = at === null ? undefined : points[at + rule.run - 1];
  return (
    <g>
      <path
        d={points.map(({ left, top }, index) => `${index === 0 ? "M" : "L"}${left.toFixed(1)} ${top.toFixed(1)}`).join("")}
        fill="none"
        stroke={colour}
        strokeWidth="2"
        strokeDasharray={done ? undefined : "5 3"}
      />
      {series.length > MOST_DOTS
        ? null
        : points.map(({ n, left, top }) => (
            <circle key={n} cx={left} cy={top} r="2.8" fill={done ? colour : "var(--paper)"} stroke={colour} strokeWidth="1.6" />
          ))}
      {reached ? (
        <g>
          <path d={`M${reached.left} ${reached.top + 7}V${Math.min(reached.top + 26, bottom)}`} stroke="var(--ink-2)" />
          <text x={reached.left} y={Math.min(reached.top + 38, bottom - 2)} fontSize="11" textAnchor="middle" fill="var(--ink-2)">
            {at} + {rule.run}
          </text>
        </g>
      ) : null}
    </g>
  );
}

/** Between which numbers of codes 90 of 100 other orders of the same interviews lie. */
export function OrderBand({ curve: { orderFree }, scale: { x, y } }: { curve: PersonaCurve; scale: Scale }) {
  if (!orderFree) return null;
  const upper = orderFree.band.map(({ n, high }) => `${x(n).toFixed(1)} ${y(high).toFixed(1)}`);
  const lower = orderFree.band.map(({ n, low }) => `${x(n).toFixed(1)} ${y(low).toFixed(1)}`).reverse();
  return <path d={`M${[...upper, ...lower].join("L")}Z`} fill="var(--ink)" fillOpacity="0.1" />;
}
