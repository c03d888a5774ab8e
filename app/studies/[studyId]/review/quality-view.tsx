"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { codesQuery } from "@/app/_data/codes";
import { suggestionQualityQuery } from "@/app/_data/review";
import { studyQuery } from "@/app/_data/studies";
import { IntervalTrack } from "@/app/_marks/interval-track";
import { percent } from "@/app/_marks/percent";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import type { SuggestionQuality } from "@/lib/suggestions/schema";
import { FEW } from "@/lib/themes/wilson";
import { LearningCurve } from "./learning-curve";
import { LessonTable } from "./lesson-table";
import { QualityTable } from "./quality-table";
import styles from "./quality-view.module.css";
import reviewStyles from "./review-page.module.css";

/** What the suggestions are worth so far, for somebody who doubts it: every figure with its interval, and where one is missing, why. */
export function QualityView({ studyId }: { studyId: string }) {
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: codes } = useSuspenseQuery(codesQuery(studyId));
  const { data: quality, error } = useQuery(suggestionQualityQuery(studyId));
  if (!quality) {
    return (
      <div className={reviewStyles.body}>
        {error ? <ErrorNote title="How well it does could not be read.">{error.message}</ErrorNote> : null}
      </div>
    );
  }
  return (
    <div className={styles.quality}>
      <Headline quality={quality} />
      {quality.missing ? <p className={styles.missing}>{quality.missing}</p> : null}
      <QualityTable studyId={studyId} tags={quality.tags} codes={codes.items} journey={study.journey} />
      <div className={styles.two}>
        <LearningCurve curve={quality.curve} heldBack={quality.heldBack} />
        <Training quality={quality} />
      </div>
      <LessonTable lessons={quality.lessons} />
      <HowToRead />
    </div>
  );
}

function Headline({ quality: { overall } }: { quality: SuggestionQuality }) {
  if (!overall || overall.decided === 0) {
    return (
      <section className={styles.headline} aria-label="Right so far">
        <h2>Nothing was decided yet, so nothing is known.</h2>
        <p className={styles.facts}>Accept or reject some suggestions: how many of them were right stands here, with how sure that is.</p>
      </section>
    );
  }
  const { right, decided, share, interval } = overall;
  const [low, high] = interval;
  return (
    <section className={styles.headline} aria-label="Right so far">
      <h2>
        {right.toLocaleString("en")} of {plural(decided, "suggestion")} {decided === 1 ? "was" : "were"} right.
      </h2>
      <p className={styles.facts}>
        <IntervalTrack share={share} interval={interval} few={decided < FEW} />
        {decided < FEW ? (
          <span className={styles.few}>few: too few to say more</span>
        ) : (
          <span>
            {percent(share)} % ({percent(low)}–{percent(high)}), as you decided them. Right means accepted, also as changed.
          </span>
        )}
      </p>
    </section>
  );
}

function Training({ quality }: { quality: SuggestionQuality }) {
  const { labels, handMade, accepted, corrected, rejected, heldBack, version } = quality;
  const lines: [number, string][] = [
    [handMade, "highlights made by hand"],
    [accepted, "suggestions accepted"],
    [corrected, "of them corrected first"],
    [rejected, "suggestions rejected"],
    [heldBack, "hand-made ones held back: never learned from, kept for the test"],
  ];
  return (
    <section>
      <h2>What it was trained on</h2>
      <p className={styles.intro}>
        {labels === 0
          ? "On nothing yet: it reads the names, definitions and examples of the codebook, and words that tell of trouble or of a push."
          : `On ${plural(labels, "decision")} of this study alone, anew after each. Nothing comes from other studies, and nothing leaves this machine.`}
      </p>
      <table>
        <tbody>
          {lines.map(([count, what]) => (
            <tr key={what}>
              <td className={styles.figure}>{count.toLocaleString("en")}</td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">Version {version}. The same words, decisions and version give the same suggestions.</p>
    </section>
  );
}

function HowToRead() {
  return (
    <section className={styles.note}>
      <h2>How to read this</h2>
      <p>
        “Right so far” flatters: you judge what it chose to show, and only what is shown. The held-back column does not: a tenth of what you
        marked by hand is never learned from, and the score says how often it would have proposed the same. Intervals are Wilson’s, 95 %, as
        if these were a random draw; under {FEW} the counts stand alone.
      </p>
    </section>
  );
}
