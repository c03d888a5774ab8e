"use client";

import { Button } from "@mantine/core";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { activityQuery } from "@/app/_data/activity";
import { EmptyState } from "@/app/_ui/empty-state";
import styles from "./activity.module.css";
import { ActivityList } from "./activity-list";
import { useActivityFilter } from "./use-activity-filter";

/** All that was done, under the filter of the address. */
export function ActivityView({ studyId }: { studyId: string | null }) {
  const { filter, narrow } = useActivityFilter();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(activityQuery(studyId, filter));
  const items = data.pages.flatMap((page) => page.items);
  const isNarrowed = Object.keys(filter).length > 0;
  if (items.length === 0) {
    return isNarrowed ? (
      <EmptyState
        title="Nothing of this was done"
        action={<Button onClick={() => narrow({ who: null, kind: null, thing: null, from: null, to: null })}>Show everything</Button>}
      >
        Nobody did anything that fits what is chosen above.
      </EmptyState>
    ) : (
      <EmptyState title="Nothing was done yet">
        Every change leaves an entry here: who did it, when, and to what. What was written or said is not in it.
      </EmptyState>
    );
  }
  return (
    <>
      {filter.thing ? (
        <p className={styles.narrowed}>
          Only what was done to one thing. <Button onClick={() => narrow({ thing: null })}>Show everything</Button>
        </p>
      ) : null}
      <ActivityList studyId={studyId} items={items} />
      {hasNextPage ? (
        <Button className={styles.more} loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier
        </Button>
      ) : null}
    </>
  );
}
