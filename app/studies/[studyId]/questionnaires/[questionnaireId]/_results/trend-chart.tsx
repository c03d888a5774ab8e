"use client";

import { CartesianGrid, ComposedChart, ErrorBar, Line, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from "recharts";
import styles from "./charts.module.css";

const TICK = { fontSize: 11, fill: "var(--ink-3)" };

export type TrendPoint = { label: string; score: number; error: [number, number] };
type Props = { points: TrendPoint[]; domain: [number, number]; mark: number | null };

/** A score over waves with its interval at each; the table below holds the same figures. */
export function TrendChart({ points, domain, mark }: Props) {
  return (
    <div className={styles.chart} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart data={points} margin={{ top: 8, right: 24, bottom: 2, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="label" tick={TICK} tickLine={false} stroke="var(--control-edge)" padding={{ left: 24, right: 24 }} />
          <YAxis domain={domain} tick={TICK} tickLine={false} axisLine={false} width={44} />
          {mark === null ? null : <ReferenceLine y={mark} stroke="var(--attention-mark)" strokeWidth={1.5} />}
          <Line
            dataKey="score"
            stroke="var(--ink)"
            strokeWidth={2}
            dot={{ r: 4, fill: "var(--ink)", stroke: "var(--ink)" }}
            isAnimationActive={false}
          >
            <ErrorBar dataKey="error" width={6} stroke="var(--ink-3)" strokeWidth={1.5} />
          </Line>
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
