"use client";

import { Button } from "@mantine/core";
import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useState } from "react";
import { coverageQuery } from "@/app/_data/coverage";
import { studyQuery } from "@/app/_data/studies";
import { EditorsOnly } from "@/app/_team/editors-only";
import { copyText, today } from "@/app/_ui/copy-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { useAddress } from "@/app/_ui/use-address";
import { coverageMarkdown } from "@/lib/export/coverage-markdown";
import { readCoverageAddress } from "./coverage-address";
import styles from "./coverage-board.module.css";
import { CoverageSentence } from "./coverage-sentence";
import { CoverageTable } from "./coverage-table";
import { Needs } from "./needs";
import { PlanDrawer } from "./plan-drawer";
import type { Wanted } from "./plan-input";
import { PlannedList } from "./planned-list";
import { SaturationSection } from "./saturation-section";
import { StageTable } from "./stage-table";
import { TalkToNext } from "./talk-to-next";

/** Whom we have heard, persona by persona, against the target: what is missing, whether more would still teach anything, and whom to talk to next. */
export function CoverageBoard({ studyId }: { studyId: string }) {
  const address = useAddress();
  const chosen = readCoverageAddress(address.get);
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: coverage, error } = useQuery({ ...coverageQuery(studyId, chosen.asked), placeholderData: keepPreviousData });
  const [wanted, setWanted] = useState<Wanted | null>(null);
  if (error) throw error;
  if (!coverage) return null;
  const copy = () => copyText(coverageMarkdown(coverage, { date: today(), role: chosen.asked.role?.[0] }), "Coverage copied as Markdown.");
  const { target } = study;
  return (
    <>
      <PageHead
        title="Coverage"
        sentence={
          <CoverageSentence
            studyId={studyId}
            target={target}
            audienceMinimum={coverage.audienceMinimum}
            chosen={chosen}
            address={address}
          />
        }
        actions={
          <>
            <Button onClick={() => void copy()}>Copy as text</Button>
            <EditorsOnly>
              <Button variant="filled" onClick={() => setWanted({})}>
                Plan an interview
              </Button>
            </EditorsOnly>
          </>
        }
      />
      <div className={styles.page}>
        {coverage.items.length === 0 ? <NoPersona studyId={studyId} /> : <CoverageTable coverage={coverage} chosen={chosen} />}
        <Needs coverage={coverage} studyId={studyId} />
        {coverage.items.length > 0 || coverage.planned.length > 0 ? (
          <div className={styles.low} data-table={chosen.table || undefined}>
            <div>
              <SaturationSection studyId={studyId} chosen={chosen} address={address} />
            </div>
            <div>
              <TalkToNext studyId={studyId} coverage={coverage} plan={setWanted} />
              <PlannedList studyId={studyId} planned={coverage.planned} />
            </div>
          </div>
        ) : null}
        <StageTable studyId={studyId} coverage={coverage} />
      </div>
      <PlanDrawer studyId={studyId} wanted={wanted} close={() => setWanted(null)} />
    </>
  );
}

function NoPersona({ studyId }: { studyId: string }) {
  return (
    <EmptyState
      title="No persona to cover yet"
      action={
        <EditorsOnly>
          <Button component={Link} href={`${places.people(studyId)}?view=personas` as Route} variant="filled">
            Name a persona
          </Button>
        </EditorsOnly>
      }
    >
      Coverage counts the people heard of each persona, prospects, customers and churned side by side, against a target. It shows at a
      glance who is missing.
    </EmptyState>
  );
}
