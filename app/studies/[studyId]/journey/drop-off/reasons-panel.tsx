"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { reasonsQuery } from "@/app/_data/flows";
import { ErrorNote } from "@/app/_ui/error-note";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { MakeAction } from "@/app/studies/[studyId]/_actions/make-action";
import type { Transition } from "@/lib/flows/drop-off";
import type { StoredFlow, TransitionAction } from "@/lib/flows/schema";
import { concentrationText } from "@/lib/flows/words";
import { Reasons } from "./reasons";
import styles from "./reasons-panel.module.css";
import { SegmentRates } from "./segment-rates";

type Props = {
  studyId: string;
  flow: StoredFlow;
  transition: Transition;
  actions: TransitionAction[];
  segment: string | null;
  hrefOf: (segment: string | null) => Route;
};

/** Beside a transition: by segment, whether it is one or all, the reasons that people gave, and what is done about it. */
export function ReasonsPanel({ studyId, flow, transition, actions, segment, hrefOf }: Props) {
  const { segments, steps } = flow.flow;
  const names = new Map(segments.map(({ id, name }) => [id, name]));
  const keys = transition.keyHit.map((id) => names.get(id) ?? "").join(", ");
  const chosen = segments.find(({ id }) => id === segment) ?? null;
  const query = { flowId: flow.id, step: transition.fromId, ...(chosen && { segment: chosen.id }) };
  const { data, error } = useQuery(reasonsQuery(studyId, query));
  const step = steps.find(({ id }) => id === transition.fromId)?.step ?? null;
  return (
    <aside className={styles.panel} aria-labelledby="transition-title">
      <h2 id="transition-title">
        {transition.from} → {transition.to}
      </h2>
      <p className={styles.verdict}>{concentrationText(transition, names)}</p>
      {keys === "" ? null : <p className={styles.attention}>{keys} matters most, and drops off more often than the rest.</p>}
      {segments.length > 1 ? (
        <SegmentRates transition={transition} segments={segments} chosen={chosen?.id ?? null} hrefOf={hrefOf} />
      ) : null}
      <section className={styles.todo} aria-label="What is done about it">
        {actions.map((action) => (
          <p key={action.id}>
            <Link href={places.actions(studyId, { open: action.id })}>{action.title}</Link>
            <span className="caption">
              {" "}
              {action.status}
              {action.owner ? `, ${action.owner}` : ""}
              {action.dueOn ? `, due ${action.dueOn}` : ""}
            </span>
          </p>
        ))}
        <MakeAction
          studyId={studyId}
          about={{
            subject: "transition",
            subjectId: `${flow.id}:${transition.fromId}`,
            title: `Bring back those who stop between ${transition.from} and ${transition.to}`,
            type: "re-engagement",
            step,
            personaId: chosen?.personaId ?? null,
          }}
        />
      </section>
      {error ? <ErrorNote title="The reasons could not be read.">{error.message}</ErrorNote> : null}
      {data ? <Reasons studyId={studyId} reasons={data} of={chosen?.name ?? null} /> : <p className="caption">The reasons are read.</p>}
    </aside>
  );
}
