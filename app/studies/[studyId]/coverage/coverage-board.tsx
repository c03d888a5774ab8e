"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useState } from "react";
import { coverageQuery } from "@/app/_data/coverage";
import { studyQuery } from "@/app/_data/studies";
import { copyText, today } from "@/app/_ui/copy-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { coverageMarkdown } from "@/lib/export/coverage-markdown";
import styles from "./coverage-board.module.css";
import { CoverageTable } from "./coverage-table";
import { Needs } from "./needs";
import { PlanDrawer } from "./plan-drawer";
import type { Wanted } from "./plan-input";
import { PlannedList } from "./planned-list";
import { TalkToNext } from "./talk-to-next";

/** Whom we have heard, persona by persona, against the target: what is missing, what is planned, and whom to talk to next. */
export function CoverageBoard({ studyId }: { studyId: string }) {
  const { data: coverage } = useSuspenseQuery(coverageQuery(studyId));
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const copy = () => copyText(coverageMarkdown(coverage, { date: today() }), "Coverage copied as Markdown.");
  const { min, max } = study.target;
  return (
    <>
      <PageHead
        title="Coverage"
        sentence={`Whom we have heard, by persona and audience, against ${min} to ${max} people each and at least ${coverage.audienceMinimum} of each audience`}
        actions={
          <>
            <Button onClick={() => void copy()}>Copy as text</Button>
            <Button variant="filled" onClick={() => setWanted({})}>
              Plan an interview
            </Button>
          </>
        }
      />
      <div className={styles.page}>
        {coverage.items.length === 0 ? (
          <EmptyState
            title="No persona to cover yet"
            action={
              <Button component={Link} href={`${places.people(studyId)}?view=personas` as Route} variant="filled">
                Name a persona
              </Button>
            }
          >
            Coverage counts the people heard of each persona, prospects, customers and churned side by side, against a target. It shows at a
            glance who is missing.
          </EmptyState>
        ) : (
          <CoverageTable coverage={coverage} />
        )}
        <Needs coverage={coverage} studyId={studyId} />
        {coverage.items.length > 0 || coverage.planned.length > 0 ? (
          <div className={styles.low}>
            <section aria-labelledby="saturation">
              <h2 id="saturation">Would more interviews still teach us anything?</h2>
              <p className={styles.later}>
                Here a curve will show how many new codes each interview brought, and say when they stop coming. It comes with a later
                version: until then the target stands for it, and nothing on this page claims that a persona is saturated.
              </p>
              <PlannedList studyId={studyId} planned={coverage.planned} />
            </section>
            <TalkToNext next={coverage.next} items={coverage.items} plan={setWanted} />
          </div>
        ) : null}
      </div>
      <PlanDrawer studyId={studyId} wanted={wanted} close={() => setWanted(null)} />
    </>
  );
}
