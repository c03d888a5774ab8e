import { positions } from "@/app/_marks/positions";
import type { FindingStrength } from "@/lib/findings/schema";

const STEP = 10;
const MOST = 24;

/** One disc for each person who speaks for it, a crossed ring for each against it; more than 24 are only counted. */
export function VoicesMarks({ strength: { for: pro, against } }: { strength: Pick<FindingStrength, "for" | "against"> }) {
  const [yes, no] = [pro.people, against.people];
  const total = yes + no;
  if (total === 0 || total > MOST) return null;
  return (
    <svg width={total * STEP} height="10" viewBox={`0 0 ${total * STEP} 10`} aria-hidden="true" style={{ flex: "none" }}>
      {positions(total).map((person) => {
        const x = person * STEP + 4.5;
        return person < yes ? (
          <circle key={person} cx={x} cy="5" r="4" fill="var(--ink)" />
        ) : (
          <path
            key={person}
            d={`M${x + 3.4} 5a3.4 3.4 0 1 1-6.8 0a3.4 3.4 0 1 1 6.8 0M${x - 2.4} 7.4l4.8-4.8`}
            fill="none"
            stroke="var(--attention-mark)"
            strokeWidth="1.3"
          />
        );
      })}
    </svg>
  );
}
