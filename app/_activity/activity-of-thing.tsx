"use client";

import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { activityQuery } from "@/app/_data/activity";
import { ErrorNote } from "@/app/_ui/error-note";
import styles from "./activity.module.css";
import { ActivityList } from "./activity-list";

/** What was done to one thing and to what belongs to it. */
export function ActivityOfThing({ studyId, thing }: { studyId: string; thing: string }) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(activityQuery(studyId, { thing }));
  if (error) return <ErrorNote title="The activity could not be read.">{error.message}</ErrorNote>;
  if (!data) return <p role="status">Looking…</p>;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p>Nothing was done to it since activity is kept.</p>;
  return (
    <div className={styles.sheet}>
      <ActivityList studyId={studyId} items={items} about={thing} />
      {hasNextPage ? (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier
        </Button>
      ) : null}
    </div>
  );
}
