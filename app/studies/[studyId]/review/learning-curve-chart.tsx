"use client";

import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { percent } from "@/app/_marks/percent";
import type { SuggestionQuality } from "@/lib/suggestions/schema";
import styles from "./quality-view.module.css";

const TICK = { fontSize: 11, fill: "var(--ink-3)" };

/** The share right with its interval as a band; the table beside holds the same figures. */
export function LearningCurveChart({ curve }: { curve: SuggestionQuality["curve"] }) {
  const points = curve.map(({ labels, precision: { share, interval } }) => ({
    labels,
    share: percent(share),
    interval: [percent(interval[0]), percent(interval[1])],
  }));
  return (
    <div className={styles.chart} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart data={points} margin={{ top: 8, right: 12, bottom: 2, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="labels"
            type="number"
            domain={[0, "dataMax"]}
            tick={TICK}
            tickLine={false}
            stroke="var(--control-edge)"
            tickCount={5}
          />
          <YAxis domain={[0, 100]} ticks={[0, 50, 100]} unit=" %" tick={TICK} tickLine={false} axisLine={false} width={44} />
          <Area dataKey="interval" stroke="none" fill="var(--ink)" fillOpacity={0.1} isAnimationActive={false} />
          <Line
            dataKey="share"
            stroke="var(--ink)"
            strokeWidth={2}
            dot={{ r: 3, fill: "var(--ink)", stroke: "var(--ink)" }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
