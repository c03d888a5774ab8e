type Props = { value: number; interval: readonly [number, number]; mark?: number | null; colour?: string; label: string };

/** A value with its interval on a line from 0 to 1 that is as wide as its cell, and the mark that it is held against. */
export function IntervalLine({ value, interval: [low, high], mark = null, colour = "var(--ink)", label }: Props) {
  const at = (share: number) => `${Math.max(0, Math.min(1, share)) * 100}%`;
  return (
    <svg width="100%" height="14" role="img" aria-label={label} style={{ display: "block", overflow: "visible" }}>
      <line x1="0" x2="100%" y1="7" y2="7" stroke="var(--line)" />
      {mark === null ? null : <line x1={at(mark)} x2={at(mark)} y1="0" y2="14" stroke="var(--attention-mark)" strokeWidth="1.5" />}
      <line x1={at(low)} x2={at(high)} y1="7" y2="7" stroke={colour} strokeWidth="4" strokeOpacity=".38" strokeLinecap="round" />
      <circle cx={at(value)} cy="7" r="4.5" fill={colour} />
    </svg>
  );
}
