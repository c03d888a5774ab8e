import { Button } from "@mantine/core";
import type { Route } from "next";
import { Link } from "@/app/_ui/link";
import type { NextStep, NextStepKind } from "@/lib/overview/schema";
import styles from "./next-step-band.module.css";

const ACT: Record<NextStepKind, string> = {
  persona: "Name a persona",
  interview: "Import or log",
  audience: "Set audiences",
  suggestions: "Review suggestions",
  coding: "Start coding",
  coverage: "Open coverage",
  themes: "Open themes",
};

/** The one next step, with its link. */
export function NextStepBand({ step }: { step: NextStep }) {
  return (
    <section className={styles.band} aria-label="The next step">
      <div>
        <h2>{step.title}</h2>
        <p>{step.detail}</p>
      </div>
      <Button component={Link} href={step.href as Route} variant="filled">
        {ACT[step.kind]}
      </Button>
    </section>
  );
}
