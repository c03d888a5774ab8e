import { PointGlyph } from "@/app/_marks/point-glyph";
import { StageNotches } from "@/app/_marks/stage-notches";
import type { useAddress } from "@/app/_ui/use-address";
import { NO_STAGE } from "@/lib/evidence/spoken";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { StageThemes, Theme } from "@/lib/themes/schema";
import styles from "./stage-tabs.module.css";
import { namingIn, type Side, type ThemeReading } from "./theme-reading";

/** The stages a reading holds, "no stage yet" last where there are highlights without one. */
export type Place = { stages: readonly StageThemes[]; current: string | null; names: ReadonlyMap<string, string> };

type Props = {
  place: Place;
  reading: Pick<ThemeReading, "persona" | "side">;
  journey: StudyJourney;
  address: ReturnType<typeof useAddress>;
};

/** The journey as a ribbon: in each stage the people (where nobody was interviewed, the respondents) with a trigger and with a failure, and what most of them name. One stage is open below it. */
export function StageTabs({ place, reading: { persona, side }, journey, address }: Props) {
  const of = side === "people" ? persona.of : persona.respondentsOf;
  const count = journey.stages.length;
  const short = new Map(journey.stages.map((stage) => [stage.slug, stage.short]));
  return (
    <nav className={styles.ribbon} aria-label="Stages">
      {place.stages.map((stage, index) => (
        <button
          key={stage.stage}
          type="button"
          aria-current={stage.stage === place.current ? "true" : undefined}
          onClick={() => address.push({ stage: stage.stage, row: null, all: null })}
        >
          <span className={styles.name}>
            {stage.stage === NO_STAGE ? null : <StageNotches index={index} count={count} />}
            {short.get(stage.stage) ?? place.names.get(stage.stage)}
          </span>
          <Bars stage={stage} of={of} side={side} />
          <Top point="trigger" themes={stage.triggers} />
          <Top point="failure" themes={stage.failures} />
        </button>
      ))}
    </nav>
  );
}

function Top({ point, themes }: { point: "trigger" | "failure"; themes: readonly Theme[] }) {
  const first = themes.find(({ codeId }) => codeId !== null);
  if (!first) return null;
  return (
    <span className={styles.top}>
      <PointGlyph point={point} labelled />
      <span className={styles.statement} title={first.statement}>
        {first.statement}
      </span>
    </span>
  );
}

function Bars({ stage, of, side }: { stage: StageThemes; of: number; side: Side }) {
  const { trigger, failure } = namingIn(side, stage);
  const long = (people: number) => (of === 0 ? 0 : (people / of) * 100);
  return (
    <span className={styles.bars} role="img" aria-label={`${trigger} with a trigger, ${failure} with a failure, of ${of}`}>
      <span className={styles.bar} data-point="trigger">
        <i style={{ width: `${long(trigger)}%` }} />
        <b>{trigger}</b>
      </span>
      <span className={styles.bar} data-point="failure">
        <i style={{ width: `${long(failure)}%` }} />
        <b>{failure}</b>
      </span>
    </span>
  );
}
