"use client";

import dynamic from "next/dynamic";
import { percent } from "@/app/_marks/percent";
import type { SuggestionQuality } from "@/lib/suggestions/schema";
import { shareText } from "@/lib/themes/share";
import styles from "./quality-view.module.css";

const Chart = dynamic(() => import("./learning-curve-chart").then(({ LearningCurveChart }) => LearningCurveChart), {
  ssr: false,
  loading: () => <div className={styles.chart} />,
});

type Props = { curve: SuggestionQuality["curve"]; heldBack: number };

/** Whether more labels still make it better: how much of what was held back it gets right after learning from so many. */
export function LearningCurve({ curve, heldBack }: Props) {
  const last = curve.at(-1);
  return (
    <section>
      <h2>Does it get better?</h2>
      {last ? (
        <>
          <p className={styles.intro}>
            After {last.labels.toLocaleString("en")} labels it gets {last.precision.right} of the {last.precision.decided} held-back ones
            right
            {last.precision.decided < 8 ? "" : `, ${percent(last.precision.share)} %`}.
          </p>
          <Chart curve={curve} />
          <table className={styles.curve} aria-label="Right on what was held back, by number of labels">
            <thead>
              <tr>
                <th scope="col" className="numeric">
                  Labels
                </th>
                <th scope="col" className="numeric">
                  Right
                </th>
                <th scope="col">Share</th>
              </tr>
            </thead>
            <tbody>
              {curve.map(({ labels, precision: { right, decided, interval } }) => (
                <tr key={labels}>
                  <td className="numeric">{labels.toLocaleString("en")}</td>
                  <td className="numeric">
                    {right} of {decided}
                  </td>
                  <td>{shareText(right, decided, interval)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <p className={styles.intro}>
          Not known yet: it takes some hand-made highlights held back to test on{heldBack > 0 ? `, and so far there are ${heldBack}` : ""}.
          A tenth of what you mark by hand goes there by itself.
        </p>
      )}
    </section>
  );
}
