import { positions } from "./positions";

const STEP = 7;

/** People heard as solid strokes, in fives; planned ones behind them, hollow and dashed. */
export function Tally({ heard, planned = 0 }: { heard: number; planned?: number }) {
  const x = (index: number) => index * STEP + Math.floor(index / 5) * 5;
  const total = heard + planned;
  if (total === 0) return null;
  return (
    <svg width={x(total - 1) + 6} height="16" aria-hidden="true" style={{ flex: "none" }}>
      {positions(total).map((person) =>
        person < heard ? (
          <rect key={person} x={x(person)} y="0" width="4" height="16" rx="1" fill="var(--ink)" />
        ) : (
          <rect
            key={person}
            x={x(person) + 0.5}
            y="0.5"
            width="3"
            height="15"
            rx="1"
            fill="none"
            stroke="var(--ink-3)"
            strokeDasharray="2 1.5"
          />
        ),
      )}
    </svg>
  );
}
