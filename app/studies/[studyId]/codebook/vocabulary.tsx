"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { vocabularyUseQuery } from "@/app/_data/codebook";
import { studyQuery } from "@/app/_data/studies";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { StageNotches } from "@/app/_marks/stage-notches";
import { plural } from "@/app/_ui/plural";
import type { VocabularyUse } from "@/lib/codebook/rework";
import { stagesWithSteps } from "@/lib/journey/study-journey";
import { PRESET_NAMES } from "@/lib/journey/vocabulary";
import styles from "./vocabulary.module.css";

type Used = { highlights: number; people: number } | undefined;

const POINTS = [
  { point: "trigger", name: "Trigger", says: "It moved somebody on: towards buying, acting or renewing." },
  { point: "failure", name: "Failure", says: "It stopped somebody, or cost them: from a nuisance to a reason to leave." },
  { point: null, name: "Neither", says: "It is worth keeping, and moved nobody." },
] as const;

/** The other half of the vocabulary: points, and the stages with their steps, each with whom it was heard from. They are the study's journey, and not changed here. */
export function Vocabulary({ studyId }: { studyId: string }) {
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  const { data: use } = useSuspenseQuery(vocabularyUseQuery(studyId));
  return (
    <div className={styles.vocabulary}>
      <section aria-labelledby="points-title">
        <h2 id="points-title">Points</h2>
        <p className="caption">A highlight has one of them, or none. No code sets it.</p>
        <dl className={styles.list}>
          {POINTS.map(({ point, name, says }) => (
            <div key={name}>
              <dt>
                <PointGlyph point={point} /> {name}
                <Count used={use.points[point ?? "none"]} />
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="stages-title">
        <h2 id="stages-title">Stages</h2>
        <p className="caption">
          {PRESET_NAMES[journey.preset].name}. A highlight hangs on one step; only a stage chosen is that stage in general.
        </p>
        <dl className={styles.stages}>
          {stagesWithSteps(journey).map((stage, index) => (
            <div key={stage.slug}>
              <dt>
                <StageNotches index={index} count={journey.stages.length} /> <kbd>{index + 1}</kbd> <bdi>{stage.name}</bdi>
                <Count used={use.stages[stage.slug]} />
              </dt>
              <dd>
                {stage.definition}
                <Steps steps={stage.steps} use={use} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function Steps({ steps, use }: { steps: { slug: string; name: string; definition: string; general: boolean }[]; use: VocabularyUse }) {
  return (
    <ul className={styles.steps}>
      {steps
        .filter(({ slug, general }) => !general || use.steps[slug])
        .map(({ slug, name, definition }) => (
          <li key={slug} title={definition}>
            <bdi>{name}</bdi> <Count used={use.steps[slug]} short />
          </li>
        ))}
    </ul>
  );
}

function Count({ used, short = false }: { used: Used; short?: boolean }) {
  const { highlights, people } = used ?? { highlights: 0, people: 0 };
  if (short) return <span className={styles.count}>{people}</span>;
  const words = highlights === 0 ? "not heard yet" : `${plural(people, "person", "people")}, ${plural(highlights, "highlight")}`;
  return <span className={styles.count}>{words}</span>;
}
