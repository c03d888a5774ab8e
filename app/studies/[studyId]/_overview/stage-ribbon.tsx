import { StageNotches } from "@/app/_marks/stage-notches";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import type { RibbonStage } from "@/lib/overview/schema";
import styles from "./stage-ribbon.module.css";

const WIDTH = 110;

/** The journey in one line: per stage the people with a trigger and with a failure, and what most of them name. */
export function StageRibbon({ stages, of, studyId }: { stages: RibbonStage[]; of: number; studyId: string }) {
  return (
    <section className={styles.ribbon} aria-labelledby="ribbon">
      <div className={styles.head}>
        <h2 id="ribbon">Where it moves and where it stops</h2>
        <span className="caption">people of {of} with a trigger above, with a failure below; underneath, what most of them name</span>
        <Link href={places.themes(studyId)} className="caption">
          Open themes
        </Link>
      </div>
      <ol className={styles.stages}>
        {stages.map((stage, index) => (
          <li key={stage.stage}>
            <Link href={places.themes(studyId, { stage: stage.stage })} className={styles.name}>
              <StageNotches index={index} count={stages.length} />
              {stage.short}
            </Link>
            <Bars stage={stage} of={of} />
            <Top stage={stage} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What most of them name, in two lines at most; the whole of a longer name is the title. */
function Top({ stage: { triggerPeople, failurePeople, topTrigger, topFailure } }: { stage: RibbonStage }) {
  const top = triggerPeople >= failurePeople ? (topTrigger ?? topFailure) : (topFailure ?? topTrigger);
  return <p title={top ?? undefined}>{top}</p>;
}

function Bars({ stage: { triggerPeople, failurePeople }, of }: { stage: RibbonStage; of: number }) {
  const long = (people: number) => (of === 0 ? 0 : (people / of) * WIDTH);
  return (
    <svg
      width={WIDTH + 30}
      height="30"
      role="img"
      aria-label={`${triggerPeople} people with a trigger, ${failurePeople} with a failure, of ${of}`}
    >
      <path d={`M0 15H${WIDTH}`} stroke="var(--control-edge)" />
      <rect y="4" width={long(triggerPeople)} height="9" fill="var(--trigger-mark)" />
      {failurePeople > 0 ? (
        <rect
          x=".6"
          y="17.6"
          width={long(failurePeople)}
          height="8"
          fill="var(--failure-wash)"
          stroke="var(--failure-mark)"
          strokeWidth="1.2"
        />
      ) : null}
      <text x={long(triggerPeople) + 5} y="13" fontSize="11" fontWeight="600" fill="var(--trigger)">
        {triggerPeople}
      </text>
      <text x={long(failurePeople) + 6} y="26" fontSize="11" fontWeight="600" fill="var(--failure)">
        {failurePeople}
      </text>
    </svg>
  );
}
