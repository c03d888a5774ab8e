"use client";

import { NativeSelect } from "@mantine/core";
import { PointGlyph } from "@/app/_marks/point-glyph";
import type { Code } from "@/lib/codebook/schema";
import { DIRECTIONS, type Direction, type Point, SEVERITIES, SEVERITY_NAMES, type Severity } from "@/lib/highlights/vocabulary";
import { findStage, findStep, type StudyJourney, stageOfStep, stepsOfStage } from "@/lib/journey/study-journey";
import type { StepSlug } from "@/lib/journey/vocabulary";
import styles from "./coding-editor.module.css";
import { KeySign } from "./key-sign";

/** What can be said of a span. A change of point drops what belonged to the other one. */
export type CodingValue = {
  point: Point | null;
  step: StepSlug | null;
  direction: Direction | null;
  severity: Severity | null;
  codeIds: string[];
};
export type CodingChange = Partial<CodingValue>;

type Props = {
  value: CodingValue;
  journey: StudyJourney;
  codes: Code[];
  proposed?: boolean;
  onChange: (change: CodingChange) => void;
  onPickCodes: () => void;
  /** which parts are asked for: a round of double coding may ask for some of it, and never for a degree */
  asks?: { point: boolean; stage: boolean; codes: boolean; degree: boolean };
};

const EVERYTHING = { point: true, stage: true, codes: true, degree: true };

export function CodingEditor({ asks = EVERYTHING, ...props }: Props) {
  return (
    <div className={styles.editor}>
      {asks.point ? <PointPart {...props} /> : null}
      {asks.stage ? <StagePart {...props} /> : null}
      {asks.degree ? <DegreePart {...props} /> : null}
      {asks.codes ? <CodesPart {...props} /> : null}
    </div>
  );
}

type PartProps = Omit<Props, "asks">;

function PointPart({ value, proposed = false, onChange }: PartProps) {
  return (
    <>
      <span className={styles.name} id="coding-point">
        Point
      </span>
      <div role="radiogroup" aria-labelledby="coding-point" className={styles.points}>
        {([null, "trigger", "failure"] as const).map((point) => (
          <label key={point ?? "none"} className={styles.point} data-chosen={value.point === point || undefined}>
            <input
              type="radio"
              name="coding-point"
              checked={value.point === point}
              onChange={() => onChange({ point, direction: null, severity: null })}
            />
            <PointGlyph point={point} proposed={proposed} /> {point ?? "neither"}
          </label>
        ))}
      </div>
    </>
  );
}

function StagePart({ value, journey, onChange }: PartProps) {
  return (
    <>
      <label className={styles.name} htmlFor="coding-step">
        Stage
      </label>
      <div>
        <NativeSelect
          id="coding-step"
          value={findStep(value.step, journey)?.slug ?? ""}
          onChange={(event) => onChange({ step: (event.currentTarget.value || null) as StepSlug | null })}
        >
          <option value="">No stage yet</option>
          {journey.stages.map((stage) => (
            <optgroup key={stage.slug} label={stage.name}>
              {stepsOfStage(stage.slug, journey).map((step) => (
                <option key={step.slug} value={step.slug} title={step.definition}>
                  {step.general ? `${stage.short}, in general` : `${stage.short} › ${step.name}`}
                </option>
              ))}
            </optgroup>
          ))}
        </NativeSelect>
        <p className="caption">{meaningOf(value.step, journey)}</p>
      </div>
    </>
  );
}

function DegreePart({ value, onChange }: PartProps) {
  return (
    <>
      {value.point === "trigger" ? (
        <>
          <label className={styles.name} htmlFor="coding-direction">
            Towards <KeySign of="degree" />
          </label>
          <NativeSelect
            id="coding-direction"
            value={value.direction ?? ""}
            onChange={(event) => onChange({ direction: (event.currentTarget.value || null) as Direction | null })}
            data={[{ value: "", label: "not said" }, ...DIRECTIONS.map((direction) => ({ value: direction, label: direction }))]}
          />
        </>
      ) : null}
      {value.point === "failure" ? (
        <>
          <label className={styles.name} htmlFor="coding-severity">
            How bad <KeySign of="degree" />
          </label>
          <NativeSelect
            id="coding-severity"
            value={value.severity ?? ""}
            onChange={(event) => onChange({ severity: (Number(event.currentTarget.value) || null) as Severity | null })}
            data={[
              { value: "", label: "not said" },
              ...SEVERITIES.map((severity) => ({ value: String(severity), label: `${severity}, ${SEVERITY_NAMES[severity]}` })),
            ]}
          />
        </>
      ) : null}
    </>
  );
}

function CodesPart({ value, codes, proposed = false, onChange, onPickCodes }: PartProps) {
  const named = value.codeIds.flatMap((id) => codes.find((code) => code.id === id) ?? []);
  return (
    <>
      <span className={styles.name}>Codes</span>
      <div className={styles.codes}>
        {named.map((code) => (
          <button
            key={code.id}
            type="button"
            className={styles.code}
            data-proposed={proposed || undefined}
            aria-label={`Take away the code ${code.name}`}
            onClick={() => onChange({ codeIds: value.codeIds.filter((id) => id !== code.id) })}
          >
            {code.name} <span aria-hidden>×</span>
          </button>
        ))}
        <button type="button" className={styles.add} onClick={onPickCodes}>
          Add code <KeySign of="codes" />
        </button>
      </div>
    </>
  );
}

/** What the chosen stage and step mean, where they are chosen. */
function meaningOf(slug: StepSlug | null, journey: StudyJourney): string {
  const step = findStep(slug, journey);
  if (!step) return "Where on the journey is this? A digit sets the stage.";
  const stage = findStage(stageOfStep(slug, journey), journey);
  return step.general ? (stage?.definition ?? step.definition) : step.definition;
}
