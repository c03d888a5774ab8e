"use client";

import { Button } from "@mantine/core";
import styles from "@/app/_activity/activity.module.css";
import { ActivitySentence } from "@/app/_activity/activity-sentence";
import { ActivityView } from "@/app/_activity/activity-view";
import { useActivityFilter } from "@/app/_activity/use-activity-filter";
import { useMyAccess } from "@/app/_data/access";
import { activityCsvPath } from "@/app/_data/activity";
import { PageHead } from "@/app/_ui/page-head";

/** Who did what in this study, and when. */
export function ActivityPage({ studyId }: { studyId: string }) {
  const { mayEdit } = useMyAccess(studyId);
  const { filter } = useActivityFilter();
  return (
    <>
      <PageHead
        title="Activity"
        sentence={<ActivitySentence studyId={studyId} />}
        actions={
          mayEdit ? (
            <Button component="a" href={activityCsvPath(studyId, filter)} download>
              Download as CSV
            </Button>
          ) : null
        }
      />
      <div className={styles.body}>
        <ActivityView studyId={studyId} />
      </div>
    </>
  );
}
