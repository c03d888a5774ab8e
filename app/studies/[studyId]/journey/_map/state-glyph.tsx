import type { EvidenceState } from "@/lib/journey/map-vocabulary";
import { STATE_NAMES } from "@/lib/journey-map/vocabulary";

/** How well a cell is known, as a sign: filled and solid is heard, hollow and dashed is not yet. */
export function StateGlyph({ state, labelled = true }: { state: EvidenceState; labelled?: boolean }) {
  if (!labelled) {
    return (
      <svg width="11" height="11" viewBox="0 0 11 11" fill="none" aria-hidden="true">
        {SHAPES[state]}
      </svg>
    );
  }
  return (
    <svg width="11" height="11" viewBox="0 0 11 11" fill="none" role="img" aria-label={STATE_NAMES[state]}>
      {SHAPES[state]}
    </svg>
  );
}

const SHAPES: Record<EvidenceState, React.ReactNode> = {
  evidenced: <rect x=".5" y=".5" width="10" height="10" rx="2" fill="var(--ink-2)" />,
  partly: (
    <>
      <rect x="1" y="1" width="9" height="9" rx="1.6" stroke="var(--ink-2)" strokeWidth="1.3" />
      <path d="M1 6h9v2.4A1.6 1.6 0 0 1 8.4 10H2.6A1.6 1.6 0 0 1 1 8.4z" fill="var(--ink-2)" />
    </>
  ),
  assumption: <rect x="1" y="1" width="9" height="9" rx="1.6" stroke="var(--control-edge)" strokeWidth="1.3" strokeDasharray="2.4 1.8" />,
  contradicted: <path d="M1 3.7h9M1 7.3h9M7.8 1l-4.6 9" stroke="var(--attention-mark)" strokeWidth="1.6" />,
  stale: (
    <g stroke="var(--ink-2)" strokeWidth="1.3">
      <circle cx="5.5" cy="5.5" r="4.6" />
      <path d="M5.5 3v2.7l1.8 1" />
    </g>
  ),
  unknown: <path d="M3.6 4a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M5.6 9.3v.9" stroke="var(--ink-3)" strokeWidth="1.3" />,
};
