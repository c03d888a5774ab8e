"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { codesQuery } from "@/app/_data/codes";
import { studyQuery } from "@/app/_data/studies";
import type { useAddress } from "@/app/_ui/use-address";
import { CodePicker } from "@/app/studies/[studyId]/interviews/[interviewId]/code-picker";
import { WhoseWords } from "@/app/studies/[studyId]/interviews/[interviewId]/whose-words";
import type { ReviewQueue } from "@/lib/suggestions/schema";
import { BulkBar } from "./bulk-bar";
import { Detail } from "./detail";
import { GroupEnd } from "./group-end";
import { GroupHead } from "./group-head";
import { GroupList } from "./group-list";
import { LessonLine } from "./lesson-line";
import { NothingOpen, Withheld } from "./nothing-open";
import { ProgressLine } from "./progress-line";
import styles from "./queue-view.module.css";
import { ReviewKeyHelp } from "./review-key-help";
import { ReviewKeyLine } from "./review-key-line";
import { SuggestionList } from "./suggestion-list";
import { useReview } from "./use-review";
import { useReviewKeys } from "./use-review-keys";
import { useRun } from "./use-run";

type Props = { studyId: string; queue: ReviewQueue; address: ReturnType<typeof useAddress> };

/** What waits in all texts, alike ones together, decided by single keys: the groups, the rows of one, and the row that is looked at. */
export function QueueView({ studyId, queue, address }: Props) {
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: codes } = useSuspenseQuery(codesQuery(studyId));
  const journey = study.journey;
  const review = useReview({ studyId, queue, address });
  const work = useRun({ studyId, review, journey });
  useReviewKeys({ codes: codes.items, onCommand: work.run });
  const { groups, rows, asking } = review;
  const { group } = rows;
  if (!group) return <NothingOpen studyId={studyId} withheld={queue.withheld} />;
  return (
    <div className={styles.queue}>
      <div className={styles.top}>
        <LessonLine studyId={studyId} decidedHere={review.outcomes.size} />
        <ProgressLine {...groups.progress} secondsEach={queue.secondsEach} />
      </div>
      <div className={styles.columns}>
        <div className={styles.groups}>
          <GroupList review={review} journey={journey} />
          <Withheld count={queue.withheld} />
        </div>
        <section className={styles.rows} aria-label={group.name} data-scroller>
          <GroupHead studyId={studyId} group={group} review={review} journey={journey} />
          <BulkBar review={review} />
          <SuggestionList key={group.key} studyId={studyId} review={review} />
          <GroupEnd review={review} studyId={studyId} />
        </section>
        <Detail studyId={studyId} review={review} journey={journey} codes={codes.items} onPickCodes={() => work.setPicking(true)} />
      </div>
      <ReviewKeyLine onHelp={() => work.setHelp(true)} />
      {work.picking ? (
        <CodePicker
          codes={codes.items}
          recent={work.recent}
          chosen={work.codeIds ?? []}
          onToggle={work.takeCode}
          onCreate={work.makeCode}
          onClose={() => work.setPicking(false)}
        />
      ) : null}
      {asking ? (
        <WhoseWords
          participants={asking.participants}
          onChoose={(participantIds) => {
            asking.act(participantIds);
            review.setAsking(null);
          }}
          onClose={() => review.setAsking(null)}
        />
      ) : null}
      {work.help ? <ReviewKeyHelp studyId={studyId} onClose={() => work.setHelp(false)} /> : null}
    </div>
  );
}
