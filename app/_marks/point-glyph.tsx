import type { Point } from "@/lib/highlights/vocabulary";

const COLOUR = { trigger: "var(--trigger-mark)", failure: "var(--failure-mark)", none: "var(--marker-mark)" };
/** The outlines of the glyphs, in a box of 10 by 10. */
export const POINT_SHAPES = { trigger: "M5 .9 9.5 9H.5z", failure: "M5 9.1.5 1h9z", none: "M1.5 1.5h7v7h-7z" };

/** Triangle up trigger, triangle down failure, square neither; hollow and violet while it is only proposed. */
export function PointGlyph({ point, proposed = false, labelled = false }: { point: Point | null; proposed?: boolean; labelled?: boolean }) {
  const paint = proposed
    ? { fill: "none", stroke: "var(--suggest-mark)", strokeWidth: 1.5, strokeLinejoin: "round" as const }
    : { fill: COLOUR[point ?? "none"] };
  const shape = <path d={POINT_SHAPES[point ?? "none"]} {...paint} />;
  if (!labelled) {
    return (
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" style={{ flex: "none" }}>
        {shape}
      </svg>
    );
  }
  return (
    <svg
      width="10"
      height="10"
      viewBox="0 0 10 10"
      role="img"
      aria-label={`${proposed ? "proposed " : ""}${point ?? "highlight"}`}
      style={{ flex: "none" }}
    >
      {shape}
    </svg>
  );
}
