import { CodeSwatch } from "@/app/_marks/code-swatch";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { StageNotches } from "@/app/_marks/stage-notches";
import type { CodingValue } from "@/app/studies/[studyId]/interviews/[interviewId]/coding-editor";
import type { Code } from "@/lib/codebook/schema";
import { SEVERITY_NAMES } from "@/lib/highlights/vocabulary";
import { findStage, findStep, type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import type { StepSlug } from "@/lib/journey/vocabulary";
import styles from "./suggestion.module.css";

type Props = { value: CodingValue; journey: StudyJourney; codes: readonly Code[]; onEdit: () => void };

/** What is proposed of a span, hollow and dashed as long as nobody decided: its point, its place in the journey, its codes. A click corrects it. */
export function CodingLines({ value, journey, codes, onEdit }: Props) {
  const named = value.codeIds.flatMap((id) => codes.find((code) => code.id === id) ?? []);
  return (
    <dl className={styles.lines}>
      <dt>Point</dt>
      <dd>
        <button type="button" className={styles.line} onClick={onEdit} aria-label={`Point: ${value.point ?? "neither"}. Change`}>
          <PointGlyph point={value.point} proposed />
          <span className={styles.pointName}>{value.point ?? "Neither trigger nor failure"}</span>
          <span className="caption">{degreeOf(value)}</span>
        </button>
      </dd>
      <dt>Stage</dt>
      <dd>
        <button type="button" className={styles.line} onClick={onEdit} aria-label={`Stage: ${stageName(value.step, journey)}. Change`}>
          <StagePlace step={value.step} journey={journey} />
        </button>
      </dd>
      <dt>{named.length > 1 ? "Codes" : "Code"}</dt>
      <dd>
        <button
          type="button"
          className={styles.line}
          onClick={onEdit}
          aria-label={`Codes: ${named.map(({ name }) => name).join(", ") || "none"}. Change`}
        >
          {named.length === 0 ? <span className={styles.none}>none yet</span> : null}
          {named.map((code) => (
            <span key={code.id} className={styles.code}>
              <CodeSwatch code={code} /> {code.name}
            </span>
          ))}
        </button>
      </dd>
    </dl>
  );
}

/** A stage as its place in the journey and its name, with the step in it; `brief`: where the step is named beside. */
export function StagePlace({ step, journey, brief = false }: { step: StepSlug | null; journey: StudyJourney; brief?: boolean }) {
  if (step === null) return <span className={styles.none}>none yet</span>;
  const index = journey.stages.findIndex(({ slug }) => slug === stageOfStep(step, journey));
  return (
    <>
      <StageNotches index={index} count={journey.stages.length} />
      <span>{brief ? journey.stages[index]?.name : stageName(step, journey)}</span>
    </>
  );
}

function stageName(slug: StepSlug | null, journey: StudyJourney): string {
  const step = findStep(slug, journey);
  if (!step) return "none yet";
  const stage = findStage(stageOfStep(slug, journey), journey);
  return step.general ? (stage?.name ?? step.name) : `${stage?.name ?? ""} › ${step.name}`;
}

function degreeOf({ point, severity, direction }: CodingValue): string {
  if (point === "failure") return severity ? SEVERITY_NAMES[severity] : "";
  return point === "trigger" && direction ? `towards ${direction}` : "";
}
