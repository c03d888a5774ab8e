import { StageNotches } from "@/app/_marks/stage-notches";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import type { RibbonStage } from "@/lib/overview/schema";
import styles from "./stage-ribbon.module.css";

const WIDTH = 110;

type Props = { stages: RibbonStage[]; of: number; respondentsOf: number; studyId: string };

/** The journey in one line: per stage the people (where nobody was interviewed, the respondents) with a trigger and with a failure, and what most name. */
export function StageRibbon({ stages, of, respondentsOf, studyId }: Props) {
  const drawn = of > 0 || respondentsOf === 0 ? { of, who: "people" } : { of: respondentsOf, who: "respondents" };
  return (
    <section className={styles.ribbon} aria-labelledby="ribbon">
      <div className={styles.head}>
        <h2 id="ribbon">Where it moves and where it stops</h2>
        <span className="caption">
          {drawn.who} of {drawn.of} with a trigger above, with a failure below; underneath, what most of them name
        </span>
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
            <Bars {...(drawn.who === "people" ? peopleIn(stage) : respondentsIn(stage))} {...drawn} />
            <Top stage={stage} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What most of them name, in two lines at most; the whole of a longer name is the title. */
function Top({ stage }: { stage: RibbonStage }) {
  const { topTrigger, topFailure } = stage;
  const named = stage.triggerPeople + stage.failurePeople > 0 ? peopleIn(stage) : respondentsIn(stage);
  const top = named.trigger >= named.failure ? (topTrigger ?? topFailure) : (topFailure ?? topTrigger);
  return <p title={top ?? undefined}>{top}</p>;
}

function peopleIn({ triggerPeople: trigger, failurePeople: failure }: RibbonStage) {
  return { trigger, failure };
}

function respondentsIn({ triggerRespondents: trigger, failureRespondents: failure }: RibbonStage) {
  return { trigger, failure };
}

function Bars({ trigger, failure, of, who }: { trigger: number; failure: number; of: number; who: string }) {
  const long = (people: number) => (of === 0 ? 0 : (people / of) * WIDTH);
  return (
    <svg width={WIDTH + 30} height="30" role="img" aria-label={`${trigger} ${who} with a trigger, ${failure} with a failure, of ${of}`}>
      <path d={`M0 15H${WIDTH}`} stroke="var(--control-edge)" />
      <rect y="4" width={long(trigger)} height="9" fill="var(--trigger-mark)" />
      {failure > 0 ? (
        <rect x=".6" y="17.6" width={long(failure)} height="8" fill="var(--failure-wash)" stroke="var(--failure-mark)" strokeWidth="1.2" />
      ) : null}
      <text x={long(trigger) + 5} y="13" fontSize="11" fontWeight="600" fill="var(--trigger)">
        {trigger}
      </text>
      <text x={long(failure) + 6} y="26" fontSize="11" fontWeight="600" fill="var(--failure)">
        {failure}
      </text>
    </svg>
  );
}
