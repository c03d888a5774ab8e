import { useState } from "react";
import { StageNotches } from "@/app/_marks/stage-notches";
import { EditorsOnly } from "@/app/_team/editors-only";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { Section, Since, SummaryLine } from "@/lib/summary/schema";
import styles from "./memo.module.css";
import { SinceWords } from "./since-words";
import { SummarySentence } from "./summary-sentence";
import type { LineActs } from "./use-line-acts";

type Props = {
  studyId: string;
  lines: SummaryLine[];
  /** heard of the persona, whatever the filter */
  people: number;
  journey: StudyJourney;
  since: Since | null;
  acts: LineActs;
};

/** The summary as one reads a colleague's: whom we heard and what they say stage by stage; beside it what contradicts, what changed, and what we do not know. */
export function Memo({ studyId, lines, people, journey, since, acts }: Props) {
  const shown = lines.filter(({ state }) => state !== "out");
  const of = (...sections: Section[]) => shown.filter(({ section }) => sections.includes(section));
  return (
    <section className={styles.memo} aria-labelledby="memo-title">
      <div className={styles.told}>
        <h2 id="memo-title">In short</h2>
        <Sentences lines={of("heard")} acts={acts} />
        {people === 0 ? (
          <EditorsOnly>
            <FirstStep studyId={studyId} />
          </EditorsOnly>
        ) : null}
        <Stages lines={of("stage")} journey={journey} acts={acts} />
        <Sentences lines={of("words", "own")} acts={acts} />
        <EditorsOnly>
          <LeftOut lines={lines.filter(({ state }) => state === "out")} acts={acts} />
        </EditorsOnly>
      </div>
      <div className={styles.aside}>
        {of("against").length > 0 ? (
          <section aria-labelledby="against-title">
            <h2 id="against-title">What speaks against it</h2>
            <List lines={of("against")} acts={acts} />
          </section>
        ) : null}
        {people > 0 ? (
          <section aria-labelledby="changed-title">
            <h2 id="changed-title">What changed</h2>
            <SinceWords since={since} />
            <List lines={of("changed")} acts={acts} />
          </section>
        ) : null}
        {of("unknown").length > 0 ? (
          <section className={styles.unknown} aria-labelledby="unknown-title">
            <h2 id="unknown-title">What we don’t know</h2>
            <List lines={of("unknown")} acts={acts} />
          </section>
        ) : null}
      </div>
    </section>
  );
}

function FirstStep({ studyId }: { studyId: string }) {
  return (
    <p className={styles.first}>
      As soon as one interview with somebody of this persona holds words, what they say stands here in sentences.{" "}
      <Link href={places.coverage(studyId)}>Plan the first one</Link>, or{" "}
      <Link href={places.people(studyId)}>say of whom you have heard</Link> that they belong here.
    </p>
  );
}

type ListProps = { lines: SummaryLine[]; acts: LineActs };

function Sentences({ lines, acts }: ListProps) {
  if (lines.length === 0) return null;
  return (
    <div className={styles.prose}>
      {lines.map((line) => (
        <SummarySentence key={line.key} line={line} acts={acts} />
      ))}
    </div>
  );
}

function List({ lines, acts }: ListProps) {
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.key}>
          <SummarySentence line={line} acts={acts} />
        </li>
      ))}
    </ul>
  );
}

function Stages({ lines, journey, acts }: ListProps & { journey: StudyJourney }) {
  const stages = journey.stages.map((stage, index) => ({ ...stage, index, own: lines.filter((line) => line.stage === stage.slug) }));
  return stages
    .filter(({ own }) => own.length > 0)
    .map(({ slug, short, name, index, own }) => (
      <section key={slug} className={styles.stage} aria-label={name}>
        <h3>
          <StageNotches index={index} count={journey.stages.length} /> {short}
        </h3>
        <Sentences lines={own} acts={acts} />
      </section>
    ));
}

/** Sentences that somebody left out: they are put back from here. */
function LeftOut({ lines, acts }: ListProps) {
  const [open, setOpen] = useState(false);
  if (lines.length === 0) return null;
  return (
    <div className={styles.out}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {plural(lines.length, "sentence")} left out
      </button>
      {open ? (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line.key}>
              <span dir="auto">{line.text}</span>{" "}
              <button type="button" onClick={() => void acts.putBack(line)}>
                Put back
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
