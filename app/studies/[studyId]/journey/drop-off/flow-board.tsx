"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useMemo } from "react";
import { flowReadingQuery } from "@/app/_data/flows";
import { StoredFields } from "@/app/_team/stored-fields";
import { dropOff } from "@/lib/flows/drop-off";
import { hasFigures } from "@/lib/flows/edit-flow";
import type { StoredFlow } from "@/lib/flows/schema";
import { transitionShown } from "./chosen";
import type { Address, Choices } from "./drop-off-page";
import styles from "./drop-off-page.module.css";
import { FiguresGrid } from "./figures-grid";
import { FlowFacts } from "./flow-facts";
import { ReasonsPanel } from "./reasons-panel";
import { ToDo } from "./to-do";
import { TransitionList } from "./transition-list";
import { useFlowEdit } from "./use-flow-edit";

type Props = { studyId: string; stored: StoredFlow; choices: Choices; address: Address };

/** One flow: its transitions with the reasons beside the chosen one, what to do about them, and its figures. */
export function FlowBoard({ studyId, stored, choices, address }: Props) {
  const { shown, change, isSaving } = useFlowEdit(studyId, stored);
  const { data: reading } = useQuery(flowReadingQuery(studyId, stored.id));
  const { transitions, through, warnings } = useMemo(() => dropOff(shown.flow), [shown.flow]);
  const actions = reading?.actions ?? {};
  const flow = { ...stored, ...shown };
  const counted = hasFigures(shown.flow);
  const chosen = transitionShown(transitions, address.get("step"));
  const hrefOf = (values: Record<string, string | null>) => address.to(values) as Route;
  const most = Math.max(0, ...(shown.flow.segments[0]?.entered ?? []).map((value) => value ?? 0));
  return (
    <div className={styles.body}>
      <FlowFacts
        studyId={studyId}
        flow={flow}
        through={through}
        isSaving={isSaving}
        onChange={change}
        onGone={() => address.push({ flow: null, step: null })}
      />
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          {warning}
        </p>
      ))}
      <div className={styles.beside}>
        <div className={styles.column}>
          {counted ? (
            <TransitionList
              transitions={transitions}
              actions={actions}
              most={most}
              unit={shown.unit}
              chosen={chosen?.fromId ?? null}
              hrefOf={(fromId) => hrefOf({ step: fromId })}
            />
          ) : null}
          <ToDo studyId={studyId} flow={flow} transitions={transitions} actions={actions} hrefOf={(fromId) => hrefOf({ step: fromId })} />
          <section aria-labelledby="figures" className={styles.section}>
            <h2 id="figures">Figures</h2>
            <StoredFields>
              <FiguresGrid flow={shown.flow} {...choices} onChange={(next) => change({ flow: next })} />
            </StoredFields>
          </section>
        </div>
        {chosen ? (
          <ReasonsPanel
            studyId={studyId}
            flow={flow}
            transition={chosen}
            actions={actions[chosen.fromId] ?? []}
            segment={address.get("segment")}
            hrefOf={(segment) => hrefOf({ segment })}
          />
        ) : null}
      </div>
    </div>
  );
}
