import { useElementSize } from "@mantine/hooks";
import type { PersonaCurve } from "@/lib/saturation/schema";
import { lastRunWords } from "@/lib/saturation/words";
import { EDGE, placeLabels, type Scale, scaleOf } from "./chart-scale";
import { Curve, OrderBand } from "./curve";
import styles from "./saturation.module.css";

const HEIGHT = 300;
const LABELS = 216;
const LABEL_GAP = 38;
/** Under this width the labels stand below instead of beside. */
const NARROW = 480;

/** Distinct codes by interviews in the order held, a line for each persona with its label beside; drawn alone, with the band of other orders behind it. */
export function SaturationChart({ curves }: { curves: readonly PersonaCurve[] }) {
  const { ref, width: measured } = useElementSize();
  const width = measured || 560;
  const narrow = width < NARROW;
  const height = Math.max(HEIGHT, narrow ? 0 : curves.length * LABEL_GAP + EDGE.bottom);
  const plot = narrow ? width : width - LABELS;
  const scale = scaleOf(curves, { width: plot, height });
  const ends = curves.map((curve) => scale.y(curve.codes) - 12);
  const places = placeLabels(ends, { gap: LABEL_GAP, bottom: scale.bottom - LABEL_GAP });
  const alone = curves.length === 1 ? curves[0] : undefined;
  return (
    <div ref={ref} className={styles.chart}>
      <div className={styles.plot} style={narrow ? undefined : { height }}>
        <svg width={plot} height={height} role="img" aria-label={spoken(curves)}>
          <Ground scale={scale} curves={curves} />
          {alone ? <OrderBand curve={alone} scale={scale} /> : null}
          {curves.map((curve) => (
            <Curve key={curve.personaId} curve={curve} scale={scale} />
          ))}
        </svg>
        <ul className={styles.labels} data-below={narrow || undefined}>
          {curves.map((curve, index) => (
            <li
              key={curve.personaId}
              data-state={curve.state}
              style={narrow ? undefined : { top: places[index], left: plot + 4, width: LABELS - 4 }}
            >
              <span className={styles.label}>
                <span className={styles.labelName}>{curve.name}</span>: {curve.short}
              </span>
              <span className={styles.labelDetail}>{detailOf(curve)}</span>
            </li>
          ))}
        </ul>
      </div>
      {alone?.orderFree && alone.interviews > 2 ? (
        <p className={styles.sub}>The band: between 5 and 95 of 100 other orders of the same interviews lie in it.</p>
      ) : null}
    </div>
  );
}

function detailOf(curve: PersonaCurve): string {
  if (curve.last)
    return lastRunWords(curve).replace("new codes", "new").replace("new code", "new").replace(" interviews", "").replace("base of", "base");
  return `${curve.interviews} of the ${curve.rule.base + curve.rule.run} interviews it takes`;
}

function spoken(curves: readonly PersonaCurve[]): string {
  const each = curves.map(({ name, codes, interviews, short }) => `${name}: ${codes} codes in ${interviews} interviews, ${short}`);
  return `Distinct codes heard by number of interviews. ${each.join(". ")}`;
}

function Ground({ scale, curves }: { scale: Scale; curves: readonly PersonaCurve[] }) {
  const { x, y, xTicks, yTicks, right, bottom } = scale;
  const [target] = curves.map((curve) => curve.target);
  const shared = target && curves.every((curve) => curve.target.min === target.min && curve.target.max === target.max) ? target : null;
  return (
    <g fontSize="11" fill="var(--ink-3)">
      {shared ? (
        <rect x={x(shared.min)} y={EDGE.top} width={x(shared.max) - x(shared.min)} height={bottom - EDGE.top} fill="var(--sunken)" />
      ) : null}
      {yTicks.map((tick) => (
        <g key={tick}>
          <path d={`M${EDGE.left} ${y(tick)}H${right}`} stroke={tick === 0 ? "var(--control-edge)" : "var(--line)"} />
          <text x={EDGE.left - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {shared ? (
        <text x={(x(shared.min) + x(shared.max)) / 2} y={bottom - 8} textAnchor="middle">
          {x(shared.max) - x(shared.min) > 74 ? "target " : ""}
          {shared.min}–{shared.max}
        </text>
      ) : null}
      {xTicks.map((tick) => (
        <text key={tick} x={x(tick)} y={bottom + 15} textAnchor="middle">
          {tick}
        </text>
      ))}
      <text x={EDGE.left} y={bottom + 29}>
        interviews, in the order they were held
      </text>
      <text x="0" y="12">
        distinct codes heard
      </text>
    </g>
  );
}
