"use client";

import { useState } from "react";
import { useCreateFlow } from "@/app/_data/flows";
import { showFailure, showToast } from "@/app/_ui/toast";
import { hasFigures } from "@/lib/flows/edit-flow";
import { flowTemplate } from "@/lib/flows/template";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { Choices } from "./drop-off-page";
import styles from "./drop-off-page.module.css";
import { FiguresGrid } from "./figures-grid";

type Props = {
  studyId: string;
  journey: StudyJourney;
  personas: readonly { id: string; name: string }[];
  choices: Choices;
  onMade: (flowId: string) => void;
};

/** A flow that is only begun: the study's own steps, waiting for figures. It is kept once the first figure stands. */
export function NewFlow({ studyId, journey, personas, choices, onMade }: Props) {
  const create = useCreateFlow(studyId);
  const [flow, setFlow] = useState(() => flowTemplate(journey, personas));
  return (
    <div className={styles.body}>
      <p className={styles.note}>
        No figures yet. These are the steps of this study’s journey: type how many entered each one, paste a block from a spreadsheet into
        the table, or read a file. Rates, intervals and the reasons people gave follow by themselves.
      </p>
      <FiguresGrid
        flow={flow}
        {...choices}
        onChange={(next) => {
          setFlow(next);
          if (!hasFigures(next) || create.isPending) return;
          create.mutate(
            { name: "From step to step", flow: next },
            {
              onSuccess: ({ id }) => {
                showToast({ message: "Kept. What you type from here on is saved by itself." });
                onMade(id);
              },
              onError: showFailure,
            },
          );
        }}
      />
    </div>
  );
}
