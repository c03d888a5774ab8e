import { positions } from "./positions";

/** One disc a person who said it, one dot a person who did not: up to 30 people are drawn, more are only counted. */
export function PeopleDots({ people, of, colour = "var(--ink)" }: { people: number; of: number; colour?: string }) {
  if (of > 30 || of === 0) return null;
  return (
    <svg
      width={of * 10}
      height="10"
      role="img"
      aria-label={`${people} of ${of}`}
      style={{ flex: "none", maxWidth: "100%" }}
      viewBox={`0 0 ${of * 10} 10`}
    >
      {positions(of).map((person) => (
        <circle
          key={person}
          cx={person * 10 + 4.5}
          cy="5"
          r={person < people ? 4 : 1.2}
          fill={person < people ? colour : "var(--control-edge)"}
        />
      ))}
    </svg>
  );
}
