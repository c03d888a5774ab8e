import { Button } from "@mantine/core";
import type { Route } from "next";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import type { NextStep, NextStepKind } from "@/lib/overview/schema";
import styles from "./next-step-band.module.css";

const ACT: Record<NextStepKind, string> = {
  persona: "Name a persona",
  interview: "Import or log",
  audience: "Set audiences",
  suggestions: "Review suggestions",
  coding: "Start coding",
  answers: "Code the answers",
  coverage: "Open coverage",
  themes: "Open themes",
};

/** The one next step, with its link. Where no persona is named yet, an import can bring them as well. */
export function NextStepBand({ studyId, step }: { studyId: string; step: NextStep }) {
  return (
    <section className={styles.band} aria-label="The next step">
      <div>
        <h2>{step.title}</h2>
        <p>{step.detail}</p>
      </div>
      <div className={styles.acts}>
        <Button component={Link} href={step.href as Route} variant="filled">
          {ACT[step.kind]}
        </Button>
        {step.kind === "persona" ? (
          <Button component={Link} href={places.import(studyId)}>
            Import
          </Button>
        ) : null}
      </div>
    </section>
  );
}
