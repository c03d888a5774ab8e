import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { guideQuestionsQuery } from "@/app/_data/guide";
import { personasQuery } from "@/app/_data/personas";
import { studyQuery } from "@/app/_data/studies";
import { EditorsOnly } from "@/app/_team/editors-only";
import { copyText } from "@/app/_ui/copy-text";
import { nextTitle } from "@/lib/coverage/next-title";
import { recruitingBrief } from "@/lib/coverage/recruiting-brief";
import type { Coverage, NextTalk } from "@/lib/coverage/schema";
import { oneInHeard } from "@/lib/saturation/chance";
import { Candidates } from "./candidates";
import styles from "./coverage-board.module.css";
import type { Wanted } from "./plan-input";

/** So many at first; the rest is one click away. */
const SHOWN = 5;
const LIKELY = 0.95;

type Props = { studyId: string; coverage: Coverage; plan: (wanted: Wanted) => void };

/** Whom to talk to next and why, the conversation that changes most first: each can be planned, with somebody who agreed, or handed on as a brief. */
export function TalkToNext({ studyId, coverage: { next, items, stages }, plan }: Props) {
  const [all, setAll] = useState(false);
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { data: guide } = useSuspenseQuery(guideQuestionsQuery(studyId));
  const copyBrief = (wanted: NextTalk) => {
    const summary = personas.items.find(({ id }) => id === wanted.personaId)?.summary ?? "";
    const facts = {
      study,
      summary,
      guide: guide.items.map(({ question }) => question),
      stageNames: new Map(stages.map(({ stage, name }) => [stage, name])),
    };
    return copyText(recruitingBrief(wanted, facts), "Recruiting brief copied as Markdown.");
  };
  const shown = all ? next : next.slice(0, SHOWN);
  return (
    <section aria-labelledby="next">
      <h2 id="next">Who to talk to next</h2>
      <p className={styles.sub}>Ordered by what one more conversation would change</p>
      <ol className={styles.list}>
        {shown.map((one, index) => {
          const title = nextTitle(one);
          const hinted = shown.findIndex(({ hint }) => hint === one.hint) < index;
          return (
            <li className={styles.item} key={`${one.kind} ${one.personaId} ${one.audience} ${one.role}`}>
              <span className={styles.number}>{index + 1}</span>
              <div>
                <span className={styles.who}>{title}</span>
                <span className={styles.why}>
                  {one.reason} {hinted ? null : <span className={styles.hint}>{one.hint}</span>}
                </span>
                <EditorsOnly>
                  <Candidates studyId={studyId} next={one} plan={plan} />
                </EditorsOnly>
              </div>
              <span className={styles.acts}>
                <EditorsOnly>
                  <Button size="compact-sm" aria-label={`Plan: ${title}`} onClick={() => plan(one)}>
                    Plan
                  </Button>
                </EditorsOnly>
                <Button size="compact-sm" variant="subtle" aria-label={`Copy brief: ${title}`} onClick={() => void copyBrief(one)}>
                  Copy brief
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
      {next.length > SHOWN ? (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(!all)}>
          {all ? `Show the first ${SHOWN}` : `Show ${next.length - SHOWN} more`}
        </Button>
      ) : null}
      {next.length === 0 && items.length > 0 ? <p className={styles.rest}>No gap is open: what is missing is heard or planned.</p> : null}
      <Resting items={items} />
    </section>
  );
}

/** Personas that nothing more is asked of, with how rare a theme may be to have been heard. */
function Resting({ items }: Pick<Coverage, "items">) {
  const rest = items.filter(({ covered, holes, saturation }) => covered && holes.length === 0 && saturation?.state === "saturated");
  return rest.map(({ personaId, name, people }) => {
    const oneIn = oneInHeard(people, LIKELY);
    return (
      <p className={styles.rest} key={personaId}>
        <b>{name} can rest.</b>{" "}
        {oneIn
          ? `A theme that 1 in ${oneIn} of them hold had a 95 % chance to be heard among ${people}.`
          : "Covered, with every audience heard."}
      </p>
    );
  });
}
