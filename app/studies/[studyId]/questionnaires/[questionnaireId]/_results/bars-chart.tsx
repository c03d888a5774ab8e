"use client";

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from "recharts";
import styles from "./charts.module.css";

const TICK = { fontSize: 11, fill: "var(--ink-3)" };

/** How many people at each value; the table beside it holds the same figures. */
export function BarsChart({ bars }: { bars: { label: string; people: number }[] }) {
  return (
    <div className={styles.chart} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={bars} margin={{ top: 8, right: 8, bottom: 2, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="label" tick={TICK} tickLine={false} stroke="var(--control-edge)" interval="preserveStartEnd" />
          <YAxis allowDecimals={false} tick={TICK} tickLine={false} axisLine={false} width={44} />
          <Bar dataKey="people" fill="var(--ink)" isAnimationActive={false} maxBarSize={48} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
