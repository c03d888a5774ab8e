"use client";

import dynamic from "next/dynamic";
import styles from "./charts.module.css";

/** The charts come after the page: their place is kept, and the tables hold the figures meanwhile. */
const loading = () => <div className={styles.chart} />;

export const LateBars = dynamic(() => import("./bars-chart").then(({ BarsChart }) => BarsChart), { ssr: false, loading });
export const LateTrend = dynamic(() => import("./trend-chart").then(({ TrendChart }) => TrendChart), { ssr: false, loading });
