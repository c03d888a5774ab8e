"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { overviewQuery } from "@/app/_data/overview";
import { useMayEdit } from "@/app/_team/editors-only";
import { CoverageStrip } from "./coverage-strip";
import { Hero } from "./hero";
import { NextStepBand } from "./next-step-band";
import styles from "./overview-board.module.css";
import { RetentionNotice } from "./retention-notice";
import { StageRibbon } from "./stage-ribbon";
import { TalkToNext } from "./talk-to-next";
import { ToReviewList } from "./to-review-list";
import { WhatIsNew } from "./what-is-new";

/** Next steps that change nothing. */
const FOR_READERS: ReadonlySet<string> = new Set(["coverage", "themes"]);

/** A study's first page: the words that say most, how far it is, what waits, and the one thing to do now. */
export function OverviewBoard({ studyId }: { studyId: string }) {
  const { data } = useSuspenseQuery(overviewQuery(studyId));
  const mayEdit = useMayEdit();
  const isToRead = FOR_READERS.has(data.nextStep.kind);
  return (
    <>
      <Hero overview={data} />
      <RetentionNotice studyId={studyId} />
      {mayEdit || isToRead ? <NextStepBand studyId={studyId} step={data.nextStep} /> : null}
      {data.coverage.length > 0 ? <CoverageStrip coverage={data.coverage} studyId={studyId} /> : null}
      {data.interviews + data.respondentsOf > 0 ? (
        <>
          <div className={styles.columns} data-two={!mayEdit || undefined}>
            <WhatIsNew themes={data.whatIsNew} studyId={studyId} />
            {mayEdit ? <ToReviewList toReview={data.toReview} findings={data.findings} studyId={studyId} /> : null}
            <TalkToNext overview={data} />
          </div>
          <StageRibbon stages={data.stages} of={data.of} respondentsOf={data.respondentsOf} studyId={studyId} />
        </>
      ) : null}
    </>
  );
}
