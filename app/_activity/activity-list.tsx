"use client";

import { Link } from "@/app/_ui/link";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import { type ActivityRun, groupActivity } from "@/lib/audit/group";
import { isItself } from "@/lib/audit/itself";
import type { Activity, ActivityThing } from "@/lib/audit/schema";
import styles from "./activity.module.css";
import { placeOfThing } from "./place-of-thing";

type Props = {
  studyId: string | null;
  items: readonly Activity[];
  /** the thing that all of it is about, which need not be named again */
  about?: string;
};

/** Who did what, under the days on which it was; runs of the same act are told as one. */
export function ActivityList({ studyId, items, about }: Props) {
  const showMoment = useShowMoment();
  const days = byDay(groupActivity(items), showMoment);
  return (
    <div className={styles.list}>
      {days.map(({ day, runs }) => (
        <section key={day} aria-label={day}>
          <h2 className={styles.day}>{day}</h2>
          <ul>
            {runs.map(({ time, run }) => (
              <Row key={run.first.number} time={time} run={run} studyId={studyId} about={about} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type Timed = { time: string; run: ActivityRun };

function byDay(runs: ActivityRun[], showMoment: (moment: string) => string): { day: string; runs: Timed[] }[] {
  const days: { day: string; runs: Timed[] }[] = [];
  for (const run of runs) {
    const [day = "", time = ""] = showMoment(run.first.at).split(", ");
    const last = days.at(-1);
    if (last?.day === day) last.runs.push({ time, run });
    else days.push({ day, runs: [{ time, run }] });
  }
  return days;
}

function Row({ time, run, studyId, about }: Timed & Omit<Props, "items">) {
  const { who, thing, study } = run.first;
  return (
    <li className={styles.row}>
      <span className={styles.time}>{time}</span>
      <span className={styles.what}>
        <bdi className={who.kind === "person" ? styles.who : styles.quiet}>{who.name}</bdi>
        {who.byToken ? <span className={styles.quiet}> (by a token)</span> : null} {run.what}
        {thing && thing.id !== about && thing.id !== who.id ? (
          <Thing studyId={studyId ?? study?.id ?? null} thing={thing} action={run.first.action} />
        ) : null}
        {study ? <InStudy study={study} thing={thing} /> : null}
      </span>
    </li>
  );
}

/** On a text, or somewhere: "in Interview 3"; a thing by itself: "Price". */
function Thing({ studyId, thing, action }: { studyId: string | null; thing: ActivityThing; action: string }) {
  const place = placeOfThing(studyId, thing);
  const name = thing.name === "" ? "without a name" : thing.name;
  return (
    <>
      {isItself({ action, kind: thing.kind }) ? ": " : ABOUT.test(action) ? " of " : " in "}
      {place ? (
        <Link href={place}>
          <bdi>{name}</bdi>
        </Link>
      ) : (
        <bdi className={thing.isThere ? undefined : styles.gone}>{name}</bdi>
      )}
      {thing.isThere ? null : <span className={styles.quiet}> (deleted)</span>}
    </>
  );
}

/** What is somebody's, and not in them: "recorded consent of P-04". */
const ABOUT = / (?:consent|reset link|everything about a person)$/;

function InStudy({ study, thing }: { study: NonNullable<Activity["study"]>; thing: ActivityThing | null }) {
  if (thing?.kind === "study") return null;
  return (
    <span className={styles.quiet}>
      {thing ? ", in " : " in "}
      {study.name ?? "a study that is gone"}
    </span>
  );
}
