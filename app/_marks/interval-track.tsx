import { percent } from "./percent";

const WIDTH = 80;

/** A share with its 95 % interval on a track from 0 to 100; hollow where fewer than 8 people were asked. */
export function IntervalTrack({
  share,
  interval,
  colour = "var(--ink)",
  few = false,
}: {
  share: number;
  interval: [number, number];
  colour?: string;
  few?: boolean;
}) {
  const at = (value: number) => 5 + value * WIDTH;
  const [low, high] = interval;
  return (
    <svg
      width={WIDTH + 10}
      height="14"
      role="img"
      aria-label={`${percent(share)} %, 95 % interval ${percent(low)} to ${percent(high)}`}
      style={{ flex: "none" }}
    >
      <path d={`M5 7H${WIDTH + 5}M5 4.5v5M${5 + WIDTH / 2} 5.5v3M${WIDTH + 5} 4.5v5`} stroke="var(--line)" fill="none" />
      <path d={`M${at(low)} 7H${at(high)}`} stroke={colour} strokeWidth="3" opacity=".38" strokeLinecap="round" />
      <circle cx={at(share)} cy="7" r={few ? 3.2 : 4} fill={few ? "var(--paper)" : colour} stroke={colour} strokeWidth={few ? 1.6 : 1} />
    </svg>
  );
}
