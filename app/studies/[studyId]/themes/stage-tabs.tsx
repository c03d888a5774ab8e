import { PointGlyph } from "@/app/_marks/point-glyph";
import { StageNotches } from "@/app/_marks/stage-notches";
import type { useAddress } from "@/app/_ui/use-address";
import { NO_STAGE } from "@/lib/evidence/spoken";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { StageGlance } from "@/lib/themes/compared";
import styles from "./stage-tabs.module.css";
import type { Side, ThemeReading } from "./theme-reading";

type Props = {
  reading: Pick<ThemeReading, "compared" | "side" | "stage">;
  names: ReadonlyMap<string, string>;
  journey: StudyJourney;
  address: ReturnType<typeof useAddress>;
};

/** The journey as a ribbon: in each stage the people (where nobody was interviewed, the respondents) with a trigger and with a failure, and what most of them name. One stage is open below it. */
export function StageTabs({ reading: { compared, side, stage: current }, names, journey, address }: Props) {
  const of = side === "people" ? compared.of : compared.respondentsOf;
  const count = journey.stages.length;
  const short = new Map(journey.stages.map((stage) => [stage.slug, stage.short]));
  return (
    <nav className={styles.ribbon} aria-label="Stages">
      {compared.stages.map((stage, index) => (
        <button
          key={stage.stage}
          type="button"
          aria-current={stage.stage === current?.stage ? "true" : undefined}
          onClick={() => address.push({ stage: stage.stage, row: null, cell: null, all: null })}
        >
          <span className={styles.name}>
            {stage.stage === NO_STAGE ? null : <StageNotches index={index} count={count} />}
            <bdi>{short.get(stage.stage) ?? names.get(stage.stage)}</bdi>
          </span>
          <Bars stage={stage} of={of} side={side} />
          <Top point="trigger" name={stage.top.trigger} />
          <Top point="failure" name={stage.top.failure} />
        </button>
      ))}
    </nav>
  );
}

function Top({ point, name }: { point: "trigger" | "failure"; name: string | null }) {
  if (name === null) return null;
  return (
    <span className={styles.top}>
      <PointGlyph point={point} labelled />
      <span className={styles.statement} title={name} dir="auto">
        {name}
      </span>
    </span>
  );
}

function Bars({ stage: { naming }, of, side }: { stage: StageGlance; of: number; side: Side }) {
  const trigger = naming.trigger[side];
  const failure = naming.failure[side];
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
