import { useId } from "react";

type Part = { name: string; people: number };
type Props = { parts: readonly Part[]; mark?: number | null };

/** People in up to three kinds on one bar: filled, hatched, open, so that no colour has to tell them apart. */
export function StackedBar({ parts, mark = null }: Props) {
  const id = useId();
  const total = parts.reduce((sum, { people }) => sum + people, 0);
  const label = `${parts.map(({ name, people }) => `${people} ${name}`).join(", ")}, of ${total}`;
  const widths = parts.map(({ people }) => (total === 0 ? 0 : (people / total) * 100));
  const starts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  const fills = ["var(--ink)", `url(#${id})`, "none"];
  return (
    <svg width="100%" height="16" role="img" aria-label={label} style={{ display: "block", overflow: "visible" }}>
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--sunken)" />
          <path d="M0 0v5" stroke="var(--ink-3)" strokeWidth="1.6" />
        </pattern>
      </defs>
      {parts.map(({ name }, at) => (
        <rect
          key={name}
          x={`${starts[at]}%`}
          y={at === 2 ? 0.5 : 0}
          width={`${widths[at]}%`}
          height={at === 2 ? 15 : 16}
          fill={fills[at] ?? "none"}
          stroke={at === 2 ? "var(--control-edge)" : "none"}
        />
      ))}
      {mark === null ? null : (
        <>
          <line x1={`${mark * 100}%`} x2={`${mark * 100}%`} y1="-1" y2="17" stroke="var(--paper)" strokeWidth="4" />
          <line x1={`${mark * 100}%`} x2={`${mark * 100}%`} y1="-1" y2="17" stroke="var(--attention-mark)" strokeWidth="1.5" />
        </>
      )}
    </svg>
  );
}

/** What the three fills mean. */
export function StackedKey({ names, mark }: { names: readonly string[]; mark?: string | null }) {
  const id = useId();
  const fills = ["var(--ink)", `url(#${id})`, "none"];
  return (
    <span style={{ display: "inline-flex", flexWrap: "wrap", gap: "2px 9px" }}>
      {names.map((name, at) => (
        <span key={name} style={{ display: "inline-flex", gap: 4, alignItems: "center" }}>
          <svg width="10" height="10" aria-hidden="true">
            <defs>
              <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <path d="M0 0v5" stroke="var(--ink-3)" strokeWidth="1.6" />
              </pattern>
            </defs>
            <rect x=".5" y=".5" width="9" height="9" fill={fills[at] ?? "none"} stroke="var(--control-edge)" />
          </svg>
          {name}
        </span>
      ))}
      {mark ? <span style={{ color: "var(--attention)" }}>| {mark}</span> : null}
    </span>
  );
}
