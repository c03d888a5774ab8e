import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { findStage, type StudyJourney } from "@/lib/journey/study-journey";
import type { StageSuccess } from "@/lib/summary/schema";
import styles from "./rows.module.css";

type Props = { studyId: string; personaId: string; stages: readonly StageSuccess[]; journey: StudyJourney };

/** When each stage is done, for the persona and for us, as the map of the journey says it; what nobody wrote is flagged. */
export function SuccessStages({ studyId, personaId, stages, journey }: Props) {
  const written = stages.filter(({ ours, theirs }) => ours !== "" && theirs !== "").length;
  return (
    <section className={styles.rows} aria-labelledby="success-title">
      <h2 id="success-title">Success, stage by stage</h2>
      <table className={styles.success} aria-labelledby="success-title">
        <thead>
          <tr>
            <th>Stage</th>
            <th>They know they are ready when</th>
            <th>It is done for us when</th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ stage, ours, theirs }) => (
            <tr key={stage}>
              <th scope="row">{findStage(stage, journey)?.short ?? stage}</th>
              <Cell text={theirs} />
              <Cell text={ours} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">
        Both are written for {written} of {stages.length} stages.{" "}
        <Link href={places.journey(studyId, { persona: personaId })}>Write them in the map</Link>
      </p>
    </section>
  );
}

function Cell({ text }: { text: string }) {
  return (
    <td data-gap={text === "" || undefined} dir="auto">
      {text === "" ? "not written" : text}
    </td>
  );
}
