"use client";

import { useRef, useState } from "react";
import { useCreateFlow, useUpdateFlow } from "@/app/_data/flows";
import { showFailure, showToast } from "@/app/_ui/toast";
import { hasFigures } from "@/lib/flows/edit-flow";
import type { Flow } from "@/lib/flows/flow";
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
  const update = useUpdateFlow(studyId);
  const [flow, setFlow] = useState(() => flowTemplate(journey, personas));
  const latest = useRef(flow);
  const isBegun = useRef(false);

  async function keep(first: Flow) {
    isBegun.current = true;
    try {
      const { id, version } = await create.mutateAsync({ name: "From step to step", flow: first });
      // what was typed while it was being kept
      if (latest.current !== first) await update.mutateAsync({ id, version, patch: { flow: latest.current } });
      showToast({ message: "Kept. What you type from here on is saved by itself." });
      onMade(id);
    } catch (error) {
      isBegun.current = false;
      showFailure(error);
    }
  }

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
          latest.current = next;
          setFlow(next);
          if (hasFigures(next) && !isBegun.current) void keep(next);
        }}
      />
    </div>
  );
}
