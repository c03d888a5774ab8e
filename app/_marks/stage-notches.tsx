import { positions } from "./positions";

/** A stage is a place, not a colour: as many notches as the journey has stages, with this one raised. */
export function StageNotches({ index, count }: { index: number; count: number }) {
  return (
    <svg width={count * 5} height="11" aria-hidden="true" style={{ flex: "none" }}>
      {positions(count).map((notch) => {
        const here = notch === index;
        return (
          <rect
            key={notch}
            x={notch * 5}
            y={here ? 0 : 5}
            width="3.5"
            height={here ? 11 : 6}
            rx="1"
            fill={here ? "var(--ink)" : "var(--control-edge)"}
            opacity={here ? 1 : 0.55}
          />
        );
      })}
    </svg>
  );
}
